// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.ArrayList;
import java.util.List;

/** How a token stands to double quotation marks. An open quotation ends with its paragraph. */
enum QuotationState {
    OUTSIDE(0),
    INSIDE(1),
    OPENING(2),
    CLOSING(3),
    /** A mark that opens a paragraph while the quotation of the paragraph before was left open. */
    REOPENING(4);

    private static final String OPENS = "“„«";
    private static final String CLOSES = "”»";
    private static final String DOUBLED_OPENS = "`‘";
    private static final String DOUBLED_CLOSES = "’";

    private final int number;

    QuotationState(int number) {
        this.number = number;
    }

    /** What the network knows it by. */
    int number() {
        return number;
    }

    /** One state a word of {@code text}. */
    static List<QuotationState> of(String text, List<Word> words) {
        List<QuotationState> states = new ArrayList<>(words.size());
        boolean inside = false;
        for (int k = 0; k < words.size(); k++) {
            Word word = words.get(k);
            boolean was = inside;
            if (word.first()) {
                inside = false;
            }
            if (word.doubleMark()) {
                boolean right = k + 1 < words.size() && words.get(k + 1).glued();
                inside = insideAfter(text, word, inside, right);
                QuotationState opening = word.first() && was ? REOPENING : OPENING;
                states.add(inside ? opening : CLOSING);
            } else {
                states.add(inside ? INSIDE : OUTSIDE);
            }
        }
        return states;
    }

    private static boolean insideAfter(String text, Word mark, boolean inside, boolean touchesRight) {
        char c = text.charAt(mark.begin());
        boolean doubled = mark.end() - mark.begin() == 2;
        if ((doubled ? DOUBLED_OPENS : OPENS).indexOf(c) >= 0) {
            return true;
        }
        if ((doubled ? DOUBLED_CLOSES : CLOSES).indexOf(c) >= 0) {
            return false;
        }
        return mark.glued() == touchesRight ? !inside : touchesRight;
    }
}
