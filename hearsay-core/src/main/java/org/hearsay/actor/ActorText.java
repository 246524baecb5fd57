// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.mention.Mention;
import org.hearsay.text.Span;

/**
 * What the finder of actors reads.
 *
 * @param articleId the article's id, for actors that no other article can share
 * @param text its text
 * @param day the day it was published, for offices and dated codes; absent when unknown
 * @param outlet its outlet's name, the last hint to the state it writes about; absent when unknown
 * @param names what the finder of mentions found in it, of which the names count; may be empty, then capitals have to do
 * @param places states (ISO 3166-1 alpha-3) of towns and other parts of states found in it; states themselves and their peoples the finder knows
 *     by name, and given here they would count twice; may be empty
 */
public record ActorText(
        String articleId,
        String text,
        Optional<LocalDate> day,
        Optional<String> outlet,
        List<Mention> names,
        Map<Span, String> places) {

    /** Copies names and places. */
    public ActorText {
        names = List.copyOf(names);
        places = Map.copyOf(places);
    }

    /** A text of which nothing else is known. */
    public static ActorText of(String articleId, String text) {
        return new ActorText(articleId, text, Optional.empty(), Optional.empty(), List.of(), Map.of());
    }

    /** The same with the day of publication. */
    public ActorText on(LocalDate day) {
        return new ActorText(articleId, text, Optional.of(day), outlet, names, places);
    }
}
