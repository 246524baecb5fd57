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
}
