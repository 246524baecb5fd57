// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Locale;

/** The three parts of an attribution. */
enum Role {
    SOURCE,
    CUE,
    CONTENT;

    /** As figures and files name it, e.g. {@code cue}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
