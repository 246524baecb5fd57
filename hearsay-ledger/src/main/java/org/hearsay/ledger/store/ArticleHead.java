// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.Optional;

/**
 * What a list shows of an article.
 *
 * @param id see {@link org.hearsay.article.Article#id}
 * @param uri where it was published or found
 * @param outlet absent when the page does not say
 * @param headline absent when the page has none
 * @param published ISO 8601; absent when the page does not say
 */
public record ArticleHead(
        String id, String uri, Optional<String> outlet, Optional<String> headline, Optional<String> published) {}
