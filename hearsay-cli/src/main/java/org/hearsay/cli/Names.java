// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/** The ledger's closed choices as the command line shows them: as they are written in JSON. */
final class Names {

    private Names() {}

    static String of(Enum<?> choice) {
        return org.hearsay.ledger.exchange.Names.of(choice);
    }
}
