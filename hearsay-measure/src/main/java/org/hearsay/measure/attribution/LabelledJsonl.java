// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads attributions from JSON lines, one document a line, UTF-8, gzip when the name ends in {@code .gz}:
 *
 * <pre>{@code
 * {"id": "d1", "outlet": "The Karvia Courier", "text": "Rain, she said.",
 *  "attributions": [{"id": "a1", "source": [[6, 9]], "cue": [[10, 14]], "content": [[0, 4]], "nested_in": "a0"}]}
 * }</pre>
 *
 * Positions are code points, end exclusive. Source, cue, content, {@code outlet} and {@code nested_in} may be left out; gold needs
 * {@code text}. {@code "speaker": {"name", "kind"}} and {@code "kind"} of an attribution are read when there. Empty lines are skipped.
 */
public final class LabelledJsonl {

    private final Path file;
    private final boolean gold;
    private final JsonMapper mapper = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private LabelledJsonl(Path file, boolean gold) {
        this.file = file;
        this.gold = gold;
    }

    /**
     * The documents of a gold file, in its order.
     *
     * @throws MeasureException naming file and line when it is not such a file, cannot be read, or holds no document
     */
    public static List<LabelledDocument> gold(Path file) {
        List<LabelledDocument> documents = new LabelledJsonl(file, true).read();
        if (documents.isEmpty()) {
            throw new MeasureException(file.toString(), "no documents");
        }
        return documents;
    }

    /**
     * The documents of a file of predictions, in its order; it may hold none.
     *
     * @throws MeasureException naming file and line when it is not such a file or cannot be read
     */
    public static List<LabelledDocument> predicted(Path file) {
        return new LabelledJsonl(file, false).read();
    }

    private List<LabelledDocument> read() {
        List<LabelledDocument> documents = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
                // A decoder, not a charset: what is not UTF-8 is an error, not a question mark.
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (line.codePoints().allMatch(TokenizedText::isBlank)) {
                    continue;
                }
                LabelledDocument document = document(line, file + " line " + number);
                if (!ids.add(document.id())) {
                    throw new MeasureException(document.where(), "document '" + document.id() + "' a second time");
                }
                documents.add(document);
            }
        } catch (IOException e) {
            throw MeasureException.unreadable(file, e);
        }
        return documents;
    }

    private LabelledDocument document(String line, String where) {
        JsonNode node = json(line, where);
        if (!node.isObject() || !node.path("id").isString()) {
            throw new MeasureException(where, "needs an object with a string \"id\"");
        }
        String id = node.path("id").stringValue();
        if (gold && !node.path("text").isString()) {
            throw new MeasureException(where, "document '" + id + "' has no \"text\"");
        }
        if (!node.path("attributions").isArray()) {
            throw new MeasureException(where, "document '" + id + "' has no \"attributions\" list");
        }
        List<LabelledAttribution> attributions = new ArrayList<>();
        for (JsonNode attribution : node.path("attributions")) {
            attributions.add(attribution(attribution, where + ": document '" + id + "'"));
        }
        return new LabelledDocument(where, id, string(node, "text"), string(node, "outlet"), attributions);
    }

    private JsonNode json(String line, String where) {
        try {
            return mapper.readTree(line);
        } catch (JacksonException e) {
            throw new MeasureException(where, "not JSON (" + e.getOriginalMessage() + ")");
        }
    }

    private static LabelledAttribution attribution(JsonNode node, String document) {
        if (!node.isObject()) {
            throw new MeasureException(document, "an attribution is not an object");
        }
        Optional<String> id = name(node.path("id"));
        String where = document + " attribution '" + id.orElse("") + "'";
        return new LabelledAttribution(
                id,
                spans(node, Role.SOURCE, where),
                spans(node, Role.CUE, where),
                spans(node, Role.CONTENT, where),
                name(node.path("nested_in")).filter(parent -> !parent.isEmpty()),
                speaker(node.path("speaker")),
                string(node, "kind"));
    }

    private static Optional<LabelledSpeaker> speaker(JsonNode node) {
        return node.isObject()
                ? Optional.of(new LabelledSpeaker(
                        string(node, "name"), string(node, "kind").orElse("unknown")))
                : Optional.empty();
    }

    private static Optional<String> string(JsonNode node, String key) {
        return node.path(key).isString() ? Optional.of(node.path(key).stringValue()) : Optional.empty();
    }

    /** An id is a string; a number will do, too. */
    private static Optional<String> name(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return Optional.empty();
        }
        return Optional.of(node.isString() ? node.stringValue() : node.toString());
    }

    private static List<CodePoints> spans(JsonNode attribution, Role role, String where) {
        JsonNode node = attribution.path(role.label());
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            throw new MeasureException(where, role.label() + " is not a list of [start, end]");
        }
        List<CodePoints> spans = new ArrayList<>();
        for (JsonNode span : node) {
            spans.add(span(span, role, where));
        }
        return spans;
    }

    private static CodePoints span(JsonNode span, Role role, String where) {
        JsonNode begin = span.path(0);
        JsonNode end = span.path(1);
        if (!span.isArray() || !begin.isIntegralNumber() || !end.isIntegralNumber()) {
            throw new MeasureException(where, role.label() + " has " + span + " where [start, end] belongs");
        }
        if (!begin.canConvertToInt() || !end.canConvertToInt() || begin.intValue() < 0) {
            throw new MeasureException(where, role.label() + " span " + begin + "-" + end + " is outside the text");
        }
        if (end.intValue() <= begin.intValue()) {
            throw new MeasureException(where, role.label() + " span " + begin + "-" + end + " is empty");
        }
        return new CodePoints(begin.intValue(), end.intValue());
    }
}
