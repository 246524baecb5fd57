// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Days of publication as pages write them → ISO 8601 days. Where a time and a zone are given, the day stays the one written: it is the
 * day the outlet put on its page. What could be two days ({@code 03/04/2020}) is none.
 */
final class Days {

    /** Digits of a day with its hour and minute. */
    private static final int MINUTE_END = 12;

    /** Capitals that an agency sets before the number of an article: AEN, A, AKR. */
    private static final int LETTERS = 3;

    /** Newspapers in archives reach back so far; earlier and later years are other numbers. */
    private static final int FIRST_YEAR = 1800;

    /** What a content system writes that knows no day: the zero of Unix time. */
    private static final LocalDate NO_DAY = LocalDate.of(1970, 1, 1);

    private static final int LAST_YEAR = 2099;

    /** Pages that write two digits are of this century. */
    private static final int CENTURY = 2000;

    private static final Map<String, Integer> MONTHS = months();

    private Days() {}

    /** The day at the beginning of an ISO 8601 date or time, {@code 2020-02-21T10:00:00+03:00} or {@code 20200221}; else absent. */
    static Optional<String> iso(String text) {
        String s = text.strip();
        if (s.length() >= 10 && digits(s, 0, 4) && digits(s, 5, 7) && digits(s, 8, 10) && separated(s)) {
            return ends(s, 10) ? day(number(s, 0, 4), number(s, 5, 7), number(s, 8, 10)) : Optional.empty();
        }
        if (s.length() >= 8 && digits(s, 0, 8) && (s.length() == 8 || s.charAt(8) == 'T')) {
            return day(number(s, 0, 4), number(s, 4, 6), number(s, 6, 8));
        }
        return Optional.empty();
    }

    /** The first day written out in the text, in one of the languages known: {@code Feb. 21, 2020}, {@code 21 de febrero de 2020}. */
    static Optional<String> written(String text) {
        List<String> words = words(text);
        for (int i = 0; i + 2 < words.size(); i++) {
            Optional<String> day = at(words, i);
            if (day.isPresent()) {
                return day;
            }
        }
        return Optional.empty();
    }

    /** Half a date: {@code January 10}, {@code 10. Januar}. */
    static boolean isMonthAndNumber(String text) {
        List<String> words = words(text);
        return words.size() == 2
                && ((MONTHS.containsKey(words.get(0)) && isDay(value(words.get(1))))
                        || (MONTHS.containsKey(words.get(1)) && isDay(value(words.get(0)))));
    }

    /** Whether the text begins with a day, written out or in numbers. */
    static boolean begins(String text) {
        List<String> words = words(text);
        return iso(text).isPresent() || (words.size() >= 3 && at(words, 0).isPresent());
    }

    /**
     * The day in an address such as {@code /2020/02/21/title}, {@code /20200221/} or {@code /AB202002211405007}, a number of an article that
     * begins with day, hour and minute and ends the path, unlike the minute at which an archive fetched a page; absent unless year, month and day all stand there.
     */
    static Optional<String> inPath(String uri) {
        for (int i = uri.indexOf('/'); i >= 0; i = uri.indexOf('/', i + 1)) {
            int number = numberBehindLetters(uri, i + 1);
            boolean last = uri.indexOf('/', number) < 0;
            if (last && digits(uri, number, number + MINUTE_END) && isMinute(uri, number)) {
                return day(
                        number(uri, number, number + 4),
                        number(uri, number + 4, number + 6),
                        number(uri, number + 6, number + 8));
            }
            if (digits(uri, i + 1, i + 9) && uri.startsWith("/", i + 9)) {
                return day(number(uri, i + 1, i + 5), number(uri, i + 5, i + 7), number(uri, i + 7, i + 9));
            }
            if (i + 11 < uri.length() && digits(uri, i + 1, i + 5)) {
                char c = uri.charAt(i + 5);
                boolean parted = (c == '/' || c == '-')
                        && uri.charAt(i + 8) == c
                        && digits(uri, i + 6, i + 8)
                        && digits(uri, i + 9, i + 11);
                boolean ended = uri.charAt(i + 11) == '/' || uri.charAt(i + 11) == '-';
                if (parted && ended) {
                    return day(number(uri, i + 1, i + 5), number(uri, i + 6, i + 8), number(uri, i + 9, i + 11));
                }
            }
        }
        return Optional.empty();
    }

    /** Where the digits of a path's part begin that has at most {@link #LETTERS} capitals before them. */
    private static int numberBehindLetters(String uri, int begin) {
        int at = begin;
        while (at < uri.length() && at - begin < LETTERS && uri.charAt(at) >= 'A' && uri.charAt(at) <= 'Z') {
            at++;
        }
        return at;
    }

    /** Whether the digits from {@code at} on are a minute of this or the last century as {@code 202002211405}, and not any number so long. */
    private static boolean isMinute(String uri, int at) {
        int century = number(uri, at, at + 2);
        return (century == 19 || century == 20)
                && day(number(uri, at, at + 4), number(uri, at + 4, at + 6), number(uri, at + 6, at + 8))
                        .isPresent()
                && number(uri, at + 8, at + 10) < 24
                && number(uri, at + 10, MINUTE_END + at) < 60;
    }

