// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.ledger.query.Days;
import org.hearsay.ledger.words.Words;

/**
 * How likely two tellings are of one thing. Thresholds were set on the development half of the sample clusters, see
 * {@code docs/measure/ledger.md}.
 */
final class Likeness {

    /** Later reports of a thing are background, not news of it. */
    static final int WINDOW_DAYS = 4;

    /** From here on two accounts are linked. */
    static final double LINKED = 0.3;

    /** Shared words must weigh at least as much as two rare ones. */
    private static final double LEAST_SHARED = 11;

    /** A run of so many equal words in quotation marks is no chance. */
    private static final int QUOTED_RUN = 6;

    private static final double SAME_QUOTATION = 0.9;

    /** What a shared speaker adds. */
    private static final double SAME_SPEAKER = 0.15;

    /** So many shared words are named as the reason of a link. */
    private static final int MOST_NAMED = 6;

    private final WordWeights weights;
    private final EventLikeness events = new EventLikeness();

    Likeness(WordWeights weights) {
        this.weights = weights;
    }

    /**
     * A telling as it is compared.
     *
     * @param telling itself
     * @param stems its telling stems with their weights
     * @param weight what all of them weigh
     * @param days when it was published; absent when unknown
     * @param quoted the words inside its quotation marks
     * @param names those in it
     */
    record Compared(
            Telling telling,
            Map<String, Double> stems,
            double weight,
            Optional<Days> days,
            List<String> quoted,
            EventLikeness.Names names) {}

    /**
     * Two tellings that may be of one thing.
     *
     * @param score from {@link #LINKED} to 1
     * @param reasons why, a clause each
     */
    record Link(double score, List<String> reasons) {}

    Compared compared(Telling telling) {
        Map<String, Double> stems = weights.of(telling.what().text());
        return new Compared(
                telling,
                stems,
                sum(stems),
                telling.published().flatMap(Days::of),
                Words.folded(telling.what().quoted()),
                EventLikeness.Names.of(telling.what()));
    }

    /** The link between two tellings, absent when they tell of different things. Symmetric. */
    Optional<Link> link(Compared one, Compared other) {
        if (!one.telling().what().type().equals(other.telling().what().type())) {
            return Optional.empty();
        }
        return one.telling().what().type().equals(Account.STATEMENT) ? statements(one, other) : events.link(one, other);
    }

    private static Optional<Link> statements(Compared one, Compared other) {
        if (!near(one, other)) {
            return Optional.empty();
        }
        double common = common(one, other);
        int run = quotedRun(one.quoted(), other.quoted());
        if (run < QUOTED_RUN && common < LEAST_SHARED) {
            return Optional.empty();
        }
        double all = one.weight() + other.weight() - common;
        double score = all == 0 ? 0 : common / all;
        boolean sameSpeaker = sameSpeaker(one.telling(), other.telling());
        if (sameSpeaker) {
            score += SAME_SPEAKER + contained(one, other, common) * SAME_SPEAKER;
        }
        if (run >= QUOTED_RUN) {
            score = Math.max(score, SAME_QUOTATION);
        }
        if (score < LINKED) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        if (common > 0) {
            reasons.add(sharedWords(one, other));
        }
        if (sameSpeaker) {
            reasons.add("same speaker");
        }
        if (run >= QUOTED_RUN) {
            reasons.add("the same " + run + " words in quotation marks");
        }
        return Optional.of(new Link(Math.min(1, score), reasons));
    }

    static double contained(Compared one, Compared other, double common) {
        double less = Math.min(one.weight(), other.weight());
        return less == 0 ? 0 : common / less;
    }

    private static double sum(Map<String, Double> stems) {
        // Ordered maps, so that the sum does not depend on the machine.
        double sum = 0;
        for (double weight : stems.values()) {
            sum += weight;
        }
        return sum;
    }

    /** What the stems weigh that both have. */
    static double common(Compared one, Compared other) {
        double common = 0;
        for (Map.Entry<String, Double> stem : one.stems().entrySet()) {
            if (other.stems().containsKey(stem.getKey())) {
                common += stem.getValue();
            }
        }
        return common;
    }

    /** The heaviest words that both have, as a reason. */
    static String sharedWords(Compared one, Compared other) {
        Map<String, Double> shared = new TreeMap<>(one.stems());
        shared.keySet().retainAll(other.stems().keySet());
        return "share " + String.join(", ", WordWeights.heaviest(shared, MOST_NAMED));
    }

    static boolean near(Compared one, Compared other) {
        if (one.days().isEmpty() || other.days().isEmpty()) {
            return one.days().isEmpty() && other.days().isEmpty();
        }
        LocalDate first = LocalDate.parse(one.days().get().first());
        LocalDate second = LocalDate.parse(other.days().get().first());
        return Math.abs(first.toEpochDay() - second.toEpochDay()) <= WINDOW_DAYS;
    }

    private static boolean sameSpeaker(Telling one, Telling other) {
        Optional<Account.Link> a = one.word().origin();
        Optional<Account.Link> b = other.word().origin();
        return a.isPresent() && b.isPresent() && Named.same(a.get(), b.get());
    }

    /** The longest run of equal words in the quotations of both. */
    private static int quotedRun(List<String> a, List<String> b) {
        if (a.size() < QUOTED_RUN || b.size() < QUOTED_RUN) {
            return 0;
        }
        int longest = 0;
        int[] before = new int[b.size() + 1];
        for (String word : a) {
            int[] now = new int[b.size() + 1];
            for (int j = 0; j < b.size(); j++) {
                now[j + 1] = word.equals(b.get(j)) ? before[j] + 1 : 0;
                longest = Math.max(longest, now[j + 1]);
            }
            before = now;
        }
        return longest;
    }
}
