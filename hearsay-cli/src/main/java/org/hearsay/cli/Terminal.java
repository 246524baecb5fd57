// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the program reads and writes: data on {@link #out}, words on {@link #err}, always in UTF-8.
 *
 * @param stdin standard input
 * @param out standard output
 * @param err standard error
 * @param interactive whether a person looks at standard output
 * @param environment the process's environment variables, e.g. {@code NO_COLOR}, {@code COLUMNS}
 */
record Terminal(
        InputStream stdin, PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {

    private static final int WIDTH_WITHOUT_TERMINAL = 100;

    private static final int NARROWEST = 40;

    /** The process's own streams. */
    static Terminal ofProcess() {
        PrintStream out = CheckedOutput.printing(new FileOutputStream(FileDescriptor.out));
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        // The start script looks at the descriptors and says so, since Java before 22 cannot tell them apart.
        boolean interactive = "1".equals(System.getenv("HEARSAY_TTY"));
        return new Terminal(new FileInputStream(FileDescriptor.in), out, err, interactive, System.getenv());
    }

    /** Standard input as UTF-8 lines. */
    BufferedReader in() {
        return new BufferedReader(new InputStreamReader(stdin, StandardCharsets.UTF_8));
    }

    /** Says one sentence to the person who runs the program, behind all data written so far. */
    void warn(String message) {
        out.flush();
        say(message);
    }

    /** Says one sentence, on one line whatever the names in it hold, without a look at standard output. */
    void say(String message) {
        err.println("hearsay: " + Plain.line(message));
    }

    /** Says one sentence that {@code --quiet} silences. */
    void note(CommonOptions options, String message) {
        if (!options.quiet()) {
            warn(message);
        }
    }

    /** Whether a person looks at standard error, on a terminal that can take back a line; the start script says so. */
    boolean errorsOnTerminal() {
        return "1".equals(environment.get("HEARSAY_ERR_TTY")) && !"dumb".equals(environment.get("TERM"));
    }

    /** How many columns to fill. */
    int width() {
        String columns = environment.getOrDefault("COLUMNS", "");
        try {
            return columns.isBlank() ? WIDTH_WITHOUT_TERMINAL : Math.max(NARROWEST, Integer.parseInt(columns.strip()));
        } catch (NumberFormatException e) {
            return WIDTH_WITHOUT_TERMINAL;
        }
    }

    /** Whether colours may be used: a person looks, and has not said no (no-color.org). */
    boolean colours() {
        return interactive
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }
}
