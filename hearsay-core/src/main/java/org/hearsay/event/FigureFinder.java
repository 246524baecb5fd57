// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.hearsay.text.WordList;

/** Finds counts of people and deeds in a sentence and what they count: {@code at least 33 people were killed}. */
final class FigureFinder {

    /** How far behind its number the word that says what is counted may stand, in tokens. */
    private static final int FAR_BEHIND = 9;

    /** How far before its number that word may stand. */
    private static final int FAR_BEFORE = 4;

    private static final int TOLL_BEFORE = 7;

    private enum Bound {
        LEAST,
        MOST,
        ABOVE,
        BELOW,
        ABOUT
    }

    private final Map<String, Integer> numbers = new HashMap<>();
    private final Map<String, Integer> vague = new HashMap<>();
    private final Map<Bound, List<String[]>> bounds = new HashMap<>();
    private final Map<String, String> verbs = new HashMap<>();
    private final Map<String, String> nouns = new HashMap<>();
    private final Set<String> units = new HashSet<>();
    /** What is done to people by nouns for deeds: {@code killing}. */
    private final Map<String, String> nominals = new HashMap<>();

    private final Set<String> persons = new HashSet<>();
    private final Set<String> things = new HashSet<>();
    /** What makes four digits behind it a year: {@code since 2020}. */
    private final Set<String> dating = new HashSet<>();
    /** What may stand between an article and a number. */
    private final Set<String> before = new HashSet<>();

    private final Grammar grammar;

    FigureFinder(Grammar grammar) {
        this.grammar = grammar;
        WordList list = WordList.beside(FigureFinder.class, "figures.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            List<String> rest = List.of(parts).subList(1, parts.length);
            switch (parts[0]) {
                case "number" -> pairs(rest, numbers);
                case "vague" -> pairs(rest, vague);
                case "verb" -> rest.subList(1, rest.size()).forEach(v -> verbs.put(v.split("\\+")[0], rest.getFirst()));
                case "noun" -> rest.subList(1, rest.size()).forEach(n -> nouns.put(n, rest.getFirst()));
                case "unit" -> units.addAll(rest);
                case "nominal" -> rest.subList(1, rest.size()).forEach(n -> nominals.put(n, rest.getFirst()));
                case "person" -> persons.addAll(rest);
                case "thing" -> things.addAll(rest);
                case "before" -> before.addAll(rest);
                case "dating" -> dating.addAll(rest);
                case "least" -> bound(Bound.LEAST, rest);
                case "most" -> bound(Bound.MOST, rest);
                case "above" -> bound(Bound.ABOVE, rest);
                case "below" -> bound(Bound.BELOW, rest);
                case "about" -> bound(Bound.ABOUT, rest);
                default -> throw list.bad(entry, "no kind of words");
            }
        }
    }

    private static void pairs(List<String> words, Map<String, Integer> into) {
        for (int i = 0; i + 1 < words.size(); i += 2) {
            into.put(words.get(i), Integer.parseInt(words.get(i + 1)));
        }
    }

    private void bound(Bound bound, List<String> words) {
        bounds.put(bound, words.stream().map(w -> w.split("\\+")).toList());
    }

