// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;

/** Whether two phrases seem to name the same: they share a name, or the beginning of one ("Israeli", "Israel"), or their last word. */
final class Words {

    /** So many letters of a name have to be alike; shorter names have to be the same. */
    private static final int STEM = 5;

    private Words() {}

    static boolean alike(String one, String other) {
        Set<String> names = names(one);
        Set<String> others = names(other);
        if (names.isEmpty() || others.isEmpty()) {
            return last(one).equals(last(other)) && names.equals(others);
        }
        return names.stream().anyMatch(others::contains);
    }

    private static Set<String> names(String phrase) {
        Set<String> names = new HashSet<>();
        List<Token> tokens = Tokenizer.tokens(phrase);
        for (Token token : tokens) {
            boolean small = token.lower().equals("the")
                    || token.lower().equals("a")
                    || token.lower().equals("president");
            if (token.isCapitalised() && !small && token.text().length() > 1) {
                names.add(
                        token.lower().substring(0, Math.min(STEM, token.lower().length())));
            }
        }
        return names;
    }

    private static String last(String phrase) {
        int blank = phrase.lastIndexOf(' ');
        return phrase.substring(blank + 1).toLowerCase(Locale.ROOT);
    }
}
