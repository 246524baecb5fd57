// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code hearsay gazetteer install FILE...}: indexes dumps of GeoNames in the user's data folder, where every later reading looks. */
@Command(
        name = "install",
        description =
                "Indexes dumps of GeoNames (https://download.geonames.org/export/dump/, CC BY 4.0) in your data folder; later readings look there first.")
final class GazetteerInstall implements Callable<Integer> {

    private static final String INDEX = "gazetteer.bin";

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            description =
                    "allCountries.zip, a country's such as SY.zip, or what is in them (text of 19 columns, plain or gz).")
    private List<Path> dumps = List.of();

    private final Terminal terminal;

    GazetteerInstall(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Where the index of whoever runs the program lies when there is one. */
    static Path index(Terminal terminal) {
        return DataFolder.of(terminal).resolve(INDEX);
    }

    @Override
    public Integer call() throws IOException {
        Path target = index(terminal);
        Files.createDirectories(target.getParent());
        return new GazetteerIndexing(terminal).index(dumps, target);
    }
}
