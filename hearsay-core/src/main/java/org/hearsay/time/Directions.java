// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.List;

/**
 * Says from the verbs around a half-named day which way it lies: {@code will meet on Thursday} is ahead, {@code met on Thursday} behind. The
 * nearest verb to the left in the clause decides; where there is none, the nearest to the right.
 */
final class Directions {

    /** A clause whose verb is farther from its day than this is not one that a verb would decide. */
    private static final int LEFT = 14;

    private static final int RIGHT = 10;

    private static final int SHORTEST_PAST = 4;

    private final Cues cues;
    private final List<Lexeme> lexemes;

    Directions(Cues cues, List<Lexeme> lexemes) {
        this.cues = cues;
        this.lexemes = lexemes;
    }

    /** Which way the expression of lexemes [begin, end) lies. */
    Direction of(int begin, int end) {
        if (begin > 0 && cues.is(Cues.Kind.AHEAD, lexemes.get(begin - 1).lower())) {
            return ahead(begin);
        }
        Direction left = left(begin);
        return left == Direction.UNKNOWN ? right(end) : left;
    }

    /** {@code by Wednesday} is ahead unless the clause is told in the past perfect. */
    private Direction ahead(int begin) {
        for (int at = begin - 2; at >= Math.max(0, begin - LEFT) && !ends(at); at--) {
            if (lexemes.get(at).is("had")) {
                return Direction.PAST;
            }
        }
        return Direction.FUTURE;
    }

    private Direction left(int begin) {
        boolean infinitive = false;
        for (int at = begin - 1; at >= Math.max(0, begin - LEFT); at--) {
            if (ends(at)) {
                return Direction.UNKNOWN;
            }
            if (lexemes.get(at).is("to")) {
                infinitive |= at + 1 < lexemes.size() && isBareVerb(lexemes.get(at + 1));
                continue;
            }
            Direction direction = verb(at);
            if (direction != Direction.UNKNOWN) {
                return infinitive && direction == Direction.PAST ? Direction.UNKNOWN : direction;
            }
        }
        return infinitive ? Direction.FUTURE : Direction.UNKNOWN;
    }

    private Direction right(int end) {
        for (int at = end; at < Math.min(lexemes.size(), end + RIGHT); at++) {
            if (ends(at)) {
                return Direction.UNKNOWN;
            }
            String lower = lexemes.get(at).lower();
            if (cues.is(Cues.Kind.FUTURE, lower)) {
                return Direction.FUTURE;
            }
            if (isPast(at)) {
                return Direction.PAST;
            }
        }
        return Direction.UNKNOWN;
    }

    private Direction verb(int at) {
        String lower = lexemes.get(at).lower();
        if (cues.is(Cues.Kind.FUTURE, lower)) {
            return wasOnce(at) ? Direction.PAST : Direction.FUTURE;
        }
        return isPast(at) ? Direction.PAST : Direction.UNKNOWN;
    }

    /** {@code was scheduled}, {@code had been expected}: what was to come then. */
    private boolean wasOnce(int at) {
        return at > 0
                && (lexemes.get(at - 1).is("was")
                        || lexemes.get(at - 1).is("were")
                        || lexemes.get(at - 1).is("been")
                                && at > 1
                                && lexemes.get(at - 2).is("had"));
    }

    /** What follows {@code to} and is no name, article or number. */
    private static boolean isBareVerb(Lexeme lexeme) {
        return !lexeme.capitalised()
                && lexeme.classes() == 0
                && !lexeme.is("the")
                && !lexeme.is("a")
                && !lexeme.is("an")
                && !lexeme.is("his")
                && !lexeme.is("its")
                && !lexeme.is("their")
                && lexeme.end() > lexeme.begin() + 1;
    }

    /** A word in -ed, or a listed one; a participle after {@code be} is not past yet. */
    private boolean isPast(int at) {
        Lexeme lexeme = lexemes.get(at);
        String lower = lexeme.lower();
        boolean ed = lower.length() > SHORTEST_PAST && lower.endsWith("ed") && !lexeme.capitalised();
        boolean afterBe = at > 0 && lexemes.get(at - 1).is("be");
        return (ed || cues.is(Cues.Kind.PAST, lower)) && !afterBe;
    }

    private boolean ends(int at) {
        String lower = lexemes.get(at).lower();
        return lower.equals(".") || lower.equals("!") || lower.equals("?") || lower.equals(";");
    }
}
