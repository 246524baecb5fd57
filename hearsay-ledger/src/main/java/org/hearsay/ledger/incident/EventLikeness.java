// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.hearsay.ledger.query.Days;
import org.hearsay.ledger.words.Words;

/**
 * How likely two tellings of events of one type are of one event: by day, place, who, whom, how many and the words of their sentences. The weights were
 * set by hand on the sample reports and their key, see {@code docs/measure/ledger.md}.
 */
final class EventLikeness {

    /** From here on two tellings are linked. */
    private static final double LINKED = 0.45;

    private static final double SAME_DAY = 0.25;
    private static final double NEXT_DAY = -0.1;
    private static final double SAME_PLACE = 0.3;
    private static final double OTHER_PLACE = -0.25;
    private static final double SAME_ACTOR = 0.1;
    private static final double SAME_RECIPIENT = 0.15;
    private static final double SAME_FIGURE = 0.15;
    private static final double SAME_WORDS = 0.5;

    /** Without a shared place or two shared names of those who took part, shared words must weigh so much; two rare ones. */
    private static final double LEAST_SHARED = 11;

    /**
     * The words of the names in an event, folded.
     *
     * @param where of its place
     * @param who of those who act
     * @param whom of those acted upon
     */
    record Names(Set<String> where, Set<String> who, Set<String> whom) {
        static Names of(Account.What what) {
            return new Names(named(what.place().stream().toList()), named(what.actors()), named(what.recipients()));
        }
    }

    /** The link, absent when they are of different events. Symmetric. */
    Optional<Likeness.Link> link(Likeness.Compared one, Likeness.Compared other) {
        Account.What a = one.telling().what();
        Account.What b = other.telling().what();
        Optional<Long> apart = daysApart(a, b);
        boolean far = apart.isPresent() ? apart.get() > 1 : !Likeness.near(one, other);
        if (far) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        double score = 0;
        if (apart.isPresent()) {
            score += apart.get() == 0 ? SAME_DAY : NEXT_DAY;
            reasons.add(apart.get() == 0 ? "same day" : "a day apart");
        }
        Set<String> places = shared(one.names().where(), other.names().where());
        boolean elsewhere = places.isEmpty()
                && !one.names().where().isEmpty()
                && !other.names().where().isEmpty();
        score += places.isEmpty() ? (elsewhere ? OTHER_PLACE : 0) : SAME_PLACE;
        if (!places.isEmpty()) {
            reasons.add("same place, " + String.join(" ", places));
        }
        int who = arguments(one.names(), other.names(), reasons);
        score += (who & 1) == 0 ? 0 : SAME_ACTOR;
        score += (who & 2) == 0 ? 0 : SAME_RECIPIENT;
        if (figures(a, b)) {
            score += SAME_FIGURE;
            reasons.add("same number");
        }
        double common = Likeness.common(one, other);
        score += SAME_WORDS * Likeness.contained(one, other, common);
        boolean held = !places.isEmpty() || who == 3 || common >= LEAST_SHARED;
        if (!held || score < LINKED) {
            return Optional.empty();
        }
        if (common > 0) {
            reasons.add(Likeness.sharedWords(one, other));
        }
        return Optional.of(new Likeness.Link(Math.min(1, score), reasons));
    }

    /** How many days lie between the days told; absent unless both are whole days. */
    private static Optional<Long> daysApart(Account.What one, Account.What other) {
        Optional<LocalDate> a = day(one);
        Optional<LocalDate> b = day(other);
        return a.isPresent() && b.isPresent()
                ? Optional.of(Math.abs(a.get().toEpochDay() - b.get().toEpochDay()))
                : Optional.empty();
    }

    static Optional<LocalDate> day(Account.What what) {
        return what.day()
                .flatMap(Days::of)
                .filter(days -> days.first().equals(days.last()))
                .map(days -> LocalDate.parse(days.first()));
    }

    /** 1 when an actor is shared, 2 when a recipient, 3 when both. */
    private static int arguments(Names one, Names other, List<String> reasons) {
        Set<String> actors = shared(one.who(), other.who());
        Set<String> recipients = shared(one.whom(), other.whom());
        if (!actors.isEmpty()) {
            reasons.add("same actor, " + String.join(" ", actors));
        }
        if (!recipients.isEmpty()) {
            reasons.add("same recipient, " + String.join(" ", recipients));
        }
        return (actors.isEmpty() ? 0 : 1) + (recipients.isEmpty() ? 0 : 2);
    }

    private static boolean figures(Account.What one, Account.What other) {
        return one.figures().stream()
                .anyMatch(a -> other.figures().stream()
                        .anyMatch(b -> a.of().equals(b.of())
                                && a.least().equals(b.least())
                                && a.most().equals(b.most())));
    }

    private static final Pattern NO_NAME = Pattern.compile("[^\\p{L}\\p{N}'’-]+");

    /** The words of names: those with a capital letter that do not stand first, and first ones when all else is small. */
    static Set<String> named(List<String> phrases) {
        Set<String> named = new TreeSet<>();
        for (String phrase : phrases) {
            for (String word : NO_NAME.split(phrase)) {
                if (word.length() > 2 && Character.isUpperCase(word.charAt(0)) && !FIRST.contains(word)) {
                    Words.folded(word).forEach(named::add);
                }
            }
        }
        return named;
    }

    /** Words that begin phrases and have a capital letter only when they begin a sentence. */
    private static final Set<String> FIRST = Set.of(
            "The", "Five", "Ten", "Two", "Three", "Several", "Some", "Its", "Their", "His", "Her", "About", "More",
            "Most");

    private static Set<String> shared(Set<String> one, Set<String> other) {
        Set<String> shared = new TreeSet<>(one);
        shared.retainAll(other);
        return shared;
    }
}
