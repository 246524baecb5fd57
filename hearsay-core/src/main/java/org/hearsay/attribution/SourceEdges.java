// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** What stands at the edges of a source's words and does not belong to the one they mean. */
final class SourceEdges {

    /** {@code 11.12 Daily Star}, {@code 09:40 Police}. */
    private static final Pattern STAMP = Pattern.compile("\\d{1,2}[.:]\\d{2}[,:]?\\s+(?=\\p{L})");

    private static final int SHORTEST = 2;

    private SourceEdges() {}

    /** The source without a time stamp before it, a genitive's ending ({@code the army's}), the preposition of what is said. */
    static Span bare(Passage passage, Span source) {
        String text = source.in(passage.text());
        Matcher stamp = STAMP.matcher(text);
        int begin = stamp.lookingAt() ? stamp.end() : 0;
        int end = text.length();
        if (text.endsWith("'s") || text.endsWith("’s") || text.endsWith(" of")) {
            end = text.substring(0, end - 2).stripTrailing().length();
        } else if (text.endsWith("s'") || text.endsWith("s’")) {
            end--;
        }
        return end - begin < SHORTEST ? source : new Span(source.begin() + begin, source.begin() + end);
    }
}
