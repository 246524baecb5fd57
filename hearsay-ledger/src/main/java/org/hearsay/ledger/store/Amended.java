// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.EventStatus;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.incident.Account;

/** Accounts as people amended them. */
final class Amended {

    private Amended() {}

    /** {@code accounts} with the values that people put in the place of the machine's. */
    static List<Account> accounts(Session session, List<Account> accounts) throws SQLException {
        if (!Verdicts.any(session)) {
            return accounts;
        }
        List<Account> amended = new ArrayList<>();
        for (Account account : accounts) {
            Map<Amendable, String> values =
                    Verdicts.of(session, account.id()).map(Verdict::amended).orElse(Map.of());
            amended.add(values.isEmpty() ? account : amended(account, values));
        }
        return amended;
    }

    private static Account amended(Account account, Map<Amendable, String> values) {
        Account.What what = account.what();
        return new Account(
                account.id(),
                account.carrier(),
                new Account.What(
                        value(values, Amendable.TYPE).orElse(what.type()),
                        what.text(),
                        what.quoted(),
                        value(values, Amendable.WHEN).or(what::day),
                        value(values, Amendable.PLACE).or(what::place),
                        value(values, Amendable.ACTOR).map(Amended::names).orElse(what.actors()),
                        value(values, Amendable.RECIPIENT).map(Amended::names).orElse(what.recipients()),
                        what.figures(),
                        value(values, Amendable.STATUS).map(Amended::status).orElse(what.status())),
                value(values, Amendable.SPEAKER)
                        .map(name -> spoken(account.word(), name))
                        .orElse(account.word()));
    }

    private static Optional<String> value(Map<Amendable, String> values, Amendable field) {
        return Optional.ofNullable(values.get(field));
    }

    /** Names with a semicolon between them. */
    static List<String> names(String value) {
        return Arrays.stream(value.split(";"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static Account.Word spoken(Account.Word word, String name) {
        List<Account.Link> links = new ArrayList<>(word.links());
        Speaker.Kind kind =
                links.isEmpty() ? Speaker.Kind.NAMED : links.removeLast().kind();
        links.add(new Account.Link(name, kind == Speaker.Kind.INSTITUTION ? kind : Speaker.Kind.NAMED));
        return new Account.Word(links);
    }

    private static Account.Status status(String value) {
        return switch (EventStatus.valueOf(value.toUpperCase(Locale.ROOT))) {
            case HAPPENED -> Account.Status.HAPPENED;
            case DENIED, NEGATED -> Account.Status.DENIED;
            case PLANNED, THREATENED, DEMANDED, HYPOTHETICAL -> Account.Status.OPEN;
        };
    }
}
