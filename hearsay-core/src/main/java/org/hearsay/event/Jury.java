// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.hearsay.text.Span;

/**
 * Weighs what rules find in a sentence and what the network sees in it. The network's scores are logarithms of odds or of likelihoods; that rules
 * say the same adds to them, in the same measure. So each decides where it is surer. One for each text, asked for its sentences in their order.
 */
final class Jury {

    private final StatusReader statuses;
    private final Sight sight;
    private final FrameMatcher matcher;
    private final Weights weights;
    private final Set<EventType> before = EnumSet.noneOf(EventType.class);

    Jury(FrameMatcher matcher, StatusReader statuses, Sight sight, Weights weights) {
        this.statuses = statuses;
        this.sight = sight;
        this.weights = weights;
        this.matcher = matcher;
    }

    /** The events of the next sentence of the text, in the order of their triggers. */
    List<Judged> told(Sentence sentence, List<Found> byRules) {
        List<Judged> told = new ArrayList<>();
        boolean[] taken = new boolean[sentence.tokens().size()];
        for (Found found : byRules) {
            for (int t = found.trigger().from(); t < found.trigger().to(); t++) {
                taken[t] = true;
            }
            Candidate candidate = new Candidate(sentence, Optional.of(found), found.trigger(), statuses, sight);
            judged(candidate).ifPresent(told::add);
        }
        for (Range trigger : triggers(sentence, taken)) {
            judged(new Candidate(sentence, Optional.empty(), trigger, statuses, sight))
                    .ifPresent(told::add);
        }
        told.sort(Comparator.comparingInt(one -> one.found().trigger().from()));
        told.forEach(one -> before.add(one.found().frame().type()));
        return told;
    }

    /** Runs of free tokens that tell one event by the network alone. */
    private List<Range> triggers(Sentence sentence, boolean[] taken) {
        List<Range> runs = new ArrayList<>();
        int last = -1;
        for (int t = 0; t < taken.length; t++) {
            int token = taken[t] ? -1 : sight.trigger(sentence.span(new Range(t, t + 1)));
            double[] types = token < 0 ? new double[] {1, 0} : sight.typesOf(token);
            boolean tells = odds(1 - types[0]) > weights.alone();
            int type = tells ? best(types, 1) : -1;
            if (tells && type == last) {
                runs.set(runs.size() - 1, new Range(runs.getLast().from(), t + 1));
            } else if (tells) {
                runs.add(new Range(t, t + 1));
            }
            last = type;
        }
        return runs;
    }

    private Optional<Judged> judged(Candidate candidate) {
        Optional<Found> rule = candidate.rule();
        int token = candidate.token();
        double least = rule.map(found -> Casualties.areTold(found) ? -weights.casualties() : -weights.byRule())
                .orElse(weights.alone());
        double[] types = token < 0 ? new double[] {1} : sight.typesOf(token);
        if (odds(1 - types[0]) <= least) {
            return Optional.empty();
        }
        EventType type = likeliest(
                sight.types(),
                types,
                1,
                t -> rule.isPresent() && rule.get().frame().type() == t ? weights.type() : 0);
        if (rule.isEmpty() && before.contains(type) && sight.again(token, weights.again())) {
            return Optional.empty();
        }
        EventStatus status = likeliest(
                sight.statuses(),
                sight.statusesOf(token),
                0,
                s -> candidate.status() == s ? rule.isPresent() ? weights.status() : weights.looseStatus() : 0);
        Optional<String> mode = mode(token);
        boolean same = rule.isPresent() && rule.get().frame().type() == type;
        Frame frame = same ? rule.get().frame() : frame(type, mode, candidate);
        Parties.Sides sides = Parties.seen(matcher, candidate, sight, weights);
        Found found = new Found(
                frame,
                candidate.trigger(),
                rule.isPresent() && rule.get().noun(),
                sides.actors(),
                sides.recipients(),
                List.of(),
                status,
                rule.isPresent() && rule.get().governed());
        return Optional.of(new Judged(
                found, same ? frame.mode().or(() -> mode) : mode, sides.actors(), sides.recipients(), token));
    }

    private static Frame frame(EventType type, Optional<String> mode, Candidate candidate) {
        String word = candidate.sentence().word(candidate.trigger().to() - 1);
        return new Frame(type, mode, List.of(), word, "", List.of(), List.of(), "", "", Set.of());
    }

    private Optional<String> mode(int token) {
        int mode = best(sight.modesOf(token), 0);
        return mode == 0 ? Optional.empty() : Optional.of(sight.modes().get(mode));
    }

    /** Which of {@code spans} has the role in an event; absent where none likely has. */
    Optional<Span> inRole(String role, Judged event, List<Span> spans, double least) {
        Span best = null;
        double most = least;
        for (Span span : spans) {
            double score = sight.role(role, event.token(), span);
            if (score > most) {
                most = score;
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    Weights weights() {
        return weights;
    }

    /**
     * Words of a sentence that may tell an event.
     *
     * @param rule what rules find there; absent when the network alone sees something
     * @param trigger the words
     * @param token the network's token for them; negative when there is none
     * @param around what stands around a word that no rule knows
     */
    record Candidate(Sentence sentence, Optional<Found> rule, Range trigger, int token, Optional<Surroundings> around) {

        Candidate(Sentence sentence, Optional<Found> rule, Range trigger, StatusReader statuses, Sight sight) {
            this(
                    sentence,
                    rule,
                    trigger,
                    sight.trigger(sentence.span(trigger)),
                    rule.isPresent() ? Optional.empty() : Surroundings.of(sentence, trigger.to() - 1, statuses));
        }

        /** What rules say of the status; what happened where they say nothing. */
        EventStatus status() {
            return rule.map(Found::status)
                    .or(() -> around.map(Surroundings::status))
                    .orElse(EventStatus.HAPPENED);
        }
    }

    private static double odds(double likely) {
        return StrictMath.log(Math.max(likely, 1e-9) / Math.max(1 - likely, 1e-9));
    }

    private static int best(double[] likely, int from) {
        int best = from;
        for (int i = from + 1; i < likely.length; i++) {
            if (likely[i] > likely[best]) {
                best = i;
            }
        }
        return best;
    }

    private static <T> T likeliest(List<T> values, double[] likely, int from, ToDoubleFunction<T> more) {
        T best = values.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.size(); i++) {
            double score = StrictMath.log(Math.max(likely[from + i], 1e-12)) + more.applyAsDouble(values.get(i));
            if (score > most) {
                most = score;
                best = values.get(i);
            }
        }
        return best;
    }
}
