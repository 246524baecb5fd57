// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.decision.About;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.DecisionException;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verb;
import org.hearsay.ledger.decision.Verdict;

/** Takes decisions, inside one transaction of the writer: checks that they make sense, keeps them, and notes what has to be made anew. */
final class DecisionTaker {

    private final Session session;
    private final Anchors anchors;
    private final String now;

    DecisionTaker(Session session, String now) {
        this.session = session;
        this.anchors = new Anchors(session);
        this.now = now;
    }

    /** Takes one, or says why it cannot be taken. */
    Decision take(Proposal proposal) throws SQLException {
        return switch (proposal.verb()) {
            case CONFIRM, AMEND, REJECT -> judged(proposal);
            case MERGE -> merged(proposal);
            case SPLIT -> split(proposal);
            case UNDO -> undone(proposal);
        };
    }

    private Decision judged(Proposal proposal) throws SQLException {
        String entry = proposal.ids().getFirst();
        About about = about(entry);
        if (about != About.CLAIM && about != About.EVENT) {
            throw new DecisionException(
                    entry + " is no claim or event; these alone are confirmed, amended and rejected");
        }
        for (Amendable field : proposal.changes().keySet()) {
            if (!field.isOf(about)) {
                throw new DecisionException(
                        "a " + (about == About.CLAIM ? "claim" : "event") + " has no " + field.shown() + " to amend");
            }
        }
        Optional<Verdict> before = Verdicts.of(session, entry);
        Verdict.State state = proposal.verb() == Verb.REJECT ? Verdict.State.REJECTED : Verdict.State.CONFIRMED;
        if (proposal.verb() != Verb.AMEND
                && before.filter(standing -> standing.state() == state).isPresent()) {
            throw new DecisionException(entry + " was already " + state.name().toLowerCase(java.util.Locale.ROOT)
                    + " by " + before.get().who() + " (" + before.get().decision() + "); undo that first, or leave it");
        }
        Decision decision = keep(proposal, about, List.of(entry), List.of());
        anchors.add(decision.number(), 0, List.of(entry));
        boolean rejectedBefore = before.filter(standing -> standing.state() == Verdict.State.REJECTED)
                .isPresent();
        if (proposal.verb() != Verb.CONFIRM || rejectedBefore) {
            stir(decision.number());
        }
        return decision;
    }

    private Decision merged(Proposal proposal) throws SQLException {
        List<String> ids = new ArrayList<>();
        Set<About> kinds = new HashSet<>();
        for (String id : proposal.ids()) {
            About about = about(id);
            ids.add(about == About.ACTOR ? actor(id) : id);
            kinds.add(about == About.ACTOR ? About.ACTOR : About.INCIDENT);
        }
        if (kinds.size() > 1) {
            throw new DecisionException("incidents are merged with incidents, and actors with actors");
        }
        if (ids.stream().distinct().count() < 2) {
            throw new DecisionException("these are one already");
        }
        if (kinds.contains(About.ACTOR)) {
            return keep(proposal, About.ACTOR, ids, List.of());
        }
        List<List<String>> sides = new ArrayList<>();
        for (String id : ids) {
            sides.add(accounts(id));
        }
        Decision decision = keep(proposal, About.INCIDENT, ids, List.of());
        for (int side = 0; side < sides.size(); side++) {
            anchors.add(decision.number(), side, sides.get(side));
        }
        stir(decision.number());
        return decision;
    }

    private Decision split(Proposal proposal) throws SQLException {
        String from = proposal.ids().getFirst();
        List<String> leaving = proposal.ids().subList(1, proposal.ids().size());
        for (String entry : leaving) {
            About about = about(entry);
            if (about != About.CLAIM && about != About.EVENT) {
                throw new DecisionException(entry + " is no claim or event; name those that leave " + from);
            }
        }
        About about = about(from);
        if (about == About.ACTOR) {
            return splitActor(proposal, actor(from), leaving);
        }
        if (about != About.INCIDENT) {
            throw new DecisionException(from + " is no incident and no actor; only these can be split");
        }
        List<String> staying = new ArrayList<>(accounts(from));
        for (String entry : leaving) {
            if (!staying.remove(entry)) {
                throw new DecisionException(
                        entry + " is no account of incident " + from + "; hearsay incident " + from + " lists them");
            }
        }
        if (staying.isEmpty()) {
            throw new DecisionException("nothing would stay in incident " + from + "; leave at least one account");
        }
        Decision decision = keep(proposal, About.INCIDENT, List.of(from), leaving);
        anchors.add(decision.number(), 0, staying);
        anchors.add(decision.number(), 1, leaving);
        stir(decision.number());
        return decision;
    }

