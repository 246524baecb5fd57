// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entries of a live blog, by the times that stand at the head of each. Immutable. */
final class LiveEntries {

    /** Between a time and the text of its entry stand an author, a place and a button at most; a time farther off is that of something else. */
    private static final int NEAR = 3;

    private LiveEntries() {}

    /** A time that the page marks as one, as it is written, and the number of the block in which or before which it stands. */
    record Stamp(int block, String written) {}

    /**
     * The entries in {@code draft}, in its order, if it is that of a live blog; what stands before the first time belongs to none.
     *
     * @param head tells the kind of page, and the page's own times, which are no entry's
     */
    static List<LiveEntry> in(Draft draft, List<Stamp> stamps, Head head) {
        if (head.kind() != PageKind.LIVE_BLOG) {
            return List.of();
        }
        Map<Integer, String> first = new TreeMap<>();
        for (Stamp stamp : stamps) {
            int block = draft.firstBody(stamp.block());
            int above = draft.lastBody(stamp.block());
            if (above == stamp.block() - 1 && above >= 0 && draft.block(above).kind() == Block.Kind.HEADING) {
                block = above;
            }
            Optional<String> at = Times.iso(stamp.written()).filter(time -> !head.isOwnTime(time));
            if (block < draft.size() && block - stamp.block() <= NEAR && at.isPresent()) {
                // The second time at one place is that of a change.
                first.putIfAbsent(block, at.get());
            }
        }
        return entries(draft, first);
    }

    private static List<LiveEntry> entries(Draft draft, Map<Integer, String> first) {
        List<LiveEntry> entries = new ArrayList<>();
        List<Integer> blocks = List.copyOf(first.keySet());
        for (int i = 0; i < blocks.size(); i++) {
            int end = i + 1 < blocks.size() ? blocks.get(i + 1) : draft.size();
            entries.add(new LiveEntry(first.getOrDefault(blocks.get(i), ""), draft.span(blocks.get(i), end)));
        }
        return entries;
    }
}
