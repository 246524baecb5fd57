// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

/**
 * An article as a list shows it.
 *
 * @param article which one
 * @param claims how many attributions stand in it
 * @param events how many events
 */
public record ArticleLine(ArticleHead article, long claims, long events) {

    /** From here the list goes on. */
    public String cursor() {
        return article.published().orElse("") + " " + article.id();
    }
}
