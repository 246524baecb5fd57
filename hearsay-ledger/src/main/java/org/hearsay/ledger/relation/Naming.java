// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.Optional;

/**
 * Words that one voice has for an actor.
 *
 * @param words as they are written most often, without the article before them: {@code terrorists}
 * @param voice whose words they are: the outlet's, or the speaker's in whose statement they stand
 * @param speaker whether the voice is a speaker; else it is an outlet
 * @param times how often
 * @param articles in how many articles
 * @param first the first day of publication; absent when unknown
 * @param last the last
 */
public record Naming(
        String words,
        String voice,
        boolean speaker,
        int times,
        int articles,
        Optional<String> first,
        Optional<String> last) {}
