// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.page.PageCorpus;
import org.hearsay.measure.page.PageFigures;
import org.hearsay.measure.page.PagePrediction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure pages GOLD}: how well articles are found on web pages, beside what others found on the same pages. */
@Command(
        name = "pages",
        description = "How well articles are found on saved web pages, beside what others found on the same pages.",
        sortOptions = false)
final class MeasurePages implements Callable<Integer> {

    @Parameters(
            paramLabel = "GOLD",
            description =
                    "A folder with gold.json, the pages that it names, and perhaps the outputs of others in peers/.")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(names = "--per-page", description = "Add a line for every page, the worst first.")
    private boolean perPage;

    @Option(
            names = "--kinds",
            description =
                    "Say only which pages are taken for something else than an article, and how many of each kind.")
    private boolean kinds;

    private final Terminal terminal;
    private final CommonOptions common;

    MeasurePages(Terminal terminal, CommonOptions common) {
        this.terminal = terminal;
        this.common = common;
    }

    @Override
    public Integer call() {
        Path list = Files.isDirectory(gold) ? gold.resolve("gold.json") : gold;
        if (kinds) {
            return kinds(list);
        }
        try {
            PageCorpus corpus = PageCorpus.read(list);
            PageFigures own =
                    corpus.score(predicted.map(PageCorpus::predictions).orElseGet(() -> ours(list)));
            if (perPage) {
                own.pages().forEach(line -> terminal.out().println(line));
            }
            int width = 40;
            print(predicted.map(file -> String.valueOf(file.getFileName())).orElse("hearsay"), own, width);
            PageCorpus.peers(list)
                    .forEach((name, file) -> print(name, corpus.score(PageCorpus.predictions(file)), width));
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private void print(String name, PageFigures figures, int width) {
        terminal.out().print(("%-" + width + "s %s%n").formatted(name, figures.line()));
    }

    private int kinds(Path list) {
        Map<String, Integer> counts = new TreeMap<>();
        int code = new ListedPages(terminal, common).label(list, (key, label) -> {
            String kind = label.path(ListedPages.KIND).stringValue("article");
            counts.merge(kind, 1, Integer::sum);
            if (!kind.equals("article")) {
                terminal.out().print(kind + " " + key + "\n");
            }
        });
        counts.forEach((kind, count) -> terminal.out().print(kind + " " + count + "\n"));
        return code == ExitCode.USAGE ? code : ExitCode.DONE;
    }

    private Map<String, PagePrediction> ours(Path list) {
        Map<String, PagePrediction> found = new LinkedHashMap<>();
        new ListedPages(terminal, common).label(list, (key, label) -> found.put(key, PagePrediction.of(label)));
        return found;
    }
}
