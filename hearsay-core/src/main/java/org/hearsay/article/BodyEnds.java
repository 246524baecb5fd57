// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.article.Phrases.Match;
import org.hearsay.article.Phrases.Phrase;
import org.hearsay.article.Phrases.Zone;

/**
 * Takes from the body what the outlet says about the author, the article and itself. Most of it stands behind the last paragraph and is
 * found by walking back from the end; a wording that could as well be a sentence of the article counts only there. What stands in the
 * middle goes only when its wording leaves no doubt.
 */
final class BodyEnds {

    /** An appeal or label in the middle of an article is short; a longer block only happens to hold the words. */
    private static final int APPEAL_CHARS = 280;

    /** The heading of a section, or a label that stands for one, is short. */
    private static final int LABEL_CHARS = 90;

    /** Share of the running text that may still follow when paragraphs are taken for an author's biography or for comments. */
    private static final double LITTLE_LEFT = 0.3;

    /** So many marks are tried; a page with more of them uses them for something else. */
    private static final int MAX_MARKS = 8;

    /** How far into a block its author's name stands when the block is about the author. */
    private static final int NAME_WITHIN = 60;

    /** What a line about an author says behind the name. */
    private static final List<String> ABOUT = List.of(
            " is a ",
            " is an ",
            " is the ",
            " is our ",
            " is based ",
            " lives in ",
            " writes ",
            " covers ",
            " reports ",
            " has been ",
            " was a ",
            " works ",
            " joined ",
            " has written ",
            " contributed ",
            " can be ",
            " ist ",
            " schreibt ",
            " arbeitet ",
            " est ",
            " es ");

    private final Phrases phrases;

    BodyEnds(Phrases phrases) {
        this.phrases = phrases;
    }

    /** Leaves out of the draft what is not body, {@code byline} being the authors known so far. */
    void cut(Draft draft, List<String> byline) {
        cutAppeals(draft);
        cutSections(draft);
        cutBehindMark(draft, byline);
        cutFromEnd(draft, byline);
        dropLooseEnds(draft);
        nameRest(draft);
    }

