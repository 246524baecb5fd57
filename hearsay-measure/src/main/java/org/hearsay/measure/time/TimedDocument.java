// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

import java.util.List;
import java.util.Optional;

/**
 * A text with its expressions of time.
 *
 * @param id what it is called in gold and predictions alike
 * @param text the text; {@code ""} where predictions leave it out
 * @param created when it was written, as the file says it ({@code 1998-02-13T14:26:00}); absent when it does not
 * @param timexes the expressions, in the order of the file
 */
public record TimedDocument(String id, String text, Optional<String> created, List<LabelledTimex> timexes) {

    /** Copies the expressions. */
    public TimedDocument {
        timexes = List.copyOf(timexes);
    }
}
