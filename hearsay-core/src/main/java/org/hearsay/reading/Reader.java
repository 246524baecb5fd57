// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.page.Page;

/**
 * Reads one page from its bytes to its ledger; the steps stand in the order of the data. Immutable; may be used by many threads, and the same
 * page always gives the same reading.
 */
public final class Reader {

    /** The language whose cues are known; a page that tells none is taken to be in it. */
    private static final String ENGLISH = "en";

    private final ArticleReader articles;
    private final AttributionFinder attributions;

    /** A reader that finds articles with {@code articles} and asks {@code attributions} who said what in them. */
    public Reader(ArticleReader articles, AttributionFinder attributions) {
        this.articles = articles;
        this.attributions = attributions;
    }

    /**
     * Reads {@code page}.
     *
     * @throws org.hearsay.article.PageReadException when it holds no article
     */
    public Reading read(Page page) {
        Article article = articles.read(page);
        boolean english = article.language().orElse(ENGLISH).equals(ENGLISH);
        List<Attribution> said = english
                ? attributions.attributionsIn(article.id(), article.text())
                : attributions.quotationsIn(article.id(), article.text());
        return new Reading(article, said);
    }
}
