// SPDX-License-Identifier: Apache-2.0
/** Words as the ledger's search compares them, the same for every store. Start at {@link org.hearsay.ledger.words.Words}. */
@NullMarked
package org.hearsay.ledger.words;

import org.jspecify.annotations.NullMarked;
