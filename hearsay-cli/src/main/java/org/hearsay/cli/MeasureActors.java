// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.hearsay.actor.ActorFinder;
import org.hearsay.actor.ActorMention;
import org.hearsay.actor.ActorText;
import org.hearsay.actor.Actors;
import org.hearsay.measure.actor.CountryGold;
import org.hearsay.measure.actor.CountryPhrase;
import org.hearsay.measure.actor.CountryScore;
import org.hearsay.measure.attribution.MeasureException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code hearsay measure actors GOLD}: how well the program finds who acts. */
@Command(name = "actors", description = "How well the program finds the country of those who act.", sortOptions = false)
final class MeasureActors implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "GOLD", description = "The folder that holds the corpora of gold.")
    private Path gold = Path.of("");

    @Option(
            names = "--countries",
            paramLabel = "FILE",
            description = "The phrases and their countries (default: gold/actors/countries.tsv of the project).")
    private Path countries = Path.of("gold", "actors", "countries.tsv");

    @Option(
            names = "--misses",
            description = "List the misses of the half for tuning, too; never those of the held half.")
    private boolean misses;

    @Option(
            names = "--speed",
            paramLabel = "N",
            description = "Read the texts of the phrases N times instead, and say how many a CPU second.")
    private int rounds;

    @Option(
            names = "--text-alone",
            description = "Without the network's mentions and the gazetteer's places, which every reading has.")
    private boolean textAlone;

    private final Terminal terminal;
    private final Map<String, Actors> read = new HashMap<>();
    private Optional<NamesReader> names = Optional.empty();

    MeasureActors(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try {
            if (rounds > 0) {
                measureSpeed();
            } else {
                measureCountries();
            }
            return ExitCode.DONE;
        } catch (MeasureException e) {
            terminal.warn(String.valueOf(e.getMessage()));
            return ExitCode.USAGE;
        }
    }

    private void measureCountries() {
        List<CountryPhrase> phrases = CountryGold.of(countries, gold);
        ActorFinder finder = new ActorFinder();
        names = textAlone ? Optional.empty() : NamesReader.load(terminal);
        Map<String, CountryScore.Share> shares = CountryScore.of(
                phrases, phrase -> found(finder, phrase).flatMap(m -> m.actor().country()));
        terminal.out().println("country of actor");
        shares.forEach((group, share) -> terminal.out()
                .println(String.format(
                        Locale.ROOT, "  %-26s %.3f  (%d of %d)", group, share.accuracy(), share.right(), share.all())));
        if (misses) {
            phrases.stream().filter(p -> !p.held()).forEach(phrase -> miss(finder, phrase));
        }
    }

    /** Times only the resolution: texts in memory, one thread, its CPU time; the first half of the rounds warms the program up. */
    private void measureSpeed() {
        List<String> texts = CountryGold.of(countries, gold).stream()
                .filter(p -> p.corpus().equals("polnear"))
                .map(CountryPhrase::text)
                .distinct()
                .toList();
        ActorFinder finder = new ActorFinder();
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begun = 0;
        int mentions = 0;
        int warm = rounds / 2;
        for (int round = 0; round < rounds; round++) {
            begun = round == warm ? clock.getCurrentThreadCpuTime() : begun;
            for (String text : texts) {
                mentions += finder.actorsIn(ActorText.of("", text)).mentions().size();
            }
        }
        double seconds = (clock.getCurrentThreadCpuTime() - begun) / 1e9;
        terminal.out()
                .println(String.format(
                        Locale.ROOT,
                        "%d texts of %d characters, %d mentions: %.0f a CPU second",
                        texts.size(),
                        texts.stream().mapToInt(String::length).sum() / texts.size(),
                        mentions / rounds,
                        texts.size() * (rounds - warm) / seconds));
    }

    private void miss(ActorFinder finder, CountryPhrase phrase) {
        Optional<ActorMention> mention = found(finder, phrase);
        Optional<String> country = mention.flatMap(m -> m.actor().country());
        if (!country.equals(phrase.country())) {
            terminal.out()
                    .println(String.join(
                            "\t",
                            phrase.corpus(),
                            phrase.document(),
                            phrase.phrase().in(phrase.text()),
                            phrase.country().orElse("none"),
                            country.orElse("none"),
                            mention.map(ActorMention::toString).orElse("")));
        }
    }

    private Optional<ActorMention> found(ActorFinder finder, CountryPhrase phrase) {
        Actors actors = read.computeIfAbsent(phrase.corpus() + phrase.document(), key -> finder.actorsIn(text(phrase)));
        return actors.of(phrase.phrase());
    }

    private ActorText text(CountryPhrase phrase) {
        return names.map(reader -> reader.text(phrase))
                .orElseGet(() -> new ActorText(
                        phrase.document(), phrase.text(), phrase.day(), phrase.outlet(), List.of(), Map.of()));
    }
}
