// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.http.Context;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.hearsay.ledger.Ledger;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.DecisionException;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.exchange.DecisionJson;
import org.hearsay.ledger.exchange.HitJson;
import org.hearsay.ledger.exchange.Names;
import org.hearsay.ledger.query.Query;

/** Decisions over HTTP: what waits for one, what was decided, and deciding. */
final class Deciding {

    private final Ledger ledger;

    Deciding(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A decision that is asked for, as {@code hearsay decide} has it. */
    record Asked(
            Optional<String> verb,
            Optional<List<String>> ids,
            Optional<Map<String, String>> changes,
            Optional<String> as,
            Optional<String> who,
            Optional<String> why) {}

    /** Who undoes, and why. */
    record Undoing(Optional<String> who, Optional<String> why) {}

    /** What nobody decided about yet, what matters most first. */
    void queue(Context context) {
        Query query = Answer.query(context);
        HitJson hits = new HitJson(query);
        var queue = ledger.queue(query, Answer.limit(context));
        Answer.json(context, Json.object(json -> {
            json.writeName("items");
            json.writeStartArray();
            queue.forEach(one -> {
                json.writeStartObject();
                json.writeName("entry");
                hits.write(json, one.entry());
                one.incident().ifPresent(incident -> {
                    json.writeName("incident");
                    json.writeRawValue(Json.of(Views.IncidentItem.of(incident)));
                });
                json.writeEndObject();
            });
            json.writeEndArray();
        }));
    }

    /** Decisions, the last first. */
    void list(Context context) {
        int limit = Answer.limit(context);
        List<Decision> found = ledger.decisions(before(context), limit + 1);
        boolean more = found.size() > limit;
        List<Decision> page = more ? found.subList(0, limit) : found;
        Optional<String> next =
                more ? Answer.opaque(Optional.of(Long.toString(page.getLast().number()))) : Optional.empty();
        Answer.page(
                context,
                Json.object(json -> {
                    json.writeName("items");
                    json.writeStartArray();
                    page.forEach(one -> DecisionJson.write(json, one, ledger.standsOn(one)));
                    json.writeEndArray();
                    next.ifPresent(cursor -> json.writeStringProperty("next", cursor));
                }),
                next);
    }

    private static OptionalLong before(Context context) {
        Optional<String> cursor = Answer.cursor(context);
        try {
            return cursor.isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(cursor.get()));
        } catch (NumberFormatException e) {
            throw Problem.in("?cursor", "cursor is not one that this server gave; leave it out to begin anew.");
        }
    }

    void one(Context context) {
        Decision decision = ledger.decision(context.pathParam("id"))
                .orElseThrow(() -> Problem.missing("There is no such decision; /decisions lists them."));
        Answer.json(context, DecisionJson.of(decision, ledger.standsOn(decision)));
    }

    void decide(Context context) {
        Asked asked = Json.read(context.body(), Asked.class);
        Proposal proposal;
        try {
            proposal = new Proposal(
                    verb(asked.verb().orElse("")),
                    asked.ids().orElse(List.of()),
                    changes(asked.changes().orElse(Map.of())),
                    asked.as(),
                    asked.who().orElse(""),
                    asked.why());
        } catch (DecisionException e) {
            throw Problem.in("#", sentence(e));
        }
        answer(context, proposal);
    }

    void undo(Context context) {
        Undoing told = Json.read(context.body(), Undoing.class);
        Proposal proposal;
        try {
            proposal =
                    Proposal.of(Verb.UNDO, context.pathParam("id"), told.who().orElse(""), told.why());
        } catch (DecisionException e) {
            throw Problem.in("#/who", sentence(e));
        }
        answer(context, proposal);
    }

    private void answer(Context context, Proposal proposal) {
        try {
            Decision decision = ledger.decide(proposal);
            context.status(201);
            context.header("Location", "/api/v1/decisions/" + decision.id());
            context.contentType("application/json");
            context.result(DecisionJson.of(decision, ledger.standsOn(decision)));
        } catch (DecisionException e) {
            throw e.isMissing() ? Problem.missing(sentence(e)) : new Problem(409, "decision", sentence(e));
        }
    }

    private static Verb verb(String name) {
        return Arrays.stream(Verb.values())
                .filter(one -> Names.of(one).equals(name))
                .findFirst()
                .orElseThrow(() -> Problem.in(
                        "#/verb",
                        "verb has to be one of "
                                + Arrays.stream(Verb.values()).map(Names::of).collect(Collectors.joining(", ")) + "."));
    }

    private static Map<Amendable, String> changes(Map<String, String> told) {
        Map<Amendable, String> changes = new EnumMap<>(Amendable.class);
        told.forEach((name, value) -> {
            Amendable field = Amendable.named(name);
            changes.put(field, field.checked(value));
        });
        return changes;
    }

    private static String sentence(DecisionException e) {
        String message = String.valueOf(e.getMessage());
        return message.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + message.substring(1) + ".";
    }
}
