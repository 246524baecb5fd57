// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.page.Page;
import org.hearsay.reading.Reading;

/** Adds articles inside one transaction. What comes out does not depend on the order in which they come. */
final class Writer {

    private final Session session;
    private final String now;
    private final boolean again;
    private final Corroborator corroborator;

    /** Writes what is added at {@code now}, ISO 8601; {@code again} replaces an older reading of the same page. */
    Writer(Session session, Corroborator corroborator, String now, boolean again) {
        this.session = session;
        this.corroborator = corroborator;
        this.now = now;
        this.again = again;
    }

    /** The article in the ledger as it stands: which head it has and what was read in it. */
    private record Standing(String head, String seal) {}

    Added add(PageReading added) throws SQLException {
        Reading reading = added.reading();
        Rows rows = ReadingRows.of(reading);
        String id = reading.article().id();
        String head = String.valueOf(rows.of(Table.ARTICLE).getFirst().get(Table.ARTICLE.at("head")));
        keep(added.page(), id, head);
        Optional<Standing> standing = session.first(
                "SELECT head, seal FROM article WHERE id = ?",
                List.of(id),
                row -> new Standing(row.getString(1), row.getString(2)));
        if (standing.isEmpty()) {
            boolean revision = session.number(
                            "SELECT COUNT(*) FROM article WHERE uri = ?",
                            reading.article().uri())
                    > 0;
            insert(reading, rows);
            return revision ? Added.REVISION : Added.NEW;
        }
        // Of two heads to one text the one with the smaller hash stands, whichever came first; the pages of both are
        // kept.
        int order = head.compareTo(standing.get().head());
        boolean differs = again && !rows.seal().equals(standing.get().seal());
        if (order < 0 || order == 0 && differs) {
            corroborator.forget(id);
            Entries.delete(session, id);
            Rows.delete(session, id);
            insert(reading, rows);
            return Added.READ_AGAIN;
        }
        return Added.KNOWN;
    }

    private void insert(Reading reading, Rows rows) throws SQLException {
        rows.insert(session, now);
        Entries.insert(session, reading);
        corroborator.take(reading);
        new Anchors(session).renew(reading.article().uri());
    }

    private void keep(Page page, String article, String head) throws SQLException {
        String sha256 = page.sha256();
        boolean kept = session.number("SELECT COUNT(*) FROM page WHERE sha256 = ?", sha256) > 0;
        if (!kept) {
            session.change(
                    "INSERT INTO page (sha256, media_type, charset, length, deflated) VALUES (?, ?, ?, ?, ?)",
                    java.util.Arrays.asList(
                            sha256,
                            page.mediaType().name().toLowerCase(Locale.ROOT),
                            page.charset().map(java.nio.charset.Charset::name).orElse(null),
                            page.bytes().length,
                            Deflated.of(page.bytes())));
        }
        session.change(
                "INSERT INTO article_page (uri, page, article, head, added) VALUES (?, ?, ?, ?, ?)"
                        + " ON CONFLICT (uri, page) DO NOTHING",
                List.of(page.uri(), sha256, article, head, now));
    }
}
