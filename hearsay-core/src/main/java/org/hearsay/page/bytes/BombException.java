// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.bytes;

import java.io.IOException;

/** Compressed data that unpacks to far more than any text does: made to fill memory or time, and left alone. */
public final class BombException extends IOException {

    private static final long serialVersionUID = 1L;

    BombException(String message) {
        super(message);
    }
}
