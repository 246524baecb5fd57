// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.Locale;

/** The ledger cannot be opened, read or written. The message is one clear sentence: which ledger, what is wrong, what to do. */
public final class LedgerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final String BUSY = "another program is writing to it; wait until it has ended and run again";

    /** Says of the ledger {@code where} what is wrong and what to do. */
    public LedgerException(String where, String sentence) {
        super(where + ": " + sentence);
    }

    private LedgerException(String where, String sentence, Throwable cause) {
        super(where + ": " + sentence, cause);
    }

    /** What the failure of a store means to a person. */
    static LedgerException of(String where, SQLException failure) {
        return new LedgerException(where, sentence(failure), failure);
    }

    /** Whether another program was writing for so long that this one gave up. */
    boolean isBusy() {
        return String.valueOf(getMessage()).endsWith(BUSY);
    }

    private static String sentence(SQLException failure) {
        String message = String.valueOf(failure.getMessage());
        String code = message.toUpperCase(Locale.ROOT);
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        if (code.contains("SQLITE_FULL") || state.equals("53100")) {
            return "the disk is full; nothing of what was stored is lost: make room and run the same command again";
        }
        if (code.contains("SQLITE_NOTADB")) {
            return "is no ledger (not an SQLite file); name another file with --ledger";
        }
        if (code.contains("SQLITE_CORRUPT")) {
            return "the file is damaged; restore it from a copy, or add the articles again into a new file";
        }
        if (code.contains("SQLITE_BUSY") || code.contains("SQLITE_LOCKED") || state.equals("55P03")) {
            return BUSY;
        }
        if (code.contains("SQLITE_READONLY") || code.contains("SQLITE_CANTOPEN") || code.contains("SQLITE_PERM")) {
            return "cannot be opened for writing; check the folder and its permissions";
        }
        if (code.contains("SQLITE_IOERR")) {
            return "reading or writing the file failed; check the disk and run again";
        }
        if (state.startsWith("08") || state.startsWith("28") || state.equals("3D000")) {
            return "the server does not let us in (" + message.strip() + "); check the JDBC URL";
        }
        return "the store failed (" + message.strip() + ")";
    }
}
