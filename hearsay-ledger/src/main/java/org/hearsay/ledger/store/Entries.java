// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.actor.Actor;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.event.Event;
import org.hearsay.ledger.decision.Amendable;
import org.hearsay.ledger.query.Days;
import org.hearsay.ledger.query.Field;
import org.hearsay.ledger.words.Words;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;
import org.jspecify.annotations.Nullable;

/** What of a reading can be found: one entry a claim, with its words and the fields that a query may ask for. */
final class Entries {

    /** Of a longer entry only so many words are found; PostgreSQL keeps 256 places a word and 16,383 in all. */
    private static final int MOST_WORDS = 4_096;

    /** Between the words of two fields, so that no phrase runs from one into the other. */
    private static final String GAP = "§";

    private static final String STATEMENT = "statement";

    private Entries() {}

    /** One entry. */
    private record Entry(String id, String kind, int begin, Optional<String> day, List<String> words) {}

    static void insert(Session session, Reading reading) throws SQLException {
        Article article = reading.article();
        List<Entry> entries = new ArrayList<>();
        for (Attribution said : reading.attributions()) {
            entries.add(claim(said, reading));
        }
        for (Event event : reading.events()) {
            entries.add(event(event, reading));
        }
        if (entries.isEmpty()) {
            return;
        }
        long n = session.number("SELECT COALESCE(MAX(n), 0) FROM entry");
        List<List<@Nullable Object>> rows = new ArrayList<>();
        List<List<Object>> words = new ArrayList<>();
        for (Entry entry : entries) {
            n++;
            rows.add(row(entry, n, article.id()));
            words.add(List.of(n, session.dialect().document(entry.words())));
        }
        session.changeAll(
                "INSERT INTO entry (n, id, kind, article, first_day, last_day, sort_key) VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
        session.changeAll(session.dialect().insertWords(), words);
    }

    static void delete(Session session, String article) throws SQLException {
        session.change(session.dialect().deleteWords(), List.of(article));
        session.change("DELETE FROM entry WHERE article = ?", List.of(article));
    }

    /** Makes {@code entry} be found by the values that people put beside the machine's, too. */
    static void reword(Session session, String entry, Map<Amendable, String> amended) throws SQLException {
        Optional<String> article =
                session.first("SELECT article FROM entry WHERE id = ?", List.of(entry), row -> row.getString(1));
        Optional<Reading> reading = article.isEmpty()
                ? Optional.empty()
                : Rows.load(session, article.get()).map(ReadingRows::reading);
        if (reading.isEmpty()) {
            return;
        }
        Stream<Entry> claims = reading.get().attributions().stream()
                .filter(said -> said.id().equals(entry))
                .map(said -> claim(said, reading.get()));
        Stream<Entry> events = reading.get().events().stream()
                .filter(event -> event.id().equals(entry))
                .map(event -> event(event, reading.get()));
        Optional<Entry> read = Stream.concat(claims, events).findFirst();
        if (read.isPresent()) {
            List<String> words = new ArrayList<>(read.get().words());
            amended.forEach((what, value) -> {
                field(words, Field.WORDS, Optional.of(value));
                fields(what).forEach(field -> field(words, field, Optional.of(value)));
            });
            long n = session.number("SELECT n FROM entry WHERE id = ?", entry);
            session.change(
                    session.dialect().updateWords(), List.of(session.dialect().document(cut(words)), n));
        }
    }

    /** Under which fields a person's value is found; days are looked up elsewhere. */
    private static List<Field> fields(Amendable what) {
        return switch (what) {
            case TYPE -> List.of(Field.TYPE);
            case STATUS -> List.of(Field.STATUS);
            case WHEN -> List.of();
            case PLACE -> List.of(Field.PLACE);
            case ACTOR -> List.of(Field.ACTOR);
            case RECIPIENT -> List.of(Field.RECIPIENT);
            case SPEAKER -> List.of(Field.SPEAKER, Field.ACTOR);
        };
    }

    private static List<@Nullable Object> row(Entry entry, long n, String article) {
        Optional<Days> days = entry.day().flatMap(Days::of);
        List<@Nullable Object> row = new ArrayList<>();
        row.add(n);
        row.add(entry.id());
        row.add(entry.kind());
        row.add(article);
        row.add(days.map(Days::first).orElse(null));
        row.add(days.map(Days::last).orElse(null));
        row.add(sortKey(entry, days, article));
        return row;
    }

    /** Ascending, these put the newest day first, what has no day last, and within a day the entries in the order of articles and texts. */
    private static String sortKey(Entry entry, Optional<Days> days, String article) {
        StringBuilder key = new StringBuilder();
        days.map(Days::last)
                .orElse("~")
                .chars()
                .map(c -> c >= '0' && c <= '9' ? '9' - (c - '0') : c)
                .forEach(c -> key.append((char) c));
        String begin = Integer.toString(entry.begin());
        return key.append(' ')
                .append(article)
                .append(' ')
                .append("0".repeat(Math.max(0, 8 - begin.length())))
                .append(begin)
                .append(' ')
                .append(entry.id())
                .toString();
    }

    private static Entry claim(Attribution said, Reading reading) {
        Article article = reading.article();
        List<Span> spans = Stream.of(said.source(), said.cue().stream().toList(), said.content())
                .flatMap(List::stream)
                .sorted()
                .toList();
        List<String> words = new ArrayList<>();
        int end = 0;
        for (Span span : spans) {
            if (span.end() > end) {
                words.addAll(Words.folded(article.text().substring(Math.max(end, span.begin()), span.end())));
                end = span.end();
            }
        }
        field(words, Field.WORDS, said.speaker().name());
        field(words, Field.SPEAKER, said.speaker().name());
        field(words, Field.ACTOR, said.speaker().name());
        field(words, Field.ACTOR, reading.speaker(said).map(Actor::name));
        field(words, Field.TYPE, Optional.of(STATEMENT));
        field(words, Field.OUTLET, article.outlet());
        return new Entry(said.id(), "claim", spans.getFirst().begin(), article.published(), cut(words));
    }

    private static Entry event(Event event, Reading reading) {
        Article article = reading.article();
        String text = article.text();
        List<String> words = new ArrayList<>();
        Stream.of(
                        event.trigger(),
                        event.actors(),
                        event.recipients(),
                        event.place().stream().toList())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .forEach(span -> words.addAll(Words.folded(span.in(text))));
        event.figures().forEach(figure -> {
            words.addAll(Words.folded(figure.span().in(text)));
            words.addAll(Words.folded(figure.of()));
        });
        participants(words, Field.ACTOR, event.actors(), reading);
        participants(words, Field.RECIPIENT, event.recipients(), reading);
        field(words, Field.TYPE, Optional.of(event.type().name()));
        field(words, Field.STATUS, Optional.of(event.status().name()));
        field(words, Field.PLACE, event.place().map(place -> place.in(text)));
        field(words, Field.OUTLET, article.outlet());
        field(words, Field.SPEAKER, speaker(event, reading));
        Optional<String> day = event.when()
                .flatMap(reading::timexAt)
                .flatMap(Timex::value)
                .filter(value -> Days.of(value).isPresent())
                .or(article::published);
        return new Entry(event.id(), "event", event.trigger().getFirst().begin(), day, cut(words));
    }

    private static void participants(List<String> words, Field field, List<Span> spans, Reading reading) {
        for (Span span : spans) {
            field(words, field, Optional.of(span.in(reading.article().text())));
            field(words, field, reading.actorAt(span).map(Actor::name));
        }
    }

    /** Who speaks where the event is told. */
    private static Optional<String> speaker(Event event, Reading reading) {
        return event.word()
                .flatMap(word -> reading.attributions().stream()
                        .filter(said -> said.id().equals(word))
                        .findFirst())
                .flatMap(said -> said.speaker().name());
    }

    private static void field(List<String> words, Field field, Optional<String> value) {
        value.ifPresent(present -> {
            words.add(GAP);
            Words.folded(present).forEach(word -> words.add(field.indexed(word)));
        });
    }

    /** The fields stand behind the text and must not be lost with its end. */
    private static List<String> cut(List<String> words) {
        if (words.size() <= MOST_WORDS) {
            return words;
        }
        List<String> fields = words.subList(words.indexOf(GAP), words.size());
        List<String> kept = new ArrayList<>(words.subList(0, Math.max(0, MOST_WORDS - fields.size())));
        kept.addAll(fields);
        return kept;
    }
}
