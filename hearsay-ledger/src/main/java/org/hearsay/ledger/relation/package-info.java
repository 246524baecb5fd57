// SPDX-License-Identifier: Apache-2.0
/** Ties between actors over time, and the words that each voice has for them. Pure. Start at {@link org.hearsay.ledger.relation.Relations}. */
@NullMarked
package org.hearsay.ledger.relation;

import org.jspecify.annotations.NullMarked;
