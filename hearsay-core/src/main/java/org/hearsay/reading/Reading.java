// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;

/**
 * What one article says and on whose word.
 *
 * @param article the article itself
 * @param attributions who said what in it, in text order; empty when it quotes and reports nobody
 */
public record Reading(Article article, List<Attribution> attributions) {

    /** Copies the list. */
    public Reading {
        attributions = List.copyOf(attributions);
    }
}
