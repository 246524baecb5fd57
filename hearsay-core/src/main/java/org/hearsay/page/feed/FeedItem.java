// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.util.List;
import java.util.Optional;

/**
 * One article as a feed names it.
 *
 * @param id what the feed calls it (guid, id), else its link, else its title; never empty
 * @param link the article's address, made absolute with the feed's own where that is known; absent when the item has none
 * @param title absent when the item has none
 * @param authors in the feed's order, without e-mail addresses
 * @param published ISO 8601, e.g. {@code 2026-11-20T08:30:00Z}; absent when the item tells no date, or none that can be understood
 * @param tags categories, in the feed's order
 * @param content the article's text as HTML; absent when the item holds nothing or only a summary
 */
public record FeedItem(
        String id,
        Optional<String> link,
        Optional<String> title,
        List<String> authors,
        Optional<String> published,
        List<String> tags,
        Optional<String> content) {

    /** Copies the lists. */
    public FeedItem {
        authors = List.copyOf(authors);
        tags = List.copyOf(tags);
    }
}
