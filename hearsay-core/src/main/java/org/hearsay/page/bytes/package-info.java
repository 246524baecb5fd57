// SPDX-License-Identifier: Apache-2.0
/** Compressed bytes and what they unpack to, with a bound on how much that may be. */
@NullMarked
package org.hearsay.page.bytes;

import org.jspecify.annotations.NullMarked;
