// SPDX-License-Identifier: Apache-2.0
/**
 * Accounts of one thing, set side by side: incidents, their origins and echoes, their disputes. Pure: the same accounts give the same incidents,
 * in whatever order they come. Start at {@link org.hearsay.ledger.incident.Incidents}.
 */
@NullMarked
package org.hearsay.ledger.incident;

import org.jspecify.annotations.NullMarked;
