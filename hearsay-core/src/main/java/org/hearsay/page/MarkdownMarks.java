// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** Tells a plain text from one that is written in Markdown, by marks that plain prose does not carry. */
final class MarkdownMarks {

    private MarkdownMarks() {}

    /** Whether the text has a heading with {@code #}, a link, a whole line in emphasis, or strong words. */
    static boolean in(String text) {
        return text.lines().anyMatch(MarkdownMarks::inLine);
    }

    private static boolean inLine(String line) {
        return isHeading(line) || hasLink(line) || isEmphasised(line) || hasStrong(line);
    }

    private static boolean isHeading(String line) {
        int level = 0;
        while (level < line.length() && line.charAt(level) == '#') {
            level++;
        }
        return level > 0 && level <= 6 && level + 1 < line.length() && line.charAt(level) == ' ';
    }

    /** {@code [words](target)}: a closing bracket with an opening parenthesis right behind it, both with something inside. */
    private static boolean hasLink(String line) {
        int middle = line.indexOf("](");
        return middle > 0 && line.lastIndexOf('[', middle) >= 0 && line.indexOf(')', middle) > 0;
    }

    private static boolean isEmphasised(String line) {
        String s = line.strip();
        return s.length() > 4
                && (wrapped(s, '*') || wrapped(s, '_'))
                && !Character.isWhitespace(s.charAt(1))
                && !Character.isWhitespace(s.charAt(s.length() - 2));
    }

    private static boolean wrapped(String s, char mark) {
        return s.charAt(0) == mark && s.charAt(s.length() - 1) == mark && s.charAt(s.length() / 2) != mark;
    }

    private static boolean hasStrong(String line) {
        int open = line.indexOf("**");
        int close = open < 0 ? -1 : line.indexOf("**", open + 3);
        return close > 0
                && !Character.isWhitespace(line.charAt(open + 2))
                && line.charAt(open + 2) != '*'
                && !Character.isWhitespace(line.charAt(close - 1));
    }
}
