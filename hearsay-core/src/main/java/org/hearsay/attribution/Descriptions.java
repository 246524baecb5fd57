// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What a source without a name is called: the words of its first mention, as the article has them. */
final class Descriptions {

    private final FunctionWords words;

    /** How often the article has a word in small letters. */
    private final Map<String, Integer> writtenSmall = new HashMap<>();

    /** How often it has a word, here in small letters, with a capital inside a sentence. */
    private final Map<String, Integer> writtenBig = new HashMap<>();

    Descriptions(FunctionWords words, Passage passage) {
        this.words = words;
        for (int i = 0; i < passage.size(); i++) {
            if (!passage.token(i).isCapitalised()) {
                writtenSmall.merge(passage.token(i).text(), 1, Integer::sum);
            } else if (i > passage.sentenceAt(i).from() && !passage.isQuoted(i)) {
                writtenBig.merge(passage.word(i), 1, Integer::sum);
            }
        }
    }

    /** Whether the article has the word in small letters somewhere. */
    boolean isWrittenSmall(String lowerWord) {
        return writtenSmall.containsKey(lowerWord);
    }

    /** The words of a source without a name as its name: without clauses in commas; an office or paper without its article. */
    String of(SourcePhrase phrase) {
        String text = withoutMarks(phrase.text());
        int comma = text.indexOf(',');
        boolean cut = comma > 0 && !LIST.matcher(text.substring(comma)).matches();
        String core = cut ? text.substring(0, comma) : text;
        int blank = core.indexOf(' ');
        String first = (blank < 0 ? core : core.substring(0, blank)).toLowerCase(Locale.ROOT);
        boolean article = first.equals("the") || phrase.kind() == Speaker.Kind.DOCUMENT && words.is(first, POSSESSIVE);
        if (phrase.kind() != Speaker.Kind.UNNAMED && article && blank > 0) {
            return core.substring(blank + 1);
        }
        // "Officials" at the head of a sentence are officials; "Russian officials" keep their capital.
        boolean big = !writtenSmall.containsKey(first) && writtenBig.containsKey(first);
        boolean role = phrase.roles().stream().anyMatch(first::startsWith) && !big || isMostlySmall(first);
        boolean small = words.isAny(first, DETERMINER, POSSESSIVE)
                || !phrase.roles().isEmpty() && role && !isPartOfName(core, blank);
        return small ? Character.toLowerCase(core.charAt(0)) + core.substring(1) : core;
    }

    private boolean isMostlySmall(String lowerWord) {
        int small = writtenSmall.getOrDefault(lowerWord, 0);
        return small > 0 && small >= writtenBig.getOrDefault(lowerWord, 0);
    }

    /** {@code Hunter Tarn and his lawyer}: a word that begins a name, though it may be a role. */
    private static boolean isPartOfName(String core, int blank) {
        boolean coined =
                core.length() > 1 && Character.isUpperCase(core.charAt(0)) && Character.isUpperCase(core.charAt(1));
        boolean next = blank > 0
                && blank + 1 < core.length()
                && Character.isUpperCase(core.codePointAt(0))
                && Character.isUpperCase(core.codePointAt(blank + 1));
        return coined || next;
    }

    /** {@code “a security official”}: held with tongs by the article, but no name. */
    private static String withoutMarks(String text) {
        int last = text.length() - 1;
        boolean held = last > 1 && MARKS.indexOf(text.charAt(0)) >= 0 && MARKS.indexOf(text.charAt(last)) >= 0;
        return held ? text.substring(1, last) : text;
    }

    /** {@code residents of Korb | , Lund and Tarnmouth}: commas between names that the description is made of. */
    private static final Pattern LIST = Pattern.compile("(?:, \\p{Lu}[\\p{L}'’ -]*)+,? and \\p{Lu}[\\p{L}'’ -]*");

    private static final String MARKS = "“”\"«»";
}
