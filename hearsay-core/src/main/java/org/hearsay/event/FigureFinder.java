// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import static org.hearsay.event.FigureWords.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.FigureWords.Kind;
import org.hearsay.event.Item.Group;
import org.hearsay.text.Token;

/** Finds counts of people and deeds in a sentence and what they count: {@code at least 33 people were killed}. */
final class FigureFinder {

    /** How far before its number that word may stand. */
    private static final int FAR_BEFORE = 4;

    /** How far before {@code four times} a verb of attack may stand. */
    private static final int VERB_BEFORE = 7;

    /** The noun stands at most so many tokens behind its number. */
    private static final int FARTHEST_NOUN = 4;

    /** What the verb of a count reported without its noun may stand before it: {@code put the number of dead at 30}. */
    private static final int REPORT_BEFORE = 9;

    private static final Set<String> SUFFERED =
            Set.of("killed", "wounded", "released", "detained", "abducted", "deported");

    private final FigureWords words;
    private final Numbers numbers;
    private final Grammar grammar;
    private final DoneTo done;

    FigureFinder(Grammar grammar) {
        this.grammar = grammar;
        this.words = new FigureWords();
        this.numbers = new Numbers(words, grammar);
        this.done = new DoneTo(words, grammar);
    }

    /** What is done to people counted where they are the object of {@code verb}, in any form, as {@code figures.txt} has it; absent for other verbs. */
    Optional<String> ofVerb(String verb) {
        return words.lemma(verb).or(() -> words.verb(verb));
    }

    /** Whether a word tells an exercise of troops. */
    boolean isDrill(String word) {
        return words.is(word, Kind.DRILL);
    }

    /** Whether a verb of the mode of arrests arrests nobody: {@code questioned}. */
    boolean isNoArrest(String verb) {
        return words.is(verb, Kind.QUESTION) || words.isForm(verb, Kind.QUESTION);
    }

