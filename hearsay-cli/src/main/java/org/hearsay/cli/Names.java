// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.Locale;

/** How the ledger's closed choices are written in JSON: {@code UNNAMED} as {@code unnamed}, {@code OWN_REPORTER} as {@code own-reporter}. */
final class Names {

    private Names() {}

    static String of(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
