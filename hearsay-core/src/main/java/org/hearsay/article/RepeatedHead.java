// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.HashSet;
import java.util.Set;

/** Takes the headline, byline and date out of the first blocks of a web page's body, where many sites repeat them. */
final class RepeatedHead {

    /** How many body blocks from the first are looked at. */
    private static final int FIRST_BLOCKS = 6;

    /** A line of author and date is no longer than this. */
    private static final int HEAD_LINE = 120;

    private RepeatedHead() {}

    static void cut(Draft draft, Head head) {
        Set<String> known = new HashSet<>();
        head.headline().map(Cleaner::words).ifPresent(known::add);
        head.byline().forEach(name -> known.add(Cleaner.words(name)));
        head.outlet().map(Cleaner::words).ifPresent(known::add);
        for (int i = 0; i < draft.size(); i++) {
            if (!draft.isBody(i)
                    && draft.block(i).kind() == Block.Kind.HEADING
                    && known.contains(Cleaner.words(draft.block(i).text()))) {
                draft.leaveOut(i, LeftOut.Reason.HEAD);
            }
        }
        int seen = 0;
        for (int i = draft.firstBody(0); i < draft.size() && seen < FIRST_BLOCKS; i = draft.firstBody(i + 1)) {
            if (isHead(draft.block(i), known, head)) {
                draft.leaveOut(i, LeftOut.Reason.HEAD);
            } else {
                seen++;
            }
        }
    }

    private static boolean isHead(Block block, Set<String> known, Head head) {
        String words = Cleaner.words(block.text());
        if (known.contains(words)) {
            return true;
        }
        if (block.text().length() > HEAD_LINE || block.kind() == Block.Kind.HEADING) {
            return false;
        }
        boolean by = block.text().regionMatches(true, 0, "by ", 0, 3) && !block.endsSentence();
        boolean dated =
                Days.written(block.text()).isPresent() || Days.iso(block.text()).isPresent();
        boolean named = head.byline().stream().anyMatch(name -> words.contains(Cleaner.words(name)));
        return by || (!block.endsSentence() && (dated || named));
    }
}
