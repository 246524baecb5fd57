// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A JSON Lines file (jsonlines.org), one page a line. Holds one line at a time, and not even that when it is beyond the limit. */
final class LineCursor implements Cursor {

    private final String where;
    private final InputStream in;
    private final Limits limits;
    private int line;
    private boolean anything;
    private boolean ended;

    LineCursor(String where, InputStream in, Limits limits) {
        this.where = where;
        this.in = in;
        this.limits = limits;
    }

    @Override
    public Step next() {
        try {
            while (!ended) {
                Step step = line();
                if (!(step instanceof Step.Done)) {
                    anything = true;
                    return step;
                }
            }
        } catch (IOException e) {
            ended = true;
            anything = true;
            return Step.skip(where + " line " + line, InputOpener.unreadable(e));
        }
        if (!anything) {
            anything = true;
            return Step.skip(where, "holds only blank lines; give one JSON object a line");
        }
        return Step.Done.DONE;
    }

    /** The next line; DONE for a blank one. */
    private Step line() throws IOException {
        line++;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        boolean blank = true;
        boolean tooLong = false;
        int b = in.read();
        for (; b >= 0 && b != '\n'; b = in.read()) {
            blank &= b <= ' ';
            tooLong |= bytes.size() >= limits.maxPageBytes();
            if (!tooLong) {
                bytes.write(b);
            }
        }
        ended = b < 0;
        if (tooLong) {
            return Step.skip(
                    where + " line " + line,
                    "is larger than " + limits.inWords() + ", which is no article; give one article a line");
        }
        if (blank) {
            return Step.Done.DONE;
        }
        return new Step.Give(new Page(where + "#" + line, bytes.toByteArray(), MediaType.RECORD, Optional.empty()));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
