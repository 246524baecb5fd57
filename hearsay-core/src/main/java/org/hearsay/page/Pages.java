// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The pages found, one at a time and in the user's order; only the one in hand is in memory. To be closed:
 *
 * {@snippet :
 * try (Pages pages = finder.find(List.of("reports/", "idlib.html"))) {
 *     while (pages.hasNext()) {
 *         switch (pages.next()) {
 *             case Page page -> read(page);
 *             case Skipped skipped -> tell(skipped);
 *         }
 *     }
 * }
 * }
 *
 * <p>For one thread.
 */
public final class Pages implements Iterator<Found>, AutoCloseable {

    private final Deque<Cursor> open = new ArrayDeque<>();
    private Optional<Found> ahead = Optional.empty();

    Pages(Cursor start) {
        open.push(start);
    }

    @Override
    public boolean hasNext() {
        while (ahead.isEmpty() && !open.isEmpty()) {
            switch (open.peek().next()) {
                case Step.Give give -> ahead = Optional.of(give.found());
                case Step.Enter enter -> open.push(enter.cursor());
                case Step.Done done -> closeQuietly(open.pop());
            }
        }
        return ahead.isPresent();
    }

    @Override
    public Found next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more pages");
        }
        Found found = ahead.orElseThrow();
        ahead = Optional.empty();
        return found;
    }

    /** Closes what is open; nothing is found from then on. */
    @Override
    public void close() {
        while (!open.isEmpty()) {
            closeQuietly(open.pop());
        }
    }

    private static void closeQuietly(Cursor cursor) {
        try {
            cursor.close();
        } catch (IOException e) {
            // Only ever opened for reading, and all was read that was wanted: but say so rather than lose it.
            throw new UncheckedIOException(e);
        }
    }
}
