// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * Words that stand for somebody or something. Mentions may lie inside one another ({@code Iraqi} in {@code Iraqi forces}), and never cross.
 *
 * @param span the whole mention, title and article included, on token borders: {@code the Foreign Secretary, Ada Holm}
 * @param kind what it stands for
 * @param name the name in it: {@code Ada Holm}; absent in {@code the minister} and {@code she}, and where the mention is of no kind that has names
 * @param whole whether annotators would mark these words as a mention of their own, as those of re3d (Dstl, 2017) agreed; false for a name inside
 *     of a mention or one that only describes: {@code Iraqi} in {@code Iraqi forces}
 * @param certainty how sure the network is of exactly this span and kind, 0 to 1, for example 0.93
 */
public record Mention(Span span, MentionKind kind, Optional<Span> name, boolean whole, double certainty) {

    /** Refuses a name that lies outside of the mention. */
    public Mention {
        if (name.isPresent() && !span.contains(name.get())) {
            throw new IllegalArgumentException("the name " + name.get() + " lies outside of " + span);
        }
    }
}
