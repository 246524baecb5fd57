// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.List;
import org.hearsay.ledger.query.QueryException;
import org.hearsay.ledger.store.LedgerException;

/** A request that cannot be answered, told as RFC 9457 asks: {@code application/problem+json} with a type that stays the same. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String TYPE = "urn:hearsay:problem:";
    private static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String kind;
    private final List<Fault> faults;

    /**
     * What is wrong with one part of the request.
     *
     * @param pointer which part: {@code ?q} for a parameter, a JSON Pointer as {@code #/text} for a part of the body
     * @param detail one sentence
     */
    record Fault(String pointer, String detail) {}

    /** What the answer's body says. */
    private record Body(String type, String title, int status, String detail, String instance, List<Fault> errors) {}

    /** {@code sentence} says what is wrong and what to do. */
    Problem(int status, String kind, String sentence) {
        this(status, kind, sentence, List.of());
    }

    private Problem(int status, String kind, String sentence, List<Fault> faults) {
        super(sentence);
        this.status = status;
        this.kind = kind;
        this.faults = faults;
    }

    /** One part of the request is wrong. */
    static Problem in(String pointer, String sentence) {
        return new Problem(400, "request", sentence, List.of(new Fault(pointer, sentence)));
    }

    /** Nothing is kept under this name. */
    static Problem missing(String what) {
        return new Problem(404, "missing", what);
    }

    /** Answers every failure as a problem. */
    static void addTo(RoutesConfig routes) {
        routes.exception(Problem.class, Problem::write);
        routes.exception(
                QueryException.class, (e, context) -> write(in("?q", String.valueOf(e.getMessage())), context));
        routes.exception(
                LedgerException.class,
                (e, context) -> write(new Problem(503, "ledger", String.valueOf(e.getMessage())), context));
        routes.exception(
                HttpResponseException.class,
                (e, context) -> write(new Problem(e.getStatus(), "request", String.valueOf(e.getMessage())), context));
        routes.exception(
                Exception.class,
                (e, context) -> write(
                        new Problem(500, "fault", "The server failed at this request; this is a fault of Hearsay."),
                        context));
    }

    private static void write(Problem problem, Context context) {
        context.status(problem.status);
        context.contentType(MEDIA_TYPE);
        context.result(Json.of(new Body(
                TYPE + problem.kind,
                title(problem.kind),
                problem.status,
                String.valueOf(problem.getMessage()),
                context.path(),
                problem.faults)));
    }

    private static String title(String kind) {
        return switch (kind) {
            case "missing" -> "Not found";
            case "host", "origin", "token" -> "Refused";
            case "ledger" -> "The ledger does not answer";
            case "fault" -> "Fault";
            case "size" -> "Too large";
            case "decision" -> "The decision does not fit the ledger";
            default -> "The request cannot be understood";
        };
    }
}
