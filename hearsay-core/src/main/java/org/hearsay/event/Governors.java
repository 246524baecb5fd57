// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.WordList;

/** Words that govern an act and say whether it has happened, from {@code governors.txt}. */
final class Governors {

    /**
     * What a governor says.
     *
     * @param status of the act it governs
     * @param object whether the act is its object's and not its subject's
     */
    record Governor(EventStatus status, boolean object) {}

    private final Map<String, Governor> verbs = new HashMap<>();
    private final Map<String, Governor> nouns = new HashMap<>();

    Governors() {
        WordList list = WordList.beside(Governors.class, "governors.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            if (parts.length < 4) {
                throw list.bad(entry, "not a status, a side, v or n, and words");
            }
            Governor governor;
            try {
                governor =
                        new Governor(EventStatus.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1].equals("object"));
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, "unknown status");
            }
            for (String word : List.of(parts).subList(3, parts.length)) {
                (parts[2].equals("v") ? verbs : nouns).putIfAbsent(word, governor);
            }
        }
    }

    /** What {@code lemma}, with the word after it, governs; absent when it governs nothing. */
    Optional<Governor> ofVerb(String lemma, String next) {
        Governor longer = verbs.get(lemma + "+" + next);
        return Optional.ofNullable(longer == null ? verbs.get(lemma) : longer);
    }

    Optional<Governor> ofNoun(String lower) {
        Governor plain = nouns.get(lower);
        return Optional.ofNullable(
                plain != null || !lower.endsWith("s") ? plain : nouns.get(lower.substring(0, lower.length() - 1)));
    }

    /** All verbs. */
    Set<String> lemmas() {
        return verbs.keySet().stream()
                .map(v -> v.split("\\+")[0])
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
