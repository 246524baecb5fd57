// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.config.JettyConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Files over HTTP: sending them to be read into the ledger, and following how that goes. */
final class Sending {

    /** What a browser sends at once; larger archives are for {@code hearsay add}, which copies nothing. */
    private static final int LARGEST_MEGABYTES = 1_024;

    private static final long LARGEST_BYTES = LARGEST_MEGABYTES * 1_024L * 1_024L;

    private static final int LONGEST_NAME = 500;

    /** Drawn any quicker, numbers cannot be read. */
    private static final Duration PAUSE = Duration.ofMillis(200);

    /** Whoever listens hears at least so often that the server is there. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private final Jobs jobs;

    Sending(Jobs jobs) {
        this.jobs = jobs;
    }

    /** Beyond these sizes a request is not taken. */
    static void limit(JettyConfig jetty) {
        jetty.multipartConfig.maxFileSize(LARGEST_MEGABYTES, SizeUnit.MB);
        jetty.multipartConfig.maxTotalRequestSize(LARGEST_MEGABYTES, SizeUnit.MB);
    }

    /** A part of the request that is a file. */
    private record Part(String name, UploadedFile file) implements Jobs.Incoming {
        @Override
        public InputStream content() {
            return file.content();
        }
    }

    void send(Context context) throws IOException {
        if (context.req().getContentLengthLong() > LARGEST_BYTES) {
            throw tooLarge();
        }
        List<Part> parts = new ArrayList<>();
        for (UploadedFile file : files(context)) {
            parts.add(new Part(plain(file.filename()), file));
        }
        if (parts.isEmpty()) {
            throw Problem.in("#", "There is no file in the request; send each as a part of multipart/form-data.");
        }
        Job job = jobs.begin(parts);
        context.status(202);
        context.header("Location", "/api/v1/jobs/" + job.id());
        context.contentType("application/json");
        context.result(Json.of(job.seen().view()));
    }

    private static List<UploadedFile> files(Context context) {
        try {
            return context.uploadedFiles();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            throw message.contains("max")
                    ? tooLarge()
                    : Problem.in("#", "The request cannot be taken apart into files: " + message + ".");
        }
    }

    private static Problem tooLarge() {
        return new Problem(
                413,
                "size",
                "The files are larger than " + LARGEST_MEGABYTES / 1_024
                        + " GB together; read them with hearsay add, which takes any size.");
    }

    /** The name by which the ledger knows the file: folders stay in it, but nothing that leads out of them. */
    static String plain(String told) {
        StringBuilder name = new StringBuilder();
        for (String part : told.replaceAll("[\\p{Cntrl}\\p{Cf}]", "").split("[/\\\\]+", -1)) {
            if (!part.isBlank() && !part.equals(".") && !part.equals("..") && !part.matches("[A-Za-z]:")) {
                name.append(name.isEmpty() ? "" : "/").append(part);
            }
        }
        String whole = name.isEmpty() ? "file" : name.toString();
        // The end tells what kind of file it is.
        return whole.length() <= LONGEST_NAME ? whole : whole.substring(whole.length() - LONGEST_NAME);
    }

    void list(Context context) {
        List<Job.View> views = jobs.all().stream().map(job -> job.seen().view()).toList();
        Answer.json(context, Json.of(new Views.Page<>(views, Optional.empty())));
    }

    void one(Context context) {
        Answer.json(context, Json.of(job(context).seen().view()));
    }

    void cancel(Context context) {
        Job job = job(context);
        job.cancel();
        context.contentType("application/json");
        context.result(Json.of(job.seen().view()));
    }

    /** Server-sent events: how far it has come, again and again, until it has ended. */
    void follow(Context context) throws IOException {
        Job job = job(context);
        context.contentType("text/event-stream");
        OutputStream out = context.outputStream();
        try {
            Job.Seen seen = job.seen();
            tell(out, seen);
            while (!seen.ended()) {
                Thread.sleep(PAUSE);
                seen = job.newer(seen.version(), SILENCE);
                tell(out, seen);
            }
        } catch (InterruptedException e) {
            // The server stops.
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(OutputStream out, Job.Seen seen) throws IOException {
        out.write(("data: " + Json.of(seen.view()) + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Job job(Context context) {
        return jobs.job(context.pathParam("id"))
                .orElseThrow(
                        () -> Problem.missing("There is no such job; /jobs lists those since the server started."));
    }
}
