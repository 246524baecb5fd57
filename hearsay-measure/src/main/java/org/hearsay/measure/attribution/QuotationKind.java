// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Locale;

/** How much of a content's words stands inside quotation marks: all, some, none. */
enum QuotationKind {
    DIRECT,
    MIXED,
    INDIRECT;

    /** As figures and files name it, e.g. {@code mixed}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
