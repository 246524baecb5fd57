// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.util.List;
import org.hearsay.ledger.cluster.AverageLink;

/** How likely two texts of one set are on one subject, by a learnt scorer of what they have in common. */
final class Texts {

    private final TextFeatures features;
    private final double[][] related;

    Texts(List<Prose> texts, Stems stems, ScoringNetwork scorer) {
        this.features = new TextFeatures(texts, stems);
        this.related = new double[texts.size()][texts.size()];
        for (int i = 0; i < related.length; i++) {
            for (int j = i + 1; j < related.length; j++) {
                related[i][j] = scorer.score(features.of(i, j));
                related[j][i] = related[i][j];
            }
            related[i][i] = 1;
        }
    }

    /** How telling a stem is in this set of texts, see {@link TextFeatures#weight}. */
    double weight(String stem) {
        return features.weight(stem);
    }

    /** How alike two texts are in their words and names, from 0 to 1. */
    double alike(int one, int other) {
        return features.alike(one, other);
    }

    /** How likely two texts are on one subject, from 0 to 1. */
    double related(int one, int other) {
        return related[one][other];
    }

    /** The texts that are so likely on one subject that they may tell of the same things, as groups of numbers. */
    List<List<Integer>> groups(double least) {
        double[][] copy = new double[related.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = related[i].clone();
        }
        return AverageLink.groups(copy, least);
    }
}
