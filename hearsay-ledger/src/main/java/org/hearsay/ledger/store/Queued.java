// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.Optional;

/**
 * A claim or event that waits for somebody's decision.
 *
 * @param entry the claim or event
 * @param incident the incident to which it belongs; absent when only one article tells it
 */
public record Queued(Hit entry, Optional<IncidentLine> incident) {}
