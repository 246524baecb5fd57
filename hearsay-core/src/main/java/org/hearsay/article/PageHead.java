// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;

/**
 * What a page says of itself besides its text.
 *
 * @param outlet who publishes it; absent when the page does not say
 * @param headline its headline, or its title; absent when it has none
 * @param byline the authors' names, as written
 * @param published the day of publication, {@code 2026-11-22}; absent when the page tells none
 * @param tags section and keywords
 */
public record PageHead(
        Optional<String> outlet,
        Optional<String> headline,
        List<String> byline,
        Optional<String> published,
        List<String> tags) {

    /** Copies the lists. */
    public PageHead {
        byline = List.copyOf(byline);
        tags = List.copyOf(tags);
    }
}
