// SPDX-License-Identifier: Apache-2.0
/** Feeds: lists of an outlet's latest articles, and lists of feeds. Start at {@link org.hearsay.page.feed.Feed#in}. */
@NullMarked
package org.hearsay.page.feed;

import org.jspecify.annotations.NullMarked;
