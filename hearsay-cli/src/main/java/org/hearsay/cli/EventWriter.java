// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.util.function.Function;
import org.hearsay.ledger.exchange.GeoJson;
import org.hearsay.ledger.exchange.PloverJson;
import org.hearsay.ledger.exchange.PolecatTsv;
import org.hearsay.ledger.store.Hit;

/** The events among the hits in a format of event data; what is only said has no place there and is left out. */
final class EventWriter implements HitWriter {

    private final PrintStream out;
    private final Function<Hit.Event, String> line;

    /** What stands between two events, and behind the last. */
    private final String separator;

    private final String end;
    private long written;

    private EventWriter(PrintStream out, Function<Hit.Event, String> line, String separator, String end) {
        this.out = out;
        this.line = line;
        this.separator = separator;
        this.end = end;
    }

    static EventWriter plover(PrintStream out) {
        return new EventWriter(out, event -> PloverJson.of(event) + "\n", "", "");
    }

    static EventWriter polecat(PrintStream out) {
        out.print(PolecatTsv.header());
        return new EventWriter(out, PolecatTsv::of, "", "");
    }

    static EventWriter geojson(PrintStream out) {
        out.print(GeoJson.header());
        return new EventWriter(out, GeoJson::of, GeoJson.separator(), GeoJson.footer());
    }

    @Override
    public void write(Hit hit) {
        if (hit instanceof Hit.Event event) {
            out.print(written > 0 ? separator : "");
            out.print(line.apply(event));
            written++;
        }
    }

    /** How many events were written so far. */
    long written() {
        return written;
    }

    @Override
    public void close() {
        out.print(end);
        out.flush();
    }
}
