// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.WordList;

/** The reporting cues of {@code cues.txt}, by every form in which they appear. */
final class CueLexicon {

    /** In which shape a verb stands. */
    enum Shape {
        /** {@code say}: present of a plural, infinitive, after a modal. */
        BASE,
        /** {@code says}. */
        PRESENT,
        /** {@code said}, {@code written}. */
        PAST,
        /** {@code saying}. */
        ING
    }

    /**
     * A form of a reporting verb.
     *
     * @param lemma the verb, {@code call for} with its particle
     * @param frames the letters of {@code cues.txt}
     * @param shape how it is bent
     * @param particle the word that has to follow; empty for none
     */
    record Form(String lemma, String frames, Shape shape, String particle) {
        boolean takes(char frame) {
            return frames.indexOf(frame) >= 0;
        }
    }

    private final Map<String, List<Form>> forms = new HashMap<>();
    private final List<List<String>> before = new ArrayList<>();
    private final List<List<String>> citing = new ArrayList<>();
    private final List<List<String>> carrying = new ArrayList<>();
    private final Set<String> naming = new HashSet<>();
    private final Set<String> hearing = new HashSet<>();

    CueLexicon() {
        WordList list = WordList.beside(CueLexicon.class, "cues.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            switch (parts[0]) {
                case "verb" -> addVerb(list, entry, parts);
                case "before" -> before.add(phrase(parts));
                case "citing" -> citing.add(phrase(parts));
                case "carrying" -> carrying.add(phrase(parts));
                case "naming" -> naming.addAll(phrase(parts));
                case "hearing" -> hearing.addAll(phrase(parts));
                default -> throw list.bad(entry, "neither verb, before, citing, carrying, naming nor hearing");
            }
        }
    }

    /** The forms that {@code lowerWord} can be; those with a particle first. */
    List<Form> forms(String lowerWord) {
        return forms.getOrDefault(lowerWord, List.of());
    }

    /** Phrases that stand before their source: {@code according to}. */
    List<List<String>> before() {
        return before;
    }

    /** Phrases that lay the words of the sentence's own source to another: {@code citing}. */
    List<List<String>> citing() {
        return citing;
    }

    /** Phrases that stand before the medium that carries the words of the sentence's own source: {@code quoted by}. */
    List<List<String>> carrying() {
        return carrying;
    }

    /** Whether {@code lowerWord} stands before the name of a thing: {@code titled}. */
    boolean isNaming(String lowerWord) {
        return naming.contains(lowerWord);
    }

    /** Whether {@code lowerWord} is a form of a verb for getting to know: {@code heard} in {@code he had heard it from a rifleman}. */
    boolean isHearing(String lowerWord) {
        return hearing.contains(lowerWord);
    }

    private static List<String> phrase(String[] parts) {
        return List.of(parts).subList(1, parts.length);
    }

    private void addVerb(WordList list, WordList.Entry entry, String[] parts) {
        if (parts.length < 3 || !parts[2].chars().allMatch(c -> "qctinx".indexOf(c) >= 0)) {
            throw list.bad(entry, "a verb needs a lemma and frames of the letters q c t i n x");
        }
        int cut = parts[1].indexOf('_');
        String verb = cut < 0 ? parts[1] : parts[1].substring(0, cut);
        String particle = cut < 0 ? "" : parts[1].substring(cut + 1);
        String frames = parts[2];
        String lemma = parts[1].replace('_', ' ');
        String past = parts.length > 3 ? parts[3] : regularPast(verb);
        String ing = parts.length > 4 ? parts[4] : regularIng(verb);
        add(verb, new Form(lemma, frames, Shape.BASE, particle));
        add(thirdPerson(verb), new Form(lemma, frames, Shape.PRESENT, particle));
        for (String form : past.split(",")) {
            add(form, new Form(lemma, frames, Shape.PAST, particle));
        }
        add(ing, new Form(lemma, frames, Shape.ING, particle));
    }

    private void add(String word, Form form) {
        List<Form> known = forms.computeIfAbsent(word, w -> new ArrayList<>());
        known.add(form.particle().isEmpty() ? known.size() : 0, form);
    }

    private static String regularPast(String verb) {
        if (verb.endsWith("e")) {
            return verb + "d";
        }
        return endsInConsonantY(verb) ? verb.substring(0, verb.length() - 1) + "ied" : verb + "ed";
    }

    private static String regularIng(String verb) {
        boolean dropsE = verb.endsWith("e") && !verb.endsWith("ee");
        return (dropsE ? verb.substring(0, verb.length() - 1) : verb) + "ing";
    }

    private static String thirdPerson(String verb) {
        if (endsInConsonantY(verb)) {
            return verb.substring(0, verb.length() - 1) + "ies";
        }
        boolean hisses = verb.endsWith("s")
                || verb.endsWith("sh")
                || verb.endsWith("ch")
                || verb.endsWith("x")
                || verb.equals("go");
        return verb + (hisses ? "es" : "s");
    }

    private static boolean endsInConsonantY(String verb) {
        return verb.endsWith("y") && verb.length() > 1 && "aeiou".indexOf(verb.charAt(verb.length() - 2)) < 0;
    }
}
