// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.ByteArrayInputStream;
import org.hearsay.page.web.Fetched;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Known;

/** Addresses that are fetched, and opened like files. */
final class FetchedLinks implements Links {

    private final Fetcher fetcher;
    private final Limits limits;
    private final boolean follow;

    /** With {@code follow}, what feeds and lists name is fetched, too. */
    FetchedLinks(Fetcher fetcher, Limits limits, boolean follow) {
        this.fetcher = fetcher;
        this.limits = limits;
        this.follow = follow;
    }

    @Override
    public boolean followed() {
        return follow;
    }

    @Override
    public Step open(String address, int lists) {
        return switch (fetcher.fetch(address, Known.NOTHING)) {
            case Fetched.Content content -> opened(content, lists);
            case Fetched.Nothing nothing -> Step.skip(address, nothing.reason());
            case Fetched.Unchanged unchanged -> Step.skip(address, "has not changed since it was last fetched");
        };
    }

    private Step opened(Fetched.Content content, int lists) {
        Origin origin = new Origin(
                content.address(),
                WebMedia.charset(content.contentType()),
                java.util.Optional.of(content.retrieved()),
                0,
                lists);
        // What a feed that was fetched names is fetched, too: whoever asks for the feed asks for its articles.
        return new InputOpener(limits, new FetchedLinks(fetcher, limits, true))
                .open(origin, new ByteArrayInputStream(content.bytes()));
    }
}
