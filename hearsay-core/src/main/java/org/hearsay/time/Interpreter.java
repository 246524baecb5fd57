// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/** Gives the matches of one text their meaning, in order: each can be counted from those before it. */
final class Interpreter {

    private static final Set<String> LEADING_IN = Set.of("in", "by", "during", "throughout");

    private final List<Lexeme> lexemes;
    private final Timeline timeline;
    private final Directions directions;
    private final Doubts doubts;
    private final RelativeDates relative;
    private final CalendarDates dates;
    private final PartsOfYear parts;
    private final Clocks clocks;

    Interpreter(List<Lexeme> lexemes, Timeline timeline, Cues cues) {
        this.lexemes = lexemes;
        this.timeline = timeline;
        this.directions = new Directions(cues, lexemes);
        this.doubts = new Doubts(cues);
        this.relative = new RelativeDates(timeline);
        this.dates = new CalendarDates(timeline, relative);
        this.parts = new PartsOfYear(timeline, relative);
        this.clocks = new Clocks(timeline, relative, dates);
    }

    /** The expressions that {@code matches} are. */
    List<Timex> timexes(List<Match> matches) {
        List<Timex> timexes = new ArrayList<>();
        for (Match match : matches) {
            Phrase phrase = new Phrase(match, lexemes);
            if (doubts.isNone(phrase)) {
                continue;
            }
            for (int i = 0; i < match.extents().size(); i++) {
                Match.Extent extent = match.extents().get(i);
                Optional<Resolved> resolved = resolved(phrase, i);
                if (resolved.isPresent()) {
                    resolved.get().moment().ifPresent(moment -> {
                        timeline.mention(moment);
                        if (tells(phrase)) {
                            timeline.tell(moment);
                        }
                    });
                    timexes.add(timex(extent, resolved.get().withMod(phrase.mod())));
                }
            }
        }
        return timexes;
    }

    private boolean startsSentence(Phrase phrase) {
        int at = phrase.match().extents().getFirst().begin() - 1;
        return at >= 0 && lexemes.get(at).capitalised();
    }

    private Timex timex(Match.Extent extent, Resolved resolved) {
        Span span = new Span(
                lexemes.get(extent.begin()).begin(),
                lexemes.get(extent.end() - 1).end());
        return new Timex(span, resolved.type(), resolved.value(), resolved.mod());
    }

    /** A year before a noun names a thing ({@code the 1975 agreement}), and what is told does not move there. */
    private boolean tells(Phrase phrase) {
        if (!timeline.isNarrative() || phrase.match().rule().meaning() != Meaning.YEAR) {
            return true;
        }
        String before = phrase.before();
        return phrase.match().begin() == 0
                || phrase.match().steps().size() > 1
                || LEADING_IN.contains(before) && startsSentence(phrase)
                || before.equals(".")
                || phrase.after().equals(":");
    }

    private Optional<Resolved> resolved(Phrase phrase, int index) {
        Match.Extent extent = phrase.match().extents().get(index);
        Direction direction = directions.of(extent.begin(), extent.end());
        return switch (phrase.match().rule().meaning()) {
            case DATE -> dates.date(phrase, direction);
            case DATES -> dates.dates(phrase, index, direction);
            case NUMDATE -> dates.numdate(phrase);
            case SLASHES -> dates.slashes(phrase);
            case MONTH -> dates.month(phrase, direction);
            case YEAR -> dates.year(phrase);
            case YEARS -> dates.years(phrase, index);
            case BC -> dates.beforeChrist(phrase, index);
            case DECADE -> dates.decade(phrase);
            case CENTURY -> dates.century(phrase);
            case WEEKDAY -> dates.weekday(phrase, direction);
            case WEEKOF -> dates.weekOf(phrase, direction);
            case HOLIDAY -> dates.holiday(phrase, direction);
            case FIXED -> dates.fixed(phrase);
            case QUARTER -> parts.quarter(phrase, direction);
            case HALF -> parts.half(phrase);
            case SEASON -> parts.season(phrase, direction);
            case YEARAGO, LATEST, THEUNIT, DAYREF, RELATIVE, EDGEUNIT, PAST, WEEKEND, UNITEND, OFFSET, AFTER ->
                counted(phrase, direction);
            case CLOCK, PART, RELPART, TONIGHT -> ofDay(phrase, direction);
            case LONGAGO, LONGAFTER, VAGUE, TOLD, ONEDAY -> vague(phrase, direction);
            case AMOUNT -> Amounts.amount(phrase);
            case AUNIT -> Amounts.aUnit(phrase, doubts);
            case PLURAL -> Amounts.plural(phrase, doubts);
            case SET -> Amounts.set(phrase);
            case NONE -> Optional.empty();
        };
    }

    private Optional<Resolved> counted(Phrase phrase, Direction direction) {
        return switch (phrase.match().rule().meaning()) {
            case YEARAGO -> relative.yearAgo(phrase);
            case LATEST -> relative.latest();
            case THEUNIT -> relative.theUnit(phrase);
            case DAYREF -> relative.dayref(phrase);
            case EDGEUNIT -> relative.edgeUnit(phrase);
            case PAST -> relative.past(phrase);
            case WEEKEND -> relative.weekend(phrase, direction);
            case UNITEND -> relative.unitEnd(phrase);
            case OFFSET -> isClauseAhead(phrase) ? Amounts.amount(phrase) : relative.offset(phrase);
            case AFTER -> relative.after(phrase);
            default ->
                phrase.says("the") && phrase.match().rule().argument().startsWith("DAY") && isClauseAhead(phrase)
                        ? Optional.empty()
                        : relative.relative(phrase);
        };
    }

    /** In news {@code months before he spoke} measures; {@code months before.} dates. */
    private boolean isClauseAhead(Phrase phrase) {
        String last = lexemes.get(phrase.match().expressionEnd() - 1).lower();
        boolean open = last.equals("before") || last.equals("after");
        return open && !timeline.isNarrative() && !phrase.after().isEmpty() && ",.;)".indexOf(phrase.after()) < 0;
    }

    private Optional<Resolved> ofDay(Phrase phrase, Direction direction) {
        return switch (phrase.match().rule().meaning()) {
            case CLOCK -> clocks.clock(phrase, direction);
            case RELPART -> clocks.relativePart(phrase);
            case TONIGHT -> clocks.tonight();
            default -> clocks.part(phrase, direction);
        };
    }

    private Optional<Resolved> vague(Phrase phrase, Direction direction) {
        return switch (phrase.match().rule().meaning()) {
            case LONGAGO -> Optional.of(Resolved.of(TimexType.DATE, "PAST_REF"));
            case LONGAFTER -> Optional.of(Resolved.of(TimexType.DATE, "FUTURE_REF"));
            case ONEDAY ->
                phrase.says("some") || direction == Direction.FUTURE
                        ? Optional.of(Resolved.of(TimexType.DATE, "FUTURE_REF"))
                        : Optional.of(Resolved.of(TimexType.DURATION, "P1D"))
                                .filter(d -> doubts.followsLengthWord(phrase));
            case TOLD ->
                timeline.isNarrative()
                        ? Optional.of(Resolved.of(
                                TimexType.DATE, phrase.match().rule().argument()))
                        : Optional.empty();
            default ->
                Optional.of(Resolved.of(TimexType.DATE, phrase.match().rule().argument()));
        };
    }
}
