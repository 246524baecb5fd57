// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

/** What a name of a place is used for; after Gritta, Pilehvar and Collier, "A pragmatic guide to geoparsing evaluation" (2019), section 3. */
public enum ToponymUse {
    /** For the place: {@code fighting near Homs}, {@code the London police}. */
    LITERAL,
    /** For its people: {@code Turkish troops}. */
    DEMONYM,
    /** For those who act there: {@code Ankara denied it}. */
    METONYM,
    /** Inside the name of something else: {@code the Bank of England}. */
    EMBEDDED
}
