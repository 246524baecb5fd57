// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.feed.Feed;
import org.hearsay.page.feed.FeedItem;
import org.hearsay.page.web.Fetched;
import org.hearsay.page.web.Fetcher;
import org.hearsay.page.web.Known;
import org.hearsay.page.web.Pace;
import org.hearsay.text.Sha256;

/**
 * Looks at feeds again and again and hands on each article once: whole from the feed where it stands there, else its page. Feeds are asked only
 * for what has changed, and less and less often while they fail. What was handed on is remembered in {@link WatchMemory}, which is written
 * after each feed. For one thread.
 */
public final class FeedWatch {

    /** Of 64 bits; two of the ids of one feed fall together once in a billion feeds. */
    private static final int ID_DIGITS = 16;

    private final Fetcher fetcher;
    private final Limits limits;
    private final WatchMemory memory;
    private final Duration every;
    private final Pace pace;

    /** Who takes what the feeds bring. */
    @FunctionalInterface
    public interface Sink {

        /** Takes a page, or what could not be had. */
        void accept(Found found);

        /** Makes safe what was taken. Called before it is written down that it was handed on, so that whatever ends the program between the two, nothing is lost. */
        default void keep() {}

        /** Whether the watch is to end; asked between two articles. */
        default boolean enough() {
            return false;
        }
    }

    /**
     * A watch.
     *
     * @param fetcher who fetches feeds and pages; not closed
     * @param memory what was handed on before
     * @param every pause between two looks at one feed, e.g. 15 minutes
     * @param pace the clock and the pauses
     */
    public FeedWatch(Fetcher fetcher, WatchMemory memory, Duration every, Pace pace) {
        this.fetcher = fetcher;
        this.limits = Limits.DEFAULT;
        this.memory = memory;
        this.every = every;
        this.pace = pace;
    }

    /**
     * Looks once at each of {@code feeds} that is due and hands what is new to {@code sink}: pages, and what could not be had.
     *
     * @return how long nothing is due
     * @throws IOException when what was handed on cannot be written down
     */
    public Duration round(List<String> feeds, Sink sink) throws IOException {
        Instant earliest = pace.clock().instant().plus(every);
        for (String address : feeds) {
            WatchedFeed feed = memory.feed(address);
            if (!sink.enough() && !feed.due.isAfter(pace.clock().instant())) {
                look(feed, sink);
                sink.keep();
                memory.save();
            }
            earliest = feed.due.isBefore(earliest) ? feed.due : earliest;
        }
        Duration left = Duration.between(pace.clock().instant(), earliest);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /**
     * Looks at {@code feeds} until the thread is interrupted or {@code sink} has enough.
     *
     * @throws IOException when what was handed on cannot be written down
     */
    public void run(List<String> feeds, Sink sink) throws IOException {
        try {
            while (!Thread.currentThread().isInterrupted() && !sink.enough()) {
                pace.pause().sleep(round(feeds, sink));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(WatchedFeed feed, Sink sink) {
        Fetched fetched = fetcher.fetch(feed.address, feed.version);
        Instant now = pace.clock().instant();
        switch (fetched) {
            case Fetched.Unchanged unchanged -> feed.answered(now, every, feed.version);
            case Fetched.Nothing nothing -> {
                feed.failed(now, every, nothing.retryAfter().orElse(Duration.ZERO));
                sink.accept(new Skipped(feed.address, nothing.reason()));
            }
            case Fetched.Content content -> content(feed, content, sink);
        }
    }

    private void content(WatchedFeed watched, Fetched.Content content, Sink sink) {
        Page page = new Page(
                content.address(),
                content.bytes(),
                MediaType.TEXT,
                WebMedia.charset(content.contentType()),
                Optional.empty(),
                Optional.of(content.retrieved()),
                Told.NOTHING);
        Optional<Feed> feed = Feed.in(page.text(), content.address());
        Instant now = pace.clock().instant();
        if (feed.isEmpty()) {
            watched.failed(now, every, Duration.ZERO);
            sink.accept(new Skipped(watched.address, "is no feed; give the address of RSS, Atom or JSON Feed"));
            return;
        }
        boolean all = true;
        // Feeds have the newest first; handed on is the oldest first, as it happened.
        for (int i = feed.get().items().size() - 1; i >= 0; i--) {
            all &= !sink.enough() && item(watched, page, feed.get(), i, sink);
        }
        // While a page is still to be had, the feed has to come whole again.
        watched.answered(now, every, all ? content.version() : Known.NOTHING);
    }

    /** Hands on one item if it is new; false when it is to be tried again. */
    private boolean item(WatchedFeed watched, Page page, Feed feed, int number, Sink sink) {
        FeedItem item = feed.items().get(number);
        String id = hash(item.id());
        if (!watched.isNew(id)) {
            return true;
        }
        if (item.content().isPresent()) {
            sink.accept(FeedCursor.whole(page, feed, item, watched.address + " item " + (number + 1)));
            watched.done(id);
            return true;
        }
        if (item.link().isEmpty()) {
            watched.done(id);
            return true;
        }
        boolean had = fetched(item.link().get(), sink);
        if (had) {
            watched.done(id);
        } else {
            watched.failed(id);
        }
        return !watched.isNew(id);
    }

    /** Fetches the page at {@code address} and hands it on; false when it could not be had. */
    private boolean fetched(String address, Sink sink) {
        Step step = new FetchedLinks(fetcher, limits, true).open(address, 2);
        boolean[] first = {true};
        boolean had = false;
        try (Pages pages = new Pages(() -> {
            boolean again = !first[0];
            first[0] = false;
            return again ? Step.Done.DONE : step;
        })) {
            while (pages.hasNext()) {
                Found found = pages.next();
                had |= found instanceof Page;
                sink.accept(found);
            }
        }
        return had;
    }

    /** What an item is remembered by: ids may be long, and need not be kept. */
    private static String hash(String id) {
        return Sha256.of(id).substring(0, ID_DIGITS);
    }
}
