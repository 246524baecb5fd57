// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.query.QueryException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The query of every command that looks something up by one. */
final class QueryOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Parameters(paramLabel = "QUERY", arity = "0..*", description = "Words, \"phrases\", fields; all have to be met.")
    private List<String> words = List.of();

    /** The query asked for, which what people rejected may meet only when asked. */
    Query query(boolean withRejected) {
        return withRejected ? query().withRejected() : query();
    }

    /** The query asked for; without words, the one that everything meets. */
    Query query() {
        for (String word : words) {
            // A word that must not be there has one minus.
            if (word.startsWith("--")) {
                throw new ParameterException(command.commandLine(), "Unknown option: '" + word + "'");
            }
        }
        try {
            return Query.of(String.join(" ", words));
        } catch (QueryException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    /** Refuses a number of results that is none. */
    void check(int limit) {
        if (limit < 1) {
            throw new ParameterException(command.commandLine(), "--limit: " + limit + " is not a number from 1 on");
        }
    }
}
