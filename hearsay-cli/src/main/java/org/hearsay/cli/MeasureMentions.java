// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.measure.attribution.CodePoints;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.mention.LabelledMention;
import org.hearsay.measure.mention.LabelledMentions;
import org.hearsay.measure.mention.MentionFigure;
import org.hearsay.measure.mention.MentionLines;
import org.hearsay.measure.mention.MentionScore;
import org.hearsay.mention.Mention;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure mentions GOLD}: how well the program finds mentions, against a gold corpus. */
@Command(
        name = "mentions",
        description =
                "How well the program finds mentions of persons, organizations, places and so on, against a gold corpus.",
        sortOptions = false)
final class MeasureMentions implements Callable<Integer> {

    /** Half of the crowd, as the notes that came with the gold advise. */
    private static final String THRESHOLD = "0.5";

    @Parameters(index = "0", paramLabel = "GOLD", description = "A gold file (JSON Lines) in the shape of re3d.")
    private Path gold = Path.of("");

    @Option(
            names = "--predicted",
            paramLabel = "FILE",
            description = "Score these predictions instead of the program's own.")
    private Optional<Path> predicted = Optional.empty();

    @Option(
            names = "--confidence",
            paramLabel = "C",
            defaultValue = THRESHOLD,
            description =
                    "Mentions of less confidence are neither gold nor predictions; 0 counts all (default: ${DEFAULT-VALUE}).")
    private double confidence;

    @Option(
            names = "--leave-out-unsure",
            description = "A prediction that equals a gold mention of less confidence is neither right nor wrong.")
    private boolean leaveOut;

    private final Terminal terminal;

    MeasureMentions(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            List<LabelledMentions> texts = MentionLines.read(gold);
            Optional<List<LabelledMentions>> found =
                    predicted.map(MentionLines::read).or(() -> labelled(texts));
            if (found.isEmpty()) {
                return ExitCode.FAILED;
            }
            MentionScore.Unsure unsure = leaveOut ? MentionScore.Unsure.LEFT_OUT : MentionScore.Unsure.WRONG;
            print(MentionScore.score(texts, found.get(), confidence, unsure), texts.size());
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private Optional<List<LabelledMentions>> labelled(List<LabelledMentions> gold) {
        return MentionReader.load(terminal).map(reader -> {
            List<LabelledMentions> labelled = new ArrayList<>();
            for (LabelledMentions text : gold) {
                String words = text.text().orElse("");
                List<LabelledMention> mentions = reader.mentionsIn(words).stream()
                        .map(mention -> labelled(mention, words))
                        .toList();
                labelled.add(new LabelledMentions(text.id(), text.text(), mentions));
            }
            return labelled;
        });
    }

    private static LabelledMention labelled(Mention mention, String text) {
        CodePoints points = CodePoints.of(mention.span(), text);
        return new LabelledMention(
                points.begin(), points.end(), Names.of(mention.kind()), MentionReader.confidence(mention));
    }

    private void print(Map<String, MentionFigure> figures, int texts) {
        PrintStream out = terminal.out();
        out.printf(
                Locale.ROOT,
                "texts %d; mentions from confidence %.2f on; less sure gold is %s%n",
                texts,
                confidence,
                leaveOut ? "left out" : "wrong");
        out.print("                    P      R     F1   right  found   gold\n");
        figures.forEach((name, figure) -> out.printf(
                Locale.ROOT,
                "%-14s  %.3f  %.3f  %.3f  %6d %6d %6d%n",
                name,
                figure.precision(),
                figure.recall(),
                figure.f1(),
                figure.right(),
                figure.predicted(),
                figure.gold()));
        out.flush();
    }
}
