// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** A page's blocks while it is decided which of them are the body. Every block starts as body. */
final class Draft {

    private final List<Block> blocks;
    private final List<LeftOut.@Nullable Reason> reasons;

    Draft(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        this.reasons = new ArrayList<>(blocks.size());
        for (int i = 0; i < blocks.size(); i++) {
            reasons.add(null);
        }
    }

    int size() {
        return blocks.size();
    }

    Block block(int i) {
        return blocks.get(i);
    }

    boolean isBody(int i) {
        return reasons.get(i) == null;
    }

    LeftOut.@Nullable Reason reason(int i) {
        return reasons.get(i);
    }

    void leaveOut(int i, LeftOut.Reason reason) {
        reasons.set(i, reason);
    }

    void takeBack(int i) {
        reasons.set(i, null);
    }

    /** The index of the first block at or after {@code from} that is body; {@link #size} when there is none. */
    int firstBody(int from) {
        int i = from;
        while (i < size() && !isBody(i)) {
            i++;
        }
        return i;
    }

    /** The index of the last body block before {@code end}; -1 when there is none. */
    int lastBody(int end) {
        int i = end - 1;
        while (i >= 0 && !isBody(i)) {
            i--;
        }
        return i;
    }

    /** The body: its blocks with one blank line between them, rules left away. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < size(); i++) {
            if (isBody(i) && !block(i).text().isEmpty() && block(i).kind() != Block.Kind.RULE) {
                text.append(text.isEmpty() ? "" : "\n\n").append(block(i).text());
            }
        }
        return text.toString();
    }

    /** The length of the {@link #text}. */
    int length() {
        int length = 0;
        for (int i = 0; i < size(); i++) {
            if (isBody(i) && !block(i).text().isEmpty() && block(i).kind() != Block.Kind.RULE) {
                length += (length == 0 ? 0 : 2) + block(i).text().length();
            }
        }
        return length;
    }

    /** Where the body blocks from {@code from} to before {@code end} stand in the {@link #text}; {@code from} is one of them. */
    Span span(int from, int end) {
        int position = 0;
        int begin = 0;
        for (int i = 0; i < end; i++) {
            if (isBody(i) && !block(i).text().isEmpty() && block(i).kind() != Block.Kind.RULE) {
                position += position == 0 ? 0 : 2;
                begin = i == from ? position : begin;
                position += block(i).text().length();
            }
        }
        return new Span(begin, position);
    }

    /** What is not the body: neighbours with one reason together, in the page's order. */
    List<LeftOut> leftOut() {
        List<LeftOut> leftOut = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        LeftOut.Reason running = null;
        for (int i = 0; i < size(); i++) {
            LeftOut.Reason reason = reasons.get(i);
            if (running != null && reason != running) {
                add(leftOut, running, run);
                run.setLength(0);
            }
            running = reason;
            if (reason != null && !block(i).text().isEmpty()) {
                run.append(run.isEmpty() ? "" : "\n\n").append(block(i).text());
            }
        }
        if (running != null) {
            add(leftOut, running, run);
        }
        return leftOut;
    }

    private static void add(List<LeftOut> leftOut, LeftOut.Reason reason, StringBuilder run) {
        if (!run.isEmpty()) {
            leftOut.add(new LeftOut(reason, run.toString()));
        }
    }
}
