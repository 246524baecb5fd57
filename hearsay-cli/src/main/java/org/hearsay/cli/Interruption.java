// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What Ctrl-C does while it is open: it asks the work to end by itself and holds the process until this is closed. To be closed behind
 * everything that the work writes.
 */
final class Interruption implements AutoCloseable {

    /** An article that takes longer than this is given up; ordinary ones take a tenth of a second. */
    private static final int LONGEST_WAIT_SECONDS = 30;

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable stop) {
        this.hook = Thread.ofPlatform().name("interruption").unstarted(() -> {
            stop.run();
            awaitEnd();
        });
    }

    /** Calls {@code stop}, which must return soon, on Ctrl-C or when the process is asked to end in another way. */
    static Interruption calling(Runnable stop) {
        Interruption interruption = new Interruption(stop);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The process is ending already: then this very hook waits for what was just counted down.
            return;
        }
    }

    private void awaitEnd() {
        try {
            if (!ended.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                // The output is left as it is: whole up to the last article written.
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
