// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

import java.util.LinkedHashMap;
import java.util.Map;

/** A figure of the script, under its name. */
public sealed interface EventFigure {

    /**
     * Precision and recall of one class or grain.
     *
     * @param right true positives
     * @param predicted how many were predicted
     * @param gold how many there are
     */
    record Found(int right, int predicted, int gold) implements EventFigure {

        /** Share of the predicted that is right; 0 when nothing was predicted. */
        public double precision() {
            return predicted == 0 ? 0 : (double) right / predicted;
        }

        /** Share of the gold that was found; 0 when there is none. */
        public double recall() {
            return gold == 0 ? 0 : (double) right / gold;
        }

        /** Their harmonic mean. */
        public double f1() {
            double sum = precision() + recall();
            return sum > 0 ? 2 * precision() * recall() / sum : 0;
        }
    }

    /**
     * How well classes are told apart, as scikit-learn's report has it.
     *
     * @param count number of items
     * @param right number of items whose class is right
     * @param classes each class with its figure, by name
     */
    record Classes(int count, int right, Map<String, Found> classes) implements EventFigure {

        /** Keeps the order of the classes. */
        public Classes {
            classes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        }

        /** Share of items whose class is right. */
        public double accuracy() {
            return (double) right / count;
        }

        /** Mean F1 over the classes that gold or predictions have. */
        public double macro() {
            return classes.values().stream().mapToDouble(Found::f1).sum() / classes.size();
        }

        /** Mean F1 weighted by how often the gold has the class. */
        public double weighted() {
            return classes.values().stream()
                            .mapToDouble(found -> found.f1() * found.gold())
                            .sum()
                    / count;
        }
    }

    /**
     * A count of so many.
     *
     * @param label what is counted, "right" or "wrong"
     * @param count how many
     * @param of of how many
     * @param share whether the share is shown, too
     */
    record Count(String label, int count, int of, boolean share) implements EventFigure {}

    /**
     * Counts by group.
     *
     * @param groups each group with how many are right, of how many
     */
    record Groups(Map<String, Count> groups) implements EventFigure {

        /** Keeps the order of the groups. */
        public Groups {
            groups = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(groups));
        }
    }
}
