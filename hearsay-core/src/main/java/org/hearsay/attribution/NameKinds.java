// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.LabelledSpan;
import org.hearsay.encoder.SpanHead;
import org.hearsay.text.Ordered;
import org.hearsay.text.Span;

/**
 * What the network takes the names of one text for: a person, or a body, medium or state that acts. A word list knows {@code the channel Hoje},
 * but not {@code Hoje}.
 */
final class NameKinds {

    /** How sure the network has to be: of seven kinds one that has nearly half. */
    private static final double SURE = .45;

    /** How sure it has to be to take a name for a body's that reads like a person's first and last. */
    private static final double CERTAIN = .8;

    /** How sure it has to be to take a name for a place's or a thing's. */
    private static final double LIKELY = .6;

    /** Names longer than this, in characters, are not looked for. */
    private static final int LONGEST = 200;

    private final List<Known> known;

    /** A mention and what it stands for; of unknown kind is what neither speaks nor acts: a place, a weapon, a time. */
    private record Known(Span span, Speaker.Kind kind, double likely) {}

    private NameKinds(List<Known> known) {
        this.known = known.stream()
                .sorted(Comparator.comparingInt((Known one) -> one.span().begin())
                        .thenComparingInt(one -> one.span().end()))
                .toList();
    }

    /** Says nothing of any name: there is no network. */
    static NameKinds none() {
        return new NameKinds(List.of());
    }

    /** The heads that know kinds of mentions, those of whole mentions and of what stands inside them. */
    record Heads(SpanHead whole, SpanHead inner) {
        static Heads load() throws EncoderException {
            return new Heads(SpanHead.load("mention"), SpanHead.load("inner"));
        }

        NameKinds of(EncodedText text) {
            List<Known> known = new ArrayList<>();
            add(known, text, whole);
            add(known, text, inner);
            return new NameKinds(known);
        }

        private static void add(List<Known> known, EncodedText text, SpanHead head) {
            for (LabelledSpan span : head.spansIn(text)) {
                Speaker.Kind kind = switch (head.types().get(span.type())) {
                    case "person" -> Speaker.Kind.NAMED;
                    case "organization" -> Speaker.Kind.INSTITUTION;
                    default -> Speaker.Kind.UNKNOWN;
                };
                boolean group = head.types().get(span.type()).equals("group");
                if (span.probability() >= SURE && !group) {
                    known.add(new Known(text.span(span.from(), span.to()), kind, span.probability()));
                }
            }
        }
    }

    /** Whether the network holds the name at {@code name} to be that of a body, and of no person. */
    boolean isInstitution(Span name) {
        return shortest(name)
                .filter(one -> one.kind() == Speaker.Kind.INSTITUTION)
                .isPresent();
    }

    /** The same, without a doubt. */
    boolean isSurelyInstitution(Span name) {
        return shortest(name)
                .filter(one -> one.kind() == Speaker.Kind.INSTITUTION && one.likely() >= CERTAIN)
                .isPresent();
    }

    /** Whether the network holds the name to be that of a place or a thing, of nobody who speaks. */
    boolean isThing(Span name) {
        return shortest(name, true)
                .filter(one -> one.kind() == Speaker.Kind.UNKNOWN
                        && one.likely() >= LIKELY
                        && one.span().equals(name))
                .isPresent();
    }

    /** The shortest mention of somebody that holds the name. */
    private Optional<Known> shortest(Span name) {
        return shortest(name, false);
    }

    private Optional<Known> shortest(Span name, boolean things) {
        Known best = null;
        int from = Ordered.firstAt(known, one -> one.span().begin(), name.begin() - LONGEST);
        for (int i = from; i < known.size() && known.get(i).span().begin() <= name.begin(); i++) {
            Known one = known.get(i);
            boolean holds = one.span().end() >= name.end() && (things || one.kind() != Speaker.Kind.UNKNOWN);
            if (holds && (best == null || one.span().length() < best.span().length())) {
                best = one;
            }
        }
        return Optional.ofNullable(best);
    }
}
