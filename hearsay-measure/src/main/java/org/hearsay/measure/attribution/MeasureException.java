// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

/** Gold or predictions that cannot be scored. The message is the one line to show: the place, and what is wrong there. */
public final class MeasureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says of {@code where} (a file, a line of it, a document or an attribution in it) what is wrong. */
    public MeasureException(String where, String reason) {
        super(where + ": " + reason);
    }
}
