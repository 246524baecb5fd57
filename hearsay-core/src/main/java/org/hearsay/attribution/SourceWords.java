// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;

/** What the words of a source say by themselves, for those who meet such words outside an attribution. Immutable; may be used by many threads. */
public final class SourceWords {

    private final SourceReader reader = new SourceReader(new FunctionWords(), new Roles());

    /**
     * What was read.
     *
     * @param kind what kind of source the words make; unnamed when nothing says more
     * @param name the name in them without titles, {@code Maria Zakharova}; absent when they hold none
     * @param roles the nouns in them, in lower case and singular, that say what the source is: {@code spokeswoman}
     */
    public record Meaning(Speaker.Kind kind, Optional<String> name, List<String> roles) {
        /** Copies the list. */
        public Meaning {
            roles = List.copyOf(roles);
        }
    }

    /** Reads a noun phrase, e.g. {@code Russia's Foreign Ministry spokeswoman Maria Zakharova}. */
    public Meaning read(String phrase) {
        SourcePhrase read = reader.read(phrase);
        return new Meaning(read.kind(), read.name(), read.roles());
    }
}
