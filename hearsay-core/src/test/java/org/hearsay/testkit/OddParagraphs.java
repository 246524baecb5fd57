// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Paragraphs that no newspaper prints, made of one piece repeated: each is the worst case of some rule that looks around. Used for the property
 * test and for measuring how time grows with length.
 */
public final class OddParagraphs {

    private static final Map<String, String> PIECES = pieces();

    private OddParagraphs() {}

    private static Map<String, String> pieces() {
        Map<String, String> pieces = new LinkedHashMap<>();
        pieces.put(
                "ordinary news",
                "“We will stay,” said Ada Lorne, a spokeswoman. She added that “nobody (h)ere” had left. ");
        pieces.put(
                "ordinary news in paragraphs",
                "“We stay,” said Ada Lorne, a nurse.\n\nShe said the army had asked to pass.\n\n");
        pieces.put("one word without blanks", "water");
        pieces.put("combining marks alone", "\u0301");
        pieces.put("one sentence of plain words", "grey water ran under old bridges ");
        pieces.put("one sentence of names", "Ada Lorne Bo Tarn ");
        pieces.put("names with one surname", "Ada%d Tarn sat. ");
        pieces.put("new names and pronouns", "Ada%d Tarn%d sat. He said it rained. They said no. ");
        pieces.put("roles", "The nurse said it rained. The ministry said no. Nurse Ada%d Tarn%d sat. ");
        pieces.put("cues without a full stop", "he said that she said that they say that ");
        pieces.put("cues joined by and", "he said it rained and added it snowed and ");
        pieces.put("participles", "Bo said it rained, adding it snowed, saying it hailed, ");
        pieces.put("according to", "it rained, according to Bo, ");
        pieces.put("according to, nested", "according to Bo it rained ");
        pieces.put("citing", "Bo said it rained, citing Ada, ");
        pieces.put("quoted as", "Bo was quoted by Ada ");
        pieces.put("passive", "it was said that it was reported that ");
        pieces.put("quotations and cues, no full stop", "the “old bridge,” he said, “is gone,” she added, and ");
        pieces.put("quotations without cues", "“The old bridge over there is gone.” ");
        pieces.put("quotations in paragraphs", "“The old bridge is gone.”\n\n");
        pieces.put("quotations left open", "“The old bridge is gone.\n\n");
        pieces.put("cues inside one quotation", "he said the dean told us, ");
        pieces.put("edits in one quotation", "he said (that) it ... [was] rain(ing), ");
        pieces.put("opening marks", "“");
        pieces.put("opening marks and words", "“it ");
        pieces.put("opening marks and a cue", "““““““““““““ said ");
        pieces.put("who clauses", "men who met men who said ");
        pieces.put("according to, adding", "according to Bo it rained, adding it snowed, ");
        pieces.put("closing marks", "”");
        pieces.put("straight marks", "\"");
        pieces.put("doubled marks", "''");
        pieces.put("single opening marks", "‘it ");
        pieces.put("straight single marks", " 'it");
        pieces.put("plural apostrophes", "‘the workers’ union ");
        pieces.put("opening brackets", "“(");
        pieces.put("points", ".");
        pieces.put("spaced points", ". ");
        pieces.put("initials", "J. ");
        pieces.put("commas", ",");
        pieces.put("insertions", "Bo ,, said ");
        pieces.put("relative pronouns", "who which ");
        pieces.put("relative pronouns and a cue", "who who said ");
        pieces.put("conjunctions", "and but ");
        pieces.put("conjunctions and participles", "and but and, saying it rained ");
        pieces.put("adverbs", "said now then ");
        pieces.put("colons", "ADA: he said: it rained: ");
        pieces.put("paragraphs with colons", "He said:\n\n");
        pieces.put("labels", "ADA TARN: It rained, she said.\n\n");
        pieces.put("signatures", "“It rained.” — Ada Tarn\n\n");
        pieces.put("dashes", "— Bo said — ");
        pieces.put("blanks", " ");
        pieces.put("line breaks", "\n");
        pieces.put("lone surrogates", "\uD83D \uDE00");
        pieces.put("emoji", "\uD83D\uDE00");
        pieces.put("right to left", "قال الوزير «سنبقى» ");
        pieces.put("control characters", "\u0000a\u0007\u001b[0m ");
        return pieces;
    }

    /** The names of the pieces, in a fixed order. */
    public static java.util.List<String> names() {
        return java.util.List.copyOf(PIECES.keySet());
    }

    /** The piece called {@code name} repeated until {@code length} code units are reached; {@code %d} in it becomes the number of the repetition. */
    public static String of(String name, int length) {
        String piece = PIECES.getOrDefault(name, name);
        StringBuilder text = new StringBuilder(length + piece.length() + 16);
        if (name.endsWith("inside one quotation") || name.equals("edits in one quotation")) {
            text.append("Ada Lorne said: “");
        }
        for (int i = 0; text.length() < length; i++) {
            text.append(piece.contains("%d") ? piece.replace("%d", Integer.toString(i)) : piece);
        }
        return text.toString();
    }
}
