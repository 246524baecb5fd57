// SPDX-License-Identifier: Apache-2.0
/**
 * Which mentions of events, in whatever texts, mean the same event. Start at {@link org.hearsay.ledger.coreference.EventCoreference}. How its weights
 * were made: {@code training/coreference}.
 */
@NullMarked
package org.hearsay.ledger.coreference;

import org.jspecify.annotations.NullMarked;
