// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Token;
import org.hearsay.text.WordList;

/** The words of counts, from {@code figures.txt}. */
final class FigureWords {

    /** What the words beside a number make of it. */
    enum Bound {
        LEAST,
        MOST,
        ABOVE,
        BELOW,
        ABOUT
    }

    /** Sets of words that have no value of their own. */
    enum Kind {
        UNIT,
        PERSON,
        NATION,
        THING,
        BEFORE,
        DATING,
        LABEL,
        MONTH,
        REPORT,
        CROWD,
        INTRANSITIVE,
        LIGHT,
        ATTACK,
        DRILL,
        FORCE,
        LEAVING,
        STATE,
        QUESTION,
        TOLL
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> vague = new HashMap<>();
    private final Map<Bound, List<String[]>> bounds = new EnumMap<>(Bound.class);
    private final Map<Bound, List<String[]>> trailing = new EnumMap<>(Bound.class);
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    /** What is done to people by nouns for deeds: {@code killing}. */
    private final Map<String, String> nominals = new HashMap<>();

    /** What is done to those before words that are no verb for it by themselves: {@code lost their lives}. */
    private final Map<String, String> idioms = new HashMap<>();

    private final Map<Kind, Set<String>> sets = new EnumMap<>(Kind.class);
    /** Words before {@code over}, {@code about}, {@code up} to which these belong, by them: {@code handed over}. */
    private final Map<String, Set<String>> particles = new HashMap<>();

    private final Grammar forms;

    FigureWords() {
        WordList list = WordList.beside(FigureWords.class, "figures.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            List<String> rest = List.of(parts).subList(1, parts.length);
            switch (parts[0]) {
                case "number" -> pairs(rest, numbers);
                case "vague" -> pairs(rest, vague);
                case "verb" -> named(rest, verbs);
                case "noun" -> named(rest, nouns);
                case "nominal" -> named(rest, nominals);
                case "particle" -> particles.put(rest.getFirst(), Set.copyOf(rest));
                case "idiom" ->
                    phrases(rest.subList(1, rest.size()))
                            .forEach(idiom -> idioms.put(String.join(" ", idiom), rest.getFirst()));
                case "least", "most", "above", "below", "about" -> bounds.put(bound(parts[0]), phrases(rest));
                case "behind" -> trailing.put(bound(rest.getFirst()), phrases(rest.subList(1, rest.size())));
                default ->
                    sets.computeIfAbsent(kind(list, entry, parts[0]), k -> new HashSet<>())
                            .addAll(rest);
            }
        }
        // A grammar of its own: words that are counted with must not change how sentences are cut.
        Set<String> lemmas = new HashSet<>(verbs.keySet());
        particles.values().forEach(lemmas::addAll);
        lemmas.addAll(set(Kind.REPORT));
        lemmas.addAll(set(Kind.LIGHT));
        lemmas.addAll(set(Kind.ATTACK));
        lemmas.addAll(set(Kind.QUESTION));
        lemmas.addAll(set(Kind.INTRANSITIVE));
        lemmas.addAll(set(Kind.FORCE));
        this.forms = new Grammar(lemmas);
    }

    private static void pairs(List<String> words, Map<String, Integer> into) {
        for (int i = 0; i + 1 < words.size(); i += 2) {
            into.put(words.get(i), Integer.parseInt(words.get(i + 1)));
        }
    }

    private static void named(List<String> words, Map<String, String> into) {
        words.subList(1, words.size()).forEach(word -> into.put(word, words.getFirst()));
    }

    private static List<String[]> phrases(List<String> words) {
        return words.stream().map(word -> word.split("\\+")).toList();
    }

    private static Bound bound(String name) {
        return Bound.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static Kind kind(WordList list, WordList.Entry entry, String name) {
        try {
            return Kind.valueOf(name.toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw list.bad(entry, "no kind of words");
        }
    }

    private Set<String> set(Kind kind) {
        return sets.getOrDefault(kind, Set.of());
    }

    boolean is(String word, Kind kind) {
        return set(kind).contains(word);
    }

    /** Whether {@code word} is a form of a verb of {@code kind}. */
    boolean isForm(String word, Kind kind) {
        return forms.verbs(word).stream().anyMatch(verb -> is(verb.lemma(), kind));
    }

    /** What a number word is worth; -1 for other words. */
    int number(String word) {
        return numbers.getOrDefault(word, -1);
    }

    /** The least that {@code dozens} may be; -1 for other words. */
    int vague(String word) {
        return vague.getOrDefault(word, -1);
    }

    List<String[]> before(Bound bound) {
        return bounds.getOrDefault(bound, List.of());
    }

    List<String[]> behind(Bound bound) {
        return trailing.getOrDefault(bound, List.of());
    }

    /** Whether {@code second} belongs to the word before it and not to a number behind it: {@code handed over}, {@code talks about}. */
    boolean isParticle(String first, String second) {
        Set<String> of = particles.getOrDefault(second, Set.of());
        return of.contains(first) || forms.verbs(first).stream().anyMatch(verb -> of.contains(verb.lemma()));
    }

    /** What a noun says of those it counts: {@code killed} of {@code bodies}, {@code troops} of {@code soldiers}. */
    Optional<String> noun(String word) {
        return Optional.ofNullable(nouns.get(word));
    }

    /** What is done to those counted by the deed {@code word}: {@code released} of {@code release}. */
    Optional<String> nominal(String word) {
        return Optional.ofNullable(nominals.get(word));
    }

    /** What the first words of a row of three say that is done to those before them; absent when they say nothing of the kind. */
    Optional<String> idiom(String first, String second, String third) {
        return Optional.ofNullable(idioms.get(first + " " + second + " " + third))
                .or(() -> Optional.ofNullable(idioms.get(first + " " + second)));
    }

    /** What is done to those counted by a verb in its base form. */
    Optional<String> lemma(String verb) {
        return Optional.ofNullable(verbs.get(verb));
    }

    /** What is done to those counted by a verb in any form. */
    Optional<String> verb(String word) {
        return forms.verbs(word).stream()
                .map(verb -> verbs.get(verb.lemma()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }
}
