// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.article.Article;
import org.hearsay.article.Publication;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.Event;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorer on one made-up report and readings made by hand, right and wrong in one thing each. */
class ReportScoreTest {

    private static final String TEXT =
            "Fighters of the Moss Front shelled Korb on Friday, killing at least 33 people, the mayor said. "
                    + "Zembla and Novaya held talks. The front denied it had shelled the town.";

    @TempDir
    private Path folder;

    private static Span span(String words) {
        int at = TEXT.indexOf(words);
        return new Span(at, at + words.length());
    }

    private static Span last(String words) {
        int at = TEXT.lastIndexOf(words);
        return new Span(at, at + words.length());
    }

    private static String pair(Span span) {
        return "[" + span.begin() + ", " + span.end() + "]";
    }

    private static String who(String words) {
        return "{\"span\": " + pair(span(words)) + "}";
    }

    /** The report with a shelling, talks, and a denial. */
    private List<GoldReport> gold() throws IOException {
        String shelling = "{\"type\": \"ASSAULT\", \"mode\": \"heavy-weapons\", \"trigger\": " + pair(span("shelled"))
                + ", \"actors\": ["
                + who("Fighters of the Moss Front") + "], \"recipients\": [" + who("Korb")
                + ", {\"span\": " + pair(span("at least 33 people")) + ", \"optional\": true}], \"when\": {\"span\": "
                + pair(span("on Friday")) + ", \"value\": \"2026-03-06\"}, \"place\": " + who("Korb")
                + ", \"figures\": [{\"span\": "
                + pair(span("at least 33"))
                + ", \"of\": \"killed\", \"min\": 33, \"max\": null}], \"status\": \"happened\", \"word\": {\"source\": "
                + pair(span("the mayor")) + "}}";
        String talks = "{\"type\": \"CONSULT\", \"trigger\": " + pair(span("talks"))
                + ", \"mutual\": true, \"actors\": [" + who("Zembla") + ", " + who("Novaya")
                + "], \"recipients\": [], \"figures\": [], \"status\": \"happened\", \"word\": \"article\"}";
        String denial = "{\"type\": \"ASSAULT\", \"trigger\": " + pair(last("shelled")) + ", \"actors\": [{\"span\": "
                + pair(span("it had"))
                + ", \"also\": [" + pair(span("The front")) + "]}], \"recipients\": [" + who("the town")
                + "], \"figures\": [], "
                + "\"status\": \"denied\", \"word\": {\"source\": " + pair(span("The front")) + "}}";
        Path file = folder.resolve("x.jsonl");
        Files.writeString(
                file,
                "{\"id\": \"1\", \"outlet\": \"x\", \"published\": \"2026-03-09\", \"headline\": \"h\", \"text\": \""
                        + TEXT + "\", \"events\": [" + String.join(", ", shelling, talks, denial) + "]}\n");
        assertThat(EventGold.isOne(file)).isTrue();
        return EventGold.in(file);
    }

    private static Event event(EventType type, Span trigger, List<Span> actors, List<Span> recipients) {
        return new Event(
                "e" + trigger.begin(),
                type,
                Optional.empty(),
                List.of(),
                List.of(trigger),
                actors,
                recipients,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                EventStatus.HAPPENED,
                Optional.empty(),
                false);
    }

    private static Event shelling(String actor, Figure figure, Optional<String> word) {
        return new Event(
                "e1",
                EventType.ASSAULT,
                Optional.of("heavy-weapons"),
                List.of(),
                List.of(span("shelled")),
                List.of(span(actor)),
                List.of(span("Korb")),
                Optional.of(span("Friday")),
                Optional.of(span("Korb")),
                List.of(figure),
                EventStatus.HAPPENED,
                word,
                false);
    }

    private static Figure killed(int least) {
        return new Figure(span("at least 33"), "killed", OptionalInt.of(least), OptionalInt.empty(), false);
    }

    private static Event talks() {
        List<Span> both = List.of(span("Zembla"), span("Novaya"));
        return event(EventType.CONSULT, span("held"), both, both);
    }

    private static Event denial(EventStatus status) {
        Event event = event(EventType.ASSAULT, last("shelled"), List.of(span("The front")), List.of(span("the town")));
        return new Event(
                event.id(),
                event.type(),
                event.mode(),
                event.contexts(),
                event.trigger(),
                event.actors(),
                event.recipients(),
                event.when(),
                event.place(),
                event.figures(),
                status,
                Optional.of("a2"),
                true);
    }

