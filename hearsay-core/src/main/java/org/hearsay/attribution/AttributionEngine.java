// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;

/**
 * Finds which words of a passage are source, cue and content. The rules are one engine; a learnt one can take their place or stand beside
 * them, since everything after (chains, speakers, kinds, edits) works on {@link Triple}s alone. Engines are immutable and may be used by many
 * threads.
 */
interface AttributionEngine {

    /** The outermost attributions of {@code passage}, in text order of their first character; those inside a content come from a second call. */
    List<Triple> triplesIn(Passage passage);
}
