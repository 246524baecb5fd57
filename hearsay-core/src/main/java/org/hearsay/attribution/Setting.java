// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import org.hearsay.text.Span;

/**
 * Where a source stands.
 *
 * @param quoting in whose quoted words: a pronoun of the third person is somebody else there; {@link Speaker#UNKNOWN} when in nobody's
 * @param outer inside whose words, quoted or not; {@link Speaker#UNKNOWN} in the article's own text
 * @param told whether it stands inside anybody's words, known or not
 * @param content what is laid to it
 */
record Setting(Speaker quoting, Speaker outer, boolean told, List<Span> content) {

    Setting {
        content = List.copyOf(content);
    }

    /** Where the source and what is laid to it begin, when the words go before the source at {@code position}. */
    int begin(int position) {
        return content.isEmpty()
                ? position
                : Math.min(position, content.getFirst().begin());
    }

    /** Whether {@code position} stands in what is laid to the source. */
    boolean holds(int position) {
        return content.stream().anyMatch(span -> span.begin() <= position && position < span.end());
    }
}
