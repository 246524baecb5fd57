// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The small words and the forms of verbs, from {@code grammar.txt} and the verbs that rules ask for. */
final class Grammar {

    /** What a small word does. */
    enum Does {
        DET,
        PRON,
        PREP,
        CONJ,
        SUB,
        REL,
        BE,
        HAVE,
        DO,
        MODAL,
        NEG,
        ADV,
        TIME,
        ADJECTIVE,
        IF,
        /** Verbs whose object does what follows: "ordered B to leave", "accused B of shelling". */
        OBJECT_ACTS,
        /** What binds a phrase to the one before it: "the office in Moma". */
        BINDING,
        /** What a place stands behind. */
        PLACING,
        /** Determiners that name nobody by themselves. */
        LONE
    }

    /** The forms of a verb that are told apart. */
    enum Form {
        BASE,
        PRESENT,
        PAST,
        PARTICIPLE,
        ING
    }

    /** A form of a verb. */
    record Verb(String lemma, Form form) {}

    private final Map<Does, Set<String>> words = new EnumMap<>(Does.class);
    private final Map<String, List<Verb>> forms = new HashMap<>();
    private final Map<String, String[]> irregular = new HashMap<>();
    private final Set<String> doubled = new HashSet<>();

    /** Reads the list; {@code verbs} are lemmas that have to be known beside those of the list. */
    Grammar(Set<String> verbs) {
        Set<String> lemmas = new HashSet<>(verbs);
        WordList list = WordList.beside(Grammar.class, "grammar.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            List<String> rest = List.of(parts).subList(1, parts.length);
            switch (parts[0]) {
                case "verb" -> lemmas.addAll(rest);
                case "irregular" -> rest.forEach(r -> irregular.put(r.split(":")[0], r.split(":")));
                case "double" -> doubled.addAll(rest);
                default ->
                    words.computeIfAbsent(does(list, entry, parts[0]), d -> new HashSet<>())
                            .addAll(rest);
            }
        }
        lemmas.stream().sorted().forEach(this::inflect);
    }

    private static Does does(WordList list, WordList.Entry entry, String name) {
        try {
            return Does.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw list.bad(entry, "no class of words");
        }
    }

    boolean is(String lower, Does does) {
        return words.getOrDefault(does, Set.of()).contains(lower.replace('’', '\''));
    }

    /** The verbs whose form this word is; empty for other words. */
    List<Verb> verbs(String lower) {
        return forms.getOrDefault(lower, List.of());
    }

    private void inflect(String lemma) {
        if (is(lemma, Does.BE) || lemma.equals("be") || lemma.equals("have") || lemma.equals("do")) {
            return;
        }
        String[] odd = irregular.get(lemma);
        String stem = doubled.contains(lemma) ? lemma + lemma.charAt(lemma.length() - 1) : lemma;
        boolean silent = lemma.endsWith("e") && !lemma.endsWith("ee") && !lemma.endsWith("ye");
        add(lemma, lemma, Form.BASE);
        add(third(lemma), lemma, Form.PRESENT);
        add((silent ? lemma.substring(0, lemma.length() - 1) : stem) + "ing", lemma, Form.ING);
        if (odd != null) {
            add(odd[1], lemma, Form.PAST);
            add(odd[2], lemma, Form.PARTICIPLE);
        } else {
            String past = endsInY(lemma)
                    ? lemma.substring(0, lemma.length() - 1) + "ied"
                    : lemma.endsWith("e") ? lemma + "d" : stem + "ed";
            add(past, lemma, Form.PAST);
            add(past, lemma, Form.PARTICIPLE);
        }
    }

    private void add(String form, String lemma, Form kind) {
        forms.computeIfAbsent(form, f -> new ArrayList<>()).add(new Verb(lemma, kind));
    }

    /** With the ending of the third person, which is that of the plural of nouns, too. */
    static String third(String lemma) {
        if (endsInY(lemma)) {
            return lemma.substring(0, lemma.length() - 1) + "ies";
        }
        boolean hissing = lemma.endsWith("s")
                || lemma.endsWith("sh")
                || lemma.endsWith("ch")
                || lemma.endsWith("x")
                || lemma.endsWith("z")
                || lemma.endsWith("o");
        return lemma + (hissing ? "es" : "s");
    }

    private static boolean endsInY(String lemma) {
        return lemma.length() > 2 && lemma.endsWith("y") && "aeiou".indexOf(lemma.charAt(lemma.length() - 2)) < 0;
    }
}
