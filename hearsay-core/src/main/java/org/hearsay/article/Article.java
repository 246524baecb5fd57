// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;

/**
 * What an outlet published: the body text and what the page says about it. Every position in the ledger counts UTF-16 code units of
 * {@link #text}.
 *
 * @param id content-derived: the first 16 hexadecimal digits of the SHA-256 of URI and body text, so that the same article has the same id in
 *     any run
 * @param uri where it was published or found; see {@link org.hearsay.page.Page#uri}
 * @param outlet the publisher's name as its page gives it, e.g. {@code The Karvia Courier}; absent when the page does not say
 * @param headline absent when the page has none
 * @param byline the authors' names in the page's order, without "By" and without the outlet; empty when none is named
 * @param published the day of publication, ISO 8601, as precise as the page says: {@code 2020-02-21}; absent when the page does not say, never
 *     guessed
 * @param language BCP 47 primary tag, e.g. {@code en}; absent when neither the page nor the text tells
 * @param tags section, region, theme and keywords, in the page's order
 * @param text the body; paragraphs separated by one blank line, no blank at the ends of lines
 * @param leftOut what the page holds besides the body, in the page's order
 * @param publication what else the page says of how it was published, and what kind of page it is
 */
public record Article(
        String id,
        String uri,
        Optional<String> outlet,
        Optional<String> headline,
        List<String> byline,
        Optional<String> published,
        Optional<String> language,
        List<String> tags,
        String text,
        List<LeftOut> leftOut,
        Publication publication) {

    /** Copies the lists. */
    public Article {
        byline = List.copyOf(byline);
        tags = List.copyOf(tags);
        leftOut = List.copyOf(leftOut);
    }
}
