// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.List;
import java.util.Set;

/**
 * An account with what its origin is by its own words.
 *
 * @param order its place among the incident's accounts
 * @param account the account
 * @param kind what kind of origin
 * @param name of the origin
 * @param shingles the runs of words of what it tells
 */
record Told(int order, Account account, Incident.OriginKind kind, String name, Set<List<String>> shingles) {}
