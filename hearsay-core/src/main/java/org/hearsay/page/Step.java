// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** What a {@link Cursor} comes to next. */
sealed interface Step {

    /** Something for the user. */
    record Give(Found found) implements Step {}

    /** A place with more in it, to be gone through before this one goes on. */
    record Enter(Cursor cursor) implements Step {}

    /** Nothing more here. */
    enum Done implements Step {
        /** The only one. */
        DONE
    }

    /** A step that says why {@code where} is not read. */
    static Step skip(String where, String reason) {
        return new Give(new Skipped(where, reason));
    }
}
