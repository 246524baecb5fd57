// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.ledger.decision.ActorNames;
import org.hearsay.ledger.relation.Namings;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.Span;

/** Reads where an actor is named, and in whose words. */
final class NamingReader {

    private static final String UNKNOWN_OUTLET = "unknown outlet";

    /** So many articles in which the actor stands are looked at, the newest first. */
    private static final int MOST = 20_000;

    private final Session session;

    NamingReader(Session session) {
        this.session = session;
    }

    private record Mentioned(List<Span> spans, String text) {
        Span whole() {
            return spans.getFirst();
        }
    }

    private record Said(List<Span> content, Optional<String> speaker) {
        boolean holds(Span span) {
            return content.stream().anyMatch(one -> one.begin() <= span.begin() && span.end() <= one.end());
        }

        int length() {
            return content.stream().mapToInt(Span::length).sum();
        }
    }

    private record Head(String id, Optional<String> outlet, Optional<String> published) {}

    /** The places where those are named whose name has all words of {@code name}, or who were merged with them. */
    List<Namings.Place> places(String name) throws SQLException {
        Set<String> actors = actors(name);
        List<Namings.Place> places = new ArrayList<>();
        Set<String> articles = new HashSet<>();
        for (String actor : actors) {
            for (Head head : session.list(
                    "SELECT DISTINCT r.id, r.outlet, r.published FROM actor a JOIN article r ON r.id = a.article"
                            + " WHERE a.actor = ? ORDER BY r.published DESC, r.id LIMIT " + MOST,
                    List.of(actor),
                    row -> new Head(
                            row.getString(1),
                            Optional.ofNullable(row.getString(2)),
                            Optional.ofNullable(row.getString(3))))) {
                if (articles.size() < MOST && articles.add(head.id())) {
                    take(places, head, actors);
                }
            }
        }
        return places;
    }

    private Set<String> actors(String name) throws SQLException {
        List<String> wanted = Words.folded(name);
        Set<String> found = new HashSet<>();
        if (wanted.isEmpty()) {
            return found;
        }
        session.each("SELECT DISTINCT actor, name FROM actor", List.of(), row -> {
            if (Words.folded(row.getString(2)).containsAll(wanted)) {
                found.add(row.getString(1));
            }
            return true;
        });
        ActorNames names = RelationReader.names(session);
        if (!names.isEmpty()) {
            Set<String> kept = new HashSet<>();
            found.forEach(actor -> kept.add(names.actor(actor, "")));
            session.each("SELECT DISTINCT actor FROM actor", List.of(), row -> {
                if (kept.contains(names.actor(row.getString(1), ""))) {
                    found.add(row.getString(1));
                }
                return true;
            });
        }
        return found;
    }

    private void take(List<Namings.Place> places, Head head, Set<String> actors) throws SQLException {
        List<Mentioned> mentioned = session
                .list(
                        "SELECT spans, text, actor FROM actor WHERE article = ? ORDER BY n",
                        List.of(head.id()),
                        row -> actors.contains(row.getString(3))
                                ? Optional.of(new Mentioned(Lists.spans(row.getString(1)), row.getString(2)))
                                : Optional.<Mentioned>empty())
                .stream()
                .flatMap(Optional::stream)
                .toList();
        List<Said> said = session.list(
                "SELECT content_spans, speaker_name FROM attribution WHERE article = ? ORDER BY n",
                List.of(head.id()),
                row -> new Said(Lists.spans(row.getString(1)), Optional.ofNullable(row.getString(2))));
        for (Mentioned one : mentioned) {
            // "Russian" inside "the Russian Defence Ministry" is no word of its own.
            boolean inner = mentioned.stream()
                    .anyMatch(other -> !other.equals(one)
                            && other.whole().length() > one.whole().length()
                            && other.whole().begin() <= one.whole().begin()
                            && one.whole().end() <= other.whole().end());
            if (!inner) {
                places.add(place(one, head, said));
            }
        }
    }

    /** In whose words: those of the innermost speaker with a name in whose statement they stand, else the outlet's. */
    private static Namings.Place place(Mentioned one, Head head, List<Said> said) {
        Optional<String> speaker = said.stream()
                .filter(statement -> statement.speaker().isPresent() && statement.holds(one.whole()))
                .min(java.util.Comparator.comparingInt(Said::length))
                .flatMap(Said::speaker);
        return new Namings.Place(
                one.text(),
                speaker.or(head::outlet).orElse(UNKNOWN_OUTLET),
                speaker.isPresent(),
                head.id(),
                head.published());
    }
}
