// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.Optional;

/**
 * A place where words may be laid to a source.
 *
 * @param kind in which way
 * @param tokens the whole verb group or phrase, {@code did not say}
 * @param head the verb itself, or the phrase's first token
 * @param form the verb's form; absent for phrases
 * @param passive whether the verb is passive, {@code was quoted}
 */
record Cue(Kind kind, TokenRange tokens, int head, Optional<CueLexicon.Form> form, boolean passive) {

    enum Kind {
        /** {@code said}. */
        VERB,
        /** {@code according to}. */
        BEFORE,
        /** {@code citing}. */
        CITING
    }

    boolean takes(char frame) {
        return form.isPresent() && form.get().takes(frame);
    }

    boolean is(CueLexicon.Shape shape) {
        return form.isPresent() && form.get().shape() == shape;
    }
}
