// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.Publication;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final String TEXT = "Shells fell near Orlec. The road to Orlec is shut, and so is that to Korb.";

    @Test
    void aNameMeansOnePlaceInOneArticle() {
        ResolvedToponym orlec = new ResolvedToponym(first("Orlec"), Optional.empty(), Optional.empty());
        Reading reading =
                new Reading(article(), List.of(), List.of(), List.of(), List.of(orlec), List.of(), Map.of(), List.of());

        assertThat(reading.toponymAt(first("near Orlec"))).contains(orlec);
        assertThat(reading.toponymAt(last("Orlec"))).contains(orlec);
        assertThat(reading.toponymAt(first("Korb"))).isEmpty();
    }

    private static Article article() {
        return new Article(
                "a",
                "https://a.example/1",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("en"),
                List.of(),
                TEXT,
                List.of(),
                Publication.UNKNOWN);
    }

    private static Span first(String words) {
        int begin = TEXT.indexOf(words);
        return new Span(begin, begin + words.length());
    }

    private static Span last(String words) {
        int begin = TEXT.lastIndexOf(words);
        return new Span(begin, begin + words.length());
    }
}
