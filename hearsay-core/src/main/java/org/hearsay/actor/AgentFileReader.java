// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a dictionary of agents in PETRARCH's format: {@code SOLDIER [~MIL]}; {@code {}} for no plural, {@code {MEN}} for an irregular one, else the
 * regular one is made; {@code !PERSON! = MAN, MEN, ...} for a set of endings that names may hold; {@code [NGO~]} for a code before the country.
 */
final class AgentFileReader {

    private static final Pattern ENTRY = Pattern.compile("([^\\[{]*)(?:\\{([^}]*)\\})?\\s*\\[([^\\]]*)\\].*");
    private static final Pattern SET = Pattern.compile("![^!\\s]+!");
    private static final char ADDS = '~';

    private final DictionaryLines lines;
    private final DictionaryTree tree;
    private final Map<String, List<String>> sets = new HashMap<>();

    AgentFileReader(DictionaryLines lines, DictionaryTree tree) {
        this.lines = lines;
        this.tree = tree;
    }

    void read() {
        for (DictionaryLines.Line line : lines.read()) {
            if (line.text().startsWith("!") && line.text().contains("=")) {
                set(line);
            } else {
                entry(line);
            }
        }
    }

    private void set(DictionaryLines.Line line) {
        int equals = line.text().indexOf('=');
        String name = line.text().substring(0, equals).strip();
        List<String> members = List.of(line.text().substring(equals + 1).split(",")).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
        if (!SET.matcher(name).matches() || members.isEmpty()) {
            lines.problem(line.number(), "this is no set; write !NAME! = WORD, WORD.");
        } else {
            sets.put(name, members);
        }
    }

    private void entry(DictionaryLines.Line line) {
        Matcher entry = ENTRY.matcher(line.text());
        if (!entry.matches()) {
            lines.problem(line.number(), "there is no code in square brackets; write NOUN [~CODE].");
            return;
        }
        String noun = entry.group(1).strip();
        String code = entry.group(3).strip().toUpperCase(Locale.ROOT);
        int adds = code.indexOf(ADDS);
        if (noun.isEmpty() || adds < 0 || code.length() < 2) {
            lines.problem(line.number(), "the code [" + code + "] does not say where the country goes; write [~CODE].");
            return;
        }
        boolean before = adds == code.length() - 1;
        DictionaryEntry role = new DictionaryEntry.Role(code.replace(String.valueOf(ADDS), ""), before);
        for (String form : forms(line, noun, entry.group(2))) {
            tree.addWhole(form, role);
        }
    }

    private List<String> forms(DictionaryLines.Line line, String noun, String plural) {
        Matcher set = SET.matcher(noun);
        if (set.find()) {
            List<String> members = sets.get(set.group());
            if (members == null) {
                lines.problem(line.number(), "the set " + set.group() + " is not known; define it above this line.");
                return List.of();
            }
            String name = set.group();
            return members.stream().map(m -> noun.replace(name, m)).toList();
        }
        List<String> forms = new ArrayList<>(List.of(noun));
        if (plural == null) {
            forms.add(Plurals.of(bare(noun)));
        } else if (!plural.isBlank()) {
            forms.add(plural.strip());
        }
        return forms;
    }

    private static String bare(String noun) {
        String words = noun.replace('_', ' ').strip();
        return words.toLowerCase(Locale.ROOT);
    }
}
