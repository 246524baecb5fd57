// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.event;

/**
 * An event as the PETRARCH suites write it.
 *
 * @param source actor code, folded, e.g. "GONGOV"; empty when the event has no actor
 * @param target actor code likewise
 * @param code CAMEO code, e.g. "057"
 */
public record EventTriple(String source, String target, String code) {

    private static final int COUNTRY = 3;
    private static final int ROOT = 2;

    /** With the codes of the gold's script: capitals, "~" as "---", and no actor as the empty text. */
    public static EventTriple of(String source, String target, String code) {
        return new EventTriple(folded(source), folded(target), code.strip());
    }

    EventTriple country() {
        return new EventTriple(head(source, COUNTRY), head(target, COUNTRY), code);
    }

    EventTriple root() {
        return new EventTriple(source, target, head(code, ROOT));
    }

    EventTriple codeOnly() {
        return new EventTriple("", "", code);
    }

    EventTriple actorsOnly() {
        return new EventTriple(source, target, "");
    }

    private static String head(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String folded(String actor) {
        String code = actor.strip();
        while (code.startsWith("\"")) {
            code = code.substring(1);
        }
        while (code.endsWith("\"")) {
            code = code.substring(0, code.length() - 1);
        }
        code = code.toUpperCase(java.util.Locale.ROOT).replace("~", "---");
        return code.equals("---") || code.equals("NONE") ? "" : code;
    }
}
