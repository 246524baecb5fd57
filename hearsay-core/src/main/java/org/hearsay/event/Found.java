// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;

/**
 * An event as one sentence tells it.
 *
 * @param frame what was matched
 * @param trigger the words that tell it
 * @param noun whether they are a noun's
 * @param actors who acts
 * @param recipients who is acted upon
 * @param others the other phrases that hang on the trigger, in order
 * @param status whether it took place
 * @param governed whether the status was said by a word of its own ("agreed to", "threat of") and not by a modal verb
 */
record Found(
        Frame frame,
        Range trigger,
        boolean noun,
        List<Range> actors,
        List<Range> recipients,
        List<Range> others,
        EventStatus status,
        boolean governed) {

    Found {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
        others = List.copyOf(others);
    }
}
