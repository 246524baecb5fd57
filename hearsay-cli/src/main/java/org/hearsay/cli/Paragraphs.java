// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import org.hearsay.cli.Paint.Style;

/** Text for people, wrapped to the terminal, in whole paragraphs with an indent. Every word from an article is made harmless here. */
final class Paragraphs {

    private static final int WIDEST = 110;

    private final Terminal terminal;
    private final Paint paint;

    Paragraphs(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.paint = new Paint(terminal.colours() && !common.noColour());
    }

    void plain(int depth, String text) {
        write(depth, Plain.line(text));
    }

    void strong(int depth, String text) {
        write(depth, paint.as(Style.STRONG, Plain.line(text)));
    }

    void quiet(int depth, String text) {
        write(depth, paint.as(Style.QUIET, Plain.line(text)));
    }

    void blank() {
        terminal.out().println();
    }

    private void write(int depth, String text) {
        String indent = "  ".repeat(depth);
        int width = Math.min(terminal.width(), WIDEST) - indent.length();
        for (String line : paint.closedAtLineEnds(Wrap.lines(text, width))) {
            terminal.out().println(indent + line);
        }
    }
}
