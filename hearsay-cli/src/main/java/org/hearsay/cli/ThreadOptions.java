// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On how many threads articles are read. */
final class ThreadOptions {

    /** More would only wait for each other, and each holds some articles in memory. */
    private static final int MOST = 1024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Read on N threads; what is printed does not depend on it (default: the number of cores).")
    void threads(int given) {
        if (given < 1 || given > MOST) {
            throw new ParameterException(
                    command.commandLine(), "--threads: " + given + " is not a number from 1 to " + MOST);
        }
        threads = given;
    }

    int threads() {
        return threads;
    }
}
