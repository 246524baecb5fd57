// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.words;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Cuts a text into words for search and folds them, so that {@code Türkiye’s} is found by {@code turkiye}. The ledger does this itself and hands
 * its stores finished words, so that every store has the same hits.
 *
 * <p>A word is a run of letters, digits and the marks on them; ideographs, which stand without blanks, are words of their own. Folding takes
 * the compatibility form (NFKD, Unicode Standard Annex 15), drops marks and case. The English possessive is no word.
 */
public final class Words {

    /** Longer runs are no words of a language; cut, since stores have limits (PostgreSQL: 2,046 bytes a lexeme). */
    private static final int LONGEST = 100;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    private Words() {}

    /**
     * A word and where it stands.
     *
     * @param word folded, e.g. {@code turkiye}
     * @param begin first UTF-16 code unit of the word as it stands in the text
     * @param end one past its last
     */
    public record Word(String word, int begin, int end) {}

    /** The words of {@code text} in its order. */
    public static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            if (isPart(point)) {
                int end = Character.isIdeographic(point) ? next : endOfRun(text, next);
                add(words, text, at, end);
                next = end;
            }
            at = next;
        }
        return words;
    }

    /** The folded words alone. */
    public static List<String> folded(String text) {
        List<String> folded = new ArrayList<>();
        for (Word word : in(text)) {
            folded.add(word.word());
        }
        return Collections.unmodifiableList(folded);
    }

    private static void add(List<Word> words, String text, int begin, int end) {
        if (isPossessive(text, begin, end)) {
            return;
        }
        String folded = fold(text.substring(begin, end));
        if (!folded.isEmpty()) {
            words.add(new Word(folded, begin, end));
        }
    }

    private static boolean isPossessive(String text, int begin, int end) {
        boolean s = end - begin == 1 && (text.charAt(begin) == 's' || text.charAt(begin) == 'S');
        boolean apostrophe = begin > 1 && (text.charAt(begin - 1) == '\'' || text.charAt(begin - 1) == '’');
        return s && apostrophe && isPart(text.codePointBefore(begin - 1));
    }

    private static int endOfRun(String text, int from) {
        int at = from;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isPart(point) || Character.isIdeographic(point)) {
                return at;
            }
            at += Character.charCount(point);
        }
        return at;
    }

    private static boolean isPart(int point) {
        if (point < FIRST_BEYOND_ASCII) {
            return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        }
        return Character.isLetterOrDigit(point) || isMark(point);
    }

    private static boolean isMark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isAscii(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) >= FIRST_BEYOND_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String fold(String run) {
        if (isAscii(run)) {
            // The same as below, and the ledger folds most of what it keeps many times over.
            String plain = run.toLowerCase(Locale.ROOT);
            return plain.length() > LONGEST ? plain.substring(0, LONGEST) : plain;
        }
        // Case is dropped twice: some letters have their plain form in one case only (U+0130), some compatibility forms
        // are capitals.
        String plain = Normalizer.normalize(run.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(plain.length());
        plain.codePoints()
                .filter(Character::isLetterOrDigit)
                .map(point -> point == 'ı' ? 'i' : point)
                .limit(LONGEST)
                .forEach(folded::appendCodePoint);
        return folded.toString();
    }
}
