// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.hearsay.page.feed.Feed;
import org.hearsay.page.feed.FeedItem;

/** The articles of one feed: those that stand in it whole are read, those it only names are fetched or named. */
final class FeedCursor implements Cursor {

    private final Page page;
    private final Feed feed;
    private final Links links;
    private int next;

    FeedCursor(Page page, Feed feed, Links links) {
        this.page = page;
        this.feed = feed;
        this.links = links;
    }

    @Override
    public Step next() {
        if (next < feed.items().size()) {
            FeedItem item = feed.items().get(next++);
            return item.content().isPresent() ? new Step.Give(whole(page, feed, item, place())) : named(item);
        }
        if (next == 0) {
            next++;
            return Step.skip(page.uri(), "is a feed without items; fetch it again later");
        }
        return Step.Done.DONE;
    }

    private String place() {
        return page.uri() + " item " + next;
    }

    private Step named(FeedItem item) {
        Optional<String> link = item.link();
        if (link.isEmpty()) {
            return Step.skip(place(), "holds no article and names no page; nothing can be read for it");
        }
        if (!links.followed()) {
            return Step.skip(
                    place(), "holds only a summary of " + link.get() + "; read that address, or the feed with --fetch");
        }
        return links.open(link.get(), 2);
    }

    /** The page that the content of {@code item} is. */
    static Page whole(Page page, Feed feed, FeedItem item, String place) {
        return new Page(
                item.link().orElse(page.uri() + "#" + item.id()),
                item.content().orElseThrow().getBytes(StandardCharsets.UTF_8),
                MediaType.HTML,
                Optional.of(StandardCharsets.UTF_8),
                Optional.of(place),
                page.retrieved(),
                new Told(item.title(), item.authors(), item.published(), feed.title(), feed.language(), item.tags()));
    }
}
