// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.function.ToIntFunction;
import org.hearsay.text.Ordered;
import org.jspecify.annotations.Nullable;

/**
 * The cues of one paragraph, in text order, found by their place in logarithmic time: a sentence may hold thousands.
 *
 * @param all the cues, in text order
 */
record Cues(List<Cue> all) {

    /** The cue whose first token is {@code token}; null when none begins there. */
    @Nullable
    Cue beginningAt(int token) {
        int at = first(token, cue -> cue.tokens().from());
        return at < all.size() && all.get(at).tokens().from() == token ? all.get(at) : null;
    }

    /** Whether {@code token} is the verb, or the first token of the phrase, of a cue. */
    boolean hasHeadAt(int token) {
        int at = first(token, Cue::head);
        return at < all.size() && all.get(at).head() == token;
    }

    /** The cues whose heads stand in {@code [from, to)}. */
    List<Cue> headedIn(int from, int to) {
        return all.subList(first(from, Cue::head), first(to, Cue::head));
    }

    /** Number of the first cue that {@code place} puts at or after {@code token}. */
    private int first(int token, ToIntFunction<Cue> place) {
        return Ordered.firstAt(all, place, token);
    }
}
