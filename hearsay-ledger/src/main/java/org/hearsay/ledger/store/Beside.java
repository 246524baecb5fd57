// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.Optional;

/**
 * The ids of the articles between which one stands in a list, newest first.
 *
 * @param previous the newer one; absent when it is the first
 * @param next the older one; absent when it is the last
 */
public record Beside(Optional<String> previous, Optional<String> next) {}
