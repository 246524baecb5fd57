// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Plain text → blocks. Blank lines part paragraphs; a text without any blank line has a paragraph a line. Lines within a paragraph that
 * were wrapped by hand are joined.
 */
final class PlainBlocks {

    private PlainBlocks() {}

    static List<Block> in(String text) {
        List<String> lines =
                text.replace("\r\n", "\n").replace('\r', '\n').lines().toList();
        boolean parted = hasBlankBetween(lines);
        List<Block> blocks = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (String line : lines) {
            if (Cleaner.line(line).isEmpty() || !parted) {
                add(blocks, paragraph);
            }
            paragraph.append(paragraph.isEmpty() ? "" : "\n").append(line);
        }
        add(blocks, paragraph);
        return blocks;
    }

    private static boolean hasBlankBetween(List<String> lines) {
        boolean text = false;
        boolean blank = false;
        for (String line : lines) {
            boolean empty = Cleaner.line(line).isEmpty();
            if (!empty && text && blank) {
                return true;
            }
            blank = text && empty;
            text |= !empty;
        }
        return false;
    }

    private static void add(List<Block> blocks, StringBuilder paragraph) {
        String text = Cleaner.clean(paragraph);
        paragraph.setLength(0);
        if (!text.isEmpty()) {
            Block.Kind kind = isRule(text) ? Block.Kind.RULE : Block.Kind.PARAGRAPH;
            blocks.add(new Block(kind, HardWrap.joined(text), 0, false));
        }
    }

    /** A row of stars, dashes or the like: {@code * * *}, {@code ---}, {@code ###}. */
    static boolean isRule(String text) {
        return !text.isEmpty() && text.length() <= 80 && text.chars().allMatch(c -> "*-_=~#• ".indexOf(c) >= 0);
    }
}
