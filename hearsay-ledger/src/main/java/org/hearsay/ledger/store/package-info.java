// SPDX-License-Identifier: Apache-2.0
/**
 * Where the ledger lies: SQLite or PostgreSQL, with the same tables, the same SQL and the same answers. {@link
 * org.hearsay.ledger.store.Store} is the one entry.
 */
@NullMarked
package org.hearsay.ledger.store;

import org.jspecify.annotations.NullMarked;
