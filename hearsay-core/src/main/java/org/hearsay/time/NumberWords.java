// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one lexeme of the words of one number: {@code twenty-four}, {@code one hundred and fifty}, {@code nineteen ninety-seven},
 * {@code twenty-first}, {@code 2 1/2}, {@code two and a half}.
 */
final class NumberWords {

    private static final int LOWEST_CENTURY = 10;
    private static final int HIGHEST_CENTURY = 20;

    private final List<Lexeme> in;
    private final List<Lexeme> out;
    private int at;

    private NumberWords(List<Lexeme> in) {
        this.in = in;
        this.out = new ArrayList<>(in.size());
    }

    /** {@code lexemes} with each number as one lexeme. */
    static List<Lexeme> fold(List<Lexeme> lexemes) {
        return new NumberWords(lexemes).run();
    }

    private List<Lexeme> run() {
        while (at < in.size()) {
            Lexeme lexeme = in.get(at);
            if (lexeme.is(WordClass.CARDINAL)) {
                words();
            } else if (lexeme.is("a") && at + 1 < in.size() && in.get(at + 1).is(WordClass.SCALE)) {
                int begin = at++;
                double value = scaled(1);
                out.add(number(begin, value));
            } else if (lexeme.is(WordClass.ORDINAL)) {
                out.add(ordinal(at, at + 1, cardinal(lexeme, WordClass.ORDINAL)));
                at++;
            } else if (lexeme.is(WordClass.NUM)) {
                double half = halfAfter(at + 1, lexeme.number());
                if (half < 0) {
                    out.add(lexeme);
                }
            } else {
                out.add(lexeme);
                at++;
            }
        }
        return out;
    }

    /** Reads the cardinal words that begin here. */
    private void words() {
        int begin = at;
        double first = belowHundred();
        double second = -1;
        if (first >= LOWEST_CENTURY && first <= HIGHEST_CENTURY && at < in.size() && startsTens(hyphenSkipped())) {
            at = hyphenSkipped();
            second = belowHundred();
        }
        if (second >= 0) {
            out.add(year(begin, first * 100 + second));
            return;
        }
        double value = scaled(first);
        int ordinalAt = hyphenSkipped();
        if (value >= 20 && value % 10 == 0 && isSmallOrdinal(ordinalAt)) {
            at = ordinalAt + 1;
            out.add(ordinal(begin, at, value + cardinal(in.get(ordinalAt), WordClass.ORDINAL)));
            return;
        }
        int end = at;
        at = begin;
        if (halfAfter(end, value) < 0) {
            at = end;
            out.add(
                    value >= Digits.FIRST_YEAR && value <= Digits.LAST_YEAR
                            ? year(begin, value)
                            : number(begin, value));
        }
    }

    /** A tens word with its unit, or one word below twenty. */
    private double belowHundred() {
        double value = cardinal(in.get(at), WordClass.CARDINAL);
        at++;
        int next = hyphenSkipped();
        if (value >= 20 && next < in.size() && in.get(next).is(WordClass.CARDINAL)) {
            double unit = cardinal(in.get(next), WordClass.CARDINAL);
            if (unit > 0 && unit < 10) {
                at = next + 1;
                return value + unit;
            }
        }
        return value;
    }

    private double scaled(double first) {
        double value = first;
        while (at < in.size() && in.get(at).is(WordClass.SCALE)) {
            value *= cardinal(in.get(at), WordClass.SCALE);
            at++;
            int next = at < in.size() && in.get(at).is("and") ? at + 1 : at;
            if (next < in.size() && in.get(next).is(WordClass.CARDINAL) && value < 10_000) {
                at = next;
                value += belowHundred();
            }
        }
        return value;
    }

    /** Adds the number at the place here with the half or the fraction that follows at {@code next}; answers -1 when none follows. */
    private double halfAfter(int next, double value) {
        int end = next;
        double fraction = 0;
        if (follows(end, "and", "a", "half")) {
            end += 3;
            fraction = 0.5;
        } else if (follows(end, "-", "and", "-") && follows(end + 3, "a", "-", "half")) {
            end += 6;
            fraction = 0.5;
        } else if (follows(end, "½")) {
            end += 1;
            fraction = 0.5;
        } else if (follows(end, "1", "/", "2")) {
            end += 3;
            fraction = 0.5;
        } else if (follows(end, "-", "1", "/") && follows(end + 3, "2")) {
            end += 4;
            fraction = 0.5;
        }
        if (fraction == 0) {
            at = next;
            return -1;
        }
        int begin = at;
        at = end;
        out.add(number(begin, value + fraction));
        return value + fraction;
    }

    private boolean follows(int from, String... words) {
        if (from + words.length > in.size()) {
            return false;
        }
        for (int i = 0; i < words.length; i++) {
            if (!in.get(from + i).is(words[i])) {
                return false;
            }
        }
        return true;
    }

    private int hyphenSkipped() {
        return at < in.size() && in.get(at).is("-") ? at + 1 : at;
    }

    private boolean startsTens(int index) {
        return index < in.size()
                && in.get(index).is(WordClass.CARDINAL)
                && cardinal(in.get(index), WordClass.CARDINAL) >= 10;
    }

    private boolean isSmallOrdinal(int index) {
        return index < in.size()
                && in.get(index).is(WordClass.ORDINAL)
                && cardinal(in.get(index), WordClass.ORDINAL) < 10;
    }

    private static double cardinal(Lexeme lexeme, WordClass wordClass) {
        return Double.parseDouble(lexeme.value(wordClass));
    }

    private Lexeme number(int begin, double value) {
        long classes = WordClass.NUM.bit();
        // No day of a month: "May 12 - Three soldiers", and nobody writes "May three".
        if (value == Math.rint(value)) {
            classes |= value <= 12 ? WordClass.HOUR.bit() : 0;
        }
        return folded(begin, at, classes, value);
    }

    private Lexeme year(int begin, double value) {
        return folded(begin, at, WordClass.NUM.bit() | WordClass.YEAR.bit(), value);
    }

    private Lexeme ordinal(int begin, int end, double value) {
        long classes = WordClass.ORD.bit() | (value <= 31 ? WordClass.DAY.bit() : 0);
        return folded(begin, end, classes, value);
    }

    /** One word keeps what it is besides: {@code second} is an ordinal and a unit. */
    private Lexeme folded(int begin, int end, long classes, double value) {
        Lexeme first = in.get(begin);
        boolean single = end == begin + 1;
        return new Lexeme(
                first.begin(),
                in.get(end - 1).end(),
                first.lower(),
                first.capitalised(),
                single ? first.word() : Word.UNKNOWN,
                classes | (single ? first.classes() : 0),
                value,
                null);
    }
}
