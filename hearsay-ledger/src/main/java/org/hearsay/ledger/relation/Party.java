// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

/**
 * Somebody in a tie.
 *
 * @param id the actor's, or its state's
 * @param name as shown
 */
public record Party(String id, String name) implements Comparable<Party> {
    @Override
    public int compareTo(Party other) {
        int byName = name.compareTo(other.name);
        return byName != 0 ? byName : id.compareTo(other.id);
    }
}
