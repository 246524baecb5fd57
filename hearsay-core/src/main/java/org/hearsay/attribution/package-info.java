// SPDX-License-Identifier: Apache-2.0
/**
 * Who said what: attributions with source, cue and content, chained where one stands inside another. Start at
 * {@link org.hearsay.attribution.AttributionFinder}.
 *
 * <p>The terms are those of PARC and PolNeAR (Newell, Margolin, Ruths, <i>An Attribution Relations Corpus for Political News</i>, LREC 2018);
 * nesting goes beyond PolNeAR, which marks none.
 */
@NullMarked
package org.hearsay.attribution;

import org.jspecify.annotations.NullMarked;
