// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.Set;

/** Tells numbers and names that look like times from times, by the words around them. */
final class Doubts {

    /** Years that a bare number names unless the words around it say otherwise; an older or later one must be led in ({@code in 1492}). */
    private static final int FIRST_LIKELY_YEAR = 1900;

    private static final int LAST_LIKELY_YEAR = 2040;

    private static final Set<Integer> MONTHS_THAT_ARE_NAMES = Set.of(3, 4, 5, 6, 8);

    private static final int MAY = 5;

    private final Cues cues;

    Doubts(Cues cues) {
        this.cues = cues;
    }

    /** Whether what the rule found is no time after all. */
    boolean isNone(Phrase phrase) {
        boolean single = phrase.match().steps().size() == 1;
        return switch (phrase.match().rule().meaning()) {
            case YEAR -> single && isNumber(phrase);
            case MONTH -> single && isName(phrase);
            case DATE -> isCounted(phrase);
            case DECADE -> isAge(phrase);
            case AMOUNT -> isShare(phrase) || isNamed(phrase, WordClass.UNITS) || isOneOfMany(phrase);
            case AUNIT -> isShare(phrase);
            case DAYREF -> single && isNamed(phrase, WordClass.DAYREF);
            case PART ->
                single && !phrase.before().equals("at")
                        || isArticleAndPart(phrase) && !cues.is(Cues.Kind.LENGTH, phrase.before());
            case CLOCK -> phrase.before().equals("$");
            case SEASON -> single && isTitle(phrase);
            case RELATIVE -> isOrdinary(phrase);
            case SET -> phrase.says("/") && !Character.isDigit(firstOf(phrase.before(2)));
            default -> false;
        };
    }

    private static char firstOf(String word) {
        return word.isEmpty() ? ' ' : word.charAt(0);
    }

    private boolean isNumber(Phrase phrase) {
        int year = phrase.number(WordClass.YEAR);
        String before = phrase.before();
        if (cues.is(Cues.Kind.NUMBERED, before)
                || before.equals(".") && phrase.before(2).equals("no")) {
            return true;
        }
        if (cues.is(Cues.Kind.COUNTED, phrase.after())) {
            return true;
        }
        boolean likely = year >= FIRST_LIKELY_YEAR && year <= LAST_LIKELY_YEAR;
        return !likely && !cues.is(Cues.Kind.DATING, before);
    }

    /** {@code Theresa May}, {@code June said}, {@code May God}. */
    private boolean isName(Phrase phrase) {
        int month = phrase.valueAsNumber(WordClass.MONTH);
        String before = phrase.before();
        int next = phrase.match().end();
        boolean nameAfter = next < phrase.lexemes().size()
                && phrase.lexemes().get(next).capitalised()
                && phrase.lexemes().get(next).classes() == 0
                && phrase.word(WordClass.MONTH).lower().length() == 3
                && month != MAY;
        if (nameAfter
                || month == 3 && phrase.after().equals("of")
                || month == 3 && phrase.after().equals("for") && !before.equals("in")) {
            return true;
        }
        if (!MONTHS_THAT_ARE_NAMES.contains(month) || cues.is(Cues.Kind.MONTHLY, before) && month != MAY) {
            return false;
        }
        if (month == MAY) {
            return !cues.is(Cues.Kind.MONTHLY, before) || before.equals(".") || before.equals(",");
        }
        int at = phrase.match().begin() - 1;
        return at >= 0 && phrase.lexemes().get(at).capitalised();
    }

    /** {@code in May 12 people died}: a number that counts what follows is no day. */
    private boolean isCounted(Phrase phrase) {
        boolean dayLast = phrase.match().steps().getLast().wordClass() == WordClass.DAY;
        return dayLast && cues.is(Cues.Kind.COUNTED, phrase.after());
    }

    /** {@code the night the ship sank}: the night of something else than a day that is told. */
    private static boolean isArticleAndPart(Phrase phrase) {
        return phrase.match().steps().size() == 2 && phrase.says("the") && !phrase.has(WordClass.ANA);
    }

    /** {@code in his 30s}: an age. */
    private static boolean isAge(Phrase phrase) {
        return phrase.has(WordClass.DECADE)
                && !phrase.has(WordClass.ERA)
                && (phrase.number(WordClass.DECADE) >= 100 && phrase.number(WordClass.DECADE) < Digits.FIRST_YEAR
                        || phrase.number(WordClass.DECADE) < 100
                                && !phrase.says("the")
                                && !phrase.says("'")
                                && !phrase.says("’"));
    }

    /** {@code three quarters of its food}: a share, not a time. */
    private static boolean isShare(Phrase phrase) {
        return phrase.unit() == CalendarUnit.QUARTER && phrase.after().equals("of");
    }

    /** {@code 1988 quarter}: a year before a singular counts nothing. */
    private static boolean isOneOfMany(Phrase phrase) {
        return !phrase.has(WordClass.UNITS)
                && phrase.find(WordClass.NUM, 0)
                        .filter(n -> n.is(WordClass.YEAR))
                        .isPresent()
                && !phrase.says("-");
    }

    /** {@code 60 Minutes}, {@code USA Today}: a name. */
    private static boolean isNamed(Phrase phrase, WordClass wordClass) {
        int at = phrase.match().expressionEnd() - 1;
        Lexeme last = phrase.lexemes().get(at);
        return at > 0
                && last.is(wordClass)
                && last.capitalised()
                && (phrase.lexemes().get(at - 1).capitalised()
                        || phrase.lexemes().get(at - 1).is(WordClass.NUM));
    }

    /** Part of a name: {@code Morning Post}, {@code Arab Spring}. */
    private static boolean isTitle(Phrase phrase) {
        int at = phrase.match().begin();
        boolean capital = phrase.lexemes().get(at).capitalised();
        boolean nameBefore = at > 0 && phrase.lexemes().get(at - 1).capitalised();
        int after = phrase.match().end();
        boolean nameAfter =
                after < phrase.lexemes().size() && phrase.lexemes().get(after).capitalised();
        return capital && (nameBefore || nameAfter);
    }

    /** {@code the last day of the talks} is the day they end; {@code the last minute} is a manner of speaking. */
    private static boolean isOrdinary(Phrase phrase) {
        if (phrase.hasUnit() && phrase.match().steps().size() == 2 && isNamed(phrase, WordClass.UNIT)) {
            return true;
        }
        if (!phrase.hasUnit() || !phrase.has(WordClass.REL) || !phrase.says("the") || !phrase.says("last")) {
            return false;
        }
        return phrase.unit().compareTo(CalendarUnit.DAY) <= 0 || phrase.after().equals("of");
    }

    /** Whether {@code a year} after this counts how often. */
    boolean isRate(Phrase phrase) {
        String before = phrase.before();
        if (before.isEmpty() || followsLengthWord(phrase)) {
            return false;
        }
        int at = phrase.match().begin() - 1;
        return cues.is(Cues.Kind.RATE, before)
                || phrase.lexemes().get(at).is(WordClass.NUM)
                || before.length() > 4 && before.endsWith("s") && !cues.is(Cues.Kind.LENGTH, before);
    }

    /** Whether a unit after this is a length: {@code for years}. */
    boolean followsLengthWord(Phrase phrase) {
        return cues.is(Cues.Kind.LENGTH, phrase.before());
    }
}
