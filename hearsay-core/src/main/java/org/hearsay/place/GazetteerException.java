// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/** A gazetteer's index that is not to be used; the message names the file, says why, and what to do. */
public final class GazetteerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GazetteerException(String message, Throwable cause) {
        super(message, cause);
    }
}
