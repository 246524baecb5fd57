// SPDX-License-Identifier: Apache-2.0
/** The ledger: what was read, kept, searched and set side by side. Start at {@link org.hearsay.ledger.Ledger}. */
@NullMarked
package org.hearsay.ledger;

import org.jspecify.annotations.NullMarked;
