// SPDX-License-Identifier: Apache-2.0
/** What a person decided about the ledger, and on which words it stands. Pure; the store keeps it. Start at {@link org.hearsay.ledger.decision.Decision}. */
@NullMarked
package org.hearsay.ledger.decision;

import org.jspecify.annotations.NullMarked;
