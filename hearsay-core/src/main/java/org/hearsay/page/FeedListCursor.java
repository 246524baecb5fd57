// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.util.Iterator;
import java.util.List;

/** The feeds that a list names, one after the other. */
final class FeedListCursor implements Cursor {

    private final Iterator<String> feeds;
    private final Links links;

    FeedListCursor(List<String> feeds, Links links) {
        this.feeds = feeds.iterator();
        this.links = links;
    }

    @Override
    public Step next() {
        return feeds.hasNext() ? links.open(feeds.next(), 1) : Step.Done.DONE;
    }
}
