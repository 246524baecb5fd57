// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;

/**
 * Pages read by several threads, handed on in the order of the pages. One thread pulls the pages, since finding them may wait for standard input;
 * never more than a few pages a thread are in memory, however many there are. To be closed.
 */
final class ReadAhead<T> implements AutoCloseable {

    /** Pages in memory a thread: enough that a long article does not leave the other threads without work. */
    static final int PAGES_A_THREAD = 4;

    /** How the names of the reading threads begin. */
    static final String THREADS = "reader-";

    private final Function<Page, T> reader;
    private final ExecutorService threads;
    private final Semaphore room;

    /** What was found, in order. Nothing is added behind the end, whoever sets it. */
    private final BlockingQueue<Future<Result<T>>> inOrder = new LinkedBlockingQueue<>();

    private volatile boolean stopping;
    private boolean cutShort;

    ReadAhead(Function<Page, T> reader, int threads) {
        this.reader = reader;
        this.room = new Semaphore(threads * PAGES_A_THREAD);
        // Daemons: where the output is lost, nobody waits for what is still being read.
        this.threads = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name(THREADS, 0).factory());
    }

    /** What became of one input, or that there are no more. */
    sealed interface Result<T> {}

    /** The page at {@code where} was read. */
    record Done<T>(String where, T reading) implements Result<T> {}

    /** An input that is no page. */
    record Left<T>(Skipped skipped) implements Result<T> {}

    /** Reading the page at {@code where} failed. */
    record Failed<T>(String where, Throwable failure) implements Result<T> {}

    /** There are no more, because there were no more pages, or because {@link #stop} was called. */
    record Ended<T>(boolean early) implements Result<T> {}

    /** Starts reading {@code pages}; they are closed when they end. */
    void begin(Pages pages) {
        Thread.ofPlatform().daemon().name("pages").start(() -> pull(pages));
    }

    /** The next result; waits for it. Once it is {@link Ended} it must not be asked again. */
    Result<T> next() {
        Result<T> result = take();
        room.release();
        cutShort = result instanceof Ended<T> ended && ended.early();
        return result;
    }

    /** What becomes of one input, read on the thread that asks. */
    Result<T> now(Found found) {
        return switch (found) {
            case Skipped skipped -> new Left<>(skipped);
            case Page page -> read(page);
        };
    }

    /** Whether some pages were left because of {@link #stop}. */
    boolean cutShort() {
        return cutShort;
    }

    /** Begins no further page; those begun are finished and handed on. */
    void stop() {
        stopping = true;
        end(true);
    }

    /** Lets all threads go; what they hold is lost. */
    @Override
    public void close() {
        stop();
        threads.shutdownNow();
        // For the page that may be waiting for room.
        room.release();
    }

    private Result<T> take() {
        try {
            return inOrder.take().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Ended<>(true);
        } catch (ExecutionException e) {
            throw thrown(e.getCause() == null ? e : e.getCause());
        }
    }

    /** What no article is to blame for goes to whoever asks for the next: a disk that fails, memory that is spent. */
    private static RuntimeException thrown(Throwable failure) {
        return switch (failure) {
            case Error error -> throw error;
            case RuntimeException exception -> exception;
            default -> new IllegalStateException(failure);
        };
    }

    private void pull(Pages pages) {
        try (pages) {
            while (!stopping && pages.hasNext()) {
                Found found = pages.next();
                room.acquireUninterruptibly();
                hand(found);
            }
            end(false);
        } catch (RuntimeException | Error e) {
            add(CompletableFuture.failedFuture(e));
        }
    }

    private void hand(Found found) {
        switch (found) {
            case Skipped skipped -> add(CompletableFuture.completedFuture(new Left<>(skipped)));
            case Page page -> {
                FutureTask<Result<T>> task = new FutureTask<>(() -> read(page));
                if (add(task)) {
                    threads.execute(task);
                }
            }
        }
    }

    private Result<T> read(Page page) {
        if (stopping) {
            return new Ended<>(true);
        }
        try {
            return new Done<>(page.where(), reader.apply(page));
        } catch (RuntimeException | StackOverflowError e) {
            return new Failed<>(page.where(), e);
        }
    }

    private synchronized boolean add(Future<Result<T>> future) {
        return !stopping && inOrder.add(future);
    }

    private synchronized void end(boolean early) {
        inOrder.add(CompletableFuture.completedFuture(new Ended<>(early)));
    }
}
