// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay label pages LIST.json}: body, title, authors, date and topics of saved web pages, as one JSON object. */
@Command(
        name = "pages",
        description =
                "Finds body, title, authors, date and topics of the saved pages that a list names; one JSON object.")
final class LabelPages implements Callable<Integer> {

    @Parameters(
            paramLabel = "LIST.json",
            description =
                    "A JSON object: each value has the page's \"file\", relative to the list, and perhaps its \"url\".")
    private Path list = Path.of("");

    private final Terminal terminal;
    private final CommonOptions common;
    private boolean begun;

    LabelPages(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        JsonMapper json = JsonMapper.shared();
        PrintStream out = terminal.out();
        int code = new ListedPages(terminal, common).label(list, (key, label) -> {
            out.print((begun ? ",\n" : "{\n") + json.writeValueAsString(key) + ": " + json.writeValueAsString(label));
            begun = true;
        });
        if (code != ExitCode.USAGE) {
            out.print(begun ? "\n}\n" : "{}\n");
        }
        out.flush();
        return code;
    }
}
