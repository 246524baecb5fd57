// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.hearsay.ledger.Ledger;
import org.hearsay.reading.Reader;

/**
 * The jobs of one server, done one after another by one thread: the ledger has one writer, and the machine's other cores are left to whoever reads
 * meanwhile. Kept until the server stops. May be used by many threads.
 */
final class Jobs implements AutoCloseable {

    /** Jobs that can still be asked about; of more, the oldest that ended are forgotten. */
    private static final int MOST_KEPT = 100;

    /** The article in hand is finished, and what was read is written. */
    private static final int LONGEST_END_SECONDS = 60;

    private final Ledger ledger;
    private final Supplier<Reader> readers;
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jobs").factory());
    private final Map<String, Job> jobs = new LinkedHashMap<>();
    private int last;

    Jobs(Ledger ledger, Supplier<Reader> readers) {
        this.ledger = ledger;
        this.readers = readers;
    }

    /** A file on its way. */
    interface Incoming {

        /** As its sender calls it. */
        String name();

        /** Its bytes. */
        InputStream content() throws IOException;
    }

    /** Takes the files over, which is all that the sender has to wait for, and reads them when those before are read. */
    Job begin(List<? extends Incoming> files) throws IOException {
        Path folder = Files.createTempDirectory("hearsay-sent");
        List<Job.Sent> sent = new ArrayList<>();
        try {
            for (Incoming file : files) {
                // Numbered: a name that came from elsewhere never becomes a path.
                Path copy = folder.resolve(Integer.toString(sent.size()));
                try (InputStream in = file.content()) {
                    Files.copy(in, copy);
                }
                sent.add(new Job.Sent(file.name(), copy));
            }
        } catch (IOException e) {
            sent.forEach(one -> delete(one.file()));
            delete(folder);
            throw e;
        }
        Job job = kept(sent);
        writer.execute(() -> {
            try {
                job.run(ledger, readers);
            } finally {
                job.files().forEach(one -> delete(one.file()));
                delete(folder);
            }
        });
        return job;
    }

    private synchronized Job kept(List<Job.Sent> files) {
        Job job = new Job(Integer.toString(++last), files);
        jobs.put(job.id(), job);
        if (jobs.size() > MOST_KEPT) {
            jobs.values().stream().filter(Job::ended).findFirst().ifPresent(oldest -> jobs.remove(oldest.id()));
        }
        return job;
    }

    synchronized Optional<Job> job(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    /** The last first. */
    synchronized List<Job> all() {
        return new ArrayList<>(jobs.values()).reversed();
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It lies in the folder for temporary files, which the system empties.
            path.toFile().deleteOnExit();
        }
    }

    /** Ends the job in hand behind its article, and forgets those that wait. */
    @Override
    public void close() {
        all().forEach(Job::cancel);
        writer.shutdown();
        try {
            if (!writer.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            writer.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
