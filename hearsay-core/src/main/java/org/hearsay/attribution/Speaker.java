// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.Optional;

/**
 * Whom a source's words mean, as far as the article itself tells.
 *
 * @param name the fullest name the article gives ({@code Maria Zakharova} for "she"), or for a source without a name its description in the
 *     article's words ({@code an unnamed Turkish official}); absent when the kind is {@link Kind#UNKNOWN}
 * @param kind what kind of source it is
 */
public record Speaker(Optional<String> name, Kind kind) {

    /** Nobody is named: {@code is reported to have left}. Unknown is a source, too, and is shown. */
    public static final Speaker UNKNOWN = new Speaker(Optional.empty(), Kind.UNKNOWN);

    /** What kind of source a speaker is. */
    public enum Kind {
        /** A person with a name. */
        NAMED,
        /** A person or people without a name: {@code a senior official}, {@code villagers}. Never merged by guess. */
        UNNAMED,
        /** An office, body, medium, party or state: {@code the Interior Ministry}, {@code Ankara}. */
        INSTITUTION,
        /** Something written or shown: {@code a Kremlin statement}, {@code the poll}. */
        DOCUMENT,
        /** The text names nobody. */
        UNKNOWN
    }

    /** A speaker of {@code kind} called {@code name}. */
    public static Speaker of(String name, Kind kind) {
        return new Speaker(Optional.of(name), kind);
    }

    /** What to show: the name, or {@code unknown}. */
    public String shown() {
        return name.orElse("unknown");
    }
}
