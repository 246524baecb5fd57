// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.text.Ordered;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Span;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.WordTagger;

/** The rules put together: the events that each sentence of a text tells, by itself. */
final class EventRules {

    private final WordTagger tagger = new WordTagger();
    private final SentenceSplitter splitter = new SentenceSplitter();
    private final Grammar grammar;
    private final StatusReader statuses;
    private final FrameMatcher matcher;

    EventRules() {
        NounClasses classes = new NounClasses();
        Frames frames = new Frames(classes);
        Governors governors = new Governors();
        Set<String> verbs = new HashSet<>(frames.lemmas());
        verbs.addAll(governors.lemmas());
        this.grammar = new Grammar(verbs);
        this.statuses = new StatusReader(governors);
        this.matcher = new FrameMatcher(frames, classes, statuses);
    }

    StatusReader statuses() {
        return statuses;
    }

    Grammar grammar() {
        return grammar;
    }

    FrameMatcher matcher() {
        return matcher;
    }

    /** A sentence and what it tells. */
    record Told(Sentence sentence, List<Found> events) {}

    /** {@code people} are spans of the text that mention somebody, beside those whom the rules know. */
    List<Told> sentences(String text, List<Span> people) {
        List<Token> tokens = Tokenizer.tokens(text);
        BitSet mentioned = mentioned(tokens, people);
        List<Told> told = new ArrayList<>();
        int at = 0;
        for (Span span : splitter.sentences(text)) {
            int from = at;
            while (at < tokens.size() && tokens.get(at).begin() < span.end()) {
                at++;
            }
            if (at > from) {
                List<Token> words = tokens.subList(from, at);
                Sentence sentence = new Sentence(grammar, words, tagger.classes(words), mentioned.get(from, at));
                told.add(new Told(sentence, matcher.eventsIn(sentence)));
            }
        }
        return told;
    }

    /** The tokens that lie in one of {@code people}; looked up once for the text, so that its length alone decides how long it takes. */
    private static BitSet mentioned(List<Token> tokens, List<Span> people) {
        BitSet mentioned = new BitSet();
        for (Span span : people) {
            int at = Ordered.firstAt(tokens, Token::begin, span.begin());
            while (at < tokens.size() && tokens.get(at).end() <= span.end()) {
                mentioned.set(at++);
            }
        }
        return mentioned;
    }
}
