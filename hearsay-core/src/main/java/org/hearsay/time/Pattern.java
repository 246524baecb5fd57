// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;

/** A pattern of the grammar, as it is written. */
sealed interface Pattern {

    /** One place. */
    record Place(Step step) implements Pattern {}

    /** One after the other. */
    record Row(List<Pattern> items) implements Pattern {}

    /** One of several. */
    record Choice(List<Pattern> ways) implements Pattern {}

    /** There or not. */
    record Perhaps(Pattern item) implements Pattern {}

    /** Whether it may match nothing. */
    default boolean isNullable() {
        return switch (this) {
            case Place place -> false;
            case Row row -> row.items().stream().allMatch(Pattern::isNullable);
            case Choice choice -> choice.ways().stream().anyMatch(Pattern::isNullable);
            case Perhaps perhaps -> true;
        };
    }

    /** The same, with the expression proper beginning at its first word. */
    default Pattern opened() {
        return switch (this) {
            case Place place -> new Place(place.step().opening());
            case Choice choice ->
                new Choice(choice.ways().stream().map(Pattern::opened).toList());
            case Perhaps perhaps -> perhaps.item().opened();
            case Row row -> {
                Pattern first = row.items().getFirst();
                List<Pattern> rest = row.items().subList(1, row.items().size());
                Pattern with = row(List.of(first.opened()), rest);
                yield first.isNullable() && !rest.isEmpty()
                        ? new Choice(List.of(with, row(rest, List.of()).opened()))
                        : with;
            }
        };
    }

    /** The same, with the expression proper ending at its last word. */
    default Pattern closed() {
        return switch (this) {
            case Place place -> new Place(place.step().closing());
            case Choice choice ->
                new Choice(choice.ways().stream().map(Pattern::closed).toList());
            case Perhaps perhaps -> perhaps.item().closed();
            case Row row -> {
                Pattern last = row.items().getLast();
                List<Pattern> rest = row.items().subList(0, row.items().size() - 1);
                Pattern with = row(rest, List.of(last.closed()));
                yield last.isNullable() && !rest.isEmpty()
                        ? new Choice(List.of(with, row(rest, List.of()).closed()))
                        : with;
            }
        };
    }

    /** Leads ways through the automaton from each of {@code from}, and answers where they end. */
    default List<State> build(List<State> from) {
        return switch (this) {
            case Place place -> List.of(State.joined(from, place.step()));
            case Row row -> {
                List<State> at = from;
                for (Pattern item : row.items()) {
                    at = item.build(at);
                }
                yield at;
            }
            case Choice choice -> {
                List<State> ends = new ArrayList<>();
                for (Pattern way : choice.ways()) {
                    addNew(way.build(from), ends);
                }
                yield ends;
            }
            case Perhaps perhaps -> {
                List<State> ends = new ArrayList<>(from);
                addNew(perhaps.item().build(from), ends);
                yield ends;
            }
        };
    }

    private static Pattern row(List<Pattern> head, List<Pattern> tail) {
        List<Pattern> items = new ArrayList<>(head);
        items.addAll(tail);
        return items.size() == 1 ? items.getFirst() : new Row(List.copyOf(items));
    }

    private static void addNew(List<State> states, List<State> all) {
        for (State state : states) {
            if (!all.contains(state)) {
                all.add(state);
            }
        }
    }
}
