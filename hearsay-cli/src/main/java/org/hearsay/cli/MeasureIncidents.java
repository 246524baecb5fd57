// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.ledger.coreference.MarkedText;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.coreference.ChainedMention;
import org.hearsay.measure.coreference.CoreferenceJsonl;
import org.hearsay.measure.coreference.CoreferenceScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;

/** {@code hearsay measure incidents GOLD}: how well the program tells which mentions mean one event. */
@Command(
        name = "incidents",
        description = "How well the program tells which mentions mean one event, against a gold file.",
        sortOptions = false)
final class MeasureIncidents implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD", description = "A gold file (JSON Lines).")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(
            names = "--split",
            paramLabel = "NAME",
            description = "Only gold lines of this split, e.g. validation; the program was trained on train.")
    private Optional<String> split = Optional.empty();

    private final Terminal terminal;

    MeasureIncidents(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            List<JsonNode> rows = CoreferenceJsonl.lines(gold, split);
            Map<ChainedMention, String> wanted = CoreferenceJsonl.gold(rows);
            if (wanted.isEmpty()) {
                throw new MeasureException(gold.toString(), "no validated event mentions");
            }
            Map<ChainedMention, String> said = predicted
                    .map(file -> CoreferenceJsonl.predicted(CoreferenceJsonl.lines(file, Optional.empty())))
                    .orElseGet(() -> labelled(rows));
            terminal.out().print(CoreferenceScore.score(wanted, said).text());
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private Map<ChainedMention, String> labelled(List<JsonNode> rows) {
        List<MarkedText> texts = rows.stream().map(MarkedTexts::of).toList();
        Map<String, String> chains = MarkedTexts.chains(texts, terminal);
        Map<ChainedMention, String> said = new HashMap<>();
        for (MarkedText text : texts) {
            for (MarkedText.Mention mention : text.mentions()) {
                String chain = chains.get(text.id() + "/" + mention.id());
                if (chain != null) {
                    said.put(new ChainedMention(text.id(), mention.id()), chain);
                }
            }
        }
        return said;
    }
}
