// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.measure.event.report.GoldEvent.Participant;
import org.hearsay.measure.event.report.Pairs.Pair;
import org.hearsay.text.Span;

/** Says of one report what was missed, told too much, and told wrong, in its own words, for those who mend the rules. */
final class Misses {

    private final GoldReport report;
    private final Likeness like;

    Misses(GoldReport report, Likeness like) {
        this.report = report;
        this.like = like;
    }

    List<String> lines(List<ToldEvent> told, List<Pair> pairs) {
        List<String> lines = new ArrayList<>();
        Set<ToldEvent> used = pairs.stream().map(Pair::told).collect(Collectors.toSet());
        for (GoldEvent gold : report.events()) {
            Optional<ToldEvent> match = pairs.stream()
                    .filter(pair -> pair.gold().equals(gold))
                    .map(Pair::told)
                    .findFirst();
            if (match.isEmpty()) {
                lines.add("missed   " + line(gold));
            } else {
                String wrong = String.join(", ", wrong(gold, match.get()));
                if (!wrong.isEmpty()) {
                    lines.add("wrong    " + line(gold) + " — " + wrong);
                }
            }
        }
        told.stream().filter(event -> !used.contains(event)).forEach(event -> lines.add("too much " + line(event)));
        return lines.stream().map(line -> report.id() + " " + line).toList();
    }

    private List<String> wrong(GoldEvent gold, ToldEvent told) {
        List<String> wrong = new ArrayList<>();
        if (gold.status() != told.event().status()) {
            wrong.add("status told as " + name(told.event().status()));
        }
        if (!like.word(gold, told)) {
            wrong.add("word told as " + word(told.word()) + " for " + word(gold.word()));
        }
        int right = Likeness.figures(gold, told);
        if (right < gold.figures().size() || right < told.event().figures().size()) {
            wrong.add("figures told as " + figures(told.event().figures()) + " for " + figures(gold.figures()));
        }
        if (!like.place(gold, told)) {
            wrong.add("place told as " + words(told.event().place()) + " for " + words(gold.place()));
        }
        if (!Likeness.when(gold, told)) {
            wrong.add("date told as " + told.when().orElse("none") + " for "
                    + gold.when().orElse("none"));
        }
        return wrong;
    }

    private String line(GoldEvent event) {
        return line(event.type(), event.status(), event.triggers()) + " " + people(event.actors())
                + (event.mutual() ? " ↔ " : " → ") + people(event.recipients());
    }

    private String line(ToldEvent told) {
        return line(told.event().type(), told.event().status(), told.event().trigger()) + " "
                + told.event().actors().stream().map(this::words).toList() + " → "
                + told.event().recipients().stream().map(this::words).toList();
    }

    private String line(EventType type, EventStatus status, List<Span> trigger) {
        return type + " " + name(status) + " “" + words(trigger.getFirst()) + "”";
    }

    private String people(Collection<Participant> people) {
        return people.stream()
                .map(one -> words(one.names().getFirst()) + (one.optional() ? "?" : ""))
                .toList()
                .toString();
    }

    private String word(Optional<List<Span>> word) {
        return word.map(spans -> spans.isEmpty() ? "somebody's" : words(spans.getFirst()))
                .orElse("the article's");
    }

    private static String figures(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.of() + " "
                        + (figure.min().isPresent() ? figure.min().getAsInt() : "") + ".."
                        + (figure.max().isPresent() ? figure.max().getAsInt() : "") + (figure.approximate() ? "~" : ""))
                .collect(Collectors.joining("; ", "[", "]"));
    }

    private String words(Optional<Span> span) {
        return span.map(this::words).orElse("none");
    }

    private String words(Span span) {
        return span.in(report.text());
    }

    private static String name(EventStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
