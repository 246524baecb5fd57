// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * A feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, JSON Feed 1.x.
 *
 * @param title the outlet's or the feed's name; absent when it has none
 * @param language as the feed tells it, e.g. {@code en-gb}; absent when it does not
 * @param items in the feed's order
 */
public record Feed(Optional<String> title, Optional<String> language, List<FeedItem> items) {

    /** Addresses in use are hardly ever longer; many servers refuse those that are. */
    private static final int MOST_CHARACTERS = 4000;

    /** Copies the items. */
    public Feed {
        items = List.copyOf(items);
    }

    /**
     * The feed that {@code text} is; absent when it is none. What is not well formed is read as far as it can be: entities that a document
     * defines itself are never replaced and nothing outside it is looked at, so neither can do harm.
     *
     * @param base the feed's own address, for links that are relative; empty when it is not known
     */
    public static Optional<Feed> in(String text, String base) {
        return text.stripLeading().startsWith("{") ? JsonFeed.in(text, base) : XmlFeed.in(text, base);
    }

    /** The address an item gives, if it can be one: broken feeds run a whole article together with it. */
    static Optional<String> address(String written) {
        String link = written.strip();
        boolean can = !link.isEmpty()
                && link.length() <= MOST_CHARACTERS
                && link.chars().noneMatch(c -> c <= ' ');
        return can ? Optional.of(link) : Optional.empty();
    }

    /** {@code link} made absolute with {@code base}; as it stands when that cannot be done. */
    static String absolute(String link, String base) {
        if (base.isEmpty() || link.contains("://")) {
            return link;
        }
        try {
            return new URI(base).resolve(new URI(link)).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return link;
        }
    }
}
