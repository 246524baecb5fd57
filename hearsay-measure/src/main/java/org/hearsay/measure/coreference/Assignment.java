// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

import java.util.Arrays;

/** The best one-to-one choice in a matrix of weights, by the Hungarian method (Kuhn 1955, in the form with potentials). */
final class Assignment {

    private final double[][] weights;
    private final int rows;
    private final int columns;
    private final double[] rowPotential;
    private final double[] columnPotential;

    /** For each column the row it is given to; both from 1, 0 for none. */
    private final int[] given;

    private Assignment(double[][] weights) {
        this.weights = weights;
        this.rows = weights.length;
        this.columns = weights[0].length;
        this.rowPotential = new double[rows + 1];
        this.columnPotential = new double[columns + 1];
        this.given = new int[columns + 1];
    }

    /** The largest sum of one weight of each row, no two of one column. Not empty. */
    static double best(double[][] weights) {
        Assignment assignment = new Assignment(weights.length > weights[0].length ? turned(weights) : weights);
        for (int row = 1; row <= assignment.rows; row++) {
            assignment.place(row);
        }
        double sum = 0;
        for (int column = 1; column <= assignment.columns; column++) {
            sum += assignment.given[column] == 0 ? 0 : assignment.weights[assignment.given[column] - 1][column - 1];
        }
        return sum;
    }

    private static double[][] turned(double[][] weights) {
        double[][] turned = new double[weights[0].length][weights.length];
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights[0].length; j++) {
                turned[j][i] = weights[i][j];
            }
        }
        return turned;
    }

    /** Finds a column for {@code row}, moving others along the cheapest path. */
    private void place(int row) {
        double[] least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        boolean[] used = new boolean[columns + 1];
        int[] way = new int[columns + 1];
        given[0] = row;
        int at = 0;
        while (given[at] != 0) {
            used[at] = true;
            int next = step(at, least, used, way);
            double delta = least[next];
            for (int column = 0; column <= columns; column++) {
                if (used[column]) {
                    rowPotential[given[column]] += delta;
                    columnPotential[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        }
        while (at != 0) {
            int before = way[at];
            given[at] = given[before];
            at = before;
        }
    }

    private int step(int at, double[] least, boolean[] used, int[] way) {
        int next = 0;
        double smallest = Double.POSITIVE_INFINITY;
        for (int column = 1; column <= columns; column++) {
            if (!used[column]) {
                double cost = -weights[given[at] - 1][column - 1] - rowPotential[given[at]] - columnPotential[column];
                if (cost < least[column]) {
                    least[column] = cost;
                    way[column] = at;
                }
                if (least[column] < smallest) {
                    smallest = least[column];
                    next = column;
                }
            }
        }
        return next;
    }
}
