// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.text.WordList;

/** Reads {@code grammar.txt} into one automaton. */
final class Grammar {

    private static final String ARROW = "=>";

    private final Lexicon lexicon;
    private final Map<String, Pattern> macros = new HashMap<>();
    private final State root = new State();

    private Grammar(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The root of the automaton; the words that patterns ask for are entered in {@code lexicon}. */
    static State load(Lexicon lexicon) {
        Grammar grammar = new Grammar(lexicon);
        WordList list = WordList.beside(Grammar.class, "grammar.txt");
        for (WordList.Entry entry : list.entries()) {
            try {
                grammar.read(entry);
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, String.valueOf(e.getMessage()));
            }
        }
        return grammar.root;
    }

    private void read(WordList.Entry entry) {
        String text = entry.text();
        int arrow = text.indexOf(ARROW);
        int equals = text.indexOf('=');
        if (arrow < 0 && (equals < 0 || !text.startsWith("$"))) {
            throw new IllegalArgumentException("neither PATTERN => meaning nor $name = PATTERN");
        }
        PatternReader reader = new PatternReader(lexicon, macros);
        if (arrow < 0) {
            macros.put(text.substring(0, equals).strip(), reader.read(text.substring(equals + 1)));
            return;
        }
        String[] meaning = text.substring(arrow + ARROW.length()).strip().split("\\s+", 2);
        Rule rule = new Rule(
                entry.line(),
                Meaning.valueOf(meaning[0].toUpperCase(Locale.ROOT)),
                meaning.length > 1 ? meaning[1] : "");
        for (State end : reader.read(text.substring(0, arrow)).build(List.of(root))) {
            end.accept(rule);
        }
    }
}
