// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Telling;
import org.jspecify.annotations.Nullable;

/** Accounts as rows: each is a telling in an article. */
final class AccountRows {

    private static final String SELECT = "SELECT c.id, c.article, c.uri, c.outlet, c.published, c.credits, t.id, t.body"
            + " FROM account c JOIN telling t ON t.n = c.telling WHERE ";

    private AccountRows() {}

    static void insert(Session session, Account account, long telling) throws SQLException {
        Account.Carrier carrier = account.carrier();
        List<@Nullable Object> row = new ArrayList<>();
        row.add(account.id());
        row.add(carrier.article());
        row.add(telling);
        row.add(carrier.uri());
        row.add(carrier.outlet().orElse(null));
        row.add(carrier.published().orElse(null));
        row.add(Lists.json(carrier.credits()));
        session.change(
                "INSERT INTO account (id, article, telling, incident, uri, outlet, published, credits)"
                        + " VALUES (?, ?, ?, NULL, ?, ?, ?, ?)",
                row);
    }

    /** The account called {@code id}, or nothing. */
    static List<Account> of(Session session, String id) throws SQLException {
        return session.list(SELECT + "c.id = ?", List.of(id), AccountRows::account);
    }

    /** The accounts of one incident. */
    static List<Account> ofIncident(Session session, String incident) throws SQLException {
        return session.list(SELECT + "c.incident = ? ORDER BY c.id", List.of(incident), AccountRows::account);
    }

    /** The accounts of some tellings, each in the order of their ids. */
    static List<Account> ofTellings(Session session, Collection<Long> tellings) throws SQLException {
        List<Account> accounts = new ArrayList<>();
        for (Long telling : tellings) {
            accounts.addAll(
                    session.list(SELECT + "c.telling = ? ORDER BY c.id", List.of(telling), AccountRows::account));
        }
        return accounts;
    }

    private static Account account(ResultSet row) throws SQLException {
        Account.Carrier carrier = new Account.Carrier(
                row.getString(2),
                row.getString(3),
                Optional.ofNullable(row.getString(4)),
                Optional.ofNullable(row.getString(5)),
                Lists.strings(row.getString(6)));
        return Telling.parsed(row.getString(7), row.getString(8)).in(carrier, row.getString(1));
    }
}
