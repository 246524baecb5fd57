// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.hearsay.actor.ActorFinder;
import org.hearsay.actor.ActorText;
import org.hearsay.actor.Actors;
import org.hearsay.actor.Dictionaries;
import org.hearsay.event.CameoCoder;
import org.hearsay.event.CodedEvent;
import org.hearsay.event.PhraseCodes;
import tools.jackson.databind.JsonNode;

/**
 * The events of gold lines as CAMEO coders have them. Where the user brought dictionaries, these alone say who is who, as in any coder of that
 * family; else Hearsay's own lists do.
 */
final class CameoLines {

    private final CameoCoder coder = new CameoCoder();
    private final Optional<ActorFinder> own;
    private final Dictionaries dictionaries;

    CameoLines(DictionaryOptions options, Terminal terminal) {
        this.dictionaries = options.read(terminal);
        this.own = options.areGiven() ? Optional.empty() : Optional.of(new ActorFinder());
    }

    /**
     * The events of the line's {@code text} on its {@code date} ({@code 19950101} or {@code 1995-01-01}). A line may bring the coder options in
     * force for it as {@code config}: without {@code "require_dyad": "false"} an event needs two actors.
     */
    List<CodedEvent> eventsIn(JsonNode line) {
        String text = line.path("text").asString();
        if (dictionaries.discards(text, true) || dictionaries.discards(text, false)) {
            return List.of();
        }
        boolean statements =
                line.path("config").path("require_dyad").asString("").equals("false");
        return coder.eventsIn(text, codes(text, day(line.path("date").asString(""))), statements);
    }

    private PhraseCodes codes(String text, Optional<LocalDate> day) {
        if (own.isEmpty()) {
            return phrase -> dictionaries.code(text, phrase, day);
        }
        ActorText article = ActorText.of("", text);
        Actors actors = own.get().actorsIn(day.map(article::on).orElse(article));
        return phrase -> actors.of(phrase).map(mention -> mention.actor().code());
    }

    private static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
