// SPDX-License-Identifier: Apache-2.0
/** How well articles are found on web pages. Start at {@link org.hearsay.measure.page.PageCorpus}. */
@NullMarked
package org.hearsay.measure.page;

import org.jspecify.annotations.NullMarked;
