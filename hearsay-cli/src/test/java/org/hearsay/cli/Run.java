// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One run of the program: its exit code and all it wrote. */
record Run(int code, String out, String err) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Runs in a pipe, with nothing on standard input. */
    static Run of(String... args) {
        return on("", false, Map.of(), args);
    }

    static Run withInput(String stdin, String... args) {
        return on(stdin, false, Map.of(), args);
    }

    static Run on(String stdin, boolean interactive, Map<String, String> environment, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                new Terminal(
                        new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
                        CheckedOutput.printing(out),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        interactive,
                        environment),
                args);
        return new Run(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> outLines() {
        return out.lines().toList();
    }

    List<String> errLines() {
        return err.lines().toList();
    }

    /** Standard output as one JSON value a line. */
    List<JsonNode> json() {
        return out.lines().map(JSON::readTree).toList();
    }

    JsonNode wholeJson() {
        return JSON.readTree(out);
    }
}
