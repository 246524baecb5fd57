// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What one way of reading cost.
 *
 * @param name what was measured, e.g. {@code hearsay}
 * @param threads on how many threads it read
 * @param articles how many articles were read a round
 * @param words how many words these have together
 * @param seconds the quickest round by the clock
 * @param cpuSeconds what the process spent on all cores in the round in which it spent least
 * @param peakBytes the most memory the process ever had (resident set); absent where the system does not tell
 * @param stages share of the reading threads' time by stage, adding up to 1; empty when it was not looked at
 */
public record SpeedFigures(
        String name,
        int threads,
        int articles,
        long words,
        double seconds,
        double cpuSeconds,
        OptionalLong peakBytes,
        Map<String, Double> stages) {

    /** Copies the stages, keeping their order. */
    public SpeedFigures {
        stages = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(stages));
    }

    /** Articles a second by the clock. */
    public double articlesPerSecond() {
        return articles / seconds;
    }

    /** Words a second by the clock. */
    public double wordsPerSecond() {
        return words / seconds;
    }

    /** Milliseconds of all cores an article. */
    public double cpuMillisPerArticle() {
        return 1000 * cpuSeconds / articles;
    }
}
