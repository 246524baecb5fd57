// SPDX-License-Identifier: Apache-2.0
/**
 * Pages: bytes as they were fetched or found, before anything is understood. Start at {@link org.hearsay.page.PageFinder}, which
 * turns what a user names (a file, a folder, standard input) into pages and says of each input it could not use why.
 */
@NullMarked
package org.hearsay.page;

import org.jspecify.annotations.NullMarked;
