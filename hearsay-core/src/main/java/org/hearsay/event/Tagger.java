// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Set;
import org.hearsay.event.Grammar.Does;
import org.hearsay.event.Grammar.Form;
import org.hearsay.text.Token;
import org.hearsay.text.WordClass;

/** Tags the tokens of one sentence from left to right: small words by the lists, verbs and nouns as the learnt {@link org.hearsay.text.WordTagger} has them. */
final class Tagger {

    private static final Set<String> QUALIFIERS = Set.of("least", "most", "than", "many");
    private static final String QUOTES = "\"“”„«»";
    private static final Set<String> NUMBER_WORDS = Set.of(
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "dozen",
            "dozens",
            "scores",
            "hundred",
            "hundreds",
            "thousand",
            "thousands",
            "million",
            "millions",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety");

    private final Grammar grammar;
    private final List<Token> tokens;
    private final List<WordClass> classes;
    private final Tag[] tags;

    private Tagger(Grammar grammar, List<Token> tokens, List<WordClass> classes) {
        this.grammar = grammar;
        this.tokens = tokens;
        this.classes = classes;
        this.tags = new Tag[tokens.size()];
    }

    static Tag[] tags(Grammar grammar, List<Token> tokens, List<WordClass> classes) {
        Tagger tagger = new Tagger(grammar, tokens, classes);
        for (int i = 0; i < tokens.size(); i++) {
            tagger.tags[i] = tagger.tag(i);
        }
        return tagger.tags;
    }

    private Tag tag(int i) {
        Token token = tokens.get(i);
        String word = token.lower();
        if (!token.isWord()) {
            return mark(token);
        }
        if (word.equals("'s") || word.equals("’s")) {
            return Tag.POSSESSIVE;
        }
        if (isNumeral(i, word)) {
            return Tag.NUMBER;
        }
        boolean name = token.isCapitalised() && i > 0 && tags[i - 1] != Tag.QUOTE;
        if (grammar.is(word, Does.TIME)) {
            return Tag.TIME;
        }
        if (word.equals("to")) {
            return isInfinitive(i) ? Tag.TO : Tag.PREPOSITION;
        }
        if (word.equals("that")) {
            return previous(i) == Tag.NOUN && i + 1 < tokens.size() && isFinite(i + 1)
                    ? Tag.RELATIVE
                    : Tag.SUBORDINATOR;
        }
        Tag small = name && !word.equals("i") ? null : small(word);
        if (small == Tag.DETERMINER
                && word.equals("most")
                && i + 1 < tokens.size()
                && small(tokens.get(i + 1).lower()) == Tag.ADVERB) {
            return Tag.ADVERB;
        }
        if (small != null) {
            return small;
        }
        return isVerb(i, name) ? Tag.VERB : Tag.NOUN;
    }

    /** A number, or a word that says how exact one is: "at least", "or so". */
    private boolean isNumeral(int i, String word) {
        boolean orSo = word.equals("or") && follows(i, "so")
                || word.equals("so") && i > 0 && tokens.get(i - 1).lower().equals("or");
        boolean joins = word.equals("to")
                || word.equals("and") && i > 1 && tokens.get(i - 2).lower().equals("between");
        boolean afterNumber = i > 0 && tags[i - 1] == Tag.NUMBER;
        return afterNumber && (orSo || joins && isNumber(i + 1))
                || word.equals("between") && isNumber(i + 1)
                || isQualifier(i, word)
                || NUMBER_WORDS.contains(word)
                || Character.isDigit(word.charAt(0));
    }

    private static Tag mark(Token token) {
        if (token.is(',')) {
            return Tag.COMMA;
        }
        if (QUOTES.contains(token.text())) {
            return Tag.QUOTE;
        }
        return token.is('$') || token.is('€') || token.is('£') || token.is('%') ? Tag.NUMBER : Tag.MARK;
    }

    /** {@code at least}, {@code up to}, {@code more than} before a number. */
    private boolean isQualifier(int i, String word) {
        boolean numberSoon = isNumber(i + 1) || isNumber(i + 2);
        return numberSoon
                && (QUALIFIERS.contains(word) && i > 0
                        || word.equals("at")
                                && i + 1 < tokens.size()
                                && QUALIFIERS.contains(tokens.get(i + 1).lower())
                        || word.equals("up")
                                && i + 1 < tokens.size()
                                && tokens.get(i + 1).lower().equals("to")
                        || word.equals("to")
                                && i > 0
                                && tokens.get(i - 1).lower().equals("up")
                        || word.equals("more")
                        || word.equals("fewer")
                        || word.equals("less")
                        || (word.equals("about")
                                        || word.equals("around")
                                        || word.equals("nearly")
                                        || word.equals("some")
                                        || word.equals("almost")
                                        || word.equals("roughly"))
                                && isNumber(i + 1));
    }

    private boolean isNumber(int i) {
        return i < tokens.size()
                && (Character.isDigit(tokens.get(i).text().charAt(0))
                        || NUMBER_WORDS.contains(tokens.get(i).lower()));
    }

    private static final List<Does> SMALL = List.of(
            Does.NEG,
            Does.MODAL,
            Does.BE,
            Does.HAVE,
            Does.DO,
            Does.REL,
            Does.CONJ,
            Does.PRON,
            Does.DET,
            Does.PREP,
            Does.SUB,
            Does.ADV);

    private @org.jspecify.annotations.Nullable Tag small(String word) {
        for (Does does : SMALL) {
            if (grammar.is(word, does)) {
                return switch (does) {
                    case NEG -> Tag.NEGATION;
                    case MODAL -> Tag.MODAL;
                    case BE -> Tag.BE;
                    case HAVE -> Tag.HAVE;
                    case DO -> Tag.DO;
                    case REL -> Tag.RELATIVE;
                    case CONJ -> Tag.CONJUNCTION;
                    case PRON -> Tag.PRONOUN;
                    case DET -> Tag.DETERMINER;
                    case PREP -> Tag.PREPOSITION;
                    case SUB, IF -> Tag.SUBORDINATOR;
                    case ADV, TIME, ADJECTIVE -> Tag.ADVERB;
                    case OBJECT_ACTS, BINDING, PLACING, LONE ->
                        throw new IllegalStateException(does + " tells nothing of a word by itself");
                };
            }
        }
        boolean adverb = word.length() > 4
                && word.endsWith("ly")
                && !word.endsWith("mily")
                && !word.equals("italy")
                && !word.endsWith("sembly")
                && !word.equals("rally")
                && !word.equals("early");
        return adverb ? Tag.ADVERB : null;
    }

    private boolean isInfinitive(int i) {
        int next = i + 1;
        while (next < tokens.size() && small(tokens.get(next).lower()) == Tag.ADVERB) {
            next++;
        }
        if (next >= tokens.size()) {
            return false;
        }
        String word = tokens.get(next).lower();
        boolean base = grammar.verbs(word).stream().anyMatch(v -> v.form() == Form.BASE);
        return base && !tokens.get(next).isCapitalised()
                || word.equals("be")
                || word.equals("have")
                || word.equals("do");
    }

    private Tag previous(int i) {
        int at = i - 1;
        while (at >= 0
                && (tags[at] == Tag.ADVERB
                        || tags[at] == Tag.QUOTE
                        || tokens.get(at).is(')'))) {
            at = tokens.get(at).is(')') ? beforeBracket(at) : at - 1;
        }
        return at < 0 ? Tag.MARK : tags[at];
    }

    /** The token before the bracket that {@code close} closes, if it opened a few words ago. */
    private int beforeBracket(int close) {
        for (int at = close - 1; at >= Math.max(0, close - Clauses.LONGEST_BRACKET); at--) {
            if (tokens.get(at).is('(')) {
                return at - 1;
            }
        }
        return close - 1;
    }

    private boolean isFinite(int i) {
        String word = tokens.get(i).lower();
        Tag small = small(word);
        return small == Tag.MODAL
                || small == Tag.BE
                || small == Tag.HAVE
                || small == Tag.DO
                || small == null
                        && grammar.verbs(word).stream()
                                .anyMatch(v -> v.form() == Form.PRESENT || v.form() == Form.PAST);
    }

    private boolean follows(int i, String word) {
        return i + 1 < tokens.size() && tokens.get(i + 1).lower().equals(word);
    }

    /** As the tagger has it, but where the words before it leave no doubt. */
    private boolean isVerb(int i, boolean name) {
        String word = tokens.get(i).lower();
        if (name || grammar.is(word, Does.ADJECTIVE)) {
            return false;
        }
        Tag before = previous(i);
        if (before == Tag.MODAL || before == Tag.TO) {
            return true;
        }
        boolean describes = before == Tag.DETERMINER || before == Tag.POSSESSIVE;
        // "sentenced retired General Oran": of two forms in a row the second describes.
        boolean second = before == Tag.VERB
                && i > 0
                && tags[i - 1] == Tag.VERB
                && classes.get(i) != WordClass.VERB_ING
                && classes.get(i) != WordClass.VERB_BASE
                && classes.get(i - 1) != WordClass.VERB_PRESENT
                && i + 1 < tokens.size()
                && tokens.get(i + 1).isWord();
        return isMotion(i, word) || classes.get(i).isVerb() && !describes && !second && !isSubject(i);
    }

    /** {@code heads} in "Oran heads to Zembla": between a name and "to" a word that may be a verb's third person is one. */
    private boolean isMotion(int i, String word) {
        return i > 0
                && classes.get(i - 1) == WordClass.NAME
                && word.endsWith("s")
                && !tokens.get(i - 1).lower().endsWith("s")
                && follows(i, "to")
                && grammar.verbs(word).stream().anyMatch(v -> v.form() == Form.PRESENT);
    }

    /** {@code rebels} in "Zemblan rebels shelled": what looks like a present tense before a past one is its subject. */
    private boolean isSubject(int i) {
        if (classes.get(i) != WordClass.VERB_PRESENT || i + 1 >= tokens.size()) {
            return false;
        }
        WordClass next = classes.get(i + 1);
        Tag small = small(tokens.get(i + 1).lower());
        return next == WordClass.VERB_PAST
                || next == WordClass.VERB_PARTICIPLE
                || next == WordClass.MODAL
                || small == Tag.BE
                || small == Tag.HAVE
                || small == Tag.DO;
    }
}
