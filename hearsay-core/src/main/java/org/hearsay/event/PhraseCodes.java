// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.Optional;
import org.hearsay.text.Span;

/** Says which actor a phrase names, as a code. */
@FunctionalInterface
public interface PhraseCodes {

    /** The code of the actor in {@code phrase}, e.g. {@code GONGOV}; absent when it names none that is known. */
    Optional<String> code(Span phrase);
}
