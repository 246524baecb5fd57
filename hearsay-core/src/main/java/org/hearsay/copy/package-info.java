// SPDX-License-Identifier: Apache-2.0
/**
 * Copies: which articles are the same text, whole, edited or in part, and which are later versions of one page. Start at
 * {@link org.hearsay.copy.Signature#of} and {@link org.hearsay.copy.Kinship#between}.
 */
@NullMarked
package org.hearsay.copy;

import org.jspecify.annotations.NullMarked;
