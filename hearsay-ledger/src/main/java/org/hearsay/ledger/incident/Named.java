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
