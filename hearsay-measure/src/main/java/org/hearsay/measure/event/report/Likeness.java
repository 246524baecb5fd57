// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.EventStatus;
import org.hearsay.event.Figure;
import org.hearsay.measure.event.report.GoldEvent.Participant;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Span;

/** What is right about an event that a reading of one report tells, held against one that the report is marked with. */
final class Likeness {

    private final List<Span> sentences;
    private final Phrases phrases;

    Likeness(String text, SentenceSplitter splitter) {
        this.sentences = splitter.sentences(text);
        this.phrases = new Phrases(text);
    }

    /** Same type, told in one of the sentences that tell it. */
    boolean typeAndSentence(GoldEvent gold, ToldEvent told) {
        Set<Integer> own = sentencesOf(gold.triggers());
        return gold.type() == told.event().type()
                && sentencesOf(told.event().trigger()).stream().anyMatch(own::contains);
    }

    private Set<Integer> sentencesOf(List<Span> triggers) {
        Set<Integer> found = new HashSet<>();
        for (Span trigger : triggers) {
            int number = 0;
            while (number < sentences.size() && sentences.get(number).end() <= trigger.begin()) {
                number++;
            }
            found.add(number);
        }
        return found;
    }

    /** Whether the words of a trigger are met, too. */
    boolean trigger(GoldEvent gold, ToldEvent told) {
        return gold.triggers().stream()
                .anyMatch(one -> told.event().trigger().stream().anyMatch(one::overlaps));
    }

    boolean actors(GoldEvent gold, ToldEvent told) {
        return gold.mutual()
                ? bothSides(gold, told)
                : agree(gold.actors(), told.event().actors());
    }

    /** The place of an event may be named among those who have it done to them: "withdrew from Korb". */
    boolean recipients(GoldEvent gold, ToldEvent told) {
        return gold.mutual()
                ? bothSides(gold, told)
                : agree(gold.recipients(), besidesPlace(gold, told.event().recipients()));
    }

    private List<Span> besidesPlace(GoldEvent gold, List<Span> named) {
        return named.stream()
                .filter(span -> gold.place().isEmpty()
                        || !phrases.same(gold.place().get(), span)
                        || gold.recipients().stream().anyMatch(one -> phrases.anySame(one.names(), span)))
                .toList();
    }

    private boolean bothSides(GoldEvent gold, ToldEvent told) {
        List<Participant> all = new ArrayList<>(gold.actors());
        all.addAll(gold.recipients());
        List<Span> named = new ArrayList<>(told.event().actors());
        named.addAll(besidesPlace(gold, told.event().recipients()));
        return agree(all, named);
    }

    /** Nobody who has to be there is left out, and nobody named who is not there. */
    private boolean agree(List<Participant> gold, List<Span> named) {
        boolean all = gold.stream()
                .filter(one -> !one.optional())
                .allMatch(one -> named.stream().anyMatch(span -> phrases.anySame(one.names(), span)));
        return all
                && named.stream().allMatch(span -> gold.stream().anyMatch(one -> phrases.anySame(one.names(), span)));
    }

    boolean word(GoldEvent gold, ToldEvent told) {
        if (gold.word().isEmpty() || told.word().isEmpty()) {
            return gold.word().isEmpty()
                    && (told.word().isEmpty() || isIntention(gold, told.word().get()));
        }
        List<Span> source = gold.word().get();
        return source.isEmpty()
                ? told.word().get().isEmpty()
                : told.word().get().stream().anyMatch(span -> phrases.anySame(source, span));
    }

    /** "They plan to march": the article's word that they plan it, or theirs that they will; both are right. */
    private boolean isIntention(GoldEvent gold, List<Span> source) {
        return gold.status() == EventStatus.PLANNED
                && source.stream()
                        .anyMatch(span -> gold.actors().stream().anyMatch(one -> phrases.anySame(one.names(), span)));
    }

    /** Whether the source takes part in the event, as the marks have it: the party that a reading has to name. */
    boolean party(GoldEvent gold) {
        return gold.word().stream()
                .flatMap(List::stream)
                .anyMatch(span -> java.util.stream.Stream.concat(gold.actors().stream(), gold.recipients().stream())
                        .anyMatch(one -> phrases.anySame(one.names(), span)));
    }

    boolean place(GoldEvent gold, ToldEvent told) {
        Optional<Span> named = told.event().place();
        return gold.place().isPresent() == named.isPresent()
                && (named.isEmpty() || phrases.same(gold.place().get(), named.get()));
    }

    /** The same day, month or year; the time of the day does not count. A date whose value is not known is not the same as none. */
    static boolean when(GoldEvent gold, ToldEvent told) {
        return gold.when().isPresent() == told.event().when().isPresent()
                && Objects.equals(gold.when().map(Likeness::day), told.when().map(Likeness::day));
    }

    private static String day(String value) {
        int time = value.indexOf('T');
        return time < 0 ? value : value.substring(0, time);
    }

    /** How many figures are exactly right: where they stand, what they count, both ends, and whether they are rough. */
    static int figures(GoldEvent gold, ToldEvent told) {
        List<Figure> left = new ArrayList<>(told.event().figures());
        int right = 0;
        for (Figure figure : gold.figures()) {
            Optional<Figure> same =
                    left.stream().filter(one -> same(figure, one)).findFirst();
            if (same.isPresent()) {
                left.remove(same.get());
                right++;
            }
        }
        return right;
    }

    private static boolean same(Figure gold, Figure told) {
        return gold.span().overlaps(told.span())
                && gold.of().equals(told.of())
                && gold.min().equals(told.min())
                && gold.max().equals(told.max())
                && gold.approximate() == told.approximate();
    }
}
