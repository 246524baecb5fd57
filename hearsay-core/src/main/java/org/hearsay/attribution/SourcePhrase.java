// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;

/**
 * What the words of a source say by themselves, before the rest of the article is asked.
 *
 * @param text the words as they stand
 * @param kind what kind of source they make; {@link Speaker.Kind#UNNAMED} when nothing says more
 * @param name the name in them, without titles: {@code Maria Zakharova}, {@code Daily Sabah}; absent when they hold none
 * @param roles the nouns, in lower case and singular, that say what the source is: {@code spokeswoman}
 * @param gender what pronoun goes with it, as far as its words tell
 * @param plural whether it is more than one
 */
record SourcePhrase(
        String text, Speaker.Kind kind, Optional<String> name, List<String> roles, Gender gender, boolean plural) {

    /** Grammatical gender of an English noun phrase, as its pronoun shows it. */
    enum Gender {
        FEMININE,
        MASCULINE,
        UNKNOWN;

        boolean agrees(Gender other) {
            return this == UNKNOWN || other == UNKNOWN || this == other;
        }
    }

    SourcePhrase {
        roles = List.copyOf(roles);
    }

    /** The same words, known to be those of one who is called {@code name}. */
    SourcePhrase called(String name, Speaker.Kind kind) {
        return new SourcePhrase(text, kind, Optional.of(name), roles, gender, false);
    }

    /** The same words, of one whom the article does not name. */
    SourcePhrase asUnnamed() {
        return new SourcePhrase(text, Speaker.Kind.UNNAMED, Optional.empty(), roles, gender, plural);
    }

    /** The same words, known to mean more than one. */
    SourcePhrase asPlural() {
        return new SourcePhrase(text, kind, name, roles, gender, true);
    }
}
