// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.hearsay.measure.attribution.MeasureException;

/**
 * Every figure of the gold's own {@code score.py}: for relations accuracy and F1 of root, quad and side; for whole events precision and
 * recall at several grains of actor and code, records that are wholly right, and false alarms.
 */
public final class EventScore {

    private EventScore() {}

    /**
     * Scores predictions.
     *
     * @throws MeasureException when a prediction is for no gold line, or the gold asks for nothing that is known
     */
    public static EventFigures score(List<EventRow> gold, List<EventRow> predicted) {
        Map<String, EventRow> answers = new HashMap<>();
        predicted.forEach(row -> answers.put(row.id(), row));
        Map<String, EventRow> asked = new HashMap<>();
        gold.forEach(row -> asked.put(row.id(), row));
        for (EventRow row : predicted) {
            if (!asked.containsKey(row.id())) {
                throw new MeasureException("id " + row.id(), "is predicted but not in the gold");
            }
        }
        int missing = (int)
                gold.stream().filter(row -> !answers.containsKey(row.id())).count();
        EventTask task = EventJsonl.task(gold.getFirst());
        Map<String, EventFigure> figures = switch (task) {
            case EVENTS -> events(gold, answers);
            case PLOVER -> relations(gold, answers);
            case BINARY -> Map.of("binary", classes(gold, answers, RelationClasses::binary));
        };
        return new EventFigures(task, gold.size(), missing, figures);
    }

    private static Map<String, EventFigure> relations(List<EventRow> gold, Map<String, EventRow> answers) {
        Map<String, EventFigure> figures = new LinkedHashMap<>();
        figures.put("root", classes(gold, answers, RelationClasses::root));
        figures.put("quad", classes(gold, answers, RelationClasses::quad));
        figures.put("binary", classes(gold, answers, RelationClasses::binary));
        return figures;
    }

    private static EventFigure classes(
            List<EventRow> gold, Map<String, EventRow> answers, Function<RelationClasses, Optional<String>> part) {
        Map<String, int[]> counts = new TreeMap<>();
        int right = 0;
        for (EventRow row : gold) {
            Optional<String> is = part.apply(row.relation());
            EventRow answer = answers.get(row.id());
            Optional<String> said = answer == null ? Optional.empty() : part.apply(answer.relation());
            is.ifPresent(name -> counts.computeIfAbsent(name, n -> new int[3])[2]++);
            said.ifPresent(name -> counts.computeIfAbsent(name, n -> new int[3])[1]++);
            if (is.isPresent() && is.equals(said)) {
                counts.computeIfAbsent(is.get(), n -> new int[3])[0]++;
                right++;
            }
        }
        Map<String, EventFigure.Found> classes = new LinkedHashMap<>();
        counts.forEach((name, n) -> classes.put(name, new EventFigure.Found(n[0], n[1], n[2])));
        return new EventFigure.Classes(gold.size(), right, classes);
    }

    private static Map<String, EventFigure> events(List<EventRow> gold, Map<String, EventRow> answers) {
        List<List<EventTriple>> is = new ArrayList<>();
        List<List<EventTriple>> said = new ArrayList<>();
        for (EventRow row : gold) {
            is.add(row.events());
            EventRow answer = answers.get(row.id());
            said.add(answer == null ? List.of() : answer.events());
        }
        Map<String, EventFigure> figures = new LinkedHashMap<>();
        grains().forEach((name, grain) -> figures.put(name, found(is, said, grain)));
        figures.put("exact records", exact(is, said, triple -> triple));
        figures.put(
                "exact records, country and root",
                exact(is, said, triple -> triple.country().root()));
        int none = 0;
        int wrong = 0;
        for (int i = 0; i < is.size(); i++) {
            none += is.get(i).isEmpty() ? 1 : 0;
            wrong += is.get(i).isEmpty() && !said.get(i).isEmpty() ? 1 : 0;
        }
        figures.put("false alarms on no-event records", new EventFigure.Count("wrong", wrong, none, false));
        figures.put("exact records by category", byGroup(gold, is, said));
        return figures;
    }

    private static Map<String, Function<EventTriple, EventTriple>> grains() {
        Map<String, Function<EventTriple, EventTriple>> grains = new LinkedHashMap<>();
        grains.put("full actor, full code", triple -> triple);
        grains.put("full actor, root code", EventTriple::root);
        grains.put("country, full code", EventTriple::country);
        grains.put("country, root code", triple -> triple.country().root());
        grains.put("code only, full", EventTriple::codeOnly);
        grains.put("code only, root", triple -> triple.codeOnly().root());
        grains.put("actors only, full", EventTriple::actorsOnly);
        grains.put("actors only, country", triple -> triple.actorsOnly().country());
        return grains;
    }

    private static EventFigure found(
            List<List<EventTriple>> gold, List<List<EventTriple>> predicted, Function<EventTriple, EventTriple> grain) {
        int right = 0;
        int said = 0;
        int is = 0;
        for (int i = 0; i < gold.size(); i++) {
            Map<EventTriple, Integer> left = counted(gold.get(i), grain);
            for (EventTriple triple : predicted.get(i)) {
                right += left.merge(grain.apply(triple), -1, Integer::sum) >= 0 ? 1 : 0;
            }
            said += predicted.get(i).size();
            is += gold.get(i).size();
        }
        return new EventFigure.Found(right, said, is);
    }

    private static Map<EventTriple, Integer> counted(
            List<EventTriple> triples, Function<EventTriple, EventTriple> grain) {
        Map<EventTriple, Integer> counts = new HashMap<>();
        triples.forEach(triple -> counts.merge(grain.apply(triple), 1, Integer::sum));
        return counts;
    }

    private static EventFigure exact(
            List<List<EventTriple>> gold, List<List<EventTriple>> predicted, Function<EventTriple, EventTriple> grain) {
        int right = 0;
        for (int i = 0; i < gold.size(); i++) {
            right += counted(gold.get(i), grain).equals(counted(predicted.get(i), grain)) ? 1 : 0;
        }
        return new EventFigure.Count("right", right, gold.size(), true);
    }

    private static EventFigure byGroup(
            List<EventRow> rows, List<List<EventTriple>> gold, List<List<EventTriple>> predicted) {
        Map<String, int[]> groups = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            int[] counts = groups.computeIfAbsent(rows.get(i).group(), name -> new int[2]);
            counts[0] += counted(gold.get(i), t -> t).equals(counted(predicted.get(i), t -> t)) ? 1 : 0;
            counts[1]++;
        }
        Map<String, EventFigure.Count> counts = new LinkedHashMap<>();
        groups.forEach((name, n) -> counts.put(name, new EventFigure.Count("right", n[0], n[1], false)));
        return new EventFigure.Groups(counts);
    }
}
