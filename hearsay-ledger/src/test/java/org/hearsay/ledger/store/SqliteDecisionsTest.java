// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** The contract of decisions on SQLite. */
class SqliteDecisionsTest extends DecisionContract {

    @TempDir
    private Path folder;

    private int count;

    @Override
    String fresh() {
        return folder.resolve("ledger" + count++ + ".db").toString();
    }
}
