// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.place.DumpProblem;
import org.hearsay.place.GazetteerBuilder;

/** Indexes dumps and tells what came of it. */
final class GazetteerIndexing {

    /** More damaged lines than these are counted, not named: the file is then none of GeoNames, or cut off. */
    private static final int NAMED = 20;

    private final Terminal terminal;
    private int leftOut;

    GazetteerIndexing(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Writes the index of {@code dumps} to {@code target}; answers the exit code. */
    int index(List<Path> dumps, Path target) {
        try {
            int entries = new GazetteerBuilder(this::tell).build(dumps, target);
            if (leftOut > NAMED) {
                terminal.warn("and " + (leftOut - NAMED) + " more lines are left out");
            }
            terminal.err().println(entries + " places in " + target);
            return leftOut == 0 ? ExitCode.DONE : ExitCode.SKIPPED;
        } catch (NoSuchFileException e) {
            terminal.warn(e.getFile() + ": there is no such file; nothing is changed");
        } catch (IOException e) {
            terminal.warn(e.getMessage() + "; nothing is changed");
        }
        return ExitCode.FAILED;
    }

    private void tell(DumpProblem problem) {
        leftOut++;
        if (leftOut <= NAMED) {
            terminal.warn(problem.where() + ": " + problem.reason() + "; the line is left out");
        }
    }
}
