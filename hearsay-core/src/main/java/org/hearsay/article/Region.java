// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block-level element of a page as a stretch of its blocks, with what its names let expect. A tree of them is a page's skeleton. */
final class Region {

    private final @Nullable Region parent;
    private final String tag;
    private final String signature;
    private final Hint hint;
    private final int from;
    private final List<Region> children = new ArrayList<>();
    private int to;

    /** A region that begins with the block number {@code from}; {@code signature} is its tag and class, the same for like elements. */
    Region(@Nullable Region parent, String tag, String signature, Hint hint, int from) {
        this.parent = parent;
        this.tag = tag;
        this.signature = signature;
        this.hint = hint;
        this.from = from;
        this.to = from;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    void close(int end) {
        to = end;
        if (to == from && parent != null) {
            parent.children.removeLast();
        }
    }

    @Nullable
    Region parent() {
        return parent;
    }

    String tag() {
        return tag;
    }

    String signature() {
        return signature;
    }

    Hint hint() {
        return hint;
    }

    /** First block. */
    int from() {
        return from;
    }

    /** One past the last block. */
    int to() {
        return to;
    }

    List<Region> children() {
        return children;
    }

    /** Whether this is one paragraph, heading or item rather than a container of several. */
    boolean isLeaf() {
        return switch (tag) {
            case "p",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "li",
                    "blockquote",
                    "pre",
                    "ul",
                    "ol",
                    "dl",
                    "dt",
                    "dd",
                    "tr",
                    "td",
                    "figure",
                    "figcaption" -> true;
            default -> false;
        };
    }
}
