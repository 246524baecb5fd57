// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a report's annotations: a name, then {@code key=value} in any order. A value is a word, or one or more pieces of the body
 * between ⟦ and ⟧ with {@code ;} between them, each with the number of its occurrence ({@code #2}) where the body has it more than once;
 * the pieces of {@code edits} carry what kind of edit they are.
 */
final class AnnotationLine {

    private static final String EDITS = "edits";
    private static final Set<String> EDIT_KINDS = Set.of("bracket", "ellipsis", "ending", "case");
    private static final Set<String> KEYS =
            Set.of("in", "kind", "cue", "source", "content", EDITS, "speaker", "speakerKind");
    private static final Pattern NAME = Pattern.compile("([A-Za-z]+\\d+)(?:\\s+|$)");
    private static final Pattern FIELD = Pattern.compile("(\\w+)=((?:⟦[^⟦⟧]*⟧[^;\\s⟦⟧]*;?)+|[^\\s⟦⟧]+)(?:\\s+|$)");
    private static final Pattern MARK = Pattern.compile("⟦([^⟦⟧]+)⟧(?:#([1-9]\\d{0,3}))?([a-z]*)(?:;(?=⟦)|$)");

    /**
     * A piece of the body, as it is written down.
     *
     * @param text the piece, perhaps shortened with {@code " … "}
     * @param occurrence which of its occurrences, from 1; 0 when it has only one
     */
    record Mark(String text, int occurrence) {}

    private final String id;
    private final Map<String, String> fields;

    private AnnotationLine(String id, Map<String, String> fields) {
        this.id = id;
        this.fields = fields;
    }

    /** Reads one line; an {@link IllegalArgumentException} says what is wrong with it. */
    static AnnotationLine of(String line) {
        Matcher name = NAME.matcher(line);
        if (!name.lookingAt()) {
            throw new IllegalArgumentException("does not begin with a name such as A1");
        }
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher field = FIELD.matcher(line);
        int at = name.end();
        while (at < line.length()) {
            if (!field.region(at, line.length()).lookingAt()) {
                throw new IllegalArgumentException("cannot be read from \"" + line.substring(at) + "\" on");
            }
            if (!KEYS.contains(field.group(1))) {
                throw new IllegalArgumentException("has the unknown key " + field.group(1));
            }
            if (fields.put(field.group(1), field.group(2)) != null) {
                throw new IllegalArgumentException("has " + field.group(1) + "= a second time");
            }
            at = field.end();
        }
        return new AnnotationLine(name.group(1), fields);
    }

    String id() {
        return id;
    }

    /** A value that is a plain word. */
    Optional<String> word(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** A value that must be there and be one of {@code allowed}. */
    String oneOf(String key, Set<String> allowed) {
        return word(key)
                .filter(allowed::contains)
                .orElseThrow(() -> new IllegalArgumentException("needs " + key + "= one of "
                        + String.join(", ", allowed.stream().sorted().toList())));
    }

    /** The pieces of a value; none when the key is not there. */
    List<Mark> marks(String key) {
        String value = fields.getOrDefault(key, "");
        List<Mark> marks = new ArrayList<>();
        Matcher mark = MARK.matcher(value);
        int at = 0;
        while (at < value.length()) {
            if (!mark.region(at, value.length()).lookingAt()) {
                throw new IllegalArgumentException(key + " is not written as ⟦...⟧ but as " + value);
            }
            if (!mark.group(3).isEmpty() && !(key.equals(EDITS) && EDIT_KINDS.contains(mark.group(3)))) {
                throw new IllegalArgumentException(
                        key + " has \"" + mark.group(3) + "\" behind ⟦" + mark.group(1) + "⟧");
            }
            int occurrence = mark.group(2) == null ? 0 : Integer.parseInt(mark.group(2));
            marks.add(new Mark(mark.group(1), occurrence));
            at = mark.end();
        }
        return marks;
    }
}
