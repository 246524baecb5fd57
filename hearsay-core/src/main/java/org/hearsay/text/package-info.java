// SPDX-License-Identifier: Apache-2.0
/** Positions in a text, and the text cut into paragraphs, sentences and tokens. Knows nothing of where a text came from. Also what everything after
 * it needs of bytes and ordered lists: {@link org.hearsay.text.Sha256} and {@link org.hearsay.text.Ordered}. */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
