// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.encoder.Encoder;

/**
 * Prints, for each he and she of marked reports (gold/GUIDELINES.md), whom it may mean, with what speaks for each: one line a pronoun, with tabs between report, position
 * and candidates; a candidate is its name and its features, with a vertical bar between.
 */
final class DumpAntecedents {

    private DumpAntecedents() {}

    public static void main(String[] folders) throws Exception {
        try (Encoder encoder = Encoder.load()) {
            Antecedents.Judge learnt = Antecedents.learnt();
            for (String folder : folders) {
                try (Stream<Path> reports = Files.list(Path.of(folder)).sorted()) {
                    for (Path report : reports.toList()) {
                        new AttributionFinder(encoder, (candidates, position) -> {
                                    print(report, candidates, position);
                                    return learnt.best(candidates, position);
                                })
                                .attributionsIn("report", body(Files.readString(report)));
                    }
                }
            }
        }
    }

    private static String body(String report) {
        return report.substring(report.indexOf("\n\n") + 2, report.lastIndexOf("\n\n===\n"));
    }

    private static void print(Path report, List<Antecedents.Candidate> candidates, int position) {
        StringBuilder line = new StringBuilder(report + "\t" + position);
        for (Antecedents.Candidate candidate : candidates) {
            line.append('\t').append(candidate.speaker().shown());
            candidate.features().forEach((feature, value) -> line.append('|').append(feature).append('=').append(value));
        }
        System.out.println(line);
    }
}