    private static Attribution said(String id, String source) {
        return new Attribution(
                id,
                AttributionKind.INDIRECT,
                List.of(span(source)),
                Speaker.UNKNOWN,
                Optional.empty(),
                List.of(span("shelled")),
                Optional.empty(),
                List.of(source),
                List.of(),
                1);
    }

    private static Reading reading(Event... events) {
        Article article = new Article(
                "a",
                "x",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                TEXT,
                List.of(),
                Publication.UNKNOWN);
        return new Reading(
                article,
                List.of(said("a1", "the mayor"), said("a2", "The front")),
                List.of(),
                List.of(new Timex(span("Friday"), TimexType.DATE, Optional.of("2026-03-06"), Optional.empty())),
                List.of(),
                List.of(),
                Map.of(),
                List.of(events));
    }

    private ReportFigures scored(Event... events) throws IOException {
        return ReportScore.score(gold(), Map.of("1", reading(events)));
    }

    @Test
    void allRightIsOneEverywhere() throws IOException {
        ReportFigures figures = scored(
                shelling("Fighters of the Moss Front", killed(33), Optional.of("a1")),
                talks(),
                denial(EventStatus.DENIED));
        assertThat(figures.found().values())
                .allSatisfy(found -> assertThat(found.f1()).isEqualTo(1));
        assertThat(figures.shares().values())
                .allSatisfy(share -> assertThat(share.value()).isEqualTo(1));
        assertThat(figures.figures().f1()).isEqualTo(1);
        assertThat(figures.misses()).isEmpty();
        assertThat(figures.types()).containsOnlyKeys("CONSULT", "ASSAULT");
    }

    @Test
    void aPhraseMeansAnotherByItsHead() throws IOException {
        assertThat(found(scored(shelling("Fighters", killed(33), Optional.of("a1")))))
                .isEqualTo(1);
        assertThat(found(scored(shelling("Moss Front", killed(33), Optional.of("a1")))))
                .isEqualTo(1);
        assertThat(found(scored(shelling("the mayor", killed(33), Optional.of("a1")))))
                .isEqualTo(0);
    }

    private static int found(ReportFigures figures) {
        return right(figures, ReportFigures.EVENT);
    }

    private static int right(ReportFigures figures, String name) {
        return Objects.requireNonNull(figures.found().get(name)).right();
    }

    @Test
    void whoIsNamedTooMuchIsWrongToo() throws IOException {
        List<Span> actors = new ArrayList<>(List.of(span("Fighters"), span("Zembla")));
        assertThat(found(scored(event(EventType.ASSAULT, span("shelled"), actors, List.of(span("Korb"))))))
                .isZero();
        List<Span> recipients = List.of(span("Korb"), span("33 people"));
        assertThat(found(scored(event(EventType.ASSAULT, span("shelled"), List.of(span("Fighters")), recipients))))
                .isEqualTo(1);
    }

    @Test
    void bothSidesOfTalksMayStandOnEither() throws IOException {
        assertThat(found(scored(
                        event(EventType.CONSULT, span("talks"), List.of(span("Zembla")), List.of(span("Novaya"))))))
                .isEqualTo(1);
        assertThat(found(scored(event(EventType.CONSULT, span("talks"), List.of(span("Zembla")), List.of()))))
                .isZero();
    }

    @Test
    void thePlaceMayStandAmongTheRecipients() {
        GoldEvent withdrawal = new GoldEvent(
                EventType.RETREAT,
                Optional.empty(),
                List.of(span("shelled")),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.of(span("Korb")),
                List.of(),
                EventStatus.HAPPENED,
                Optional.empty());
        List<GoldReport> gold = List.of(new GoldReport("1", TEXT, List.of(withdrawal)));
        Event fromPlace = event(EventType.RETREAT, span("shelled"), List.of(), List.of(span("Korb")));
        Event fromOthers = event(EventType.RETREAT, span("shelled"), List.of(), List.of(span("Novaya")));
        assertThat(found(ReportScore.score(gold, Map.of("1", reading(fromPlace)))))
                .isEqualTo(1);
        assertThat(found(ReportScore.score(gold, Map.of("1", reading(fromOthers)))))
                .isZero();
    }

