// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

/** The encoder cannot be loaded on this machine. Carries one sentence for the user, who can still be served by rules alone. */
public final class EncoderException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says in one sentence what is wrong. */
    public EncoderException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** Says in one sentence what is wrong. */
    public EncoderException(String sentence) {
        super(sentence);
    }
}
