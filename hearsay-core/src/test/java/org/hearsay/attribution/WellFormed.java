// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/** What holds of the attributions that {@code finder} finds in any text at all. */
record WellFormed(AttributionFinder finder) {

    /** Reads {@code text} twice and checks what comes out; {@code which} tells the text in messages. */
    void check(String text, String which) {
        try {
            List<Attribution> attributions = finder.attributionsIn("article", text);
            assertThat(finder.attributionsIn("article", text)).as("read twice").isEqualTo(attributions);
            Map<String, Attribution> byId = new HashMap<>();
            for (Attribution attribution : attributions) {
                assertThat(byId.put(attribution.id(), attribution))
                        .as("unique id " + attribution)
                        .isNull();
                checkSpans(text, attribution);
            }
            for (Attribution attribution : attributions) {
                attribution.nestedIn().ifPresent(id -> checkInside(attribution, Optional.ofNullable(byId.get(id))));
            }
            checkNoCrossing(attributions);
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
            throw new AssertionError(which + " (" + text.length() + " characters): " + e.getMessage(), e);
        }
    }

    private static void checkInside(Attribution inner, Optional<Attribution> outer) {
        assertThat(outer).as("what " + inner + " is nested in").isPresent();
        List<Span> around = outer.orElseThrow().content();
        assertThat(inner.content())
                .as("inside the content of " + outer)
                .allMatch(span -> around.stream().anyMatch(one -> holds(one, span)));
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.begin() <= inner.begin() && inner.end() <= outer.end();
    }

    /** Any two contents are apart, or one holds the other. */
    private static void checkNoCrossing(List<Attribution> attributions) {
        Stream<Span> spans = attributions.stream()
                .flatMap(attribution -> attribution.content().stream())
                .sorted(Comparator.comparingInt(Span::begin)
                        .thenComparing(Comparator.comparingInt(Span::end).reversed()));
        Deque<Span> open = new ArrayDeque<>();
        spans.forEachOrdered(span -> {
            while (!open.isEmpty() && open.peek().end() <= span.begin()) {
                open.pop();
            }
            if (!open.isEmpty() && open.peek().end() < span.end()) {
                throw new AssertionError("the contents " + open.peek() + " and " + span + " cross");
            }
            open.push(span);
        });
    }

    private static void checkSpans(String text, Attribution attribution) {
        assertThat(attribution.content()).isNotEmpty();
        assertThat(attribution.chain()).isNotEmpty().doesNotContainNull();
        assertThat(attribution.certainty()).isGreaterThan(0).isLessThanOrEqualTo(1);
        checkOrder(attribution.content());
        checkOrder(attribution.source());
        List<Span> spans = new ArrayList<>(attribution.content());
        spans.addAll(attribution.source());
        attribution.cue().ifPresent(spans::add);
        attribution.edits().forEach(edit -> spans.add(edit.span()));
        for (Span span : spans) {
            // A span is never empty by its own constructor.
            if (span.end() > text.length() || splitsPair(text, span.begin()) || splitsPair(text, span.end())) {
                throw new AssertionError(span + " is not in the text, or cuts a character, in " + attribution);
            }
        }
    }

    private static void checkOrder(List<Span> spans) {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i - 1).end() > spans.get(i).begin()) {
                throw new AssertionError("out of order or overlapping: " + spans);
            }
        }
    }

    private static boolean splitsPair(String text, int at) {
        return at > 0
                && at < text.length()
                && Character.isHighSurrogate(text.charAt(at - 1))
                && Character.isLowSurrogate(text.charAt(at));
    }
}