    /** The counts of a sentence in its order. */
    List<Figure> figuresIn(List<Token> tokens) {
        List<Figure> figures = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Count number = numberAt(tokens, at);
            if (number == null) {
                at++;
                continue;
            }
            Count whole = bounded(tokens, number);
            of(tokens, whole, number.to())
                    .ifPresent(of -> figures.add(new Figure(
                            new Span(
                                    tokens.get(whole.from()).begin(),
                                    tokens.get(whole.to() - 1).end()),
                            of,
                            whole.min(),
                            whole.max(),
                            whole.approximate())));
            at = number.to();
        }
        return figures;
    }

    /**
     * The count with which a phrase begins: {@code two} in "two of his officers". Absent where it begins with none, where it counts units, and for
     * "the four", who were counted before.
     *
     * @param of what is counted, unless the noun of the phrase is one of {@code figures.txt} and {@code known} is false
     */
    Optional<Figure> leading(List<Token> tokens, Range phrase, String of, boolean known) {
        for (int at = phrase.from(); at < Math.min(phrase.to(), phrase.from() + FAR_BEFORE); at++) {
            Count number = numberAt(tokens, at);
            if (number == null) {
                continue;
            }
            Count whole = bounded(tokens, number);
            String next = word(tokens, number.to());
            boolean definite = word(tokens, whole.from() - 1).equals("the")
                    || number.to() >= phrase.to() && word(tokens, phrase.from()).equals("the");
            boolean first = isLed(tokens, phrase.from(), whole.from());
            if (!first || definite || units.contains(next) || grammar.is(next, Grammar.Does.TIME)) {
                return Optional.empty();
            }
            String counted = known
                    ? of
                    : done(tokens, whole, number.to())
                            .or(() -> noun(tokens, number.to()))
                            .orElse(of);
            if (isOfThings(tokens, number.to())) {
                return Optional.empty();
            }
            return Optional.of(new Figure(
                    new Span(
                            tokens.get(whole.from()).begin(),
                            tokens.get(whole.to() - 1).end()),
                    counted,
                    whole.min(),
                    whole.max(),
                    whole.approximate()));
        }
        return Optional.empty();
    }

    /** {@code all 87 pupils}, {@code the last 30 mutineers}, {@code another 20}: whether nothing stands before the number that could be counted itself. */
    private boolean isLed(List<Token> tokens, int from, int number) {
        for (int i = from; i < number; i++) {
            String word = word(tokens, i);
            if (!before.contains(word) && !grammar.is(word, Grammar.Does.DET) && !grammar.is(word, Grammar.Does.PRON)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is counted are things or bodies: {@code ten companies}, {@code two blue trawlers}, and no {@code three bus drivers}. */
    private boolean isOfThings(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + FARTHEST_NOUN); i++) {
            if (!tokens.get(i).isWord()
                    || i > from && grammar.is(word(tokens, i), Grammar.Does.PREP)
                    || persons.contains(word(tokens, i))
                    || nouns.containsKey(word(tokens, i))) {
                return false;
            }
            if (things.contains(word(tokens, i))) {
                return !word(tokens, i + 1).endsWith("s");
            }
        }
        return false;
    }

    /** The noun stands at most so many tokens behind its number. */
    private static final int FARTHEST_NOUN = 4;

    /** What is done to people counted where they are the object of {@code verb}, as {@code figures.txt} has it; absent for other verbs. */
    Optional<String> ofVerb(String verb) {
        return Optional.ofNullable(verbs.get(verb));
    }

    /** A number with its range; {@code from} and {@code to} are tokens. */
    private record Count(int from, int to, OptionalInt min, OptionalInt max, boolean approximate) {

        private static Count exact(int from, int to, int value) {
            return new Count(from, to, OptionalInt.of(value), OptionalInt.of(value), false);
        }
    }

    private static String word(List<Token> tokens, int i) {
        return i < 0 || i >= tokens.size() ? "" : tokens.get(i).lower();
    }

    private @org.jspecify.annotations.Nullable Count numberAt(List<Token> tokens, int at) {
        String word = word(tokens, at);
        Count dozen = dozenAt(tokens, at, word);
        if (dozen != null || word.equals("a") || word.equals("half")) {
            return dozen;
        }
        if (vague.containsKey(word)) {
            boolean no = word.equals("some")
                    && (value(tokens, at + 1) > 0 || word(tokens, at + 1).equals("of"));
            return no ? null : vagueAt(tokens, at, word);
        }
        int value = value(tokens, at);
        if (value < 0 || isYear(tokens, at) || isAge(tokens, at) || isOne(tokens, at)) {
            return null;
        }
        int to = at + 1;
        while (multiplier(word(tokens, to)) > 1) {
            value *= multiplier(word(tokens, to));
            to++;
        }
        boolean joins = word(tokens, to).equals("to")
                || word(tokens, to).equals("and") && word(tokens, at - 1).equals("between")
                || word(tokens, to).equals("–")
                || word(tokens, to).equals("-")
                || word(tokens, to).equals("or");
        int second = joins && !isYear(tokens, to + 1) ? value(tokens, to + 1) : -1;
        if (second > value) {
            return new Count(at, to + 2, OptionalInt.of(value), OptionalInt.of(second), false);
        }
        return Count.exact(at, to, value);
    }

    /** {@code a dozen or so}, {@code half a dozen}, {@code few dozen}. */
    private @org.jspecify.annotations.Nullable Count dozenAt(List<Token> tokens, int at, String word) {
        if (word.equals("few") && word(tokens, at + 1).equals("dozen")) {
            int least = vague.getOrDefault("dozens", 0);
            return new Count(at, at + 2, OptionalInt.of(least), OptionalInt.empty(), false);
        }
        int dozen = word.equals("half") ? at + 2 : at + 1;
        if (!word.equals("a") && !word.equals("half") || !word(tokens, dozen).equals("dozen")) {
            return null;
        }
        boolean orSo =
                word(tokens, dozen + 1).equals("or") && word(tokens, dozen + 2).equals("so");
        int value = word.equals("half") ? 6 : 12;
        int to = orSo ? dozen + 3 : dozen + 1;
        return new Count(at, to, OptionalInt.of(value), OptionalInt.of(value), orSo);
    }

    /** {@code one officer asked}: no count, as {@code a} is none; {@code one of the officers}, {@code at least one} and whoever suffers are. */
    private boolean isOne(List<Token> tokens, int at) {
        if (!word(tokens, at).equals("one") || multiplier(word(tokens, at + 1)) > 1) {
            return false;
        }
        String before = word(tokens, at - 1);
        boolean counted = before.equals("least")
                || !before.equals("no") && word(tokens, at + 1).equals("of");
        Optional<String> done =
                before.equals("no") ? Optional.empty() : done(tokens, Count.exact(at, at + 1, 1), at + 1);
        return !counted && done.filter(SUFFERED::contains).isEmpty();
    }

    private static final Set<String> SUFFERED = Set.of("killed", "wounded", "released");

    /** {@code a man of 45}, {@code aged 15 and 16}. */
    private boolean isAge(List<Token> tokens, int at) {
        String before = word(tokens, at - 1);
        String earlier = word(tokens, at - 2);
        boolean and = (before.equals("and") || before.equals("or") || before.equals("to"))
                && value(tokens, at - 2) > 0
                && word(tokens, at - 3).equals("aged");
        boolean of =
                before.equals("of") && persons.contains(earlier) && !earlier.endsWith("s") && !earlier.equals("people");
        return before.equals("aged") || and || of;
    }

    /** Four digits of the last and this century, unless people follow. */
    private boolean isYear(List<Token> tokens, int at) {
        String word = word(tokens, at);
        String next = word(tokens, at + 1);
        boolean form = word.length() == 4 && (word.startsWith("19") || word.startsWith("20"));
        if (form && (grammar.is(word(tokens, at - 1), Grammar.Does.TIME) || dating.contains(word(tokens, at - 1)))) {
            return true;
        }
        return form && word.chars().allMatch(Character::isDigit) && !persons.contains(next) && !nouns.containsKey(next);
    }

    private Count vagueAt(List<Token> tokens, int at, String word) {
        int least = vague.getOrDefault(word, 0);
        int to = at + 1;
        if (word(tokens, to).equals("of") && vague.containsKey(word(tokens, to + 1)) && least >= 20) {
            String next = word(tokens, to + 1);
            least = next.equals("thousands") ? least * 1000 : next.equals("millions") ? least * 1_000_000 : least;
            to += 2;
        }
        return new Count(at, to, OptionalInt.of(least), OptionalInt.empty(), false);
    }

    private int multiplier(String word) {
        return word.equals("hundred") || word.equals("thousand") || word.equals("million") || word.equals("dozen")
                ? numbers.getOrDefault(word, 0)
                : 1;
    }

    /** The value of a number word or of digits; -1 for anything else, and for what is too long to count people. */
    private int value(List<Token> tokens, int i) {
        String word = word(tokens, i);
        if (numbers.containsKey(word)) {
            return numbers.getOrDefault(word, 0);
        }
        int hyphen = word.indexOf('-');
        if (hyphen > 0
                && numbers.containsKey(word.substring(0, hyphen))
                && numbers.containsKey(word.substring(hyphen + 1))) {
            return numbers.getOrDefault(word.substring(0, hyphen), 0)
                    + numbers.getOrDefault(word.substring(hyphen + 1), 0);
        }
        String digits = word.replace(",", "");
        boolean count =
                !digits.isEmpty() && digits.length() < 9 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return count ? Integer.parseInt(digits) : -1;
    }

    /** With the words before it that say that it is a lower or an upper end. */
    private Count bounded(List<Token> tokens, Count number) {
        for (Map.Entry<Bound, List<String[]>> entry :
                bounds.entrySet().stream().sorted(Map.Entry.comparingByKey()).toList()) {
            for (String[] words : entry.getValue()) {
                int from = number.from() - words.length;
                if (from < 0 || !matches(tokens, from, words) || number.max().isEmpty()) {
                    continue;
                }
                int value = number.max().getAsInt();
                OptionalInt exact = OptionalInt.of(value);
                OptionalInt open = OptionalInt.empty();
                return switch (entry.getKey()) {
                    case LEAST -> new Count(from, number.to(), number.min(), open, false);
                    case MOST -> new Count(from, number.to(), open, exact, false);
                    case ABOVE -> new Count(from, number.to(), OptionalInt.of(value + 1), open, false);
                    case BELOW -> new Count(from, number.to(), open, OptionalInt.of(value - 1), false);
                    case ABOUT -> new Count(from, number.to(), number.min(), exact, true);
                };
            }
        }
        boolean between = word(tokens, number.from() - 1).equals("between")
                && !number.min().equals(number.max());
        return between
                ? new Count(number.from() - 1, number.to(), number.min(), number.max(), number.approximate())
                : number;
    }

    private static boolean matches(List<Token> tokens, int from, String[] words) {
        for (int i = 0; i < words.length; i++) {
            if (!word(tokens, from + i).equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    /** What is counted; absent when it is nothing that events have. */
    private Optional<String> of(List<Token> tokens, Count number, int end) {
        String next = word(tokens, end);
        String before = word(tokens, number.from() - 1);
        boolean money = before.equals("$") || before.equals("€") || before.equals("£") || next.equals("%");
        boolean calendar =
                grammar.is(before, Grammar.Does.TIME) || grammar.is(next, Grammar.Does.TIME) || before.equals("may");
        if (money || calendar || units.contains(next) || before.equals("aged")) {
            return Optional.empty();
        }
        return isOfThings(tokens, end)
                ? Optional.empty()
                : done(tokens, number, end).or(() -> noun(tokens, end));
    }

    /** What is done to those counted: by a verb behind the number, or by one or a noun for a deed before it. */
    private Optional<String> done(List<Token> tokens, Count number, int end) {
        Optional<String> behind = behind(tokens, end);
        if (behind.isPresent()) {
            return behind;
        }
        if (word(tokens, number.from() - 1).equals("of")) {
            String deed = nominals.get(word(tokens, number.from() - 2));
            if (deed != null) {
                return Optional.of(deed);
            }
        }
        for (int i = number.from() - 1; i >= Math.max(0, number.from() - FAR_BEFORE); i--) {
            Optional<String> verb = verb(word(tokens, i));
            if (verb.isPresent()) {
                return verb;
            }
            if (!tokens.get(i).isWord() || grammar.is(word(tokens, i), Grammar.Does.PREP)) {
                break;
            }
        }
        for (int i = number.from() - 1; i >= Math.max(0, number.from() - TOLL_BEFORE); i--) {
            if (word(tokens, i).equals("toll")) {
                return Optional.of("killed");
            }
        }
        return Optional.empty();
    }

    private Optional<String> behind(List<Token> tokens, int end) {
        for (int i = end; i < Math.min(tokens.size(), end + FAR_BEHIND); i++) {
            String word = word(tokens, i);
            boolean direct = i <= end + 1;
            String noun = nouns.get(word);
            if (direct
                    && noun != null
                    && (noun.equals("killed")
                            || noun.equals("wounded")
                            || noun.equals("missing")
                            || noun.equals("displaced"))) {
                return Optional.of(noun);
            }
            Optional<String> verb = verb(word);
            boolean suffers = word.equals("died")
                    || word.equals("dead")
                    || word.equals("fled")
                    || word.equals("perished")
                    || i > end
                            && (grammar.is(word(tokens, i - 1), Grammar.Does.BE)
                                    || grammar.is(word(tokens, i - 1), Grammar.Does.ADV)
                                    || word(tokens, i - 1).equals("been")
                                    || i <= end + 2 && !word.endsWith("ing"));
            if (verb.isPresent() && suffers) {
                return verb;
            }
            if (word.equals(".")
                    || word.equals(";")
                    || word.equals("and")
                    || word.equals("after")
                    || word.equals("when")
                    || word.equals("who")
                    || word.endsWith("ing") && verb.isPresent()) {
                break;
            }
        }
        return Optional.empty();
    }

    private Optional<String> verb(String word) {
        return grammar.verbs(word).stream()
                .map(v -> verbs.get(v.lemma()))
                .filter(java.util.Objects::nonNull)
                .findFirst();
    }

    private Optional<String> noun(List<Token> tokens, int end) {
        for (int i = end; i < Math.min(tokens.size(), end + 4); i++) {
            String noun = nouns.get(word(tokens, i));
            if (noun != null) {
                return Optional.of(noun);
            }
            if (!tokens.get(i).isWord()
                    || grammar.is(word(tokens, i), Grammar.Does.DET)
                    || grammar.is(word(tokens, i), Grammar.Does.PREP)
                            && !word(tokens, i).equals("of")) {
                break;
            }
        }
        return Optional.empty();
    }
}
