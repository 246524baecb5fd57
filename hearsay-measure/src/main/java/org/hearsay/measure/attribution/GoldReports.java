// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.text.Span;

/**
 * Reads Hearsay's own gold: a folder of reports, each a text file that a person can read and correct. Its grammar in full, and what is
 * marked, stands in {@code gold/GUIDELINES.md}.
 *
 * <pre>
 * outlet: The Karvia Courier
 * published: 2026-03-02
 *
 * “We saw smoke,” a miner said. The mayor, he added, had spoken of fog.
 *
 * ===
 * A1 kind=direct cue=⟦said⟧ source=⟦a miner⟧ content=⟦“We … smoke,”⟧ speaker=⟦a miner⟧ speakerKind=unnamed
 * A2 kind=indirect cue=⟦added⟧ source=⟦he⟧ content=⟦The mayor⟧;⟦had spoken of fog⟧ speaker=⟦a miner⟧ speakerKind=unnamed
 * A3 in=A2 kind=indirect cue=⟦had spoken⟧ source=⟦The mayor⟧ content=⟦of fog⟧ speaker=⟦the mayor⟧ speakerKind=unnamed
 * </pre>
 *
 * A document's id is its path below the folder without {@code .txt}; its text is the body between the first empty line and {@code ===}.
 */
public final class GoldReports {

    private static final String SUFFIX = ".txt";
    private static final String END_OF_BODY = "===";
    private static final Set<String> SPEAKER_KINDS = Set.of("named", "unnamed", "institution", "document", "unknown");
    private static final Set<String> KINDS = Set.of("direct", "mixed", "indirect");

    private final String file;
    private final List<String> lines;

    private GoldReports(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
    }

    /**
     * The reports in {@code folder} and in the folders below it, by path.
     *
     * @throws MeasureException naming file and line when one of them breaks the grammar, or the folder holds none or cannot be read
     */
    public static List<LabelledDocument> in(Path folder) {
        List<LabelledDocument> documents = new ArrayList<>();
        for (String name : names(folder)) {
            Path file = folder.resolve(name);
            try {
                String id = name.substring(0, name.length() - SUFFIX.length());
                documents.add(new GoldReports(file.toString(), Files.readAllLines(file)).document(id));
            } catch (IOException e) {
                throw MeasureException.unreadable(file, e);
            }
        }
        if (documents.isEmpty()) {
            throw new MeasureException(folder.toString(), "holds no report; a report's name ends in " + SUFFIX);
        }
        return documents;
    }

    private static List<String> names(Path folder) {
        if (Files.isRegularFile(folder)) {
            throw new MeasureException(folder.toString(), "is not a folder of reports");
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile)
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(SUFFIX))
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new MeasureException(folder.toString(), "cannot be read (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw MeasureException.unreadable(folder, e);
        }
    }

    private LabelledDocument document(String id) {
        int body = lines.indexOf("");
        int end = lines.indexOf(END_OF_BODY);
        if (body < 0 || end < body) {
            throw new MeasureException(file, "needs head lines, an empty line, the body, and a line " + END_OF_BODY);
        }
        Map<String, String> head = head(body);
        String text = String.join("\n", lines.subList(body, end)).strip();
        if (text.isEmpty()) {
            throw error(body, "the body is empty");
        }
        Map<String, Integer> lineOf = new LinkedHashMap<>();
        List<LabelledAttribution> attributions = new ArrayList<>();
        MarkedText marked = new MarkedText(text);
        for (int line = end + 1; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                LabelledAttribution attribution = attribution(line, marked);
                if (lineOf.put(attribution.id().orElse(""), line) != null) {
                    throw error(line, attribution.id().orElse("") + " a second time");
                }
                attributions.add(attribution);
            }
        }
        checkChains(attributions, lineOf);
        return new LabelledDocument(file, id, Optional.of(text), Optional.ofNullable(head.get("outlet")), attributions);
    }

    private Map<String, String> head(int body) {
        Map<String, String> head = new LinkedHashMap<>();
        for (int line = 0; line < body; line++) {
            int colon = lines.get(line).indexOf(": ");
            if (colon < 1) {
                throw error(line, "is not a head line such as \"outlet: The Karvia Courier\"");
            }
            head.put(
                    lines.get(line).substring(0, colon),
                    lines.get(line).substring(colon + 2).strip());
        }
        return head;
    }

    private LabelledAttribution attribution(int line, MarkedText text) {
        try {
            AnnotationLine read = AnnotationLine.of(lines.get(line));
            List<CodePoints> content = text.codePoints(read.marks("content"));
            if (content.isEmpty()) {
                throw new IllegalArgumentException("has no content");
            }
            checkEdits(read.marks("edits"), read.marks("content"), text);
            String speakerKind = read.oneOf("speakerKind", SPEAKER_KINDS);
            Optional<String> name = read.marks("speaker").stream()
                    .map(AnnotationLine.Mark::text)
                    .findFirst();
            return new LabelledAttribution(
                    Optional.of(read.id()),
                    text.codePoints(read.marks("source")),
                    text.codePoints(read.marks("cue")),
                    content,
                    read.word("in"),
                    Optional.of(new LabelledSpeaker(name, speakerKind)),
                    Optional.of(read.oneOf("kind", KINDS)));
        } catch (IllegalArgumentException e) {
            throw error(line, String.valueOf(e.getMessage()));
        }
    }

    private static void checkEdits(
            List<AnnotationLine.Mark> edits, List<AnnotationLine.Mark> content, MarkedText text) {
        for (AnnotationLine.Mark edit : edits) {
            Span span = text.span(edit);
            if (content.stream().noneMatch(mark -> text.span(mark).contains(span))) {
                throw new IllegalArgumentException("the edit ⟦" + edit.text() + "⟧ is not in the content");
            }
        }
    }

    /** Every link must lead to another attribution of the report, and no chain may come back to where it began. */
    private void checkChains(List<LabelledAttribution> attributions, Map<String, Integer> lineOf) {
        Map<String, String> parentOf = new LinkedHashMap<>();
        attributions.forEach(attribution -> attribution
                .nestedIn()
                .ifPresent(parent -> parentOf.put(attribution.id().orElse(""), parent)));
        parentOf.forEach((child, parent) -> {
            int line = lineOf.getOrDefault(child, 0);
            if (!lineOf.containsKey(parent)) {
                throw error(line, "in=" + parent + ", but there is no " + parent);
            }
            Set<String> seen = new HashSet<>(Set.of(child));
            for (String link = parent; parentOf.containsKey(link); link = parentOf.getOrDefault(link, "")) {
                if (!seen.add(link)) {
                    throw error(line, "its chain comes back to " + link);
                }
            }
        });
    }

    private MeasureException error(int line, String reason) {
        return new MeasureException(file + ":" + (line + 1), reason);
    }
}
