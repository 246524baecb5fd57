// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An attribution laid on the tokens of its text, with all that the figures ask of it. */
final class TokenAttribution {

    /** Words that do not count at the edge of a span where loose edges are asked for; from score.py. */
    private static final Set<String> EDGE_WORDS = Set.of("a", "an", "the", "that", "to");

    private final LabelledAttribution labelled;
    private final Map<Role, List<TokenRange>> ranges;
    private final Map<Role, List<TokenRange>> loose = new EnumMap<>(Role.class);
    private final Map<Role, BitSet> tokens = new EnumMap<>(Role.class);
    private final QuotationKind kind;

    TokenAttribution(LabelledAttribution labelled, Map<Role, List<TokenRange>> ranges, TokenizedText text) {
        this.labelled = labelled;
        this.ranges = ranges;
        for (Role role : Role.values()) {
            loose.put(role, loose(ranges(role), text));
            BitSet set = new BitSet();
            ranges(role).forEach(range -> set.set(range.begin(), range.end()));
            tokens.put(role, set);
        }
        this.kind = kind(tokens(Role.CONTENT), text);
    }

    /** Widens every span to whole tokens and joins those with only blanks between; a span outside the text is an error at {@code where}. */
    static TokenAttribution of(LabelledAttribution labelled, TokenizedText text, String where) {
        Map<Role, List<TokenRange>> ranges = new EnumMap<>(Role.class);
        for (Role role : Role.values()) {
            List<TokenRange> found = new ArrayList<>();
            for (CodePoints span : labelled.spans(role)) {
                if (span.end() > text.length()) {
                    throw new MeasureException(
                            where,
                            role.label() + " span " + span.begin() + "-" + span.end() + " is outside the text (0-"
                                    + text.length() + ")");
                }
                text.tokens(span).ifPresent(found::add);
            }
            ranges.put(role, TokenRange.joined(found));
        }
        return new TokenAttribution(labelled, ranges, text);
    }

    /** Without punctuation and small words at the edges; as it is when nothing else is in it. */
    private static List<TokenRange> loose(List<TokenRange> ranges, TokenizedText text) {
        List<TokenRange> out = new ArrayList<>();
        for (TokenRange range : ranges) {
            int begin = range.begin();
            int end = range.end();
            while (begin < end && isEdge(begin, text)) {
                begin++;
            }
            while (end > begin && isEdge(end - 1, text)) {
                end--;
            }
            if (begin < end) {
                out.add(new TokenRange(begin, end));
            }
        }
        return out.isEmpty() ? ranges : List.copyOf(out);
    }

    private static boolean isEdge(int token, TokenizedText text) {
        return !text.isWord(token) || EDGE_WORDS.contains(text.lowerCaseWord(token));
    }

    private static QuotationKind kind(BitSet content, TokenizedText text) {
        long words = content.stream().filter(text::isWord).count();
        long inside =
                content.stream().filter(text::isWord).filter(text::isQuoted).count();
        if (words > 0 && inside == words) {
            return QuotationKind.DIRECT;
        }
        return inside > 0 ? QuotationKind.MIXED : QuotationKind.INDIRECT;
    }

    LabelledAttribution labelled() {
        return labelled;
    }

    List<TokenRange> ranges(Role role) {
        return ranges.getOrDefault(role, List.of());
    }

    List<TokenRange> looseRanges(Role role) {
        return loose.getOrDefault(role, List.of());
    }

    BitSet tokens(Role role) {
        return tokens.getOrDefault(role, new BitSet());
    }

    QuotationKind kind() {
        return kind;
    }

    int size(Role role) {
        return tokens(role).cardinality();
    }

    boolean shares(TokenAttribution other, Role role) {
        return tokens(role).intersects(other.tokens(role));
    }

    int shared(TokenAttribution other, Role role) {
        return shared(tokens(role), other.tokens(role));
    }

    static int shared(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both.cardinality();
    }

    /** Shared tokens over all tokens of the two; 1 when neither has any. */
    double jaccard(TokenAttribution other, Role role) {
        int shared = shared(other, role);
        int all = size(role) + other.size(role) - shared;
        return all == 0 ? 1.0 : (double) shared / all;
    }

    /** Dice overlap of the two as sets of (role, token), 0 to 1; both must have tokens. */
    double dice(TokenAttribution other) {
        int shared = 0;
        int all = 0;
        for (Role role : Role.values()) {
            shared += shared(other, role);
            all += size(role) + other.size(role);
        }
        return 2.0 * shared / all;
    }

    /** Whether the two sources share a token, or neither has one. */
    boolean sourceShares(TokenAttribution other) {
        return shares(other, Role.SOURCE)
                || (ranges(Role.SOURCE).isEmpty() && other.ranges(Role.SOURCE).isEmpty());
    }
}