    private Decision splitActor(Proposal proposal, String actor, List<String> leaving) throws SQLException {
        if (proposal.as().filter(name -> !name.isBlank()).isEmpty()) {
            throw new DecisionException("say how the actor that leaves is called: --as NAME");
        }
        for (String entry : leaving) {
            boolean named =
                    session.number("SELECT COUNT(*) FROM event_participant WHERE event = ? AND actor = ?", entry, actor)
                                    + session.number(
                                            "SELECT COUNT(*) FROM attribution WHERE id = ? AND speaker_id = ?",
                                            entry,
                                            actor)
                            > 0;
            if (!named) {
                throw new DecisionException("in " + entry + " nobody acts, suffers or speaks who is " + actor
                        + "; hearsay why shows who does");
            }
        }
        Decision decision = keep(proposal, About.ACTOR, List.of(actor), leaving);
        anchors.add(decision.number(), 1, leaving);
        return decision;
    }

    private Decision undone(Proposal proposal) throws SQLException {
        Decision target =
                proposal.ids().isEmpty() ? last() : named(proposal.ids().getFirst());
        if (!target.holds()) {
            throw new DecisionException(
                    target.id() + " was undone already; hearsay decisions shows by which, and that can be undone");
        }
        Decision decision = keep(proposal, About.DECISION, List.of(target.id()), List.of());
        Decision root = target;
        while (root.verb() == Verb.UNDO) {
            root = named(root.subjects().getFirst());
        }
        for (String entry : anchors.of(root.number())) {
            anchors.judge(entry);
        }
        stir(root.number());
        return decision;
    }

    private Decision last() throws SQLException {
        for (Decision decision : DecisionRows.before(session, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            if (decision.holds() && decision.verb() != Verb.UNDO) {
                return decision;
            }
        }
        throw new DecisionException("there is no decision to undo");
    }

    private Decision named(String id) throws SQLException {
        return DecisionRows.of(session, id)
                .orElseThrow(() ->
                        DecisionException.missing(id + ": there is no such decision; hearsay decisions lists them"));
    }

    private Decision keep(Proposal proposal, About about, List<String> subjects, List<String> parts)
            throws SQLException {
        Map<Amendable, String> changes = new java.util.EnumMap<>(Amendable.class);
        proposal.changes().forEach((field, value) -> changes.put(field, field.checked(value)));
        return DecisionRows.insert(
                session,
                new Decision(
                        "",
                        0,
                        proposal.verb(),
                        about,
                        subjects,
                        parts,
                        changes,
                        proposal.as().map(String::strip),
                        proposal.who(),
                        proposal.why(),
                        now,
                        true));
    }

    private About about(String id) throws SQLException {
        Optional<String> kind =
                session.first("SELECT kind FROM entry WHERE id = ?", List.of(id), row -> row.getString(1));
        if (kind.isPresent()) {
            return kind.get().equals("event") ? About.EVENT : About.CLAIM;
        }
        if (session.number("SELECT COUNT(*) FROM incident WHERE id = ?", id) > 0) {
            return About.INCIDENT;
        }
        if (session.first("SELECT 1 FROM actor WHERE actor = ? OR name = ? LIMIT 1", List.of(id, id), row -> true)
                .isPresent()) {
            return About.ACTOR;
        }
        throw DecisionException.missing(
                id
                        + ": the ledger has no claim, event, incident or actor of this id; hearsay find and hearsay incidents show ids");
    }

    /** The id of the actor that {@code told} names, by id or name. */
    private String actor(String told) throws SQLException {
        List<String> ids = session.list(
                "SELECT DISTINCT actor FROM actor WHERE actor = ? OR name = ? ORDER BY actor",
                List.of(told, told),
                row -> row.getString(1));
        if (ids.size() > 1) {
            throw new DecisionException(
                    "\"" + told + "\" is the name of several actors; name one by its id: " + String.join(", ", ids));
        }
        return ids.getFirst();
    }

    /** The accounts of an incident, or the one account that an entry is. */
    private List<String> accounts(String id) throws SQLException {
        List<String> accounts = session.list(
                "SELECT id FROM account WHERE incident = ? OR id = ? ORDER BY id",
                List.of(id, id),
                row -> row.getString(1));
        if (accounts.isEmpty()) {
            throw new DecisionException(
                    id + " is no account of its own, since a nearer word tells the same; name the claim inside it");
        }
        return accounts;
    }

    /** Notes that the incidents have to be made anew to which the entries of a decision belong. */
    private void stir(long decision) throws SQLException {
        for (String entry : anchors.of(decision)) {
            for (String incident : session.list(
                    "SELECT incident FROM account WHERE id = ? AND incident IS NOT NULL",
                    List.of(entry),
                    row -> row.getString(1))) {
                Settler.dissolve(session, incident);
            }
            for (Long telling :
                    session.list("SELECT telling FROM account WHERE id = ?", List.of(entry), row -> row.getLong(1))) {
                Corroborator.due(session, telling);
            }
        }
    }
}
