// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import org.jspecify.annotations.Nullable;

/**
 * Which regions of an HTML page hold the article's body: the innermost container that has most of the page's running text, and those
 * beside it and around it that go on with the body (a standfirst, the next of several text containers).
 */
final class BodyChoice {

    /** A child that holds this share of its parent's running text is gone into. */
    private static final double HOLDS_MOST = 0.55;

    /** A region with a strong name is nonetheless body when it holds this share of the running text. */
    private static final double TOO_MUCH_TO_CUT = 0.4;

    /** A region with a weak name is cut when it holds less than this share, and does not read as text. */
    private static final double LITTLE = 0.25;

    private static final double LINKS_IN_TEXT = 0.35;
    private static final double LINK_LIST = 0.55;
    private static final double MOSTLY_PROSE = 0.5;

    /** A standfirst or a loose paragraph beside the body has this many characters. */
    private static final int SHORTEST_SIBLING = 60;

    /** Loose words shorter than this and no sentence are labels and buttons. */
    private static final int LABEL_CHARS = 60;

    /** A link of this length that begins an item reads as a headline. */
    private static final int TEASER_HEADLINE = 20;

    private final HtmlBlocks.Found page;
    private final Draft draft;
    private final Weights weights;

    private BodyChoice(HtmlBlocks.Found page, Draft draft) {
        this.page = page;
        this.draft = draft;
        this.weights = new Weights(page);
    }

    /** Marks in the draft what is body; all else gets its reason. */
    static void choose(HtmlBlocks.Found page, Draft draft) {
        new BodyChoice(page, draft).choose();
    }

    private void choose() {
        for (int i = 0; i < draft.size(); i++) {
            draft.leaveOut(i, reason(i));
        }
        Region body = innermost();
        take(body);
        Region inner = body;
        for (Region outer = body.parent(); outer != null; outer = outer.parent()) {
            for (Region sibling : outer.children()) {
                if (sibling != inner && goesOn(sibling, inner, body)) {
                    take(sibling);
                }
            }
            if (outer.tag().equals("article") || outer.tag().equals("main")) {
                return;
            }
            inner = outer;
        }
    }

    private Region innermost() {
        Region region = page.root();
        while (true) {
            Region best = heaviestChild(region);
            if (best == null || best.isLeaf() || weights.weight(best) < weights.weight(region) * HOLDS_MOST) {
                return region;
            }
            region = best;
        }
    }

    private @Nullable Region heaviestChild(Region region) {
        Region best = null;
        for (Region child : region.children()) {
            if (best == null || weights.weight(child) > weights.weight(best)) {
                best = child;
            }
        }
        return best;
    }

    /** Whether a region beside the chosen one belongs to the body, too. */
    private boolean goesOn(Region sibling, Region inner, Region body) {
        Hint hint = sibling.hint();
        if (hint.isStrong()
                || weights.linkShare(sibling) > LINKS_IN_TEXT
                || weights.prose(sibling) < SHORTEST_SIBLING) {
            return false;
        }
        if (weights.proseShare(sibling) < MOSTLY_PROSE && !sibling.tag().equals("header")) {
            return false;
        }
        boolean like =
                sibling.signature().equals(inner.signature()) && !sibling.tag().equals("article");
        boolean before = sibling.from() < inner.from();
        if (like
                || sibling.isLeaf()
                || (before && (!hint.isWeak() || sibling.tag().equals("header")))) {
            return true;
        }
        return !hint.isWeak() && weights.weight(sibling) > weights.weight(body) * LITTLE / 2;
    }

    private void take(Region region) {
        int next = region.from();
        for (Region child : region.children()) {
            takeBlocks(next, child.from());
            if (!isBoilerplate(child)) {
                take(child);
            }
            next = child.to();
        }
        takeBlocks(next, region.to());
    }

    private void takeBlocks(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isText(i)) {
                draft.takeBack(i);
            }
        }
    }

    /** Whether a region inside the body is none of it. */
    private boolean isBoilerplate(Region region) {
        double share =
                weights.weight(page.root()) == 0 ? 0 : (double) weights.prose(region) / weights.prose(page.root());
        return switch (region.hint().strength()) {
            case STRONG -> share < TOO_MUCH_TO_CUT;
            case WEAK -> share < LITTLE && !readsAsText(region);
            case BODY, NONE ->
                weights.linkShare(region) > LINK_LIST && !region.tag().equals("p");
        };
    }

    /** Whether a region with a weak name has paragraphs rather than links and labels; an aside has to be no aside. */
    private boolean readsAsText(Region region) {
        boolean aboutAuthor = region.hint().reason() == LeftOut.Reason.BIOGRAPHY;
        if (weights.linkShare(region) > LINKS_IN_TEXT || region.tag().equals("aside") || aboutAuthor) {
            return false;
        }
        return weights.proseShare(region) >= MOSTLY_PROSE || region.tag().equals("header");
    }

    private boolean isText(int i) {
        Block block = draft.block(i);
        if (weights.isHidden(page, i)
                || block.kind() == Block.Kind.CAPTION
                || block.mostlyLinked()
                || isTeaser(block)) {
            return false;
        }
        return block.kind() != Block.Kind.LOOSE
                || block.prose()
                || Cleaner.width(block.text()) >= LABEL_CHARS
                || block.endsSentence();
    }

    /** An item of a list with the headline of another article as a link, and its first words, cut off. */
    private static boolean isTeaser(Block block) {
        return block.kind() == Block.Kind.LIST_ITEM
                && block.linked() >= TEASER_HEADLINE
                && (block.text().endsWith("...") || block.text().endsWith("…"));
    }

    /** Why a block would be left out, by what stands nearest around it. */
    private LeftOut.Reason reason(int i) {
        Block block = draft.block(i);
        if (weights.isHidden(page, i)) {
            return LeftOut.Reason.HIDDEN;
        }
        if (block.kind() == Block.Kind.CAPTION) {
            return LeftOut.Reason.CAPTION;
        }
        for (Region region = page.leaves().get(i); region != null; region = region.parent()) {
            if (region.hint().isStrong() || region.hint().isWeak()) {
                return region.hint().reason();
            }
        }
        return block.mostlyLinked() || isTeaser(block) ? LeftOut.Reason.RELATED : LeftOut.Reason.NAVIGATION;
    }
}
