// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Set;

/** Tells phrases for somebody from phrases for something. */
final class ActorPhrases {

    private static final Set<String> PERSONAL =
            Set.of("he", "she", "they", "him", "her", "them", "who", "we", "us", "it", "his", "their");

    /** Endings of plural nouns for people; words with such an ending that are none stand under THING in {@code classes.txt}. */
    private static final List<String> PERSONS = List.of("ers", "ists", "ors", "men", "ees");

    private static final int SHORTEST_PERSONS = 5;

    private static final Set<String> COUNTED_ALONE = Set.of("the", "all", "both", "other");

    /** Of these a phrase that counts people, and does not say what they are, is made. */
    private static final Set<String> COUNTED = Set.of(
            "the",
            "all",
            "both",
            "other",
            "others",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "everyone",
            "anyone",
            "someone",
            "nobody",
            "everybody");

    private final NounClasses classes;

    ActorPhrases(NounClasses classes) {
        this.classes = classes;
    }

    /** Whether a phrase is a pronoun for persons. */
    static boolean isPersonal(Sentence sentence, Range range) {
        return range.to() == range.from() + 1 && PERSONAL.contains(sentence.word(range.from()));
    }

    /** Whether a phrase names somebody: a name, a pronoun for persons, or a noun for those who act. */
    boolean isActor(Sentence sentence, Range range) {
        if (sentence.mentions(range) || isCount(sentence, range)) {
            return true;
        }
        for (int t = range.from(); t < range.to(); t++) {
            boolean name = t > 0 && sentence.tokens().get(t).text().codePoints().anyMatch(Character::isUpperCase);
            if (name || PERSONAL.contains(sentence.word(t)) && range.to() - range.from() == 1) {
                return true;
            }
        }
        return range.from() == 0 && isOpeningName(sentence, range)
                || arePersons(sentence, range)
                || classes.holds("ACTOR", sentence.tokens(), range.from(), range.to());
    }

    /** Whether the phrase's head is a plural made of what people do: "troublemakers", "motorists", "tribesmen". */
    private boolean arePersons(Sentence sentence, Range range) {
        String head = sentence.word(range.to() - 1);
        return head.length() > SHORTEST_PERSONS
                && PERSONS.stream().anyMatch(head::endsWith)
                && !classes.holds("THING", sentence.tokens(), range.to() - 1, range.to());
    }

    /** "the three", "two", "the others": people who were told of before. */
    private static boolean isCount(Sentence sentence, Range range) {
        for (int t = range.from(); t < range.to(); t++) {
            if (!COUNTED.contains(sentence.word(t))) {
                return false;
            }
        }
        return !COUNTED_ALONE.contains(sentence.word(range.to() - 1));
    }

    /** Every sentence begins with a capital: it is a name's when it stands alone, owns something, or looks like an adjective of a country. */
    private static boolean isOpeningName(Sentence sentence, Range range) {
        String next = sentence.word(1);
        String first = sentence.word(0);
        boolean owns = next.equals("'s") || next.equals("’s");
        boolean adjective = first.endsWith("ian")
                || first.endsWith("ese")
                || first.endsWith("ish")
                || first.length() > 4 && first.endsWith("i");
        return sentence.tokens().getFirst().isCapitalised() && (range.to() == 1 || owns || adjective);
    }
}
