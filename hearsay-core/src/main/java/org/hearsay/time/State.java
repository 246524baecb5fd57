// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A state of the automaton that the grammar is read into; built once, then only read. */
final class State {

    /**
     * One step and where it leads.
     *
     * @param step the step
     * @param to where it leads
     * @param shared whether nothing else leads there, so that other rules may lead on from it
     */
    record Edge(Step step, State to, boolean shared) {}

    private final Map<Integer, List<Edge>> wordEdges = new HashMap<>();
    private final List<Edge> classEdges = new ArrayList<>();
    private long classes;
    private @Nullable Rule rule;

    /** The state that {@code step} leads to from each of {@code from}. */
    static State joined(List<State> from, Step step) {
        if (from.size() == 1) {
            return from.getFirst().next(step);
        }
        State to = new State();
        for (State state : from) {
            state.add(new Edge(step, to, false));
        }
        return to;
    }

    private State next(Step step) {
        for (Edge edge : edges(step)) {
            if (edge.shared() && edge.step().equals(step)) {
                return edge.to();
            }
        }
        State to = new State();
        add(new Edge(step, to, true));
        return to;
    }

    private void add(Edge edge) {
        edges(edge.step()).add(edge);
        WordClass wordClass = edge.step().wordClass();
        classes |= wordClass == null ? 0 : wordClass.bit();
    }

    private List<Edge> edges(Step step) {
        return step.wordClass() == null ? wordEdges.computeIfAbsent(step.word(), w -> new ArrayList<>()) : classEdges;
    }

    /** Makes {@code added} hold when the words end here, unless an earlier rule does. */
    void accept(Rule added) {
        if (rule == null || added.line() < rule.line()) {
            rule = added;
        }
    }

    /** The edges that lead on with exactly this word. */
    List<Edge> edges(Word word) {
        List<Edge> edges = wordEdges.get(word.id());
        return edges == null ? List.of() : edges;
    }

    /** The edges that lead on with a word of a class. */
    List<Edge> classEdges() {
        return classEdges;
    }

    /** The classes that lead on from here, as bits. */
    long classes() {
        return classes;
    }

    /** The rule that holds when the words end here. */
    Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }
}
