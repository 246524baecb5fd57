// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

import java.util.List;
import java.util.Optional;

/**
 * The mentions of one text.
 *
 * @param id the text's id
 * @param text the text; absent in predictions that leave it out
 * @param mentions in the order of the file
 */
public record LabelledMentions(String id, Optional<String> text, List<LabelledMention> mentions) {

    /** Copies the list. */
    public LabelledMentions {
        mentions = List.copyOf(mentions);
    }
}
