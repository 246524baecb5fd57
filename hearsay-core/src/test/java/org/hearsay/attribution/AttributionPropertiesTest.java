// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.testkit.GeneratedArticles;
import org.hearsay.testkit.OddParagraphs;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds of the attributions of any text at all, seen on generated articles. All ten thousand: {@code mvn verify -Psoak -pl hearsay-core}.
 * Another seed, or one from a failure: {@code -Dhearsay.seed=}.
 */
class AttributionPropertiesTest {

    private static final int FEW = 500;
    private static final int ALL = 10_000;

    private final AttributionFinder finder = new AttributionFinder();

    @Test
    void attributionsOfAnyTextAreWellFormed() {
        check(2, FEW);
    }

    @Test
    @Tag("soak")
    void attributionsOfTenThousandTextsAreWellFormed() {
        check(0, ALL);
    }

    @Test
    void attributionsOfTheOddestParagraphsAreWellFormed() {
        for (String name : OddParagraphs.names()) {
            String text = OddParagraphs.of(name, 20_000);
            checkArticle(text, name);
        }
    }

    private void check(int from, int to) {
        long seed = GeneratedArticles.seed();
        System.out.println("articles " + from + " to " + to + " generated with -Dhearsay.seed=" + seed);
        for (int number = from; number < to; number++) {
            // The long ones, one in 250, would make the fast suite slow.
            String text = GeneratedArticles.article(seed, number);
            if (to == ALL || text.length() < 100_000) {
                checkArticle(text, "article " + number + " of -Dhearsay.seed=" + seed);
            }
        }
    }

    private void checkArticle(String text, String which) {
        try {
            List<Attribution> attributions = finder.attributionsIn("article", text);
            assertThat(finder.attributionsIn("article", text)).as("read twice").isEqualTo(attributions);
            Set<String> ids = new HashSet<>();
            for (Attribution attribution : attributions) {
                assertThat(ids.add(attribution.id()))
                        .as("unique id " + attribution)
                        .isTrue();
                checkSpans(text, attribution);
            }
            assertThat(attributions)
                    .allMatch(a ->
                            a.nestedIn().isEmpty() || ids.contains(a.nestedIn().get()));
        } catch (AssertionError | RuntimeException | StackOverflowError e) {
            throw new AssertionError(which + " (" + text.length() + " characters): " + e.getMessage(), e);
        }
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
