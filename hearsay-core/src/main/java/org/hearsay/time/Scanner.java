// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs the automaton over lexemes, from left to right. A pattern is never longer than the longest line of the grammar, so the work at one
 * place is bounded, and the whole is linear in the length of the text.
 */
final class Scanner {

    private final State root;
    private final List<Lexeme> lexemes;
    private final List<Step> path = new ArrayList<>();
    private int begin;
    private @Nullable Match best;

    private Scanner(State root, List<Lexeme> lexemes) {
        this.root = root;
        this.lexemes = lexemes;
    }

    /** The matches in {@code lexemes}, in order; no two share a lexeme of an expression. */
    static List<Match> matches(State root, List<Lexeme> lexemes) {
        return new Scanner(root, lexemes).run();
    }

    private List<Match> run() {
        List<Match> matches = new ArrayList<>();
        int at = 0;
        while (at < lexemes.size()) {
            Match match = longestFrom(at);
            at++;
            if (match != null) {
                if (match.rule().meaning() != Meaning.NONE) {
                    matches.add(match);
                }
                at = match.expressionEnd();
            }
        }
        return matches;
    }

    /** The best match that begins here, or within the words that one only looks at before its expression. */
    private @Nullable Match longestFrom(int at) {
        Match found = bestFrom(at);
        if (found == null) {
            return null;
        }
        Match longest = found;
        for (int next = at + 1; next <= found.extents().getFirst().begin(); next++) {
            Match other = bestFrom(next);
            if (other != null && other.end() > longest.end()) {
                longest = other;
            }
        }
        return longest;
    }

    private @Nullable Match bestFrom(int at) {
        begin = at;
        best = null;
        step(root, at);
        return best;
    }

    private void step(State state, int at) {
        if (!path.isEmpty()) {
            state.rule().ifPresent(rule -> accept(Match.of(rule, begin, path)));
        }
        if (at >= lexemes.size()) {
            return;
        }
        Lexeme lexeme = lexemes.get(at);
        if (lexeme.word() != Word.UNKNOWN) {
            for (State.Edge edge : state.edges(lexeme.word())) {
                follow(edge, at);
            }
        }
        if ((state.classes() & lexeme.classes()) != 0) {
            for (State.Edge edge : state.classEdges()) {
                if (edge.step().takes(lexeme)) {
                    follow(edge, at);
                }
            }
        }
    }

    private void follow(State.Edge edge, int at) {
        path.add(edge.step());
        step(edge.to(), at + 1);
        path.removeLast();
    }

    private void accept(Match match) {
        if (best == null || isBetter(match, best)) {
            best = match;
        }
    }

    private static boolean isBetter(Match match, Match other) {
        if (match.end() != other.end()) {
            return match.end() > other.end();
        }
        if (match.expressionEnd() != other.expressionEnd()) {
            return match.expressionEnd() > other.expressionEnd();
        }
        return match.rule().line() < other.rule().line();
    }
}
