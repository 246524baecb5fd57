// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.util.List;
import java.util.Map;

/** The metric of trafilatura's own tests: which snippets that belong to the article are in its text, and which that do not. Not for several threads. */
final class SnippetScore {

    private int kept;
    private int lost;
    private int wrong;
    private int leftOut;
    private int pages;
    private int empty;

    void add(List<String> with, List<String> without, String body) {
        String text = spaced(body);
        int in = (int)
                with.stream().filter(snippet -> text.contains(spaced(snippet))).count();
        int intruders = (int) without.stream()
                .filter(snippet -> text.contains(spaced(snippet)))
                .count();
        kept += in;
        lost += with.size() - in;
        wrong += intruders;
        leftOut += without.size() - intruders;
        pages++;
        empty += text.isEmpty() ? 1 : 0;
    }

    void into(Map<String, Double> values) {
        values.put("f1", share(2 * kept, 2 * kept + wrong + lost));
        values.put("precision", share(kept, kept + wrong));
        values.put("recall", share(kept, kept + lost));
        values.put("accuracy", share(kept + leftOut, kept + leftOut + wrong + lost));
        values.put("pages", (double) pages);
        values.put("empty", (double) empty);
    }

    static double share(int part, int all) {
        return all == 0 ? 0 : (double) part / all;
    }

    /** The text with every run of blanks as one space, none at the ends; blanks as Python's {@code \s} has them. */
    private static String spaced(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085') {
                gap = true;
            } else {
                if (gap && !spaced.isEmpty()) {
                    spaced.append(' ');
                }
                gap = false;
                spaced.append(c);
            }
        }
        return spaced.toString();
    }
}
