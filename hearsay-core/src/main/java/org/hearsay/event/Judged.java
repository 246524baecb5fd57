// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Optional;

/**
 * An event of one sentence as it goes into the article's: by rules, by the network, or by both.
 *
 * @param found what was found, as rules have it
 * @param mode PLOVER's mode
 * @param actors those of {@code found} who are somebody, or whom the network takes for one
 * @param recipients the same for those acted upon
 * @param token the network's token that tells it; -1 when the network was not asked
 */
record Judged(Found found, Optional<String> mode, List<Range> actors, List<Range> recipients, int token) {

    Judged {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }
}
