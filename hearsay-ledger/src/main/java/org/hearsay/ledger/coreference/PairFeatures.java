// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What two mentions of one group of texts have in common, as numbers, for the scorer. */
final class PairFeatures {

    /** How many there are. */
    static final int COUNT = 53;

    private static final int LONG_BEGINNING = 5;
    private static final int SHORT_BEGINNING = 4;

    /** So much weighs a stem that one text in 150 has; the scale of a feature. */
    private static final double RARE = 5;

    private static final List<MarkedText.Role> ARGUMENTS =
            List.of(MarkedText.Role.PARTICIPANT, MarkedText.Role.PLACE, MarkedText.Role.TIME, MarkedText.Role.THING);

    private final Texts texts;
    private final Synonyms synonyms;
    private final EventWords words;

    /** In which share of the group's texts a stem begins a mention. */
    private final Map<String, Double> common = new HashMap<>();

    PairFeatures(Texts texts, Synonyms synonyms, EventWords words, List<Known> group) {
        this.texts = texts;
        this.synonyms = synonyms;
        this.words = words;
        Map<String, Set<Integer>> holding = new HashMap<>();
        Set<Integer> all = new HashSet<>();
        for (Known known : group) {
            holding.computeIfAbsent(known.head(), head -> new HashSet<>()).add(known.text());
            all.add(known.text());
        }
        holding.forEach((head, in) -> common.put(head, (double) in.size() / all.size()));
    }

    /** Numbers being put into an array one behind the other. */
    private static final class Values {
        private final double[] values = new double[COUNT];
        private int next;

        void add(double... more) {
            for (double value : more) {
                values[next++] = value;
            }
        }

        void add(boolean value) {
            values[next++] = value ? 1 : 0;
        }
    }

    /** The features of two mentions; symmetric. */
    double[] of(Known one, Known other) {
        Values values = new Values();
        Set<String> shared = new TreeSet<>(one.stems());
        shared.retainAll(other.stems());
        Set<String> all = new HashSet<>(one.stems());
        all.addAll(other.stems());
        int beginning = beginning(one.stems(), other.stems());
        boolean anyShared = !shared.isEmpty();
        boolean alike = beginning >= LONG_BEGINNING || anyShared;
        double same = alike ? 1 : 0;
        values.add(one.stems().equals(other.stems()));
        values.add(one.head().equals(other.head()));
        values.add(anyShared);
        values.add((double) shared.size() / all.size());
        values.add(alike);
        values.add(beginning >= SHORT_BEGINNING);
        values.add(synonyms.different(one.stems(), other.stems()), synonyms.same(shared));
        values.add(shared.stream().mapToDouble(texts::weight).max().orElse(0) / RARE);
        double docs = texts.alike(one.text(), other.text());
        values.add(docs, docs * same);
        boolean sameText = one.text() == other.text();
        values.add(sameText);
        values.add(sameText && alike);
        values.add(sameText && one.sentence() == other.sentence());
        double context = overlap(one.context(), other.context());
        double near = overlap(one.near(), other.near());
        values.add(context, near, context * same, near * same, context * (1 - same));
        arguments(values, one, other, same);
        manner(values, one, other, alike);
        meaning(values, one, other, alike);
        return values.values;
    }

    private void manner(Values values, Known one, Known other, boolean alike) {
        values.add(one.role() == other.role());
        boolean reporting = one.role() == MarkedText.Role.REPORTING || other.role() == MarkedText.Role.REPORTING;
        values.add(reporting);
        values.add(reporting && alike);
        values.add(one.negated() != other.negated());
        double often = Math.min(common.getOrDefault(one.head(), 0.0), common.getOrDefault(other.head(), 0.0));
        values.add(often, alike ? often : 0);
        values.add(one.sentence() <= 1 && other.sentence() <= 1);
        boolean numbers = numbersDiffer(one.context(), other.context());
        values.add(numbers);
        values.add(numbers && alike);
    }

    private void arguments(Values values, Known one, Known other, double same) {
        for (MarkedText.Role role : ARGUMENTS) {
            double overlap = overlap(one.of(role), other.of(role));
            boolean apart = !one.of(role).isEmpty() && !other.of(role).isEmpty() && overlap == 0;
            values.add(overlap, apart ? 1 : 0, overlap * same, apart ? same : 0);
        }
    }

    private void meaning(Values values, Known one, Known other, boolean alike) {
        double same = alike ? 1 : 0;
        double related = texts.related(one.text(), other.text());
        double own = Meanings.likeness(one.meaning(), other.meaning());
        double around = Meanings.likeness(one.around(), other.around());
        values.add(related, related * same, own, own * same, around, around * same);
        boolean means = !alike && words.mean(one.stems(), other.stems());
        values.add(means);
        values.add(!alike && !means && words.relate(one.stems(), other.stems()));
        values.add(means ? related : 0);
    }

    private double overlap(Set<String> one, Set<String> other) {
        double all = 0;
        double both = 0;
        for (String stem : one) {
            double weight = texts.weight(stem);
            all += weight;
            both += other.contains(stem) ? weight : 0;
        }
        for (String stem : other) {
            all += one.contains(stem) ? 0 : texts.weight(stem);
        }
        return all > 0 ? both / all : 0;
    }

    private static int beginning(List<String> one, List<String> other) {
        int longest = 0;
        for (String a : one) {
            for (String b : other) {
                int at = 0;
                while (at < Math.min(a.length(), b.length()) && a.charAt(at) == b.charAt(at)) {
                    at++;
                }
                longest = Math.max(longest, at);
            }
        }
        return longest;
    }

    private static boolean numbersDiffer(Set<String> one, Set<String> other) {
        boolean any = false;
        for (String word : one) {
            if (Character.isDigit(word.charAt(0))) {
                if (other.contains(word)) {
                    return false;
                }
                any = true;
            }
        }
        return any && other.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    }
}
