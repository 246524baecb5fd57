// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

/**
 * Something in the ledger that is not as it was written.
 *
 * @param where the article, page or table, as a person would name it
 * @param what what is wrong, one clause without a final stop
 */
public record Difference(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
