// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * Turns what a user names into pages: a file (HTML, Markdown, text, JSON Lines, gz of these), a folder (with all folders in it, sorted
 * by name, hidden files left out), {@code -} for standard input. What something is, is decided by its content first and its name second.
 *
 * <p>Every input comes to a {@link Page}, several (a folder, a JSON Lines file) or a {@link Skipped} that names it and says what to do; no
 * input stops the others. Memory does not depend on how many there are. A finder may be used by several threads, each {@link Pages} by
 * one.
 */
public final class PageFinder {

    private final InputStream standardInput;
    private final InputOpener opener;

    /** A finder with the {@linkplain Limits#DEFAULT usual limits}; {@code standardInput} is what {@code -} reads and is not closed. */
    public PageFinder(InputStream standardInput) {
        this(standardInput, Limits.DEFAULT);
    }

    /** A finder that refuses pages beyond {@code limits}; {@code standardInput} is what {@code -} reads and is not closed. */
    public PageFinder(InputStream standardInput, Limits limits) {
        this.standardInput = standardInput;
        this.opener = new InputOpener(limits);
    }

    /** The pages at the places named, in that order. Nothing is opened before it is asked for. */
    public Pages find(List<String> names) {
        Iterator<String> left = List.copyOf(names).iterator();
        return new Pages(() -> left.hasNext() ? named(left.next()) : Step.Done.DONE);
    }

    private Step named(String name) {
        if (name.equals("-")) {
            return opener.open("-", new Unclosed(standardInput));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://") || lower.startsWith("https://")) {
            return Step.skip(name, "fetching is not built yet; save the page and give the file");
        }
        if (name.isEmpty()) {
            return Step.skip("\"\"", "is no name of a file; give a file, a folder, or - for standard input");
        }
        try {
            return new PathOpener(opener).open(Path.of(name));
        } catch (InvalidPathException e) {
            return Step.skip(name, "cannot be the name of a file; check how it is written");
        }
    }
}
