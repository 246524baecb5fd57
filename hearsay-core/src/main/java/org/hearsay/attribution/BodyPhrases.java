// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.INDEFINITE;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which body a bare noun means by the words that the article had for it: {@code The nurses' union rejected it. ... The union said}. */
final class BodyPhrases {

    private final FunctionWords words;
    private final NounPhrases nouns;
    private final PhraseTails tails;
    private final SourceReader reader;
    private final Passage passage;
    private final Descriptions descriptions;

    BodyPhrases(
            FunctionWords words,
            NounPhrases nouns,
            PhraseTails tails,
            SourceReader reader,
            Passage passage,
            Descriptions descriptions) {
        this.words = words;
        this.nouns = nouns;
        this.tails = tails;
        this.reader = reader;
        this.passage = passage;
        this.descriptions = descriptions;
    }

    /** {@code two militias}, {@code a Kyiv tabloid}: bodies that the article does not name; a court or a ministry speaks as one all the same. */
    boolean isAny(SourcePhrase phrase) {
        String first = phrase.text().toLowerCase(Locale.ROOT).split(" ", 2)[0];
        boolean medium = !phrase.roles().isEmpty()
                && reader.roles()
                        .sortOfBody(phrase.roles().getLast())
                        .filter(MEDIA::equals)
                        .isPresent();
        return phrase.name().isEmpty()
                && words.is(first, INDEFINITE)
                && (phrase.plural() || medium || first.equals("no"));
    }

    private static final String MEDIA = "media";

    /** The last words before {@code position}, and not long before it, that say more than {@code noun}. */
    Optional<Speaker> before(String noun, int position) {
        int horizon = SpeakerHistory.horizon(position);
        for (int i = passage.firstAt(position) - 1; i >= 0 && passage.token(i).begin() > horizon; i--) {
            TokenRange phrase = passage.word(i).equals(noun)
                    ? nouns.before(passage, i + 1, passage.sentenceAt(i).from())
                    : null;
            if (phrase == null || !tellsApart(phrase, i)) {
                continue;
            }
            boolean of = passage.word(i + 1).equals("of");
            TokenRange whole =
                    of ? tails.with(passage, phrase, passage.sentenceAt(i).to()) : phrase;
            SourcePhrase read = reader.read(passage.span(whole).in(passage.text()));
            if (read.kind() == Speaker.Kind.INSTITUTION && read.name().isEmpty() && !read.plural()) {
                return Optional.of(Speaker.of(descriptions.of(read), Speaker.Kind.INSTITUTION));
            }
        }
        return Optional.empty();
    }

    /** Whether words stand in {@code phrase} before its noun at {@code noun}, and all of them tell what kind of body it is. */
    private boolean tellsApart(TokenRange phrase, int noun) {
        int from = phrase.from();
        if (words.isAny(passage.word(from), DETERMINER, POSSESSIVE)) {
            from++;
        }
        for (int k = from; k < noun; k++) {
            String word = passage.word(k);
            boolean part = Character.isLetter(word.charAt(0)) || NounPhrases.isPossessiveMark(word);
            if (!part
                    || SAYING_NOTHING.contains(word)
                    || nouns.isFiniteVerb(passage, k)
                    || words.isAny(word, DETERMINER, POSSESSIVE)) {
                return false;
            }
        }
        return from < noun;
    }

    /** Words before a noun by which nobody could tell one body from another. */
    private static final Set<String> SAYING_NOTHING = Set.of("same", "whole", "new", "local", "other");
}
