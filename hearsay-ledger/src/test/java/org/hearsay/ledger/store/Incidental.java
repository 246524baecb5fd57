// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.List;
import org.hearsay.ledger.testkit.Reports;

/** Reports of one thing, for the tests of stores. */
final class Incidental {

    /** Five outlets, one unnamed official. */
    static final List<PageReading> FIVE_OUTLETS = List.of(
            official(
                    "a",
                    "The Karvia Courier",
                    "A senior security official said the Velden dam was mined by the rebels."),
            official("b", "Brell Evening News", "The Velden dam was mined by rebels, a senior security official said."),
            official("c", "Orlen Radio", "Rebels have mined the Velden dam, said a senior security official."),
            official("d", "Tarrin Daily", "A senior security official said that the rebels had mined the Velden dam."),
            official(
                    "e",
                    "Lake Herald",
                    "The Velden dam has been mined by rebels, according to a senior security official."));

    private Incidental() {}

    private static PageReading official(String uri, String outlet, String text) {
        return Reports.of("https://" + uri + ".example/dam")
                .outlet(outlet)
                .published("2026-04-11")
                .says(text, "The river stood high.");
    }
}
