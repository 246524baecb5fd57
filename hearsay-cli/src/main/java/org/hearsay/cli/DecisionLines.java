// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Verdict;

/** Decisions for people. */
final class DecisionLines {

    private DecisionLines() {}

    /** {@code amend event 3f9a (status: denied)}. */
    static String what(Decision decision) {
        StringBuilder what = new StringBuilder(Names.of(decision.verb()) + " " + Names.of(decision.about()) + " "
                + String.join(" ", decision.subjects()));
        if (!decision.parts().isEmpty()) {
            what.append(": ").append(String.join(" ", decision.parts())).append(" leave");
        }
        decision.as().ifPresent(name -> what.append(" as ").append(name));
        if (!decision.changes().isEmpty()) {
            what.append(" (").append(changes(decision.changes())).append(')');
        }
        return what.toString();
    }

    /** {@code Ada, 2026-11-22T12:00:00Z: read the page}. */
    static String by(Decision decision) {
        return decision.who() + ", " + decision.decided()
                + decision.why().map(reason -> ": " + reason).orElse("") + (decision.holds() ? "" : " · undone");
    }

    /** {@code amended by Ada to status: denied (read the page)}. */
    static String verdict(Verdict verdict) {
        List<String> parts = new ArrayList<>(List.of(Names.of(verdict.state()) + " by " + verdict.who()));
        if (!verdict.amended().isEmpty()) {
            parts.add("as " + changes(verdict.amended()));
        }
        verdict.why().ifPresent(reason -> parts.add("“" + reason + "”"));
        return String.join(", ", parts);
    }

    private static String changes(Map<Amendable, String> changes) {
        return new TreeMap<>(changes)
                .entrySet().stream()
                        .map(change -> change.getKey().shown() + ": " + change.getValue())
                        .collect(Collectors.joining("; "));
    }
}
