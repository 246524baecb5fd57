// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The contract of decisions on PostgreSQL; skipped, with the reason, where none is installed. */
class PostgresDecisionsTest extends DecisionContract {

    private static @Nullable PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        PostgresServer.missing().ifPresent(reason -> Assumptions.abort("PostgreSQL is not tested: " + reason));
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Override
    String fresh() throws Exception {
        return java.util.Objects.requireNonNull(server).freshDatabase();
    }
}
