// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;

/** Whether two names or descriptions mean one source, as far as the words tell. */
final class Named {

    /** Words of a description that do not tell one bearer from another. */
    private static final Set<String> EMPTY =
            Set.of("a", "an", "the", "unnamed", "of", "who", "from", "in", "one", "some");

    /** Words that tell how high, how many or where, and not who. */
    private static final Set<String> RANK = Set.of(
            "senior",
            "top",
            "high",
            "ranking",
            "highranking",
            "another",
            "second",
            "its",
            "his",
            "her",
            "their",
            "that",
            "this",
            "press",
            "office",
            "for",
            "with",
            "at",
            "on",
            "by",
            "to",
            "there",
            "whom",
            "which",
            "was",
            "were",
            "had",
            "daily");

    /** Two descriptions are alike when so much of their words is shared. */
    private static final double ALIKE = 0.6;

    /** Demonyms and their countries, "Russian" and "Russia", share so many letters. */
    private static final int SHARED_LETTERS = 5;

    private Named() {}

    /** The same person, office or document by name: the shorter name's words end the longer one's. */
    static boolean same(Account.Link one, Account.Link other) {
        boolean named = isNamed(one) && isNamed(other);
        return named && one.kind() == other.kind() && sameName(one.name(), other.name());
    }

    /**
     * Whether two sources are one body or one document: a part of the name will do ("the ministry"), and who speaks for a body without a name of his
     * own is the body.
     */
    static boolean sameBody(Account.Link one, Account.Link other) {
        boolean bodies = isBody(one)
                && isBody(other)
                && (one.kind() == Speaker.Kind.INSTITUTION || other.kind() == Speaker.Kind.INSTITUTION);
        boolean documents = one.kind() == Speaker.Kind.DOCUMENT && other.kind() == Speaker.Kind.DOCUMENT;
        Set<String> a = distinguishing(one.name());
        Set<String> b = distinguishing(other.name());
        return (bodies || documents) && !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    private static boolean isBody(Account.Link link) {
        return link.kind() == Speaker.Kind.INSTITUTION || link.kind() == Speaker.Kind.UNNAMED;
    }

    /** Whether a description holds the name of the other source, a person: "chief of police Ada Lorne". */
    static boolean describesByName(Account.Link description, Account.Link person) {
        List<String> name = telling(person.name());
        return description.kind() == Speaker.Kind.UNNAMED
                && person.kind() == Speaker.Kind.NAMED
                && name.size() > 1
                && telling(description.name()).containsAll(name);
    }

    /** Whether two descriptions may well be of one person: the same noun, and nothing that tells them apart. */
    static boolean describedAlike(String one, String other) {
        Set<String> a = distinguishing(one);
        Set<String> b = distinguishing(other);
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return !shared.isEmpty() && (shared.size() >= 2 || shared.size() == a.size() || shared.size() == b.size());
    }

    /** The words of a name or description without rank, number and what leads to a body, in one form for singular and plural. */
    private static Set<String> distinguishing(String name) {
        Set<String> words = new HashSet<>();
        for (String word : telling(name)) {
            if (!RANK.contains(word) && !word.startsWith("spokes")) {
                words.add(Stem.of(word));
            }
        }
        return words;
    }

    /** Whether a description points back to somebody: "the officers". */
    static boolean pointsBack(Account.Link link) {
        return link.kind() == Speaker.Kind.UNNAMED
                && link.name().toLowerCase(java.util.Locale.ROOT).startsWith("the ");
    }

    static boolean isNamed(Account.Link link) {
        return !link.name().isEmpty() && link.kind() != Speaker.Kind.UNNAMED && link.kind() != Speaker.Kind.UNKNOWN;
    }

    static boolean sameName(String one, String other) {
        List<String> a = telling(one);
        List<String> b = telling(other);
        List<String> shorter = a.size() <= b.size() ? a : b;
        List<String> longer = a.size() <= b.size() ? b : a;
        return !shorter.isEmpty()
                && longer.subList(longer.size() - shorter.size(), longer.size()).equals(shorter);
    }

    /** Described alike: most telling words are shared. */
    static boolean alike(String one, String other) {
        Set<String> a = new HashSet<>(telling(one));
        Set<String> b = new HashSet<>(telling(other));
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        a.retainAll(b);
        return !all.isEmpty() && a.size() >= ALIKE * all.size();
    }

    /** One description may be a shorter one of the other. */
    static boolean compatible(String one, String other) {
        Set<String> a = new HashSet<>(telling(one));
        Set<String> b = new HashSet<>(telling(other));
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    /** Whether the source called {@code source} belongs to the actor called {@code actor}: a word of one begins like a word of the other. */
    static boolean belongs(String source, String actor) {
        for (String a : telling(source)) {
            for (String b : telling(actor)) {
                boolean begins = a.length() >= SHARED_LETTERS
                        && b.length() >= SHARED_LETTERS
                        && a.regionMatches(0, b, 0, SHARED_LETTERS);
                if (a.equals(b) || begins) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> telling(String name) {
        return Words.folded(name).stream().filter(word -> !EMPTY.contains(word)).toList();
    }
}
