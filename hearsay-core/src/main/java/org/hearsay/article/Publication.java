// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;

/**
 * How a page says its article was published, beside outlet, authors and day.
 *
 * @param publishedAt the time of publication, ISO 8601, with the zone where the page has one: {@code 2026-05-01T09:30:00+02:00}; absent when the page gives no time of day
 * @param modified when the article was last changed, as {@code publishedAt}, or a day alone; absent when the page does not say
 * @param section the part of the outlet, {@code World}; absent when the page does not say
 * @param agencies news agencies in byline or credit, each by its first name in {@code agencies.txt}, in the page's order; those who are no agency stand in {@link Article#byline} alone
 * @param canonical the address that the page gives for itself; absent when it gives none, or the one by which it was found
 * @param kind what kind of page it is
 * @param paywalled whether the page says that not everybody may read all of it
 * @param entries the entries of a live blog in the page's order, as far as they have times; empty for every other page
 */
public record Publication(
        Optional<String> publishedAt,
        Optional<String> modified,
        Optional<String> section,
        List<String> agencies,
        Optional<String> canonical,
        PageKind kind,
        boolean paywalled,
        List<LiveEntry> entries) {

    /** Of a page that says nothing of all this. */
    public static final Publication UNKNOWN = new Publication(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            PageKind.ARTICLE,
            false,
            List.of());

    /** Copies the lists. */
    public Publication {
        agencies = List.copyOf(agencies);
        entries = List.copyOf(entries);
    }
}
