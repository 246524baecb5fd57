// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;

/**
 * Finds the expressions of time in a text and says what they mean in the calendar. Start here: {@code new TimexFinder()} once,
 * {@link #timexesIn(String, Optional)} for every text; safe for use by several threads.
 *
 * <p>Words are looked up once ({@code words.txt}), patterns of them are found by an automaton ({@code grammar.txt}), and what they mean is
 * counted from the day of writing or from the day that the text told of last ({@link Style}). Time and memory are linear in the length of
 * the text.
 */
public final class TimexFinder {

    private final Lexicon lexicon = Lexicon.load();
    private final State grammar = Grammar.load(lexicon);
    private final Lexer lexer = new Lexer(lexicon);
    private final Cues cues = new Cues();

    /** Reads the words and the grammar. */
    public TimexFinder() {}

    /**
     * The expressions of time in {@code text}, in order, none within another.
     *
     * @param reference the day the text was written, for news its day of publication; without one, what can only be counted from it stays
     *     open ({@code in March}: {@code XXXX-03})
     */
    public List<Timex> timexesIn(String text, Optional<LocalDate> reference) {
        return timexesIn(Tokenizer.tokens(text), reference);
    }

    /** As {@link #timexesIn(String, Optional)}, for who has the tokens already. */
    public List<Timex> timexesIn(List<Token> tokens, Optional<LocalDate> reference) {
        List<Lexeme> lexemes = NumberWords.fold(lexer.lexemes(tokens));
        List<Match> matches = Scanner.matches(grammar, lexemes);
        boolean narrative = Style.of(matches, lexemes, reference) == Style.NARRATIVE;
        return List.copyOf(new Interpreter(lexemes, new Timeline(reference, narrative), cues).timexes(matches));
    }
}
