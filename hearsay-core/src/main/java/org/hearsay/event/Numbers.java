// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.hearsay.event.FigureWords.word;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.hearsay.event.FigureWords.Bound;
import org.hearsay.event.FigureWords.Kind;
import org.hearsay.text.Token;
import org.jspecify.annotations.Nullable;

/** Reads numbers that count with the range that their words give them: {@code at least 33}, {@code two hundred and twelve}, {@code a few dozen}. */
final class Numbers {

    /** Nobody counts so many. */
    private static final double LARGEST = 1e9;

    private final FigureWords words;
    private final Grammar grammar;

    Numbers(FigureWords words, Grammar grammar) {
        this.words = words;
        this.grammar = grammar;
    }

    /** The number that begins at a token, with the words around it that bound it; null where none does, and for dates, times of day, ages and names. */
    @Nullable
    Count at(List<Token> tokens, int at) {
        Count count = plain(tokens, at);
        return count == null ? null : bounded(tokens, behind(tokens, count));
    }

    private @Nullable Count plain(List<Token> tokens, int at) {
        String word = word(tokens, at);
        if (words.vague(word) > 0 || word.equals("few")) {
            return vague(tokens, at, word);
        }
        boolean half = word.equals("half") && word(tokens, at + 1).equals("a") && multiplier(word(tokens, at + 2)) > 1;
        if (half) {
            return Count.exact(at, at + 3, multiplier(word(tokens, at + 2)) / 2);
        }
        boolean couple = word.equals("a")
                && word(tokens, at + 1).equals("couple")
                && word(tokens, at + 2).equals("of");
        if (couple) {
            return Count.exact(at, at + 2, 2);
        }
        boolean none = isClock(tokens, at) || isDate(tokens, at) || isYear(tokens, at) || isAge(tokens, at);
        if (none || words.is(word(tokens, at - 1), Kind.LABEL)) {
            return null;
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0 && isDigits(word.substring(0, hyphen)) && isDigits(word.substring(hyphen + 1))) {
            return spanned(at, value(word.substring(0, hyphen)), value(word.substring(hyphen + 1)));
        }
        Cardinal first = cardinal(tokens, at);
        return first == null ? null : joined(tokens, at, first);
    }

    /** {@code 12-15} in one word; null for scores of games and the like. */
    private static @Nullable Count spanned(int at, double from, double to) {
        boolean rises = from < to && to < LARGEST;
        return rises ? new Count(at, at + 1, OptionalInt.of((int) from), OptionalInt.of((int) to), false) : null;
    }

    /** {@code 12 to 15}, {@code between 6 and 8}: with the second number, where one belongs to the first. */
    private @Nullable Count joined(List<Token> tokens, int at, Cardinal first) {
        boolean between = word(tokens, at - 1).equals("between");
        String join = word(tokens, first.to());
        boolean joins = List.of("to", "or", "–", "-", "—").contains(join) || join.equals("and") && between;
        Cardinal second = joins && !isYear(tokens, first.to() + 1) ? cardinal(tokens, first.to() + 1) : null;
        if (second == null || second.value() <= first.value()) {
            return Count.exact(at, first.to(), first.value());
        }
        // "Rose from 12 to 15" tells of 15.
        boolean change = join.equals("to") && word(tokens, at - 1).equals("from");
        return change
                ? null
                : new Count(
                        between ? at - 1 : at,
                        second.to(),
                        OptionalInt.of(first.value()),
                        OptionalInt.of(second.value()),
                        false);
    }

    /** {@code dozens}, {@code several hundred}, {@code tens of thousands}, {@code few dozen}. */
    private @Nullable Count vague(List<Token> tokens, int at, String word) {
        int next = multiplier(word(tokens, at + 1));
        if (next > 1) {
            boolean before = word.equals("several") || word.equals("few") || word.equals("many");
            return before ? Count.least(at, at + 2, 2 * next) : null;
        }
        boolean some = word.equals("some")
                && (cardinal(tokens, at + 1) != null || word(tokens, at + 1).equals("of"));
        boolean handful = word.equals("handful") && !word(tokens, at + 1).equals("of");
        int least = words.vague(word);
        if (some || handful || least < 0) {
            return null;
        }
        int more = words.vague(word(tokens, at + 2));
        boolean of = word(tokens, at + 1).equals("of") && more >= SMALLEST_ROUND && least >= SMALLEST_ROUND;
        // "Thousands" are two thousand at least, so that tens of them are twenty thousand.
        return of ? Count.least(at, at + 3, least / 2 * more) : Count.least(at, at + 1, least);
    }

    /** From {@code tens} on, vague numbers can be multiplied. */
    private static final int SMALLEST_ROUND = 20;

    /** A number without its bounds and one past its last token. */
    private record Cardinal(int to, int value) {}

    private @Nullable Cardinal cardinal(List<Token> tokens, int at) {
        boolean article = word(tokens, at).equals("a") && multiplier(word(tokens, at + 1)) > 1;
        double value = article ? 1 : value(word(tokens, at));
        if (value < 0 || multiplier(word(tokens, at)) > 1 && !word(tokens, at).equals("dozen")) {
            return null;
        }
        int to = at + 1;
        int last = 1;
        while (multiplier(word(tokens, to)) > 1) {
            last = multiplier(word(tokens, to));
            value *= last;
            to++;
        }
        int rest = word(tokens, to).equals("and") ? to + 1 : to;
        double more = last >= 100 && last > 1 ? words.number(hyphened(word(tokens, rest))[0]) : -1;
        if (more > 0 && more < last && last <= 1000) {
            Cardinal behind = cardinal(tokens, rest);
            if (behind != null && behind.value() < last) {
                value += behind.value();
                to = behind.to();
            }
        }
        boolean whole = value == Math.rint(value) && value < LARGEST;
        return whole ? new Cardinal(to, (int) value) : null;
    }

