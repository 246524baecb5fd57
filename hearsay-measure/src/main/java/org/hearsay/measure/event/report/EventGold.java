// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.event.Figure;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.event.report.GoldEvent.Participant;
import org.hearsay.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code gold/events}: reports of our own with their events, one a line, in the shape that {@code gold/events/GUIDELINES.md} tells. */
public final class EventGold {

    private final JsonMapper mapper = new JsonMapper();
    private final Path file;

    private EventGold(Path file) {
        this.file = file;
    }

    /**
     * The reports of {@code file} in its order.
     *
     * @throws MeasureException naming file and line when it is not such a file or cannot be read
     */
    public static List<GoldReport> in(Path file) {
        return new EventGold(file).read();
    }

    /** Whether {@code file} seems to be one: its first line is a report with an outlet, a day and events. */
    public static boolean isOne(Path file) {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            JsonNode node = new JsonMapper().readTree(line == null ? "" : line);
            return node.has("outlet") && node.has("published") && node.has("events");
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    private List<GoldReport> read() {
        List<GoldReport> reports = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                GoldReport report = report(line, file + " line " + number);
                if (!ids.add(report.id())) {
                    throw new MeasureException(file + " line " + number, "report " + report.id() + " twice");
                }
                reports.add(report);
            }
        } catch (IOException e) {
            throw MeasureException.unreadable(file, e);
        }
        if (reports.isEmpty()) {
            throw new MeasureException(file.toString(), "holds no report");
        }
        return reports;
    }

    private GoldReport report(String line, String where) {
        try {
            JsonNode node = mapper.readTree(line);
            String text = node.path("text").asString("");
            JsonNode events = node.path("events");
            if (text.isEmpty() || !node.path("id").isString() || !events.isArray()) {
                throw new MeasureException(where, "not a report with id, text and events");
            }
            List<GoldEvent> marked = new ArrayList<>();
            for (JsonNode event : events) {
                marked.add(new Marks(text).event(event));
            }
            return new GoldReport(node.path("id").asString(), text, marked);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new MeasureException(where, "an event that is none (" + e.getMessage() + ")");
        }
    }

    /** The marks of one text, whose positions count code points. */
    private record Marks(String text) {

        GoldEvent event(JsonNode node) {
            List<Span> triggers = new ArrayList<>(List.of(span(node.path("trigger"))));
            node.path("also").forEach(also -> triggers.add(span(also)));
            List<Figure> figures = new ArrayList<>();
            node.path("figures").forEach(figure -> figures.add(figure(figure)));
            return new GoldEvent(
                    EventType.valueOf(node.path("type").asString("")),
                    optional(node.path("mode")),
                    triggers,
                    node.path("mutual").asBoolean(false),
                    participants(node.path("actors")),
                    participants(node.path("recipients")),
                    optional(node.path("when").path("value")),
                    node.has("place") ? Optional.of(span(node.path("place").path("span"))) : Optional.empty(),
                    figures,
                    EventStatus.valueOf(node.path("status").asString("").toUpperCase(Locale.ROOT)),
                    word(node.path("word")));
        }

        private static Optional<String> optional(JsonNode node) {
            return node.isString() ? Optional.of(node.asString()) : Optional.empty();
        }

        private List<Participant> participants(JsonNode nodes) {
            List<Participant> participants = new ArrayList<>();
            for (JsonNode node : nodes) {
                participants.add(new Participant(
                        names(node, "span"), node.path("optional").asBoolean(false)));
            }
            return participants;
        }

        private List<Span> names(JsonNode node, String first) {
            List<Span> names = new ArrayList<>(List.of(span(node.path(first))));
            node.path("also").forEach(also -> names.add(span(also)));
            return names;
        }

        private Optional<List<Span>> word(JsonNode node) {
            if (node.isString() && node.asString().equals("article")) {
                return Optional.empty();
            }
            if (!node.has("source")) {
                throw new IllegalArgumentException("a word that is neither the article's nor a source's");
            }
            return Optional.of(node.path("source").isNull() ? List.of() : names(node, "source"));
        }

        private Figure figure(JsonNode node) {
            return new Figure(
                    span(node.path("span")),
                    node.path("of").asString(""),
                    bound(node.path("min")),
                    bound(node.path("max")),
                    node.path("approximate").asBoolean(false));
        }

        private static OptionalInt bound(JsonNode node) {
            return node.isNumber() ? OptionalInt.of(node.asInt()) : OptionalInt.empty();
        }

        private Span span(JsonNode node) {
            if (!node.isArray() || node.size() != 2) {
                throw new IllegalArgumentException("no span where one belongs");
            }
            return new Span(
                    text.offsetByCodePoints(0, node.get(0).asInt()),
                    text.offsetByCodePoints(0, node.get(1).asInt()));
        }
    }
}
