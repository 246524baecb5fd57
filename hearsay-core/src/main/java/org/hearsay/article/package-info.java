// SPDX-License-Identifier: Apache-2.0
/**
 * Page → article: what the outlet published, apart from what stands around it on the page. Start at
 * {@link org.hearsay.article.ArticleReader}.
 */
@NullMarked
package org.hearsay.article;

import org.jspecify.annotations.NullMarked;