    private static String[] hyphened(String word) {
        return word.split("-", 2);
    }

    private int multiplier(String word) {
        return switch (word) {
            case "dozen", "hundred", "thousand", "million" -> words.number(word);
            default -> 1;
        };
    }

    /** The value of a number word or of digits; -1 for anything else. */
    private double value(String word) {
        String[] parts = hyphened(word);
        int first = words.number(parts[0]);
        if (first >= 0) {
            int second = parts.length > 1 ? words.number(parts[1]) : 0;
            return second < 0 ? -1 : first + second;
        }
        String digits = word.replace(",", "");
        boolean number = !digits.isEmpty()
                && digits.length() < 10
                && Character.isDigit(digits.charAt(0))
                && digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')
                && digits.chars().filter(c -> c == '.').count() <= 1;
        return number ? Double.parseDouble(digits) : -1;
    }

    /** {@code 10:40}. */
    private static boolean isClock(List<Token> tokens, int at) {
        boolean behind = word(tokens, at - 1).equals(":") && isDigits(word(tokens, at - 2));
        boolean before = word(tokens, at + 1).equals(":") && isDigits(word(tokens, at + 2));
        return behind || before;
    }

    private static boolean isDigits(String word) {
        return !word.isEmpty() && word.chars().allMatch(Character::isDigit);
    }

    /** {@code 8 May}, {@code on July 4}; in {@code in July 40 people} those are counted. */
    private boolean isDate(List<Token> tokens, int at) {
        // "Oct. 7".
        int month = word(tokens, at - 1).equals(".") ? at - 2 : at - 1;
        boolean behind = isMonth(tokens, month) && !words.is(word(tokens, month - 1), Kind.DATING);
        return isDigits(word(tokens, at)) && (behind || isMonth(tokens, at + 1));
    }

    private boolean isMonth(List<Token> tokens, int at) {
        return words.is(word(tokens, at), Kind.MONTH) && tokens.get(at).isCapitalised();
    }

    /** Four digits of the last and this century, unless people follow. */
    private boolean isYear(List<Token> tokens, int at) {
        String word = word(tokens, at);
        String next = word(tokens, at + 1);
        boolean form = word.length() == 4 && (word.startsWith("19") || word.startsWith("20")) && isDigits(word);
        boolean dated =
                grammar.is(word(tokens, at - 1), Grammar.Does.TIME) || words.is(word(tokens, at - 1), Kind.DATING);
        return form
                && (dated || !words.is(next, Kind.PERSON) && words.noun(next).isEmpty());
    }

    /** {@code a man of 45}, {@code aged 15 and 16}, {@code Mr Brook, 61,}. */
    private boolean isAge(List<Token> tokens, int at) {
        String before = word(tokens, at - 1);
        String earlier = word(tokens, at - 2);
        boolean and = List.of("and", "or", "to").contains(before)
                && word(tokens, at - 3).equals("aged");
        boolean of = before.equals("of")
                && words.is(earlier, Kind.PERSON)
                && !earlier.endsWith("s")
                && !earlier.equals("people")
                && !earlier.endsWith("men");
        boolean apposition = before.equals(",")
                && isDigits(word(tokens, at))
                && !isDigits(earlier)
                && word(tokens, at + 1).equals(",");
        boolean younger = before.equals("than") && (earlier.equals("younger") || earlier.equals("older"));
        boolean limit = List.of("over", "under", "above", "below").contains(before)
                && (words.is(earlier, Kind.PERSON) || earlier.equals("those") || earlier.equals("anyone"));
        return before.equals("aged") || and || of || apposition || younger || limit;
    }

    /** With the words behind it that bound it: {@code or more}. */
    private Count behind(List<Token> tokens, Count count) {
        for (Bound bound : Bound.values()) {
            for (String[] phrase : words.behind(bound)) {
                if (count.max().isPresent() && matches(tokens, count.to(), phrase)) {
                    return with(bound, count, count.from(), count.to() + phrase.length);
                }
            }
        }
        return count;
    }

    /** With the words before it that say that it is a lower or an upper end. */
    private Count bounded(List<Token> tokens, Count number) {
        for (Bound bound : Bound.values()) {
            for (String[] phrase : words.before(bound)) {
                int from = number.from() - phrase.length;
                boolean bounds = from >= 0
                        && number.max().isPresent()
                        && matches(tokens, from, phrase)
                        && !words.isParticle(word(tokens, from - 1), phrase[0]);
                if (bounds) {
                    return with(bound, number, from, number.to());
                }
            }
        }
        return number;
    }

    private static Count with(Bound bound, Count number, int from, int to) {
        int value = number.max().orElseThrow();
        OptionalInt exact = OptionalInt.of(value);
        OptionalInt open = OptionalInt.empty();
        return switch (bound) {
            case LEAST -> new Count(from, to, number.min(), open, false);
            case MOST -> new Count(from, to, open, exact, false);
            case ABOVE -> new Count(from, to, OptionalInt.of(value + 1), open, false);
            case BELOW -> new Count(from, to, open, OptionalInt.of(value - 1), false);
            case ABOUT -> new Count(from, to, number.min(), exact, true);
        };
    }

    private static boolean matches(List<Token> tokens, int from, String[] phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!word(tokens, from + i).toLowerCase(Locale.ROOT).equals(phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
