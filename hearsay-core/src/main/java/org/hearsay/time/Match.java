// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Words that a rule of the grammar fits.
 *
 * @param rule the rule
 * @param begin the first lexeme that was looked at
 * @param end one past the last lexeme that was looked at
 * @param steps the way through the pattern, one step a lexeme
 * @param extents the expressions proper, as lexemes [begin, end): one for most rules
 */
record Match(Rule rule, int begin, int end, List<Step> steps, List<Extent> extents) {

    /** Lexemes [begin, end). */
    record Extent(int begin, int end) {}

    static Match of(Rule rule, int begin, List<Step> steps) {
        List<Extent> extents = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < steps.size(); i++) {
            open = steps.get(i).opens() ? begin + i : open;
            if (steps.get(i).closes()) {
                extents.add(new Extent(open, begin + i + 1));
            }
        }
        if (extents.isEmpty()) {
            extents.add(new Extent(begin, begin + steps.size()));
        }
        return new Match(rule, begin, begin + steps.size(), List.copyOf(steps), List.copyOf(extents));
    }

    /** Where the last expression ends. */
    int expressionEnd() {
        return extents.getLast().end();
    }

    /** What the words give to the value: what the rule says of the last of its words that gives something. */
    Optional<TimexMod> mod() {
        Optional<TimexMod> mod = Optional.empty();
        for (Step step : steps) {
            mod = step.mod() == null ? mod : Optional.of(step.mod());
        }
        return mod;
    }
}
