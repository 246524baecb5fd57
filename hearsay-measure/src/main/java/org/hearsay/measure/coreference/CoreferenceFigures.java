// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

/**
 * How well mentions were put together.
 *
 * @param muc by links (Vilain 1995)
 * @param bCubed by mentions (Bagga and Baldwin 1998)
 * @param ceaf by the best alignment of clusters, phi4 (Luo 2005)
 * @param documents by pairs of documents that share an event
 * @param mentions how many mentions of the gold count
 * @param goldClusters how many events they mean
 * @param predictedClusters how many they were said to mean
 */
public record CoreferenceFigures(
        Figure muc,
        Figure bCubed,
        Figure ceaf,
        Figure documents,
        int mentions,
        int goldClusters,
        int predictedClusters) {

    /**
     * Precision and recall, 0 to 1.
     *
     * @param precision 0 when nothing was predicted
     * @param recall 0 when there is no gold
     */
    public record Figure(double precision, double recall) {
        /** Their harmonic mean. */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    /** The mean of the three F1 over mentions (Pradhan 2012). */
    public double conll() {
        return (muc.f1() + bCubed.f1() + ceaf.f1()) / 3;
    }

    /** For people: the text that the gold's script prints. */
    public String text() {
        return line("MUC", muc) + line("B3", bCubed) + line("CEAFe", ceaf) + line("document pairs", documents)
                + padded("CoNLL") + " F1 " + rounded(conll()) + "\n"
                + padded("mentions") + " " + mentions + "\n"
                + padded("clusters") + " {'gold': " + goldClusters + ", 'predicted': " + predictedClusters + "}\n";
    }

    private static String line(String name, Figure figure) {
        return padded(name) + " P " + rounded(figure.precision()) + "  R " + rounded(figure.recall()) + "  F1 "
                + rounded(figure.f1()) + "\n";
    }

    private static String padded(String name) {
        return name + " ".repeat(Math.max(0, 15 - name.length()));
    }

    private static String rounded(double value) {
        return String.format(java.util.Locale.ROOT, "%.4f", value);
    }
}