    @Test
    void anotherSentenceIsAnotherEvent() throws IOException {
        Event misplaced = event(EventType.ASSAULT, span("talks"), List.of(span("Fighters")), List.of(span("Korb")));
        assertThat(right(scored(misplaced), "type and sentence")).isZero();
    }

    @Test
    void eachDetailIsScoredByItself() throws IOException {
        ReportFigures figures = scored(shelling("Fighters", killed(34), Optional.empty()), denial(EventStatus.NEGATED));
        assertThat(figures.shares().get("status")).isEqualTo(new ReportFigures.Share(1, 2));
        assertThat(figures.shares().get("on whose word")).isEqualTo(new ReportFigures.Share(1, 2));
        assertThat(figures.shares().get("party")).isEqualTo(new ReportFigures.Share(2, 2));
        assertThat(figures.shares().get("date")).isEqualTo(new ReportFigures.Share(1, 1));
        assertThat(figures.figures().right()).isZero();
        assertThat(figures.statuses().get("denied")).isEqualTo(new ReportFigures.Share(0, 1));
        assertThat(figures.misses())
                .hasSize(3)
                .anySatisfy(line ->
                        assertThat(line).contains("word told as the article's for the mayor", "[killed 34..] for"))
                .anySatisfy(line -> assertThat(line).contains("status told as negated"))
                .anySatisfy(line ->
                        assertThat(line).startsWith("1 missed   CONSULT happened “talks” [Zembla, Novaya] ↔ []"));
        assertThat(FigureTable.text(figures))
                .contains("event found           1.000  0.667  0.800       2      2      3\n");
        assertThat(FigureTable.json(figures)).contains("\"figures\"");
    }

    @Test
    void whoPlansMayBeTheWordOrTheArticle() throws IOException {
        Path file = folder.resolve("p.jsonl");
        Files.writeString(
                file,
                "{\"id\": \"1\", \"outlet\": \"x\", \"published\": \"x\", \"headline\": \"h\", \"text\": \"" + TEXT
                        + "\", \"events\": [{\"type\": \"ASSAULT\", \"trigger\": " + pair(span("shelled"))
                        + ", \"actors\": [" + who("the mayor") + "], \"recipients\": [" + who("Korb")
                        + "], \"figures\": [], \"status\": \"planned\", \"word\": \"article\"}]}\n");
        List<GoldReport> planned = EventGold.in(file);
        for (String source : List.of("a1", "a2")) {
            Event event = shelling("the mayor", killed(33), Optional.of(source));
            ReportFigures figures = ReportScore.score(planned, Map.of("1", reading(event)));
            assertThat(figures.shares().get("on whose word"))
                    .isEqualTo(new ReportFigures.Share(source.equals("a1") ? 1 : 0, 1));
        }
    }

    @Test
    void positionsInTheFileCountCodePoints() throws IOException {
        Path file = folder.resolve("y.jsonl");
        String text = "\uD83D\uDE00 Zembla praised Novaya.";
        Files.writeString(
                file,
                "{\"id\": \"1\", \"outlet\": \"x\", \"published\": \"x\", \"headline\": \"h\", \"text\": \"" + text
                        + "\", \"events\": [{\"type\": \"SUPPORT\", \"trigger\": [9, 16], \"actors\": [], \"recipients\": [],"
                        + " \"figures\": [], \"status\": \"happened\", \"word\": \"article\"}]}\n");
        assertThat(EventGold.in(file)
                        .getFirst()
                        .events()
                        .getFirst()
                        .triggers()
                        .getFirst()
                        .in(text))
                .isEqualTo("praised");
    }

    @Test
    void whatIsNoGoldIsRefusedWithItsLine() throws IOException {
        Path file = folder.resolve("z.jsonl");
        Files.writeString(
                file, "{\"id\": \"1\", \"text\": \"x\", \"events\": [{\"type\": \"WAR\", \"trigger\": [0, 1]}]}\n");
        assertThatThrownBy(() -> EventGold.in(file))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("z.jsonl line 1");
        assertThat(EventGold.isOne(file)).isFalse();
        assertThatThrownBy(() -> ReportScore.score(gold(), Map.of())).hasMessageContaining("report 1: has no reading");
    }
}
