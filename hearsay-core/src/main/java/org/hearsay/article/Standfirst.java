// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.HashSet;
import java.util.Set;

/**
 * Gives the standfirst back to the body: the sentence or two between the headline and the first paragraph, which many pages set as a
 * heading, in the page's head or in a container of its own. It is a block in that place that reads as text, or any block that says what
 * the page's description says.
 */
final class Standfirst {

    /** A standfirst has at least as many characters; shorter ones are kickers and labels. */
    private static final int SHORTEST = 60;

    /** How many blocks may stand between the headline and the standfirst or between that and the body. */
    private static final int DISTANCE = 25;

    /** How many of the first words of a block must be those of the description. */
    private static final int SAME_WORDS = 8;

    private final HtmlBlocks.Found page;
    private final Draft draft;
    private final String description;

    private Standfirst(HtmlBlocks.Found page, Draft draft, String description) {
        this.page = page;
        this.draft = draft;
        this.description = beginning(Cleaner.words(description));
    }

    static void giveBack(HtmlBlocks.Found page, Draft draft, Head head, String description) {
        new Standfirst(page, draft, description)
                .giveBack(Cleaner.words(head.headline().orElse("")));
    }

    private void giveBack(String headline) {
        int body = draft.firstBody(0);
        int title = title(headline, body);
        if (body == draft.size()) {
            return;
        }
        Set<String> known = new HashSet<>();
        for (int i = body; i < draft.size(); i++) {
            known.add(draft.isBody(i) ? draft.block(i).text() : "");
        }
        for (int i = Math.max(0, body - DISTANCE); i < body; i++) {
            Block block = draft.block(i);
            boolean behindTitle = title >= 0 && i > title && readsAsText(i);
            if ((behindTitle || isDescription(block))
                    && known.add(block.text())
                    && !Cleaner.words(block.text()).equals(headline)) {
                draft.takeBack(i);
            }
        }
    }

    /** The block before the body that says the headline; -1 when none does. */
    private int title(String headline, int body) {
        for (int i = Math.min(body, draft.size()) - 1; i >= Math.max(0, body - 2 * DISTANCE); i--) {
            if (draft.block(i).kind() == Block.Kind.HEADING
                    && Cleaner.words(draft.block(i).text()).contains(headline)
                    && !headline.isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private boolean readsAsText(int i) {
        Block block = draft.block(i);
        boolean kind = block.kind() == Block.Kind.PARAGRAPH
                || block.kind() == Block.Kind.HEADING
                || block.kind() == Block.Kind.LOOSE;
        boolean unlinked = block.linked() * 3 < block.text().length();
        boolean sentence = block.endsSentence() || Cleaner.width(block.text()) >= 2 * SHORTEST;
        return kind
                && unlinked
                && sentence
                && Cleaner.width(block.text()) >= SHORTEST
                && !page.hidden().get(i)
                && !isBeside(i);
    }

    /** Whether the block lies in something that is nearly always beside the body. */
    private boolean isBeside(int i) {
        for (Region region = page.leaves().get(i); region != null; region = region.parent()) {
            if (region.hint().isStrong()) {
                return true;
            }
        }
        return false;
    }

    private boolean isDescription(Block block) {
        return !description.isEmpty()
                && block.linked() * 3 < block.text().length()
                && Cleaner.words(block.text()).startsWith(description);
    }

    /** The first words of the description; none when it is too short to tell blocks apart. */
    private static String beginning(String words) {
        int at = -1;
        for (int i = 0; i < SAME_WORDS; i++) {
            at = words.indexOf(' ', at + 1);
            if (at < 0) {
                return words.length() >= SHORTEST ? words : "";
            }
        }
        return words.substring(0, at);
    }
}
