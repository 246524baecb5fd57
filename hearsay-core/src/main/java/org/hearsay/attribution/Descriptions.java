// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a source without a name is called: the words of its first mention, as the article has them. */
final class Descriptions {

    private final FunctionWords words;

    /** The words that the article has in small letters somewhere. */
    private final Set<String> writtenSmall = new HashSet<>();

    Descriptions(FunctionWords words, Passage passage) {
        this.words = words;
        for (int i = 0; i < passage.size(); i++) {
            if (!passage.token(i).isCapitalised()) {
                writtenSmall.add(passage.token(i).text());
            }
        }
    }

    /** Whether the article has the word in small letters somewhere. */
    boolean isWrittenSmall(String lowerWord) {
        return writtenSmall.contains(lowerWord);
    }

    /** The words of a source without a name as its name: without clauses in commas; an office or paper without its article. */
    String of(SourcePhrase phrase) {
        String text = withoutMarks(phrase.text());
        int comma = text.indexOf(',');
        String core = comma > 0 ? text.substring(0, comma) : text;
        int blank = core.indexOf(' ');
        String first = (blank < 0 ? core : core.substring(0, blank)).toLowerCase(Locale.ROOT);
        boolean article = first.equals("the") || phrase.kind() == Speaker.Kind.DOCUMENT && words.is(first, POSSESSIVE);
        if (phrase.kind() != Speaker.Kind.UNNAMED && article && blank > 0) {
            return core.substring(blank + 1);
        }
        // "Officials" at the head of a sentence are officials; "Russian officials" keep their capital.
        boolean role = phrase.roles().stream().anyMatch(first::startsWith) || writtenSmall.contains(first);
        boolean small =
                words.isAny(first, DETERMINER, POSSESSIVE) || !phrase.roles().isEmpty() && role;
        return small ? Character.toLowerCase(core.charAt(0)) + core.substring(1) : core;
    }

    /** {@code “a security official”}: held with tongs by the article, but no name. */
    private static String withoutMarks(String text) {
        int last = text.length() - 1;
        boolean held = last > 1 && MARKS.indexOf(text.charAt(0)) >= 0 && MARKS.indexOf(text.charAt(last)) >= 0;
        return held ? text.substring(1, last) : text;
    }

    private static final String MARKS = "“”\"«»";
}
