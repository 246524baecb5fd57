// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay measure origins REPORTS KEY}: how well the program tells on how many words the accounts of one incident stand. */
@Command(
        name = "origins",
        description = "How well the program tells on whose word the accounts of an incident stand, against a key.",
        sortOptions = false)
final class MeasureOrigins implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "REPORTS", description = "Reports, one JSON object a line.")
    private Path reports = Path.of("");

    @Parameters(
            index = "1",
            paramLabel = "KEY",
            description = "Incidents, one a line, as hearsay incidents --format jsonl writes them.")
    private Path key = Path.of("");

    @Option(
            names = "--misses",
            description =
                    "List every incident that was told otherwise than the key has it; never those of a held-out key.")
    private boolean misses;

    @Mixin
    private final EngineOptions engine = new EngineOptions();

    private final Terminal terminal;
    private final JsonMapper json = new JsonMapper();

    MeasureOrigins(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What was counted over all incidents. */
    private static final class Counts {
        private int right;
        private int said;
        private int wanted;
        private int incidents;
        private int exact;
        private int exactParties;
    }

    @Override
    public Integer call() {
        if (misses && key.toAbsolutePath().toString().contains("held")) {
            terminal.warn(key + " is held out: its misses are not shown; leave out --misses");
            return ExitCode.USAGE;
        }
        try {
            Map<String, Reading> readings = readings();
            Incidents incidents = new Incidents();
            Counts counts = new Counts();
            for (String line : Files.readAllLines(key)) {
                if (!line.isBlank()) {
                    count(json.readTree(line), readings, incidents, counts);
                }
            }
            terminal.out().print(text(counts));
            return ExitCode.DONE;
        } catch (IOException | JacksonException e) {
            terminal.warn("reports or key cannot be read (" + e.getMessage() + "); name two files of JSON Lines");
            return ExitCode.USAGE;
        }
    }

    private Map<String, Reading> readings() throws IOException {
        Reader reader = engine.reader(terminal);
        Map<String, Reading> readings = new HashMap<>();
        for (String line : Files.readAllLines(reports)) {
            if (!line.isBlank()) {
                Page page = new Page(
                        reports.toString(),
                        line.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        MediaType.RECORD,
                        Optional.empty());
                Reading reading = reader.read(page);
                readings.put(reading.article().uri(), reading);
            }
        }
        return readings;
    }

    /** All that the reports of a line say is taken as one incident, since only origins are measured here. */
    private void count(JsonNode line, Map<String, Reading> readings, Incidents incidents, Counts counts) {
        List<Account> accounts = new ArrayList<>();
        for (JsonNode uri : line.path("accounts")) {
            Reading reading = readings.get(uri.asString());
            if (reading != null) {
                accounts.addAll(incidents.accountsIn(reading));
            }
        }
        Set<String> wanted = new HashSet<>();
        line.path("origins").forEach(origin -> {
            List<String> articles = new ArrayList<>();
            origin.path("articles").forEach(uri -> articles.add(uri.asString()));
            wanted.addAll(pairs(articles));
        });
        Set<String> said = new HashSet<>();
        Optional<Incident> incident = accounts.isEmpty() ? Optional.empty() : Optional.of(incidents.incident(accounts));
        incident.ifPresent(found -> found.origins().forEach(origin -> said.addAll(pairs(origin.articles()))));
        Set<String> right = new HashSet<>(said);
        right.retainAll(wanted);
        counts.right += right.size();
        counts.said += said.size();
        counts.wanted += wanted.size();
        counts.incidents++;
        int independent = incident.map(Incident::independentOrigins).orElse(0);
        int parties = incident.map(Incident::partyOrigins).orElse(0);
        boolean exact = independent == line.path("independentOrigins").asInt();
        counts.exact += exact ? 1 : 0;
        counts.exactParties += parties == line.path("partyOrigins").asInt() ? 1 : 0;
        if (misses && (!exact || parties != line.path("partyOrigins").asInt() || !said.equals(wanted))) {
            show(line, incident);
        }
    }

    private void show(JsonNode line, Optional<Incident> incident) {
        terminal.out().print(line.path("id").asString() + "\n");
        incident.ifPresent(found -> terminal.out().print("   parties " + found.actors() + found.recipients() + "\n"));
        line.path("origins")
                .forEach(origin -> terminal.out()
                        .print("   key  " + origin.path("kind").asString()
                                + (origin.path("party").asBoolean() ? " party" : "") + " · "
                                + origin.path("name").asString() + " · "
                                + origin.path("articles").size() + "\n"));
        incident.ifPresent(found -> found.origins()
                .forEach(origin -> terminal.out()
                        .print("   said " + origin.kind() + (origin.party() ? " party" : "") + " · " + origin.name()
                                + " · "
                                + origin.articles().stream()
                                        .map(uri -> uri.substring(uri.lastIndexOf('/') + 1))
                                        .toList()
                                + "\n")));
    }

    private static Set<String> pairs(List<String> articles) {
        List<String> sorted = articles.stream().distinct().sorted().toList();
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                pairs.add(sorted.get(i) + "\n" + sorted.get(j));
            }
        }
        return pairs;
    }

    private static String text(Counts counts) {
        double precision = counts.said == 0 ? 0 : (double) counts.right / counts.said;
        double recall = counts.wanted == 0 ? 0 : (double) counts.right / counts.wanted;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return String.format(
                Locale.ROOT,
                "same origin, pairs of articles   P %.3f  R %.3f  F1 %.3f  (%d right, %d said, %d wanted)%n"
                        + "independent origins, exact       %.3f  (%d of %d)%n"
                        + "party origins, exact             %.3f  (%d of %d)%n",
                precision,
                recall,
                f1,
                counts.right,
                counts.said,
                counts.wanted,
                (double) counts.exact / counts.incidents,
                counts.exact,
                counts.incidents,
                (double) counts.exactParties / counts.incidents,
                counts.exactParties,
                counts.incidents);
    }
}
