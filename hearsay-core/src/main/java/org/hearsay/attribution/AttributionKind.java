// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

/** How much of an attribution's content stands in quotation marks, counted in words (after PARC's levels of factuality). */
public enum AttributionKind {
    /** Every word: {@code “We will stay,” he said}. */
    DIRECT,
    /** No word: {@code he said they would stay}. */
    INDIRECT,
    /** Some: {@code he said they would “stay for good”}. */
    MIXED
}
