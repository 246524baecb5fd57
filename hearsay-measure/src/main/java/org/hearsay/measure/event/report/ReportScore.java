// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.event.EventFigure.Found;
import org.hearsay.measure.event.report.Pairs.Pair;
import org.hearsay.measure.event.report.ReportFigures.Share;
import org.hearsay.reading.Reading;
import org.hearsay.text.SentenceSplitter;

/**
 * Scores the events of readings against marked reports.
 *
 * <p>An event is found when a told one has its type, its trigger in a sentence that tells it, and its actors and recipients: each who is marked is
 * named and each who is named is marked, a phrase meaning another when one holds the other's head or both are the same name. An event is found by
 * at most one told event and the other way round, those first whose triggers meet. Status, source, figures, place and date are scored on the events
 * found.
 */
public final class ReportScore {

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Map<String, Share> shares = new LinkedHashMap<>();
    private final Map<EventType, Found> types = new EnumMap<>(EventType.class);
    private final Map<EventStatus, Share> statuses = new EnumMap<>(EventStatus.class);
    private final List<String> misses = new ArrayList<>();
    private Found figures = new Found(0, 0, 0);
    private Share falseAlarms = Share.NONE;

    private ReportScore() {
        for (String name : List.of("type and sentence", "and actor", "and recipient", ReportFigures.EVENT)) {
            found.put(name, new Found(0, 0, 0));
        }
        for (String name : List.of("status", "on whose word", "party", "place", "date", "mode")) {
            shares.put(name, Share.NONE);
        }
    }

    /**
     * The figures of {@code readings}, one for each report.
     *
     * @throws MeasureException when a reading is missing, or is of another text than its report
     */
    public static ReportFigures score(List<GoldReport> gold, Map<String, Reading> readings) {
        ReportScore score = new ReportScore();
        for (GoldReport report : gold) {
            Reading reading = readings.get(report.id());
            if (reading == null) {
                throw new MeasureException("report " + report.id(), "has no reading");
            }
            if (!reading.article().text().equals(report.text())) {
                throw new MeasureException("report " + report.id(), "the reading is of another text");
            }
            score.add(report, ToldEvent.of(reading));
        }
        return score.figures(gold.size());
    }

    private ReportFigures figures(int reports) {
        Map<String, Found> byType = new LinkedHashMap<>();
        types.forEach((type, figure) -> byType.put(type.name(), figure));
        Map<String, Share> byStatus = new LinkedHashMap<>();
        statuses.forEach((status, share) -> byStatus.put(status.name().toLowerCase(Locale.ROOT), share));
        return new ReportFigures(reports, found, shares, figures, byType, byStatus, falseAlarms, misses);
    }

    private void add(GoldReport report, List<ToldEvent> told) {
        Likeness like = new Likeness(report.text(), splitter);
        BiPredicate<GoldEvent, ToldEvent> type = like::typeAndSentence;
        BiPredicate<GoldEvent, ToldEvent> actor = type.and(like::actors);
        BiPredicate<GoldEvent, ToldEvent> recipient = type.and(like::recipients);
        count("type and sentence", Pairs.of(report.events(), told, type, like::trigger), report, told);
        count("and actor", Pairs.of(report.events(), told, actor, like::trigger), report, told);
        count("and recipient", Pairs.of(report.events(), told, recipient, like::trigger), report, told);
        List<Pair> pairs = Pairs.of(report.events(), told, actor.and(like::recipients), like::trigger);
        count(ReportFigures.EVENT, pairs, report, told);
        byType(report.events(), told, pairs);
        pairs.forEach(pair -> details(like, pair.gold(), pair.told()));
        if (report.events().isEmpty()) {
            falseAlarms = new Share(falseAlarms.count() + told.size(), falseAlarms.of() + 1);
        }
        misses.addAll(new Misses(report, like).lines(told, pairs));
    }

    private void count(String name, List<Pair> pairs, GoldReport report, List<ToldEvent> told) {
        found.merge(name, new Found(pairs.size(), told.size(), report.events().size()), ReportScore::sum);
    }

    private static Found sum(Found one, Found other) {
        return new Found(one.right() + other.right(), one.predicted() + other.predicted(), one.gold() + other.gold());
    }

    private void byType(List<GoldEvent> gold, List<ToldEvent> told, List<Pair> pairs) {
        pairs.forEach(pair -> types.merge(pair.gold().type(), new Found(1, 0, 0), ReportScore::sum));
        told.forEach(event -> types.merge(event.event().type(), new Found(0, 1, 0), ReportScore::sum));
        gold.forEach(event -> types.merge(event.type(), new Found(0, 0, 1), ReportScore::sum));
    }

    private void details(Likeness like, GoldEvent gold, ToldEvent told) {
        boolean status = gold.status() == told.event().status();
        share("status", status);
        statuses.put(
                gold.status(), statuses.getOrDefault(gold.status(), Share.NONE).and(status));
        share("on whose word", like.word(gold, told));
        if (gold.word().isPresent()) {
            share("party", like.party(gold) == told.event().party());
        }
        if (gold.place().isPresent() || told.event().place().isPresent()) {
            share("place", like.place(gold, told));
        }
        if (gold.when().isPresent() || told.event().when().isPresent()) {
            share("date", Likeness.when(gold, told));
        }
        gold.mode().ifPresent(mode -> share("mode", told.event().mode().equals(gold.mode())));
        figures = sum(
                figures,
                new Found(
                        Likeness.figures(gold, told),
                        told.event().figures().size(),
                        gold.figures().size()));
    }

    private void share(String name, boolean right) {
        shares.merge(name, Share.NONE.and(right), (one, other) -> one.and(right));
    }
}
