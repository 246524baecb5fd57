// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Names by their words: one look-up a word of the text, however many names there are.
 *
 * @param <T> what a name stands for
 */
final class NameTree<T> {

    /** More words than any name has; bounds the look ahead from one word. */
    private static final int MOST_WORDS = 16;

    private final Node<T> root = new Node<>();

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> here = new ArrayList<>(1);
    }

    /** A name found in a text. */
    record Found<T>(int from, int to, List<T> senses) {}

    /** Whether a sense may stand at these words; the tree knows only their keys. */
    interface Fits<T> {
        boolean test(T sense, int from, int to);
    }

    void add(List<Word> name, T sense) {
        Node<T> node = root;
        for (Word word : name) {
            node = node.next.computeIfAbsent(word.key(), k -> new Node<>());
        }
        if (node != root) {
            node.here.add(sense);
        }
    }

    /** The longest name that begins at word {@code from} and has a sense that fits; null when there is none. */
    @Nullable
    Found<T> longestAt(List<Word> words, int from, Fits<T> fits) {
        Node<T> node = root.next.get(words.get(from).key());
        Found<T> best = null;
        int to = from + 1;
        while (node != null) {
            List<T> senses = node.here;
            if (!senses.isEmpty()) {
                int end = to;
                List<T> fitting =
                        senses.stream().filter(s -> fits.test(s, from, end)).toList();
                best = fitting.isEmpty() ? best : new Found<>(from, to, fitting);
            }
            if (to >= words.size() || to - from >= MOST_WORDS) {
                break;
            }
            node = node.next.get(words.get(to).key());
            to++;
        }
        return best;
    }
}