    /** The first day with two digits for the year, {@code 21.02.20}, which stands for 2020; with full stops alone, since times have colons. */
    static Optional<String> dottedShort(String text) {
        for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1)) {
            if (dot >= 2
                    && digits(text, dot - 2, dot)
                    && digits(text, dot + 1, dot + 3)
                    && text.startsWith(".", dot + 3)
                    && digits(text, dot + 4, dot + 6)
                    && ends(text, dot + 6)
                    && (dot == 2 || !isNumber(text.charAt(dot - 3)))) {
                return day(
                        CENTURY + number(text, dot + 4, dot + 6),
                        number(text, dot + 1, dot + 3),
                        number(text, dot - 2, dot));
            }
        }
        return Optional.empty();
    }

    private static boolean isNumber(char c) {
        return Character.isDigit(c) || c == '.';
    }

    private static Optional<String> at(List<String> words, int i) {
        int first = value(words.get(i));
        int second = value(words.get(i + 1));
        int third = value(words.get(i + 2));
        Integer firstMonth = MONTHS.get(words.get(i));
        Integer secondMonth = MONTHS.get(words.get(i + 1));
        if (secondMonth != null && isDay(first) && isYear(third)) {
            return day(third, secondMonth, first);
        }
        if (firstMonth != null && isDay(second) && isYear(third)) {
            return day(third, firstMonth, second);
        }
        if (isYear(first) && isDay(third) && words.get(i).length() == 4) {
            return secondMonth != null ? day(first, secondMonth, third) : day(first, second, third);
        }
        return isYear(third) && words.get(i + 2).length() == 4 ? numeric(first, second, third) : Optional.empty();
    }

    /** Day and month as numbers before a year: only where one of them can be no month, or both are the same. */
    private static Optional<String> numeric(int first, int second, int year) {
        if (!isDay(first) || !isDay(second)) {
            return Optional.empty();
        }
        if (first > 12 || first == second) {
            return day(year, second, first);
        }
        return second > 12 ? day(year, first, second) : Optional.empty();
    }

    /** Words and numbers of a text, lower case; {@code de}, {@code of} and ordinal endings left away. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        boolean dotted = isDotted(text);
        for (String word : Cleaner.words(separateCjk(text)).split(" ", -1)) {
            String plain = value(word) >= 0 ? word : withoutOrdinal(word);
            if (!plain.isEmpty() && !plain.equals("de") && !plain.equals("of") && !plain.equals("del")) {
                words.add(plain);
            }
        }
        if (dotted && words.size() >= 3) {
            swapIntoIso(words);
        }
        return words;
    }

    /** {@code 03.04.2020}: with full stops the day always stands first. */
    private static boolean isDotted(String text) {
        for (int dot = text.indexOf('.'); dot > 0; dot = text.indexOf('.', dot + 1)) {
            int next = text.indexOf('.', dot + 1);
            if (next > 0
                    && next - dot <= 3
                    && next + 5 <= text.length()
                    && digits(text, dot + 1, next)
                    && digits(text, next + 1, next + 5)) {
                return Character.isDigit(text.charAt(dot - 1));
            }
        }
        return false;
    }

    private static void swapIntoIso(List<String> words) {
        for (int i = 0; i + 2 < words.size(); i++) {
            if (isDay(value(words.get(i))) && isDay(value(words.get(i + 1))) && isYear(value(words.get(i + 2)))) {
                String day = words.get(i);
                words.set(i, words.get(i + 2));
                words.set(i + 2, day);
                return;
            }
        }
    }

    private static String separateCjk(String text) {
        return text.replace("年", " ")
                .replace("月", " ")
                .replace("日", " ")
                .replace("년", " ")
                .replace("월", " ")
                .replace("일", " ");
    }

    private static String withoutOrdinal(String word) {
        int end = 0;
        while (end < word.length() && Character.isDigit(word.charAt(end))) {
            end++;
        }
        boolean ordinal = end > 0 && List.of("st", "nd", "rd", "th", "er", "º").contains(word.substring(end));
        return ordinal ? word.substring(0, end) : word;
    }

    private static Optional<String> day(int year, int month, int day) {
        if (!isYear(year)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, day))
                    .filter(date -> !date.equals(NO_DAY))
                    .map(LocalDate::toString);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean separated(String s) {
        char c = s.charAt(4);
        return s.charAt(7) == c && (c == '-' || c == '/' || c == '.');
    }

    private static boolean ends(String s, int at) {
        return s.length() == at || !Character.isDigit(s.charAt(at));
    }

    private static boolean isDay(int n) {
        return n >= 1 && n <= 31;
    }

    private static boolean isYear(int n) {
        return n >= FIRST_YEAR && n <= LAST_YEAR;
    }

    private static boolean digits(String s, int from, int to) {
        if (to > s.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (s.charAt(i) < '0' || s.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int number(String s, int from, int to) {
        return Integer.parseInt(s, from, to, 10);
    }

    /** The number a word of at most four digits stands for; -1 for every other word. */
    private static int value(String word) {
        return word.length() <= 4 && !word.isEmpty() && digits(word, 0, word.length()) ? Integer.parseInt(word) : -1;
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (WordFile.Entry entry : WordFile.entries("months.txt", 2)) {
            int month = value(entry.fields().get(0));
            if (month < 1 || month > 12) {
                throw entry.bad("begins with no month's number");
            }
            for (String name : entry.fields().get(1).split("\\s+", -1)) {
                months.put(name, month);
            }
        }
        return Map.copyOf(months);
    }
}