    /** What was left out only because it stands beside the body is called by its wording where that is plain. */
    private void nameRest(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            if (draft.reason(i) == LeftOut.Reason.NAVIGATION && draft.block(i).kind() != Block.Kind.RULE) {
                Optional<Phrase> phrase = phrases.in(draft.block(i).text(), Zone.END, Zone.ANY, Zone.SECTION);
                if (phrase.isPresent()) {
                    draft.leaveOut(i, phrase.get().reason());
                }
            }
        }
    }

    private void cutAppeals(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            Block block = draft.block(i);
            if (draft.isBody(i) && block.text().length() <= APPEAL_CHARS) {
                Optional<Phrase> phrase = phrases.in(block.text(), Zone.ANY);
                if (phrase.isPresent()) {
                    draft.leaveOut(i, phrase.get().reason());
                }
            }
        }
    }

    /**
     * "About the author", "Related articles" and what stands under it, to the next heading. Links and labels under it go wherever they
     * stand; paragraphs only where no more than a little is left of the page, and never in a list of links, behind which the article may
     * go on.
     */
    private void cutSections(Draft draft) {
        int all = prose(draft);
        int before = 0;
        Optional<LeftOut.Reason> section = Optional.empty();
        boolean takesProse = false;
        for (int i = draft.firstBody(0); i < draft.size(); i = draft.firstBody(i + 1)) {
            Block block = draft.block(i);
            Optional<Phrase> opening = before * 2 >= all ? opening(block) : Optional.empty();
            if (opening.isPresent()) {
                section = opening.map(Phrase::reason);
                takesProse = (all - before) <= all * LITTLE_LEFT && section.get() != LeftOut.Reason.RELATED;
            } else if (block.kind() == Block.Kind.HEADING || (!takesProse && block.prose())) {
                section = Optional.empty();
            }
            if (section.isPresent()) {
                draft.leaveOut(i, reasonWithin(block, section.get()));
            } else {
                before += prose(block);
            }
        }
    }

    private Optional<Phrase> opening(Block block) {
        return block.text().length() <= LABEL_CHARS ? phrases.in(block.text(), Zone.SECTION) : Optional.empty();
    }

    private LeftOut.Reason reasonWithin(Block block, LeftOut.Reason section) {
        Optional<Phrase> phrase = phrases.in(block.text(), Zone.END, Zone.ANY);
        return phrase.map(Phrase::reason).filter(BodyEnds::overrules).orElse(section);
    }

    /** A notice or appeal stays one under any heading; whose biography it is, the heading says. */
    private static boolean overrules(LeftOut.Reason reason) {
        return reason == LeftOut.Reason.DISCLAIMER || reason == LeftOut.Reason.PROMOTION;
    }

    private static int prose(Draft draft) {
        int prose = 0;
        for (int i = draft.firstBody(0); i < draft.size(); i = draft.firstBody(i + 1)) {
            prose += prose(draft.block(i));
        }
        return prose;
    }

    private static int prose(Block block) {
        return block.prose() ? block.text().length() : 0;
    }

    /** Behind a closing mark (a row of stars, a line across the page) all goes when most of it is no body. */
    private void cutBehindMark(Draft draft, List<String> byline) {
        int all = prose(draft);
        int before = 0;
        int marks = 0;
        for (int i = draft.firstBody(0); i < draft.size() && marks < MAX_MARKS; i = draft.firstBody(i + 1)) {
            before += prose(draft.block(i));
            boolean late = draft.block(i).kind() == Block.Kind.RULE && before * 2 >= all;
            marks += late ? 1 : 0;
            if (late && mostlyOut(draft, i + 1, byline)) {
                cutFrom(draft, i, byline);
                return;
            }
        }
    }

    private void cutFrom(Draft draft, int mark, List<String> byline) {
        LeftOut.Reason last = LeftOut.Reason.NOTE;
        for (int i = mark; i < draft.size(); i = draft.firstBody(i + 1)) {
            last = judge(draft.block(i), byline).orElse(last);
            draft.leaveOut(i, last);
        }
    }

    private boolean mostlyOut(Draft draft, int from, List<String> byline) {
        int unknown = 0;
        int known = 0;
        for (int i = draft.firstBody(from); i < draft.size(); i = draft.firstBody(i + 1)) {
            boolean out = judge(draft.block(i), byline).isPresent();
            known += out ? 1 : 0;
            unknown += out ? 0 : 1;
        }
        return known > 2 * unknown;
    }

    private void cutFromEnd(Draft draft, List<String> byline) {
        for (int i = draft.lastBody(draft.size()); i >= 0; i = draft.lastBody(i)) {
            Optional<LeftOut.Reason> reason = judge(draft.block(i), byline);
            if (reason.isEmpty() || draft.lastBody(i) < 0) {
                return;
            }
            draft.leaveOut(i, reason.get());
        }
    }

    /** Why a block behind the last paragraph is no body; absent when it may be that paragraph. */
    private Optional<LeftOut.Reason> judge(Block block, List<String> byline) {
        String text = block.text();
        if (block.kind() == Block.Kind.RULE) {
            return Optional.of(LeftOut.Reason.NAVIGATION);
        }
        Optional<Phrase> phrase = phrases.in(text, Zone.END, Zone.ANY, Zone.SECTION);
        if (phrase.isPresent()
                && (phrase.get().match() != Match.HOLDS
                        || phrase.get().zone() == Zone.END
                        || text.length() <= APPEAL_CHARS)) {
            return Optional.of(phrase.get().reason());
        }
        if (aboutAuthor(text, byline)) {
            return Optional.of(LeftOut.Reason.BIOGRAPHY);
        }
        if (isAddress(text)) {
            return Optional.of(LeftOut.Reason.PROMOTION);
        }
        boolean related = block.mostlyLinked() || block.kind() == Block.Kind.HEADING;
        return related ? Optional.of(LeftOut.Reason.RELATED) : Optional.empty();
    }

    private static boolean aboutAuthor(String text, List<String> byline) {
        String folded = Cleaner.folded(text);
        for (String author : byline) {
            int at = folded.indexOf(Cleaner.folded(author));
            int end = at + author.length();
            boolean name = author.indexOf(' ') > 0 && at >= 0 && at <= NAME_WITHIN;
            if (name
                    && ABOUT.stream()
                            .anyMatch(about -> folded.startsWith(about, end) || folded.startsWith("," + about, end))) {
                return true;
            }
            if (name && Cleaner.words(text).equals(Cleaner.words(author))) {
                return true;
            }
        }
        return false;
    }

    /** Nothing but a web or mail address. */
    private static boolean isAddress(String text) {
        return text.indexOf(' ') < 0
                && (text.startsWith("http://")
                        || text.startsWith("https://")
                        || text.startsWith("www.")
                        || text.indexOf('@') > 0);
    }

    /** Rules before the first and behind the last paragraph stand for nothing. */
    private static void dropLooseEnds(Draft draft) {
        for (int i = draft.firstBody(0);
                i < draft.size() && draft.block(i).kind() == Block.Kind.RULE;
                i = draft.firstBody(i)) {
            draft.leaveOut(i, LeftOut.Reason.NAVIGATION);
        }
    }
}
