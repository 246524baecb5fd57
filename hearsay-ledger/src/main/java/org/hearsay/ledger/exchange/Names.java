// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.util.Locale;

/** How the ledger's closed choices are written outside: {@code UNNAMED} as {@code unnamed}, {@code OWN_REPORTER} as {@code own-reporter}. */
public final class Names {

    private Names() {}

    /** The name of {@code choice} in lower case, with hyphens. */
    public static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
