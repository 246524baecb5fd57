// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/** Tells names from words that have their capital from the beginning of a sentence only. */
final class LeadingCapitals {

    private final Passage passage;
    private final Descriptions descriptions;
    private final Persons persons;

    LeadingCapitals(Passage passage, Descriptions descriptions, Persons persons) {
        this.passage = passage;
        this.descriptions = descriptions;
        this.persons = persons;
    }

    /** {@code Returnees to Tundu}: a word that has its capital from the beginning of its sentence only, and no name. */
    SourcePhrase without(Span source, SourcePhrase phrase) {
        int token = passage.firstAt(source.begin());
        String name = phrase.name().orElse("");
        boolean opens = passage.sentenceAt(token).from() == token
                && passage.token(token).text().equals(name)
                && phrase.kind() == Speaker.Kind.NAMED;
        boolean plural =
                opens && name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("is") && !name.endsWith("us");
        boolean common =
                opens && (descriptions.isWrittenSmall(passage.word(token)) || plural && isOfMany(passage.word(token)));
        if (!common || persons.knowsPart(name)) {
            return phrase;
        }
        return new SourcePhrase(
                // "Londoners" keep theirs, wherever they stand.
                descriptions.isWrittenSmall(passage.word(token))
                        ? Character.toLowerCase(phrase.text().charAt(0))
                                + phrase.text().substring(1)
                        : phrase.text(),
                Speaker.Kind.UNNAMED,
                Optional.empty(),
                List.of(),
                phrase.gender(),
                name.endsWith("s"));
    }

    /** The endings of nouns for those who do something, in the plural. */
    private static boolean isOfMany(String lower) {
        return List.of("ers", "ors", "ees", "ists", "ians", "ants", "ents", "ates").stream()
                .anyMatch(lower::endsWith);
    }
}
