// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.mention.MentionFinder;
import org.hearsay.page.Page;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexFinder;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page from its bytes to its ledger; the steps stand in the order of the data. Immutable; may be used by many threads, and the same
 * page always gives the same reading.
 */
public final class Reader {

    /** The language whose cues are known; a page that tells none is taken to be in it. */
    private static final String ENGLISH = "en";

    private final ArticleReader articles;
    private final TimexFinder times;
    private final AttributionFinder attributions;
    private final @Nullable Encoder encoder;
    private final @Nullable MentionFinder mentions;

    /** A reader by rules, as {@link #Reader(ArticleReader, TimexFinder, AttributionFinder)}, that counts time as English does. */
    public Reader(ArticleReader articles, AttributionFinder attributions) {
        this(articles, new TimexFinder(), attributions);
    }

    /**
     * A reader by rules: it finds articles with {@code articles}, asks {@code attributions} who said what in them and {@code times} when, and
     * finds no mentions, since these need the network.
     */
    public Reader(ArticleReader articles, TimexFinder times, AttributionFinder attributions) {
        this.articles = articles;
        this.times = times;
        this.attributions = attributions;
        this.encoder = null;
        this.mentions = null;
    }

    /** A reader with the network, which reads each article once for attributions and mentions together and has to stay open meanwhile. */
    public Reader(
            ArticleReader articles,
            TimexFinder times,
            Encoder encoder,
            AttributionFinder attributions,
            MentionFinder mentions) {
        this.articles = articles;
        this.times = times;
        this.attributions = attributions;
        this.encoder = encoder;
        this.mentions = mentions;
    }

    /**
     * Reads {@code page}.
     *
     * @throws org.hearsay.article.PageReadException when it holds no article
     */
    public Reading read(Page page) {
        Article article = articles.read(page);
        String text = article.text();
        if (!article.language().orElse(ENGLISH).equals(ENGLISH)) {
            return new Reading(article, attributions.quotationsIn(article.id(), text), List.of(), List.of());
        }
        List<Timex> told = times.timexesIn(text, published(article));
        if (encoder == null || mentions == null) {
            return new Reading(article, attributions.attributionsIn(article.id(), text), List.of(), told);
        }
        EncodedText encoded = encoder.encode(text);
        return new Reading(
                article, attributions.attributionsIn(article.id(), encoded), mentions.mentionsIn(encoded), told);
    }

    /** The day that expressions such as "on Thursday" are counted from; without it they stay open. */
    private static Optional<LocalDate> published(Article article) {
        try {
            return article.published().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
