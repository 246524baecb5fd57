// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;

/** Wraps text at blanks to a number of columns, counting what is wide (CJK) as two and what combines as none. */
final class Wrap {

    private Wrap() {}

    /** The lines of {@code text}; a word longer than a line stands on its own, whole, so that it can be copied. */
    static List<String> lines(String text, int columns) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int filled = 0;
        for (String word : text.strip().split("\\s+")) {
            int wide = columnsOf(word);
            if (filled > 0 && filled + 1 + wide > columns) {
                lines.add(line.toString());
                line.setLength(0);
                filled = 0;
            }
            if (filled > 0) {
                line.append(' ');
                filled++;
            }
            line.append(word);
            filled += wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private static int columnsOf(String word) {
        // Codes that set a colour take no room; the article's own never come this far.
        String shown = word.indexOf('\u001b') < 0 ? word : word.replaceAll("\u001b\\[[0-9;]*m", "");
        return shown.codePoints().map(Wrap::columnsOf).sum();
    }

    private static int columnsOf(int point) {
        int type = Character.getType(point);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return Character.isIdeographic(point)
                        || point >= 0x1100 && point <= 0x115F
                        || point >= 0x3040 && point <= 0x30FF
                        || point >= 0xAC00 && point <= 0xD7A3
                ? 2
                : 1;
    }
}
