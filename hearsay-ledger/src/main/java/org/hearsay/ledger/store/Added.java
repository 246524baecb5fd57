// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

/** What adding an article came to. */
public enum Added {
    /** It is in the ledger now and was not before. */
    NEW,
    /** It is in the ledger now, and another text was there from the same place: both are kept. */
    REVISION,
    /** The same text was there from the same place; the page is kept beside it when its bytes differ. */
    KNOWN,
    /** The same text was there, and was read again with another result, which replaces the old one. */
    READ_AGAIN
}
