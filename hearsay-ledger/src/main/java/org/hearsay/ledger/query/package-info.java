// SPDX-License-Identifier: Apache-2.0
/** The language of {@code hearsay find}: words, "phrases", {@code -negation} and fields. Start at {@link org.hearsay.ledger.query.Query}. */
@NullMarked
package org.hearsay.ledger.query;

import org.jspecify.annotations.NullMarked;
