// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.List;
import org.hearsay.text.Span;

/**
 * What the finder of places reads.
 *
 * @param text the text
 * @param names the names of places in it, in text order, none overlapping; as {@code MentionFinder.toponymsIn} finds them or as a person marked them
 * @param outlet what the outlet is known by, its name or the host of its address, e.g. {@code parisbeacon.com}: its home is a hint; empty when
 *     unknown
 */
public record PlaceText(String text, List<Span> names, List<String> outlet) {

    /** Copies the lists. */
    public PlaceText {
        names = List.copyOf(names);
        outlet = List.copyOf(outlet);
    }
}
