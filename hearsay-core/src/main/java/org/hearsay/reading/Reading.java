// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.mention.Mention;
import org.hearsay.time.Timex;

/**
 * What one article says and on whose word.
 *
 * @param article the article itself
 * @param attributions who said what in it, in text order; empty when it quotes and reports nobody
 * @param mentions whom and what it mentions, in text order, an outer mention before those inside it; empty where it was read by rules alone, or
 *     in another language than English
 * @param timexes the expressions of time in it, in text order; empty in another language than English
 */
public record Reading(Article article, List<Attribution> attributions, List<Mention> mentions, List<Timex> timexes) {

    /** Copies the lists. */
    public Reading {
        attributions = List.copyOf(attributions);
        mentions = List.copyOf(mentions);
        timexes = List.copyOf(timexes);
    }
}
