// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.InstantSource;
import java.util.function.Function;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.hearsay.reading.Reading;

/** Reads pages one after another and writes each reading at once. What cannot be read is named on standard error; the others are not held up. */
final class Batch {

    private final Terminal terminal;
    private final CommonOptions options;
    private final Failures failures;
    private final Progress progress;
    private final Function<Page, Reading> reader;
    private int read;
    private int skipped;

    Batch(Terminal terminal, CommonOptions options, InstantSource clock, Function<Page, Reading> reader) {
        this.terminal = terminal;
        this.options = options;
        this.failures = new Failures(terminal, options);
        this.progress = new Progress(terminal, options, clock);
        this.reader = reader;
    }

    /** Reads all {@code pages}; answers the exit code. */
    int read(Pages pages, ReadingWriter writer) {
        while (pages.hasNext()) {
            Found found = pages.next();
            switch (found) {
                case Page page -> read(page, writer);
                case Skipped skip -> skip(skip);
            }
            progress.at(state());
        }
        progress.clear();
        if (skipped > 0 && read + skipped > 1) {
            terminal.note(options, state());
        }
        if (skipped == 0) {
            return ExitCode.DONE;
        }
        return read > 0 ? ExitCode.SKIPPED : ExitCode.FAILED;
    }

    private void read(Page page, ReadingWriter writer) {
        Reading reading;
        try {
            reading = reader.apply(page);
        } catch (PageReadException e) {
            skip(e.skipped());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // One article that the program cannot bear must not cost the others.
            skipped++;
            progress.clear();
            failures.tell(shown(page.where()), e);
            return;
        }
        writer.write(reading);
        // At once: a person sees it, a closed pipe is noticed, and an interrupted run leaves whole articles.
        terminal.out().flush();
        read++;
    }

    private void skip(Skipped skip) {
        skipped++;
        progress.clear();
        terminal.warn(shown(skip.where()) + ": " + skip.reason());
    }

    private static String shown(String where) {
        return where.equals("-") || where.startsWith("- line ") ? "standard input" + where.substring(1) : where;
    }

    private String state() {
        return Plain.count(read, "article") + " read, " + Plain.count(skipped, "input") + " skipped";
    }
}
