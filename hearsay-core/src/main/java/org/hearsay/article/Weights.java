// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

/** Sums over stretches of a page's blocks: characters, linked characters, characters of running text, with and without evidence. */
final class Weights {

    /** What running text in a region with such a name weighs against text in one without a name. */
    private static final double IN_STRONG = 0.12;

    private static final double IN_WEAK = 0.7;
    private static final double IN_BODY = 1.4;
    private static final double HIDDEN = 0.1;

    /** Paragraphs beyond this length do not count more: one long disclaimer must not outweigh an article. */
    private static final int LONG_PARAGRAPH = 800;

    private final long[] text;
    private final long[] linked;
    private final long[] prose;
    private final double[] weight;

    private final boolean hiddenCounts;

    Weights(HtmlBlocks.Found page) {
        int n = page.blocks().size();
        hiddenCounts = !holdsMostHidden(page);
        text = new long[n + 1];
        linked = new long[n + 1];
        prose = new long[n + 1];
        weight = new double[n + 1];
        double[] factors = new double[n];
        factors(page.root(), 1.0, factors);
        for (int i = 0; i < n; i++) {
            Block block = page.blocks().get(i);
            int width = Cleaner.width(block.text());
            int running = block.prose() ? Math.max(0, width - block.linked()) : 0;
            double factor = isHidden(page, i) ? Math.min(factors[i], HIDDEN) : factors[i];
            text[i + 1] = text[i] + width;
            linked[i + 1] = linked[i] + Math.min(width, block.linked());
            prose[i + 1] = prose[i] + running;
            weight[i + 1] = weight[i] + Math.min(running, LONG_PARAGRAPH) * factor;
        }
    }

    /** Whether a block is hidden in a way that means something. */
    boolean isHidden(HtmlBlocks.Found page, int i) {
        return hiddenCounts && page.hidden().get(i);
    }

    /** Pages that hide nearly all their text show it by script once they are loaded. */
    private static boolean holdsMostHidden(HtmlBlocks.Found page) {
        long seen = 0;
        long hidden = 0;
        for (int i = 0; i < page.blocks().size(); i++) {
            Block block = page.blocks().get(i);
            int running = block.prose() ? block.text().length() : 0;
            seen += page.hidden().get(i) ? 0 : running;
            hidden += page.hidden().get(i) ? running : 0;
        }
        return hidden > seen;
    }

    private static void factors(Region region, double around, double[] factors) {
        double own = switch (region.hint().strength()) {
            case STRONG -> around * IN_STRONG;
            case WEAK -> around * IN_WEAK;
            case BODY -> Math.max(around, Math.min(IN_BODY, around * IN_BODY));
            case NONE -> around;
        };
        for (int i = region.from(); i < region.to(); i++) {
            factors[i] = own;
        }
        for (Region child : region.children()) {
            factors(child, own, factors);
        }
    }

    long text(Region r) {
        return text[r.to()] - text[r.from()];
    }

    long prose(Region r) {
        return prose[r.to()] - prose[r.from()];
    }

    double weight(Region r) {
        return weight[r.to()] - weight[r.from()];
    }

    /** Share of the text that is links, 0 to 1. */
    double linkShare(Region r) {
        long all = text(r);
        return all == 0 ? 0 : (double) (linked[r.to()] - linked[r.from()]) / all;
    }

    /** Share of the text that is running text, 0 to 1. */
    double proseShare(Region r) {
        long all = text(r);
        return all == 0 ? 0 : (double) prose(r) / all;
    }
}
