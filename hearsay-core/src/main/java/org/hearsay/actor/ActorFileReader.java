// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a dictionary of actors in PETRARCH's format: a name with its codes in square brackets, on its line or on the lines below; {@code +} before a
 * further name of the entry above; {@code _} or a blank between words, {@code _} at the end for "this word and no longer one".
 */
final class ActorFileReader {

    private static final Pattern CODE = Pattern.compile("\\[([^\\]]*)\\]");

    private final DictionaryLines lines;
    private final DictionaryTree tree;
    private final List<String> names = new ArrayList<>();
    private final List<DatedCode> codes = new ArrayList<>();
    private int begun;
    private boolean faulty;

    ActorFileReader(DictionaryLines lines, DictionaryTree tree) {
        this.lines = lines;
        this.tree = tree;
    }

    void read() {
        for (DictionaryLines.Line line : lines.read()) {
            String text = line.text();
            if (text.startsWith("[")) {
                codes(line, text);
            } else if (text.startsWith("+")) {
                synonym(line, text.substring(1));
            } else {
                finish();
                begun = line.number();
                name(line, text);
            }
        }
        finish();
    }

    private void synonym(DictionaryLines.Line line, String text) {
        if (names.isEmpty()) {
            lines.problem(line.number(), "a + name stands before any entry; put it under the name it belongs to.");
        } else {
            name(line, text);
        }
    }

    private void name(DictionaryLines.Line line, String text) {
        int open = text.indexOf('[');
        String name = (open < 0 ? text : text.substring(0, open)).strip();
        if (name.isEmpty() || name.equals("_")) {
            lines.problem(line.number(), "there is no name before the code; write NAME [CODE].");
            return;
        }
        names.add(name);
        if (open >= 0) {
            codes(line, text.substring(open));
        }
    }

    private void codes(DictionaryLines.Line line, String text) {
        if (names.isEmpty()) {
            lines.problem(line.number(), "a code stands before any name; put it under the name it belongs to.");
            return;
        }
        if (text.lastIndexOf('[') > text.lastIndexOf(']')) {
            faulty = true;
            lines.problem(line.number(), "a [ is not closed; write the code as [CODE].");
            return;
        }
        Matcher code = CODE.matcher(text);
        while (code.find()) {
            try {
                codes.add(DatedCode.of(code.group(1)));
            } catch (IllegalArgumentException e) {
                faulty = true;
                lines.problem(line.number(), e.getMessage() + "; this code is left out.");
            }
        }
    }

    private void finish() {
        if (!names.isEmpty() && codes.isEmpty() && !faulty) {
            lines.problem(begun, "the actor " + names.getFirst() + " has no code; write [CODE] behind it.");
        }
        if (!names.isEmpty() && !codes.isEmpty()) {
            DictionaryEntry entry = new DictionaryEntry.Coded(readable(names.getFirst()), codes);
            names.forEach(name -> tree.add(name, entry));
        }
        names.clear();
        codes.clear();
        faulty = false;
    }

    private static String readable(String name) {
        return name.replace('_', ' ').strip();
    }
}
