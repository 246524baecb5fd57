// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives headings inside the article back to the body: those that stand between two of its paragraphs and were left out only because of the
 * container around them, or because they are a bare {@code div} whose class alone says that it is a heading.
 */
final class Subheadings {

    /** A heading inside an article is no longer; what is longer is a teaser. */
    private static final int LONGEST = 120;

    private static final Set<String> NAMES = WordFile.entries("headings.txt", 1).stream()
            .map(entry -> entry.fields().getFirst())
            .collect(Collectors.toUnmodifiableSet());

    private Subheadings() {}

    static void giveBack(HtmlBlocks.Found page, Draft draft) {
        for (int i = 1; i + 1 < draft.size(); i++) {
            boolean between = !draft.isBody(i)
                    && draft.isBody(i - 1)
                    && draft.isBody(i + 1)
                    && draft.block(i + 1).prose();
            if (between && draft.reason(i) == LeftOut.Reason.NAVIGATION && isHeading(page, draft, i)) {
                draft.takeBack(i);
            }
        }
    }

    private static boolean isHeading(HtmlBlocks.Found page, Draft draft, int i) {
        Block block = draft.block(i);
        boolean plain = block.linked() == 0
                && block.text().length() <= LONGEST
                && !page.hidden().get(i);
        return plain
                && (block.kind() == Block.Kind.HEADING
                        || block.kind() == Block.Kind.LOOSE
                                && isCalledHeading(page.leaves().get(i), i));
    }

    private static boolean isCalledHeading(Region leaf, int i) {
        boolean alone = leaf.from() == i && leaf.to() == i + 1;
        String names = leaf.signature().toLowerCase(Locale.ROOT);
        return alone && NAMES.stream().anyMatch(names::contains);
    }
}
