// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.WordList;

/** CAMEO's code for our types, modes and statuses, from {@code cameo.txt}. */
final class CameoTable {

    private static final String ANY = "*";

    private record Row(EventType type, String mode, String status, boolean governed, String code) {

        private boolean fits(Found found) {
            Frame frame = found.frame();
            boolean modeFits = mode.equals(ANY)
                    || frame.mode().equals(Optional.of(mode))
                    || frame.contexts().contains(mode);
            boolean statusFits =
                    status.equals(ANY) || status.equals(found.status().name().toLowerCase(Locale.ROOT));
            return type == frame.type() && modeFits && statusFits && (!governed || found.governed());
        }
    }

    private final List<Row> rows = new ArrayList<>();

    CameoTable() {
        WordList list = WordList.beside(CameoTable.class, "cameo.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            if (parts.length < 4) {
                throw list.bad(entry, "not a type, a mode, a status and a code");
            }
            String[] status = parts[2].split("/");
            try {
                rows.add(new Row(EventType.valueOf(parts[0]), parts[1], status[0], status.length > 1, parts[3]));
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, "unknown type");
            }
        }
    }

    /** The code of the first line that fits; absent when none does. */
    Optional<String> code(Found found) {
        return rows.stream().filter(row -> row.fits(found)).map(Row::code).findFirst();
    }
}
