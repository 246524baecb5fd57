// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay gazetteer pack FILE... --output INDEX}: writes an index anywhere; the bundled one is made with it (training/places/README.md). */
@Command(
        name = "pack",
        description = "Writes the index of dumps of GeoNames to a file; the bundled one is made with it.")
final class GazetteerPack implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "As for install.")
    private List<Path> dumps = List.of();

    @Option(names = "--output", paramLabel = "INDEX", required = true, description = "The index to write.")
    private Path output = Path.of("");

    private final Terminal terminal;

    GazetteerPack(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return new GazetteerIndexing(terminal).index(dumps, output);
    }
}
