// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection and the statements prepared on it; used by one thread at a time. */
final class Session implements AutoCloseable {

    /** Rows of a large answer fetched at once; PostgreSQL would otherwise hold all of them in memory. */
    private static final int FETCH = 256;

    private final Connection connection;
    private final Dialect dialect;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** What a row becomes. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** What is done with each row; answers whether to go on. */
    interface EachRow {
        boolean take(ResultSet row) throws SQLException;
    }

    Connection connection() {
        return connection;
    }

    Dialect dialect() {
        return dialect;
    }

    /** All rows of an answer that is known to be small. */
    <T> List<T> list(String sql, List<? extends @Nullable Object> parameters, Row<T> row) throws SQLException {
        List<T> list = new ArrayList<>();
        each(sql, parameters, result -> list.add(row.of(result)));
        return list;
    }

    <T> Optional<T> first(String sql, List<? extends @Nullable Object> parameters, Row<T> row) throws SQLException {
        List<T> list = new ArrayList<>(1);
        each(sql, parameters, result -> {
            list.add(row.of(result));
            return false;
        });
        return list.stream().findFirst();
    }

    long number(String sql, Object... parameters) throws SQLException {
        return first(sql, List.of(parameters), row -> row.getLong(1)).orElse(0L);
    }

    /** Hands each row to {@code each} until it says stop. The statement must not be asked again meanwhile. */
    void each(String sql, List<? extends @Nullable Object> parameters, EachRow each) throws SQLException {
        PreparedStatement statement = statement(sql, parameters);
        try (ResultSet rows = statement.executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = each.take(rows);
            }
        }
    }

    /** Changes rows; answers how many. */
    int change(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        return statement(sql, parameters).executeUpdate();
    }

    /** The same change for each list of parameters, in one go. */
    void changeAll(String sql, List<? extends List<? extends @Nullable Object>> all) throws SQLException {
        PreparedStatement statement = prepared(sql);
        for (List<? extends @Nullable Object> parameters : all) {
            bind(statement, parameters);
            statement.addBatch();
        }
        statement.executeBatch();
    }

    private PreparedStatement statement(String sql, List<? extends @Nullable Object> parameters) throws SQLException {
        PreparedStatement statement = prepared(sql);
        bind(statement, parameters);
        return statement;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statement.setFetchSize(FETCH);
            prepared.put(sql, statement);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, List<? extends @Nullable Object> parameters)
            throws SQLException {
        int at = 1;
        for (@Nullable Object parameter : parameters) {
            set(statement, at++, parameter);
        }
    }

    private static void set(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setNull(at, Types.NULL);
            case String text -> statement.setString(at, text);
            case Integer number -> statement.setLong(at, number);
            case Long number -> statement.setLong(at, number);
            case Double number -> statement.setDouble(at, number);
            case byte[] bytes -> statement.setBytes(at, bytes);
            default -> throw new IllegalArgumentException("no value of a row: " + value.getClass());
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // What was committed is safe; a connection that does not close costs nothing more.
            prepared.clear();
        }
    }
}
