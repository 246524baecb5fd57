// SPDX-License-Identifier: Apache-2.0
/** Positions in a text, and the text cut into paragraphs, sentences and tokens. Knows nothing of where a text came from. */
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;
