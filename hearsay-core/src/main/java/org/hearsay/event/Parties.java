// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hearsay.event.Item.Kind;

/** Who acts and who is acted upon: those whom rules name, and beside a trigger that rules do not know, whom network and grammar agree on. */
final class Parties {

    /** What stands behind the head of a phrase: "the head | of the guard". */
    private static final Set<String> BEHIND_HEAD =
            Set.of("of", "in", "from", "at", "on", "near", "for", "to", "with", "by", "between");

    private Parties() {}

    /** Both sides, each in the order of the text. */
    record Sides(List<Range> actors, List<Range> recipients) {

        Sides {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
        }
    }

    /** Those of an event by rules who are somebody; force is used against things, too. */
    static Sides ruled(FrameMatcher matcher, Sentence sentence, Found found) {
        return new Sides(
                somebody(matcher, sentence, found.actors()),
                found.frame().type() == EventType.ASSAULT
                        ? found.recipients()
                        : somebody(matcher, sentence, found.recipients()));
    }

    private static List<Range> somebody(FrameMatcher matcher, Sentence sentence, List<Range> ranges) {
        return ranges.stream().filter(range -> matcher.isActor(sentence, range)).toList();
    }

    /** Those of an event that the network alone sees: of each side the likeliest word, and others that are nearly as likely. */
    static Sides seen(FrameMatcher matcher, Jury.Candidate candidate, Sight sight, Weights weights) {
        Sentence sentence = candidate.sentence();
        int size = sentence.tokens().size();
        double[] acts = new double[size];
        double[] suffers = new double[size];
        for (int t = 0; t < size; t++) {
            acts[t] = score(matcher, candidate, sight, weights, new Part("actor", t));
            suffers[t] = score(matcher, candidate, sight, weights, new Part("recipient", t));
        }
        double leastActor = least(acts, weights);
        double leastRecipient = least(suffers, weights);
        List<Range> actors = new ArrayList<>();
        List<Range> recipients = new ArrayList<>();
        for (int t = 0; t < size; t++) {
            double actor = acts[t] >= leastActor ? acts[t] : Double.NEGATIVE_INFINITY;
            double recipient = suffers[t] >= leastRecipient ? suffers[t] : Double.NEGATIVE_INFINITY;
            if (Math.max(actor, recipient) > weights.part()) {
                (actor >= recipient ? actors : recipients).add(phrase(candidate, t));
            }
        }
        return new Sides(outermost(actors), outermost(recipients));
    }

    /** Each once, without what stands inside another: {@code ships of the fleet} are one side, and not the fleet besides. */
    private static List<Range> outermost(List<Range> side) {
        return side.stream()
                .distinct()
                .filter(range -> side.stream()
                        .noneMatch(other ->
                                !other.equals(range) && other.from() <= range.from() && range.to() <= other.to()))
                .toList();
    }

    /** What a word of a side must reach: nearly what the likeliest has. */
    private static double least(double[] scores, Weights weights) {
        return java.util.Arrays.stream(scores).max().orElse(0) - weights.near();
    }

    /** A role and the word that may have it. */
    private record Part(String role, int token) {}

    /** The logarithm of the odds that the word has the role, with what grammar adds. */
    private static double score(
            FrameMatcher matcher, Jury.Candidate candidate, Sight sight, Weights weights, Part part) {
        Sentence sentence = candidate.sentence();
        int t = part.token();
        Range trigger = candidate.trigger();
        if (trigger.from() <= t && t < trigger.to()) {
            return Double.NEGATIVE_INFINITY;
        }
        double score = sight.role(part.role(), candidate.token(), sentence.span(new Range(t, t + 1)));
        boolean acts = part.role().equals("actor");
        if (candidate.rule().isPresent()) {
            Sides ruled = ruled(matcher, sentence, candidate.rule().get());
            boolean says =
                    (acts ? ruled.actors() : ruled.recipients()).stream().anyMatch(range -> head(sentence, range) == t);
            return score + (says ? weights.named() : -weights.unnamed());
        }
        boolean stands = candidate.around().stream()
                .flatMap(around -> (acts ? around.actors() : around.recipients()).stream())
                .anyMatch(range -> head(sentence, range) == t);
        boolean somebody = matcher.isActor(sentence, phrase(candidate, t));
        return score + (stands ? weights.standing() : 0) - (somebody ? 0 : weights.thing());
    }

    /** The phrase whose head is the token {@code t}: as the grammar has it, or what its noun phrase holds up to it. */
    private static Range phrase(Jury.Candidate candidate, int t) {
        Sentence sentence = candidate.sentence();
        List<Range> known = new ArrayList<>();
        candidate.rule().ifPresent(found -> {
            known.addAll(found.actors());
            known.addAll(found.recipients());
        });
        candidate.around().ifPresent(around -> {
            known.addAll(around.actors());
            known.addAll(around.recipients());
        });
        for (Range range : known) {
            if (head(sentence, range) == t) {
                return range;
            }
        }
        for (Item item : sentence.items()) {
            if (item.from() <= t && t < item.to() && item.is(Kind.PHRASE)) {
                return new Range(item.from(), t + 1);
            }
        }
        return new Range(t, t + 1);
    }

    private static int head(Sentence sentence, Range range) {
        for (int t = range.from() + 1; t < range.to(); t++) {
            if (BEHIND_HEAD.contains(sentence.word(t))) {
                return t - 1;
            }
        }
        return range.to() - 1;
    }
}
