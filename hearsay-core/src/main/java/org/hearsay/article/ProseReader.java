// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import org.hearsay.page.Page;

/** Markdown and plain text: a head of a few lines (title, author, outlet and date, labels), the body, and what follows it. */
final class ProseReader {

    private final BodyEnds ends;

    ProseReader(BodyEnds ends) {
        this.ends = ends;
    }

    Draft read(Page page, List<Block> blocks, Head head) {
        Draft draft = new Draft(blocks);
        HeadLines.read(draft, head);
        repeatedHeadline(draft, head);
        for (int i = 0; i < draft.size(); i++) {
            if (draft.block(i).kind() == Block.Kind.CAPTION) {
                draft.leaveOut(i, LeftOut.Reason.CAPTION);
            }
        }
        ends.cut(draft, head.byline());
        if (draft.text().isEmpty() && draft.size() > 0) {
            throw new PageReadException(page.where(), "holds a head but no article text; give the whole article");
        }
        return draft;
    }

    /** A headline that is told in the lines above the text and stands over the text once more. */
    private static void repeatedHeadline(Draft draft, Head head) {
        int first = draft.firstBody(0);
        boolean again = first < draft.size()
                && draft.block(first).kind() == Block.Kind.HEADING
                && head.headline()
                        .map(Cleaner::words)
                        .filter(Cleaner.words(draft.block(first).text())::equals)
                        .isPresent();
        if (again) {
            draft.leaveOut(first, LeftOut.Reason.HEAD);
        }
    }
}
