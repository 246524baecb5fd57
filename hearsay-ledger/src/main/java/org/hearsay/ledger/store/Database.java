// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one ledger: one that writes, one transaction at a time, and as many that read as are asked at once. Readers see whole
 * transactions only. May be used by many threads.
 */
final class Database implements AutoCloseable {

    private final String where;
    private final Dialect dialect;
    private final Session writer;
    private final ReentrantLock writing = new ReentrantLock();
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();
    private volatile boolean closed;

    Database(String where, Dialect dialect) {
        this.where = where;
        this.dialect = dialect;
        @Nullable Connection connection = null;
        try {
            connection = dialect.connect(true);
            new Migrations(where, dialect).apply(connection);
            this.writer = new Session(connection, dialect);
        } catch (SQLException e) {
            closeQuietly(connection);
            throw LedgerException.of(where, e);
        } catch (LedgerException e) {
            closeQuietly(connection);
            throw e;
        }
    }

    /** Work on one connection. */
    interface Work<T> {
        T on(Session session) throws SQLException;
    }

    String where() {
        return where;
    }

    /** Does {@code work} in one transaction of the writer: all of it or nothing. */
    <T> T write(Work<T> work) {
        writing.lock();
        try {
            dialect.begin(writer.connection());
            try {
                T result = work.on(writer);
                execute("COMMIT");
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollBack(e);
                throw e;
            }
        } catch (SQLException e) {
            throw LedgerException.of(where, e);
        } finally {
            writing.unlock();
        }
    }

    /** Does {@code work} on a connection that only reads. */
    <T> T read(Work<T> work) {
        Session session = reader();
        boolean whole = false;
        try {
            T result = work.on(session);
            whole = true;
            return result;
        } catch (SQLException e) {
            throw LedgerException.of(where, e);
        } finally {
            if (whole && !closed) {
                idle.push(session);
            } else {
                session.close();
            }
        }
    }

    private Session reader() {
        Session waiting = idle.poll();
        if (waiting != null) {
            return waiting;
        }
        try {
            return new Session(dialect.connect(false), dialect);
        } catch (SQLException e) {
            throw LedgerException.of(where, e);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = writer.connection().createStatement()) {
            statement.execute(sql);
        }
    }

    private void rollBack(Throwable reason) {
        try {
            execute("ROLLBACK");
        } catch (SQLException e) {
            // A full disk has rolled back by itself.
            reason.addSuppressed(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
        writing.lock();
        try {
            writer.close();
        } finally {
            writing.unlock();
        }
    }

    private static void closeQuietly(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // What went wrong before is what the user has to hear.
                return;
            }
        }
    }
}
