// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.text.Sha256;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Checks every page against its hash, every span against the text, every reading against its seal, every decision against its id. */
final class Verifier {

    private static final int AT_ONCE = 64;

    /** The columns that hold spans, each with the column of the words that they must show. */
    private static final List<Shown> SHOWN = List.of(
            new Shown(Table.ATTRIBUTION, "source_spans", "source_text"),
            new Shown(Table.ATTRIBUTION, "cue_spans", "cue_text"),
            new Shown(Table.ATTRIBUTION, "content_spans", "content_text"),
            new Shown(Table.MENTION, "spans", "text"),
            new Shown(Table.MENTION, "name_spans", "name_text"),
            new Shown(Table.TIMEX, "spans", "text"),
            new Shown(Table.TOPONYM, "spans", "text"),
            new Shown(Table.ACTOR, "spans", "text"),
            new Shown(Table.EVENT, "trigger_spans", "trigger_text"),
            new Shown(Table.EVENT, "day_spans", "day_text"),
            new Shown(Table.EVENT, "place_spans", "place_text"),
            new Shown(Table.EVENT_PARTICIPANT, "spans", "text"),
            new Shown(Table.EVENT_FIGURE, "spans", "text"));

    private final Database database;
    private final Consumer<Difference> differences;
    private long checked;

    Verifier(Database database, Consumer<Difference> differences) {
        this.database = database;
        this.differences = differences;
    }

    private record Shown(Table table, String spans, String words) {}

    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    private record StoredPage(String sha256, int length, byte[] deflated) {}

    /** Checks all; answers how many things were checked. */
    long verify() {
        database.read(session -> session.dialect().damage(session.connection()))
                .forEach(damage -> differences.accept(new Difference(database.where(), damage)));
        pages();
        articles();
        decisions();
        return checked;
    }

    /** Each decision against the id that it has of all it says; since they are numbered, one that was taken away is missed. */
    private void decisions() {
        long wanted = 0;
        for (Decision decision : database.read(
                        session -> DecisionRows.before(session, Long.MAX_VALUE, Integer.MAX_VALUE))
                .reversed()) {
            checked++;
            wanted++;
            if (decision.number() != wanted) {
                differences.accept(new Difference("decision number " + wanted, "is not there, though later ones are"));
                wanted = decision.number();
            }
            if (!decision.id().equals(DecisionRows.id(decision.number(), decision))) {
                differences.accept(new Difference("decision " + decision.id(), "was changed after it was stored"));
            }
        }
    }

    private void pages() {
        String last = "";
        while (true) {
            String after = last;
            List<StoredPage> some = database.read(session -> session.list(
                    "SELECT sha256, length, deflated FROM page WHERE sha256 > ? ORDER BY sha256 LIMIT " + AT_ONCE,
                    List.of(after),
                    row -> new StoredPage(row.getString(1), row.getInt(2), row.getBytes(3))));
            if (some.isEmpty()) {
                return;
            }
            some.forEach(this::check);
            last = some.getLast().sha256();
        }
    }

    private void check(StoredPage page) {
        checked++;
        Optional<byte[]> bytes = Deflated.bytes(page.deflated(), page.length());
        if (bytes.isEmpty() || !Sha256.of(bytes.get()).equals(page.sha256())) {
            differences.accept(new Difference("page " + page.sha256(), "its bytes are not those that were stored"));
        }
    }

    private void articles() {
        String last = "";
        while (true) {
            String after = last;
            List<String> ids = database.read(session -> session.list(
                    "SELECT id FROM article WHERE id > ? ORDER BY id LIMIT " + AT_ONCE,
                    List.of(after),
                    row -> row.getString(1)));
            if (ids.isEmpty()) {
                return;
            }
            for (String id : ids) {
                database.read(session -> check(session, id)).forEach(differences);
            }
            last = ids.getLast();
        }
    }

    private List<Difference> check(Session session, String id) throws SQLException {
        Optional<Rows> stored = Rows.load(session, id);
        if (stored.isEmpty()) {
            return List.of();
        }
        Rows rows = stored.get();
        List<@Nullable Object> article = rows.of(Table.ARTICLE).getFirst();
        String where = "article " + id + " (" + article.get(Table.ARTICLE.at("uri")) + ")";
        String text = String.valueOf(article.get(Table.ARTICLE.at("text")));
        List<String> wrong = new ArrayList<>();
        for (Shown shown : SHOWN) {
            for (List<@Nullable Object> row : rows.of(shown.table())) {
                checked++;
                check(shown, row, text).ifPresent(wrong::add);
            }
        }
        String seal = session.first("SELECT seal FROM article WHERE id = ?", List.of(id), row -> row.getString(1))
                .orElse("");
        if (wrong.isEmpty() && !seal.equals(rows.seal())) {
            wrong.add("something in its reading was changed after it was stored");
        }
        long pages = session.number("SELECT COUNT(*) FROM article_page WHERE article = ?", id);
        if (pages == 0) {
            wrong.add("the page from which it was read is not there");
        }
        long entries = session.number("SELECT COUNT(*) FROM entry WHERE article = ?", id);
        if (entries < rows.of(Table.ATTRIBUTION).size() + rows.of(Table.EVENT).size()) {
            wrong.add("some of its claims and events cannot be found by search");
        }
        checked++;
        return wrong.stream().map(what -> new Difference(where, what)).toList();
    }

    private static Optional<String> check(Shown shown, List<@Nullable Object> row, String text) {
        String spans = String.valueOf(row.get(shown.table().at(shown.spans())));
        String words = String.valueOf(row.get(shown.table().at(shown.words())));
        try {
            List<Span> parsed = Lists.spans(spans);
            boolean inside = parsed.stream().allMatch(span -> span.end() <= text.length());
            if (inside && Lists.shown(parsed, text).equals(words)) {
                return Optional.empty();
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            return Optional.of(
                    "the positions \"" + spans + "\" in " + shown.table().sqlName() + " are damaged");
        }
        return Optional.of("the text at " + spans + " is not the " + shown.spans() + " stored in "
                + shown.table().sqlName());
    }
}
