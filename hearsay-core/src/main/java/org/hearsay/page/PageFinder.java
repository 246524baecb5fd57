// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.hearsay.page.web.Fetcher;

/**
 * Turns what a user names into pages: a file (HTML, Markdown, text, e-mail, MHTML, JSON Lines, CSV, a feed, WARC, WACZ, zip; gz and zst of
 * these), a folder (with all folders in it, sorted by name, hidden files left out), {@code -} for standard input, and an address once
 * {@link #fetching} says by whom it is fetched. What something is, is decided by its content first and its name second.
 *
 * <p>Every input comes to a {@link Page}, several (a folder, a file of many) or a {@link Skipped} that names it and says what to do; no
 * input stops the others. Memory does not depend on how many there are. A finder may be used by several threads, each {@link Pages} by
 * one.
 */
public final class PageFinder {

    /** What begins like an address is taken for one, whatever its scheme. */
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:/[^\\\\]|https?:", Pattern.CASE_INSENSITIVE);

    private final InputStream standardInput;
    private final Limits limits;
    private final Links links;
    private final InputOpener opener;

    /** A finder with the {@linkplain Limits#DEFAULT usual limits}; {@code standardInput} is what {@code -} reads and is not closed. */
    public PageFinder(InputStream standardInput) {
        this(standardInput, Limits.DEFAULT);
    }

    /** A finder that refuses pages beyond {@code limits}; {@code standardInput} is what {@code -} reads and is not closed. */
    public PageFinder(InputStream standardInput, Limits limits) {
        this(standardInput, limits, new Unfollowed());
    }

    private PageFinder(InputStream standardInput, Limits limits, Links links) {
        this.standardInput = standardInput;
        this.limits = limits;
        this.links = links;
        this.opener = new InputOpener(limits, links);
    }

    /**
     * The same finder, with the web: addresses are fetched by {@code fetcher}, and with {@code follow} also those that a feed in a file names.
     * The fetcher is not closed.
     */
    public PageFinder fetching(Fetcher fetcher, boolean follow) {
        return new PageFinder(standardInput, limits, new FetchedLinks(fetcher, limits, follow));
    }

    /** The pages at the places named, in that order. Nothing is opened before it is asked for. */
    public Pages find(List<String> names) {
        Iterator<String> left = List.copyOf(names).iterator();
        return new Pages(() -> left.hasNext() ? named(left.next()) : Step.Done.DONE);
    }

    /**
     * The pages in the file at {@code file}, which is called {@code name} in messages and in the ledger: somebody sent it, and where it lies now is
     * nobody's concern.
     */
    public Pages in(Path file, String name) {
        Iterator<Path> left = List.of(file).iterator();
        return new Pages(() -> left.hasNext() ? new PathOpener(opener).open(left.next(), name) : Step.Done.DONE);
    }

    private Step named(String name) {
        if (name.equals("-")) {
            return opener.open(Origin.named("-"), new Unclosed(standardInput));
        }
        if (ADDRESS.matcher(name).lookingAt()) {
            return links.open(name, 0);
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

    /** Without a network. */
    private static final class Unfollowed implements Links {
        @Override
        public boolean followed() {
            return false;
        }

        @Override
        public Step open(String address, int lists) {
            return Step.skip(address, "is not fetched; save the page and give the file");
        }
    }
}
