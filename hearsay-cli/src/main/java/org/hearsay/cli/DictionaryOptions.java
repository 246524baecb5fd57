// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.List;
import org.hearsay.actor.Dictionaries;
import picocli.CommandLine.Option;

/** The dictionaries in PETRARCH's format that a user brings. */
final class DictionaryOptions {

    @Option(
            names = "--actors",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Dictionaries of actors in PETRARCH's format; of two codes for one name the first counts.")
    private List<Path> actors = List.of();

    @Option(
            names = "--agents",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Dictionaries of agents in PETRARCH's format.")
    private List<Path> agents = List.of();

    @Option(
            names = "--discards",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Dictionaries of words whose sentence, or with a + whose whole text, is left out.")
    private List<Path> discards = List.of();

    /** Whether names were brought; else Hearsay's own lists say who is who. */
    boolean areGiven() {
        return !actors.isEmpty() || !agents.isEmpty();
    }

    /** Reads the files; each line that cannot be read is told and left out. */
    Dictionaries read(Terminal terminal) {
        Dictionaries read = Dictionaries.of(actors, agents, discards);
        read.problems().forEach(problem -> terminal.warn(problem.toString()));
        return read;
    }
}
