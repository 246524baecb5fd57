// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Brings attributions near the rules of Citron's data set (github.com/bbc/citron): those without a source, with a cue inside quotation
 * marks or with a span that has no letter or digit are dropped, sources end at their first comma or bracket, punctuation at the edges goes.
 */
final class CitronView {

    private static final String KEPT_IN_FRONT = "\"“‘'`$£€";
    private static final String KEPT_BEHIND = "\"”’'%)";
    private static final String ENDS_SOURCE = ",([";

    private final TokenizedText text;

    CitronView(TokenizedText text) {
        this.text = text;
    }

    List<TokenAttribution> of(List<TokenAttribution> attributions) {
        List<TokenAttribution> kept = new ArrayList<>();
        for (TokenAttribution attribution : attributions) {
            Map<Role, List<TokenRange>> ranges = new EnumMap<>(Role.class);
            for (Role role : Role.values()) {
                ranges.put(role, trimmed(attribution.ranges(role), role));
            }
            TokenAttribution trimmed = new TokenAttribution(attribution.labelled(), ranges, text);
            if (belongs(trimmed)) {
                kept.add(trimmed);
            }
        }
        return kept;
    }

    private boolean belongs(TokenAttribution attribution) {
        for (Role role : Role.values()) {
            List<TokenRange> ranges = attribution.ranges(role);
            if (ranges.isEmpty() || !ranges.stream().allMatch(this::hasWord)) {
                return false;
            }
        }
        List<TokenRange> cue = attribution.ranges(Role.CUE);
        return !text.isQuoted(cue.getFirst().begin())
                && !text.isQuoted(cue.getLast().end() - 1);
    }

    private boolean hasWord(TokenRange range) {
        return IntStream.range(range.begin(), range.end()).anyMatch(text::isWord);
    }

    private List<TokenRange> trimmed(List<TokenRange> ranges, Role role) {
        List<TokenRange> out = new ArrayList<>();
        for (TokenRange range : ranges) {
            int begin = range.begin();
            int end = role == Role.SOURCE ? sourceEnd(range) : range.end();
            while (begin < end && !text.isWord(begin) && !KEPT_IN_FRONT.contains(text.word(begin))) {
                begin++;
            }
            while (end > begin && !text.isWord(end - 1) && !KEPT_BEHIND.contains(text.word(end - 1))) {
                end--;
            }
            if (begin < end) {
                out.add(new TokenRange(begin, end));
            }
        }
        return List.copyOf(out);
    }

    private int sourceEnd(TokenRange range) {
        return IntStream.range(range.begin() + 1, range.end())
                .filter(token -> ENDS_SOURCE.contains(text.word(token)))
                .findFirst()
                .orElse(range.end());
    }
}
