// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.text.Span;

/**
 * What is known of a mention of an event.
 *
 * @param text the number of its text
 * @param id its id in the text
 * @param role what it is
 * @param negated whether it did not happen
 * @param sentence the number of its line
 * @param stems its telling words; never empty
 * @param context those of its sentence without its own
 * @param near those nearby without its own
 * @param with those of the participants, places, times and things of its sentence
 * @param meaning what its words mean, see {@link Meanings}
 * @param around what the rest of its sentence means
 */
@SuppressWarnings("ArrayRecordComponent") // only handed on, never compared
record Known(
        int text,
        String id,
        MarkedText.Role role,
        boolean negated,
        int sentence,
        List<String> stems,
        Set<String> context,
        Set<String> near,
        Map<MarkedText.Role, Set<String>> with,
        float[] meaning,
        float[] around) {

    /** So many characters before and behind a mention are near it. */
    private static final int NEAR = 40;

    /** The events of {@code marked}, in its order. */
    static List<Known> of(MarkedText marked, int number, Stems stems, Meanings meanings) {
        List<Known> known = new ArrayList<>();
        String text = marked.text();
        for (MarkedText.Mention mention : marked.mentions()) {
            if (!mention.role().isEvent()) {
                continue;
            }
            int begin = text.lastIndexOf('\n', Math.max(0, mention.span().begin() - 1)) + 1;
            int newline = text.indexOf('\n', mention.span().end());
            int end = newline < 0 ? text.length() : newline;
            List<String> own = own(mention.span().in(text), stems);
            known.add(new Known(
                    number,
                    mention.id(),
                    mention.role(),
                    mention.negated(),
                    (int) text.substring(0, begin)
                            .chars()
                            .filter(c -> c == '\n')
                            .count(),
                    own,
                    without(own, text.substring(begin, end), stems),
                    without(
                            own,
                            text.substring(
                                    Math.max(begin, mention.span().begin() - NEAR),
                                    Math.min(end, mention.span().end() + NEAR)),
                            stems),
                    with(marked, begin, end, stems),
                    meanings.of(mention.span()),
                    meanings.around(new Span(begin, end), mention.span())));
        }
        return known;
    }

    private static List<String> own(String words, Stems stems) {
        List<String> own =
                stems.of(words).stream().map(Stems.Word::stem).distinct().toList();
        // "it" and "did" are empty words, but all that such a mention has.
        return own.isEmpty() ? List.of(words.strip().toLowerCase(java.util.Locale.ROOT)) : own;
    }

    private static Set<String> without(List<String> own, String text, Stems stems) {
        Set<String> words = new TreeSet<>();
        stems.of(text).forEach(word -> words.add(word.stem()));
        own.forEach(words::remove);
        return words;
    }

    private static Map<MarkedText.Role, Set<String>> with(MarkedText marked, int begin, int end, Stems stems) {
        Map<MarkedText.Role, Set<String>> with = new EnumMap<>(MarkedText.Role.class);
        for (MarkedText.Mention mention : marked.mentions()) {
            boolean inside = mention.span().begin() >= begin && mention.span().end() <= end;
            if (inside && !mention.role().isEvent()) {
                Set<String> words = with.computeIfAbsent(mention.role(), role -> new TreeSet<>());
                stems.of(mention.span().in(marked.text())).forEach(word -> words.add(word.stem()));
            }
        }
        return with;
    }

    String head() {
        return stems.getFirst();
    }

    Set<String> of(MarkedText.Role role) {
        return with.getOrDefault(role, Set.of());
    }

    boolean sharesAStem(Known other) {
        Set<String> shared = new HashSet<>(stems);
        shared.retainAll(other.stems());
        return !shared.isEmpty();
    }
}
