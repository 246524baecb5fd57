// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

/** The server cannot start; the message is one sentence that says why and what to do. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
