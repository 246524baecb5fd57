// SPDX-License-Identifier: Apache-2.0
/** One article read in one pass: the steps in order, each from its own package. Start at {@link org.hearsay.reading.Reader}. */
@NullMarked
package org.hearsay.reading;

import org.jspecify.annotations.NullMarked;
