// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a term of a query looks at; the names before the colon are those of the command line, lower case. */
public enum Field {
    /** Any word of the entry: source, cue, content, trigger. Has no name; it is what stands without a colon. */
    WORDS(""),
    /** Who said it: {@code speaker:zakharova}. */
    SPEAKER("sp"),
    /** Who did it; of a statement, who made it. */
    ACTOR("ac"),
    /** To whom it was done. */
    RECIPIENT("re"),
    /** PLOVER type, or {@code statement}. */
    TYPE("ty"),
    /** Where, by name or country. */
    PLACE("pl"),
    /** The publisher. */
    OUTLET("ou"),
    /** From this day on: {@code from:2020-02-20}; a month or a year will do. */
    FROM("from"),
    /** Up to this day. */
    TO("to"),
    /** {@code happened}, {@code denied}, {@code planned}, {@code threatened}, {@code demanded}, {@code hypothetical}, {@code negated}. */
    STATUS("st"),
    /** Number of independent origins of the incident: {@code origins:>1}, {@code origins:2}. */
    ORIGINS("origins"),
    /** What people decided: {@code confirmed}, {@code amended}, {@code rejected}, {@code none}, {@code any}. */
    DECISION("decision"),
    /** The country of whoever speaks, acts or suffers, ISO 3166-1 alpha-3: {@code country:TUR,SYR}. */
    COUNTRY("country");

    /** Divides a field from its word in the index; no letter or digit, so no word of a text can look like it. */
    private static final char MARK = '§';

    private final String code;

    Field(String code) {
        this.code = code;
    }

    /** {@code word} as the index has it under this field: {@code sp§zakharova}; a plain word under {@link #WORDS}. */
    public String indexed(String word) {
        return this == WORDS ? word : code + MARK + word;
    }

    static Optional<Field> named(String name) {
        return Arrays.stream(values())
                .filter(field -> field != WORDS && field.shown().equals(name.toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    static String names() {
        return Arrays.stream(values())
                .filter(field -> field != WORDS)
                .map(field -> field.shown() + ":")
                .collect(Collectors.joining(" "));
    }

    String shown() {
        return name().toLowerCase(Locale.ROOT);
    }
}
