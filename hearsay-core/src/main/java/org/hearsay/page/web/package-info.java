// SPDX-License-Identifier: Apache-2.0
/**
 * Pages from the web, fetched as a polite guest: robots.txt, pauses, conditional requests. No address inside the user's own network is ever
 * asked unless the user says so. Start at {@link org.hearsay.page.web.Fetcher}.
 */
@NullMarked
package org.hearsay.page.web;

import org.jspecify.annotations.NullMarked;