    /** The numbers of a sentence in its order, whatever they count. */
    List<Count> countsIn(Sentence sentence) {
        List<Token> tokens = sentence.tokens();
        List<Count> counts = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            Count number = numbers.at(tokens, at);
            if (number != null && !isTotal(tokens, counts, number) && !isName(tokens, number)) {
                counts.add(number);
            }
            at = number == null ? at + 1 : number.to();
        }
        return counts;
    }

    /** {@code two of the nine guards}: nine are only those of whom two are counted. */
    private boolean isTotal(List<Token> tokens, List<Count> counts, Count number) {
        int of = number.from() - 1;
        while (of > 0 && grammar.is(word(tokens, of), Grammar.Does.DET)) {
            of--;
        }
        int end = of;
        return word(tokens, of).equals("of")
                && !counts.isEmpty()
                && counts.getLast().to() == end;
    }

    /** {@code the Five Stars Movement}. */
    private static boolean isName(List<Token> tokens, Count number) {
        boolean first = number.from() == 0 || !tokens.get(number.from() - 1).isWord();
        boolean capital = tokens.get(number.from()).isCapitalised()
                && Character.isLetter(tokens.get(number.from()).text().charAt(0));
        return !first
                && capital
                && number.to() < tokens.size()
                && tokens.get(number.to()).isCapitalised();
    }

    /** Those of {@code counts} that count people by what was done to them or who they are, or deeds. */
    List<Figure> figuresIn(Sentence sentence, List<Count> counts) {
        List<Figure> figures = new ArrayList<>();
        String last = "";
        for (Count count : counts) {
            Optional<String> of = isNone(sentence, count) ? Optional.empty() : of(sentence, count);
            if (of.isEmpty() && !isOfThings(sentence.tokens(), count.to())) {
                of = reported(sentence, count, last);
            }
            if (of.isPresent()) {
                figures.add(figure(sentence, count, of.get()));
                last = of.get();
            }
        }
        return figures;
    }

    static Figure figure(Sentence sentence, Count count, String of) {
        return new Figure(
                sentence.span(new Range(count.from(), count.to())), of, count.min(), count.max(), count.approximate());
    }

    /**
     * The count with which a phrase begins: {@code two} in "two of his officers". Absent where it begins with none, where it counts units or
     * things, and for "the two", who were named before.
     */
    Optional<Count> leading(Sentence sentence, List<Count> counts, Range phrase) {
        List<Token> tokens = sentence.tokens();
        for (Count count : counts) {
            if (count.to() <= phrase.from() || count.from() >= Math.min(phrase.to(), phrase.from() + FAR_BEFORE)) {
                continue;
            }
            boolean the = word(tokens, count.from() - 1).equals("the")
                    || word(tokens, phrase.from()).equals("the") && count.from() == phrase.from() + 1;
            // "The two ministers" were named before, "the four" were counted.
            boolean named = the && count.is(2);
            boolean led = isLed(tokens, phrase.from(), count.from());
            boolean counted = led && !named && !isUnit(tokens, count) && !isOfThings(tokens, count.to());
            return counted ? Optional.of(count) : Optional.empty();
        }
        return Optional.empty();
    }

    /** {@code one officer}, {@code some marchers}: no count unless they suffer something. */
    boolean isNone(Sentence sentence, Count count) {
        List<Token> tokens = sentence.tokens();
        String number = word(tokens, count.to() - 1);
        boolean one = number.equals("one") && count.is(1);
        boolean some = number.equals("some");
        if (!one && !some) {
            return false;
        }
        String before = word(tokens, count.from() - 1);
        String behind = word(tokens, count.to());
        boolean ofNoun = one
                && behind.equals("of")
                && !isPronoun(word(tokens, count.to() + 1))
                && namesPerson(tokens, count.to());
        if (before.equals("no") || ofNoun) {
            return !ofNoun;
        }
        return done.counted(sentence, count).filter(SUFFERED::contains).isEmpty();
    }

    private boolean isPronoun(String word) {
        return grammar.is(word, Grammar.Does.PRON)
                || List.of("whom", "which", "these", "those").contains(word);
    }

    /** What is counted, where the event does not say it: what was done to them, else who they are. */
    Optional<String> of(Sentence sentence, Count count) {
        List<Token> tokens = sentence.tokens();
        if (word(tokens, count.to()).equals("times") && attacks(tokens, count.from())) {
            return Optional.of("attacks");
        }
        if (isUnit(tokens, count) || isOfThings(tokens, count.to())) {
            return Optional.empty();
        }
        Optional<String> who = who(tokens, count);
        // "200 soldiers marched".
        return done.counted(sentence, count)
                .filter(of -> !of.equals("protesters") || who.isEmpty())
                .filter(of -> !OF_THINGS.contains(of) || mayBePeople(tokens, count.to()))
                .or(() -> who);
    }

    /** What is done to things by the same verbs: videos are released, rifles seized. */
    private static final Set<String> OF_THINGS = Set.of("released", "abducted");

    /** Whether those counted are people by their noun, or are not named at all. */
    private boolean mayBePeople(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + FARTHEST_NOUN + 1); i++) {
            String word = word(tokens, i);
            boolean ends = !tokens.get(i).isWord()
                    || grammar.is(word, Grammar.Does.PREP)
                    || grammar.is(word, Grammar.Does.CONJ)
                    || grammar.is(word, Grammar.Does.BE)
                    || grammar.is(word, Grammar.Does.HAVE)
                    || grammar.is(word, Grammar.Does.ADV)
                    || grammar.is(word, Grammar.Does.TIME);
            if (ends) {
                return i == from || words.is(word(tokens, i - 1), Kind.BEFORE) || word.equals("of");
            }
            if (isPerson(tokens, i) || tokens.get(i).isCapitalised() && word.endsWith("s")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a verb of attack stands close before a token: {@code attacked the academy} four times. */
    private boolean attacks(List<Token> tokens, int before) {
        for (int i = Math.max(0, before - VERB_BEFORE); i < before; i++) {
            if (words.isForm(word(tokens, i), Kind.ATTACK)) {
                return true;
            }
        }
        return false;
    }

    /** Whether no people are counted but money, time, lengths. */
    private boolean isUnit(List<Token> tokens, Count count) {
        String before = word(tokens, count.from() - 1);
        String next = word(tokens, count.to());
        // "Three consecutive days".
        String second = word(tokens, count.to() + 1);
        boolean time = words.is(second, Kind.UNIT)
                && !tokens.get(count.to()).isCapitalised()
                && words.noun(next).isEmpty()
                && !words.is(next, Kind.PERSON)
                && !grammar.is(next, Grammar.Does.PREP)
                && !grammar.is(next, Grammar.Does.TIME);
        return List.of("$", "€", "£", "¥", "#").contains(before)
                || next.equals("%")
                || words.is(next, Kind.UNIT)
                || grammar.is(next, Grammar.Does.TIME) && !words.is(next, Kind.PERSON)
                || time;
    }

    /** {@code all 87 pupils}, {@code the last 30 mutineers}, {@code another 20}: whether nothing stands before the number that could be counted itself. */
    private boolean isLed(List<Token> tokens, int from, int number) {
        for (int i = from; i < number; i++) {
            String word = word(tokens, i);
            if (!words.is(word, Kind.BEFORE)
                    && !grammar.is(word, Grammar.Does.DET)
                    && !grammar.is(word, Grammar.Does.PRON)) {
                return false;
            }
        }
        return true;
    }

    /** Whether what is counted are things or bodies: {@code ten companies}, {@code two rebel groups}, and no {@code three bus drivers}. */
    boolean isOfThings(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + FARTHEST_NOUN); i++) {
            String word = word(tokens, i);
            boolean ends = !tokens.get(i).isWord()
                    || grammar.is(word, Grammar.Does.PREP) && (i > from || !word.equals("of"))
                    || grammar.is(word, Grammar.Does.CONJ);
            boolean thing = words.is(word, Kind.THING);
            boolean person = !thing && isPerson(tokens, i);
            if (ends || person && !words.is(word(tokens, i + 1), Kind.THING)) {
                return false;
            }
            if (thing) {
                return !word(tokens, i + 1).endsWith("s");
            }
        }
        return false;
    }

    /** The endings of plurals for people; things with such an ending are in {@code figures.txt}. */
    private static final List<String> PERSONS =
            List.of("ers", "ors", "ists", "men", "people", "folk", "ees", "eers", "ians");

    /** Whether a token is a noun for people; {@code Poles} are with a capital alone. */
    boolean isPerson(List<Token> tokens, int i) {
        String word = word(tokens, i);
        boolean nation = words.is(word, Kind.NATION) && tokens.get(i).isCapitalised();
        boolean known = nation
                || words.is(word, Kind.PERSON)
                || words.noun(word).filter(of -> !of.equals("attacks")).isPresent();
        return known || word.length() > 5 && PERSONS.stream().anyMatch(word::endsWith) && !words.is(word, Kind.THING);
    }

    /** Whether one of the next words is a noun for people. */
    boolean namesPerson(List<Token> tokens, int from) {
        for (int i = from; i < Math.min(tokens.size(), from + NEAR_PERSON); i++) {
            if (isPerson(tokens, i)) {
                return true;
            }
        }
        return false;
    }

    /** In "one of the town's oldest teachers" the teachers are the last of so many words. */
    private static final int NEAR_PERSON = 6;

    /** Who those counted are, by their noun. */
    Optional<String> who(List<Token> tokens, Count count) {
        int end = count.to();
        for (int i = end; i < Math.min(tokens.size(), end + FARTHEST_NOUN); i++) {
            Optional<String> noun = words.noun(word(tokens, i));
            if (noun.isPresent()) {
                return noun;
            }
            if (words.is(word(tokens, i), Kind.BEFORE)) {
                continue;
            }
            boolean ends = !tokens.get(i).isWord()
                    || grammar.is(word(tokens, i), Grammar.Does.DET)
                    || grammar.is(word(tokens, i), Grammar.Does.PREP)
                            && !word(tokens, i).equals("of");
            if (ends) {
                break;
            }
        }
        return Optional.empty();
    }

    /**
     * What is counted by a number without a noun that somebody reports, or that is a part of one told before: {@code relatives spoke of at least 30},
     * {@code 186 of them children}.
     *
     * @param last what the number before it in the sentence counts; empty without one
     */
    private Optional<String> reported(Sentence sentence, Count count, String last) {
        List<Token> tokens = sentence.tokens();
        String next = word(tokens, count.to());
        boolean part = next.equals("of")
                && isPronoun(word(tokens, count.to() + 1))
                && !count.is(1)
                && !word(tokens, count.from()).equals("several");
        Group group = DoneTo.groupAt(sentence, count.to() + 2);
        boolean acts = group != null && !grammar.is(word(tokens, group.head()), Grammar.Does.BE);
        if (part && !last.isEmpty()) {
            return acts ? Optional.empty() : Optional.of(last);
        }
        boolean bare = next.isEmpty() || !tokens.get(count.to()).isWord() || next.equals("according");
        if (!bare || List.of("%", "-", "°").contains(next)) {
            return Optional.empty();
        }
        boolean told = false;
        String of = last;
        for (int i = count.from() - 1; i >= Math.max(0, count.from() - REPORT_BEFORE); i--) {
            String word = word(tokens, i);
            told |= words.isForm(word, Kind.REPORT);
            if (words.is(word, Kind.CROWD)) {
                of = "protesters";
            } else {
                of = words.noun(word).filter(DoneTo.STATES::contains).orElse(of);
            }
        }
        return told && !of.isEmpty() ? Optional.of(of) : Optional.empty();
    }
}
