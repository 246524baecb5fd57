// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract on SQLite, and what only a file can get wrong. */
class SqliteStoreTest extends StoreContract {

    @TempDir
    private Path folder;

    private int count;

    @Override
    String fresh() {
        return folder.resolve("new folder/ledger" + count++ + ".db").toString();
    }

    @Test
    void aFileThatIsNoLedgerIsToldFromAnEmptyOne() throws Exception {
        Path letter = folder.resolve("letter.txt");
        Files.writeString(letter, "Dear Ada, ".repeat(500));
        assertThatThrownBy(() -> Store.open(letter.toString(), InstantSource.system()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("letter.txt: is no ledger");
        assertThat(letter).hasContent("Dear Ada, ".repeat(500));
    }

    @Test
    void aFolderIsNoLedger() {
        assertThatThrownBy(() -> Store.open(folder.toString(), InstantSource.system()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void anotherKindOfServerIsRefused() {
        assertThatThrownBy(() -> Store.open("jdbc:mysql://localhost/x?password=secret", InstantSource.system()))
                .isInstanceOf(LedgerException.class)
                .hasMessageContaining("jdbc:postgresql")
                .hasMessageNotContaining("secret");
    }
}
