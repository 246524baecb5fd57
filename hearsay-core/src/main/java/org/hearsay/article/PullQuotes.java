// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out of a web page's body what stands in it a second time: a sentence pulled out and set large, a highlight before the text, a block
 * that the page holds twice. Nobody says a thing twice because a designer liked it.
 */
final class PullQuotes {

    /** Words that a repeated block has at least; shorter ones can be said twice ("Yes."). */
    private static final int SHORTEST = 6;

    /** How many words of a block are looked up to find where it may stand again. */
    private static final int KEY = 5;

    private PullQuotes() {}

    static void cut(Draft draft) {
        List<String> words = new ArrayList<>();
        Map<String, List<Integer>> blocksWith = new HashMap<>();
        for (int i = 0; i < draft.size(); i++) {
            boolean looked = draft.isBody(i) && draft.block(i).kind() != Block.Kind.TABLE;
            words.add(looked ? Cleaner.words(draft.block(i).text()) : "");
            remember(i, words.get(i), blocksWith);
        }
        for (int i = 0; i < draft.size(); i++) {
            String text = words.get(i);
            if (draft.isBody(i) && count(text) >= SHORTEST && standsIn(i, text, words, blocksWith, draft)) {
                draft.leaveOut(i, LeftOut.Reason.PULL_QUOTE);
            }
        }
    }

    /** Whether another body block holds the whole text: a longer one, or the same set as a paragraph before or behind. */
    private static boolean standsIn(
            int i, String text, List<String> words, Map<String, List<Integer>> blocksWith, Draft draft) {
        for (int other : blocksWith.getOrDefault(key(text.split(" ", -1), 0), List.of())) {
            boolean longer = words.get(other).length() > text.length();
            boolean twin = words.get(other).length() == text.length() && isTwin(i, other, draft);
            if (other != i && draft.isBody(other) && (longer || twin) && contains(words.get(other), text)) {
                return true;
            }
        }
        return false;
    }

    /** Of two blocks with one text the paragraph stays, or else the first. */
    private static boolean isTwin(int i, int other, Draft draft) {
        boolean paragraph = draft.block(i).kind() == Block.Kind.PARAGRAPH;
        boolean otherParagraph = draft.block(other).kind() == Block.Kind.PARAGRAPH;
        return paragraph == otherParagraph ? other < i : otherParagraph;
    }

    private static boolean contains(String words, String part) {
        return (" " + words + " ").contains(" " + part + " ");
    }

    private static int count(String words) {
        return words.isEmpty() ? 0 : words.split(" ", -1).length;
    }

    private static void remember(int i, String text, Map<String, List<Integer>> blocksWith) {
        String[] words = text.split(" ", -1);
        for (int at = 0; at + KEY <= words.length; at++) {
            List<Integer> blocks = blocksWith.computeIfAbsent(key(words, at), key -> new ArrayList<>());
            if (blocks.isEmpty() || blocks.getLast() != i) {
                blocks.add(i);
            }
        }
    }

    private static String key(String[] words, int at) {
        return String.join(" ", Arrays.asList(words).subList(at, Math.min(words.length, at + KEY)));
    }
}
