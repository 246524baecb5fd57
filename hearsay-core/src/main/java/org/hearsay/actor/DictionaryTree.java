// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a user's dictionaries, for finding them in a text: without regard to capitals, longest first. */
final class DictionaryTree {

    /** Endings that a name without the closing {@code _} may take in the text: plurals and the commonest for a land's people. */
    private static final List<String> ENDINGS =
            List.of("s", "n", "i", "an", "ns", "is", "ian", "ans", "ese", "ish", "ians");

    private final NameTree<DictionaryEntry> tree = new NameTree<>();
    private int size;

    /** Adds a name that may take an ending unless {@code _} closes it. */
    void add(String name, DictionaryEntry entry) {
        List<Word> words = words(name);
        if (words.isEmpty()) {
            return;
        }
        put(words, entry);
        Word last = words.getLast();
        boolean open = !name.strip().endsWith("_") && !last.mark() && last.key().length() > 2;
        if (open) {
            for (String ending : ENDINGS) {
                List<Word> longer = new java.util.ArrayList<>(words);
                String key = last.key() + ending;
                longer.set(longer.size() - 1, new Word(key, key, last.begin(), last.end(), last.glued(), false));
                put(longer, entry);
            }
        }
    }

    /** Adds a name that stands only as written. */
    void addWhole(String name, DictionaryEntry entry) {
        List<Word> words = words(name);
        if (!words.isEmpty()) {
            put(words, entry);
        }
    }

    private void put(List<Word> words, DictionaryEntry entry) {
        tree.add(words, entry);
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The longest name at word {@code from}; the entry first read wins; null when there is none. */
    NameTree.@Nullable Found<DictionaryEntry> longestAt(List<Word> words, int from) {
        return tree.longestAt(words, from, (entry, a, b) -> true);
    }

    private static List<Word> words(String name) {
        return WordSplitter.words(name.replace('_', ' ').strip());
    }
}
