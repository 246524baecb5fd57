// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;

/**
 * Reads pages on several threads and hands on each result as soon as all before it are written, so that what comes out does not depend on the
 * number of threads. What cannot be read is named on standard error; the others are not held up. A batch is read once.
 */
final class Batch<T> {

    private final Terminal terminal;
    private final CommonOptions options;
    private final Failures failures;
    private final Progress progress;
    private final ReadAhead<T> ahead;
    private int read;
    private int skipped;
    private String last = "";
    private boolean remembers;

    /** A batch whose pages go through {@code reader} on {@code threads} threads, at least one. */
    Batch(Terminal terminal, CommonOptions options, InstantSource clock, Function<Page, T> reader, int threads) {
        this.terminal = terminal;
        this.options = options;
        this.failures = new Failures(terminal, options);
        this.progress = new Progress(terminal, options, clock);
        this.ahead = new ReadAhead<>(reader, threads);
    }

    /** The same; what was read is kept, so that whoever is interrupted need only do the same again. */
    Batch<T> remembering() {
        remembers = true;
        return this;
    }

    /** Ends the batch behind the articles in hand; may be called by any thread at any time. */
    void stop() {
        ahead.stop();
    }

    /** Reads all {@code pages}, which are closed then; answers the exit code. */
    int read(Pages pages, Consumer<T> writer) {
        try (ahead) {
            ahead.begin(pages);
            for (ReadAhead.Result<T> result = ahead.next();
                    !(result instanceof ReadAhead.Ended<T>);
                    result = ahead.next()) {
                take(result, writer);
                progress.at(state());
            }
        }
        return finished();
    }

    /** Reads one page at once, on the thread that asks; for pages that come one by one, as from a watch. */
    void take(Found found, Consumer<T> writer) {
        take(ahead.now(found), writer);
        progress.at(state());
    }

    /** Says what came of it all; answers the exit code. */
    int finished() {
        progress.clear();
        if (ahead.cutShort()) {
            terminal.warn("interrupted; " + state() + goOn());
            return ExitCode.INTERRUPTED;
        }
        if (skipped > 0 && read + skipped > 1) {
            terminal.note(options, state());
        }
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return read > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    private void take(ReadAhead.Result<T> result, Consumer<T> writer) {
        switch (result) {
            case ReadAhead.Done<T> done -> {
                last = done.where();
                writer.accept(done.reading());
                // At once: a person sees it, a closed pipe is noticed, and an interrupted run leaves whole articles.
                terminal.out().flush();
                read++;
            }
            case ReadAhead.Left<T> left -> skip(left.skipped());
            case ReadAhead.Failed<T> failed -> fail(failed);
            case ReadAhead.Ended<T> ended -> {}
        }
    }

    private void fail(ReadAhead.Failed<T> failed) {
        if (failed.failure() instanceof PageReadException e) {
            skip(e.skipped());
            return;
        }
        // One article that the program cannot bear must not cost the others.
        last = failed.where();
        skipped++;
        progress.clear();
        failures.tell(shown(failed.where()), failed.failure());
    }

    private void skip(Skipped skip) {
        last = skip.where();
        skipped++;
        progress.clear();
        terminal.warn(shown(skip.where()) + ": " + skip.reason());
    }

    private String goOn() {
        if (remembers) {
            return "; to go on, run the same command again";
        }
        return last.isEmpty()
                ? "; to go on, run it again"
                : "; to go on, run it again with what comes after " + shown(last);
    }

    private static String shown(String where) {
        return where.equals("-") || where.startsWith("- line ") ? "standard input" + where.substring(1) : where;
    }

    private String state() {
        return Plain.count(read, "article") + " read, " + Plain.count(skipped, "input") + " skipped";
    }
}
