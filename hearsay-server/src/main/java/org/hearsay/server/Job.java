// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hearsay.article.PageReadException;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.store.Added;
import org.hearsay.ledger.store.LedgerException;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.hearsay.reading.Reader;

/**
 * Files that somebody sent, read into the ledger page by page on one thread; how far it has come may be asked by every thread. What cannot be read
 * is named with its reason, and the rest goes on.
 */
final class Job {

    /** So many articles at most wait to be written, and are lost with the power. */
    private static final int MOST_AT_ONCE = 32;

    /** Whoever looks into the ledger meanwhile sees what was read up to so long ago. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(2);

    /** More than anybody reads on a page; beyond, they are only counted. */
    private static final int MOST_NAMED = 200;

    private final String id;
    private final List<Sent> files;
    private final List<PageReading> waiting = new ArrayList<>();
    private long waitingSince;

    private State state = State.WAITING;
    private boolean stopping;
    private long version;
    private Optional<Long> total = Optional.empty();
    private long done;
    private long added;
    private long known;
    private long left;
    private final List<Left> skipped = new ArrayList<>();
    private Optional<String> trouble = Optional.empty();

    Job(String id, List<Sent> files) {
        this.id = id;
        this.files = List.copyOf(files);
    }

    /**
     * A file that was sent.
     *
     * @param name as its sender calls it
     * @param file where it lies now
     */
    record Sent(String name, Path file) {}

    private enum State {
        WAITING,
        READING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** An input that was not read, and why. */
    record Left(String where, String reason) {}

    /**
     * How far it has come.
     *
     * @param files how many were sent
     * @param first the name of the first of them
     * @param total how many inputs are in them; absent until they are counted
     * @param done how many of these were dealt with
     * @param added new articles in the ledger
     * @param known articles that were there already
     * @param left inputs that were not read
     * @param skipped the first of these, each with its reason
     * @param trouble why it ended early
     */
    record View(
            String id,
            String state,
            int files,
            String first,
            Optional<Long> total,
            long done,
            long added,
            long known,
            long left,
            List<Left> skipped,
            Optional<String> trouble) {}

    /** A view and the number by which a newer one is asked for. */
    record Seen(View view, long version, boolean ended) {}

    String id() {
        return id;
    }

    List<Sent> files() {
        return files;
    }

    synchronized Seen seen() {
        View view = new View(
                id,
                state.name().toLowerCase(Locale.ROOT),
                files.size(),
                files.getFirst().name(),
                total,
                done,
                added,
                known,
                left,
                List.copyOf(skipped),
                trouble);
        return new Seen(view, version, ended());
    }

    /** What is newer than {@code version}, or after {@code longest} what there is. */
    synchronized Seen newer(long before, Duration longest) throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (version <= before && !ended()) {
            long rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (rest <= 0) {
                break;
            }
            wait(rest);
        }
        return seen();
    }

    synchronized boolean ended() {
        return state != State.WAITING && state != State.READING;
    }

    /** Ends it behind the article in hand; what was read stays. */
    synchronized void cancel() {
        stopping = true;
        if (state == State.WAITING) {
            state = State.CANCELLED;
        }
        changed();
    }

    /** Reads all of it. */
    void run(Ledger ledger, Supplier<Reader> readers) {
        if (!begin()) {
            return;
        }
        try {
            PageFinder finder = new PageFinder(new ByteArrayInputStream(new byte[0]));
            counted(count(finder));
            try {
                for (Sent sent : files) {
                    read(finder, sent, ledger, readers);
                }
            } finally {
                write(ledger);
            }
            ledger.settle();
            end(isStopping() ? State.CANCELLED : State.DONE, Optional.empty());
        } catch (LedgerException | UncheckedIOException e) {
            end(State.FAILED, Optional.of(String.valueOf(e.getMessage())));
        } catch (RuntimeException e) {
            end(State.FAILED, Optional.of("Hearsay failed at this; this is a fault of Hearsay."));
        }
    }

    private long count(PageFinder finder) {
        long count = 0;
        for (Sent sent : files) {
            try (Pages pages = finder.in(sent.file(), sent.name())) {
                while (!isStopping() && pages.hasNext()) {
                    pages.next();
                    count++;
                }
            }
        }
        return count;
    }

    private void read(PageFinder finder, Sent sent, Ledger ledger, Supplier<Reader> readers) {
        try (Pages pages = finder.in(sent.file(), sent.name())) {
            while (!isStopping() && pages.hasNext()) {
                take(pages.next(), ledger, readers);
            }
        }
    }

    private void take(Found found, Ledger ledger, Supplier<Reader> readers) {
        switch (found) {
            case Skipped skip -> leave(skip.where(), skip.reason());
            case Page page -> {
                if (ledger.knows(page)) {
                    dealt(1, 0, 1);
                } else {
                    read(page, ledger, readers);
                }
            }
        }
    }

    private void read(Page page, Ledger ledger, Supplier<Reader> readers) {
        Reader reader = readers.get();
        if (isStopping()) {
            return;
        }
        PageReading reading;
        try {
            reading = new PageReading(page, reader.read(page));
        } catch (PageReadException e) {
            leave(e.skipped().where(), e.skipped().reason());
            return;
        } catch (RuntimeException | StackOverflowError e) {
            // One article that the program cannot bear must not cost the others.
            leave(page.where(), "cannot be read, which is a fault of Hearsay; report it with this page");
            return;
        }
        if (waiting.isEmpty()) {
            waitingSince = System.nanoTime();
        }
        waiting.add(reading);
        if (waiting.size() >= MOST_AT_ONCE || System.nanoTime() - waitingSince > LONGEST_WAIT) {
            write(ledger);
        }
    }

    private void write(Ledger ledger) {
        if (waiting.isEmpty()) {
            return;
        }
        List<PageReading> batch = List.copyOf(waiting);
        // Cleared first: what fails once, e.g. for a full disk, would only fail again at the end.
        waiting.clear();
        int there = 0;
        for (Added one : ledger.add(batch)) {
            there += one == Added.KNOWN ? 1 : 0;
        }
        dealt(batch.size(), batch.size() - there, there);
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.READING;
        changed();
        return true;
    }

    private synchronized boolean isStopping() {
        return stopping;
    }

    private synchronized void counted(long count) {
        total = Optional.of(count);
        changed();
    }

    private synchronized void dealt(int inputs, int fresh, int there) {
        done += inputs;
        added += fresh;
        known += there;
        changed();
    }

    private synchronized void leave(String where, String reason) {
        done++;
        left++;
        if (skipped.size() < MOST_NAMED) {
            skipped.add(new Left(where, reason));
        }
        changed();
    }

    private synchronized void end(State how, Optional<String> why) {
        state = how;
        trouble = why;
        changed();
    }

    private synchronized void changed() {
        version++;
        notifyAll();
    }
}
