// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Language tags, and the language of a text whose page does not tell. */
final class Languages {

    /** How much of a text is looked at. */
    private static final int SAMPLE_CHARS = 4000;

    /** How many function words a text must hold to be of a language, and by what factor it must beat the next language. */
    private static final int MIN_WORDS = 5;

    private static final double CLEARLY = 1.5;

    private static final Map<String, List<String>> LANGUAGES_OF_WORD = functionWords();

    private Languages() {}

    /** The primary part of a BCP 47 tag or a locale: {@code en} of {@code en_GB}; absent when it is no language. */
    static Optional<String> primary(String tag) {
        String lower = tag.strip().toLowerCase(Locale.ROOT);
        int end = 0;
        while (end < lower.length() && lower.charAt(end) >= 'a' && lower.charAt(end) <= 'z') {
            end++;
        }
        boolean ended = end == lower.length() || lower.charAt(end) == '-' || lower.charAt(end) == '_';
        String primary = lower.substring(0, end);
        return ended && (end == 2 || end == 3) && !primary.equals("und") ? Optional.of(primary) : Optional.empty();
    }

    /** The language of a text by its function words; absent when none stands out. */
    static Optional<String> of(String text) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : Cleaner.words(text.substring(0, Math.min(text.length(), SAMPLE_CHARS)))
                .split(" ", -1)) {
            for (String language : LANGUAGES_OF_WORD.getOrDefault(word, List.of())) {
                counts.merge(language, 1, Integer::sum);
            }
        }
        Optional<Map.Entry<String, Integer>> best = counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return best.filter(b -> b.getValue() >= MIN_WORDS && standsOut(b, counts))
                .map(Map.Entry::getKey);
    }

    private static boolean standsOut(Map.Entry<String, Integer> best, Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .allMatch(
                        other -> other.getKey().equals(best.getKey()) || best.getValue() >= other.getValue() * CLEARLY);
    }

    private static Map<String, List<String>> functionWords() {
        Map<String, List<String>> languages = new HashMap<>();
        for (WordFile.Entry entry : WordFile.entries("function-words.txt", 2)) {
            String language = entry.fields().get(0);
            if (primary(language).isEmpty()) {
                throw entry.bad("begins with no language tag");
            }
            for (String word : entry.fields().get(1).split("\\s+", -1)) {
                languages.merge(
                        word,
                        List.of(language),
                        (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
            }
        }
        return Map.copyOf(languages);
    }
}
