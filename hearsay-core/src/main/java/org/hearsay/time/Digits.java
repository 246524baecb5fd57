// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Token;

/** What a word written in digits can be: a number, a day, an hour, a year, a decade, a whole date. */
final class Digits {

    /** Years a bare number can name; a four-digit number outside is taken for a number. */
    static final int FIRST_YEAR = 1000;

    static final int LAST_YEAR = 2100;

    /** A longer run of digits is no number that counts times, and would overflow. */
    private static final int LONGEST = 12;

    private static final int LAST_HOUR = 24;
    private static final int LAST_MINUTE = 59;
    private static final int LAST_DAY = 31;

    private final Lexicon lexicon;

    Digits(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds the date that the whole of {@code token} is ({@code 2013-03-22}, {@code 22.03.2013}); answers whether it is one. */
    boolean readDate(Token token, List<Lexeme> lexemes) {
        String text = token.text();
        if (text.length() < 8 || text.length() > 10) {
            return false;
        }
        String[] parts = text.split("[-.]", -1);
        if (parts.length != 3 || !allDigits(parts)) {
            return false;
        }
        boolean yearFirst = parts[0].length() == 4 && text.indexOf('-') > 0;
        boolean yearLast = parts[2].length() == 4;
        if (!yearFirst && !yearLast) {
            return false;
        }
        Optional<LocalDate> date = yearFirst ? date(parts[0], parts[1], parts[2]) : date(parts[2], parts[1], parts[0]);
        date.ifPresent(d -> lexemes.add(new Lexeme(
                token.begin(), token.end(), token.lower(), false, Word.UNKNOWN, WordClass.NUMDATE.bit(), 0, d)));
        return date.isPresent();
    }

    private static boolean allDigits(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty() || part.length() > 4 || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Adds the lexemes of {@code lower}, which begins with a digit: one, or two for {@code 9pm}. */
    void read(int begin, String lower, List<Lexeme> lexemes) {
        int end = 0;
        while (end < lower.length() && isNumeral(lower.charAt(end))) {
            end++;
        }
        String digits = lower.substring(0, end);
        String tail = lower.substring(end);
        Word word = lexicon.find(tail);
        if (tail.isEmpty()) {
            lexemes.add(number(begin, digits));
        } else if ((word.classes(false) & WordClass.AMPM.bit()) != 0) {
            lexemes.add(number(begin, digits));
            lexemes.add(
                    new Lexeme(begin + end, begin + lower.length(), tail, false, word, word.classes(false), 0, null));
        } else {
            lexemes.add(tailed(begin, lower, digits, tail));
        }
    }

    private static Lexeme tailed(int begin, String lower, String digits, String tail) {
        double value = value(digits);
        long classes = 0;
        boolean ordinal = tail.equals("st") || tail.equals("nd") || tail.equals("rd") || tail.equals("th");
        if (ordinal) {
            classes = WordClass.ORD.bit() | (isDay(value) ? WordClass.DAY.bit() : 0);
        } else if (tail.equals("s") && isDecade(digits, value)) {
            classes = WordClass.DECADE.bit();
        }
        return new Lexeme(begin, begin + lower.length(), lower, false, Word.UNKNOWN, classes, value, null);
    }

    private static boolean isDecade(String digits, double value) {
        return digits.length() == 4 && value >= FIRST_YEAR && value <= LAST_YEAR && value % 10 == 0
                || digits.length() < 4 && digits.length() > 1 && value >= 20 && value % 10 == 0;
    }

    private Lexeme number(int begin, String digits) {
        double value = value(digits);
        boolean plain = digits.indexOf(',') < 0 && digits.indexOf('.') < 0;
        long classes = digits.length() > LONGEST ? 0 : WordClass.NUM.bit();
        if (plain && digits.length() <= 2) {
            classes |= isDay(value) ? WordClass.DAY.bit() : 0;
            classes |= value <= LAST_HOUR ? WordClass.HOUR.bit() : 0;
            classes |= digits.length() == 2 ? WordClass.YEAR2.bit() : 0;
            classes |= digits.length() == 2 && value <= LAST_MINUTE ? WordClass.MINUTE.bit() : 0;
        } else if (plain && digits.length() == 4) {
            classes |= value >= FIRST_YEAR && value <= LAST_YEAR ? WordClass.YEAR.bit() : 0;
            classes |= value < 2400 && value % 100 <= LAST_MINUTE ? WordClass.HHMM.bit() : 0;
        }
        return new Lexeme(begin, begin + digits.length(), digits, false, lexicon.find(digits), classes, value, null);
    }

    private static boolean isDay(double value) {
        return value >= 1 && value <= LAST_DAY;
    }

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || c == ',' || c == '.';
    }

    private static double value(String digits) {
        double value = 0;
        double place = 0;
        for (int i = 0; i < Math.min(LONGEST, digits.length()); i++) {
            char c = digits.charAt(i);
            if (c == '.') {
                place = place == 0 ? 1 : place;
            } else if (c != ',') {
                place = place == 0 ? 0 : place / 10;
                value = place == 0 ? value * 10 + (c - '0') : value + (c - '0') * place;
            }
        }
        return value;
    }
}
