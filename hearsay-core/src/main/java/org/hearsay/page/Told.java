// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.util.List;
import java.util.Optional;

/**
 * What the place where a page was found says of its article: an item of a feed, the head of an e-mail. It holds before what the page says
 * itself, which in these cases is a mere body.
 *
 * @param headline absent when nothing was told, as are all others
 * @param byline the authors' names; empty when nothing was told
 * @param published ISO 8601, e.g. {@code 2026-11-20T08:30:00Z}
 * @param outlet e.g. the title of the feed
 * @param language e.g. {@code en-gb}
 * @param tags categories; empty when nothing was told
 */
public record Told(
        Optional<String> headline,
        List<String> byline,
        Optional<String> published,
        Optional<String> outlet,
        Optional<String> language,
        List<String> tags) {

    /** Nothing is known but the page. */
    public static final Told NOTHING =
            new Told(Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    /** Copies the lists. */
    public Told {
        byline = List.copyOf(byline);
        tags = List.copyOf(tags);
    }
}
