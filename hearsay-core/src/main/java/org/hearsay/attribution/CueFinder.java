// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.ADVERB;
import static org.hearsay.attribution.FunctionWords.Does.AUXILIARY;
import static org.hearsay.attribution.FunctionWords.Does.BE;
import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.MODAL;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.CueLexicon.Form;
import org.hearsay.attribution.CueLexicon.Shape;
import org.jspecify.annotations.Nullable;

/** Finds the cues of a passage: reporting verbs with their whole verb group, and the phrases that stand before a source. */
final class CueFinder {

    /** The longest verb group looked for, in tokens before the verb: {@code would not have been}. */
    private static final int LONGEST_GROUP = 5;

    private final CueLexicon lexicon;
    private final FunctionWords words;

    CueFinder(CueLexicon lexicon, FunctionWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** The cues outside quotations (inside them, too, when the passage is a content), in text order. */
    List<Cue> cuesIn(Passage passage) {
        List<Cue> cues = new ArrayList<>();
        int i = 0;
        while (i < passage.size()) {
            boolean open = passage.insideContent() || !passage.isQuoted(i);
            @Nullable Cue cue = open ? cueAt(passage, i) : null;
            if (cue != null) {
                cues.add(cue);
                i = cue.tokens().to();
            } else {
                i++;
            }
        }
        return cues;
    }

    private @Nullable Cue cueAt(Passage passage, int i) {
        @Nullable Cue phrase = phraseAt(passage, i, lexicon.before(), Cue.Kind.BEFORE);
        if (phrase == null) {
            phrase = phraseAt(passage, i, lexicon.citing(), Cue.Kind.CITING);
        }
        if (phrase != null) {
            return phrase;
        }
        for (Form form : lexicon.forms(passage.word(i))) {
            boolean particleFits =
                    form.particle().isEmpty() || passage.word(i + 1).equals(form.particle());
            // Inside a content only speech makes a link of a chain; what its speaker thinks or wants does not.
            boolean counts = !passage.insideContent() || form.takes('q');
            if (particleFits && counts && isVerb(passage, i, form)) {
                return verbGroup(passage, i, form);
            }
        }
        return null;
    }

    private static @Nullable Cue phraseAt(Passage passage, int i, List<List<String>> phrases, Cue.Kind kind) {
        for (List<String> phrase : phrases) {
            if (passage.holdsAt(i, phrase)) {
                return new Cue(kind, new TokenRange(i, i + phrase.size()), i, Optional.empty(), false);
            }
        }
        return null;
    }

    private Cue verbGroup(Passage passage, int verb, Form form) {
        int from = verb;
        boolean passive = false;
        while (verb - from < LONGEST_GROUP && joinsGroup(passage, from - 1, from)) {
            from--;
            passive |= words.is(passage.word(from), BE) && form.shape() == Shape.PAST;
        }
        while (from < verb && words.isAdverb(passage.word(from)) && form.shape() == Shape.ING) {
            from++;
        }
        int to = verb + 1 + (form.particle().isEmpty() ? 0 : 1);
        return new Cue(Cue.Kind.VERB, new TokenRange(from, to), verb, Optional.of(form), passive);
    }

    private boolean joinsGroup(Passage passage, int i, int next) {
        String word = passage.word(i);
        boolean sameSide = i >= 0 && passage.quotationNumber(i) == passage.quotationNumber(next);
        if (!sameSide || passage.sentenceNumber(i) != passage.sentenceNumber(next)) {
            return false;
        }
        return words.isAny(word, AUXILIARY, MODAL)
                || words.isAdverb(word) && !passage.token(i).isCapitalised()
                || word.equals("to") && isInfinitive(passage, i);
    }

    private static boolean isInfinitive(Passage passage, int to) {
        return passage.word(to - 1).equals("declined") || passage.word(to - 1).equals("refused");
    }

    /** Whether the word is a verb here and no noun, adjective or name. */
    private boolean isVerb(Passage passage, int i, Form form) {
        if (passage.token(i).isCapitalised() && passage.sentenceAt(i).from() != i) {
            return false;
        }
        String before = passage.word(i - 1);
        int last = lastNonAdverb(passage, i - 1);
        String governor = passage.word(last);
        return switch (form.shape()) {
            case BASE -> isBaseVerb(passage, i, governor, last);
            case PRESENT ->
                !words.isAny(before, DETERMINER, POSSESSIVE)
                        && !words.is(before, PREPOSITION)
                        && !passage.word(i - 1).equals("'s")
                        && !passage.word(i - 1).equals("’s")
                        && !words.is(passage.word(i + 1), AUXILIARY)
                        && !words.is(passage.word(i + 1), MODAL);
            case PAST ->
                !(words.isAny(before, DETERMINER, POSSESSIVE) && !words.is(before, PRONOUN))
                        && !passage.isMark(i - 1, '-');
            case ING -> !words.isAny(before, DETERMINER, POSSESSIVE) && !words.is(before, BE) && !before.equals("of");
        };
    }

    /** A base form is a verb after a modal, {@code do}, a plural pronoun or what looks like a plural noun. */
    private boolean isBaseVerb(Passage passage, int i, String governor, int at) {
        if (words.is(governor, MODAL)
                || governor.startsWith("do") && words.is(governor, AUXILIARY)
                || governor.equals("did")
                || governor.startsWith("didn")) {
            return true;
        }
        boolean pluralPronoun = words.is(governor, PRONOUN)
                && !governor.equals("one")
                && !governor.equals("it")
                && !governor.equals("he")
                && !governor.equals("she")
                && !governor.equals("which");
        boolean plural = governor.length() > 3
                && governor.endsWith("s")
                && !governor.endsWith("ss")
                && !words.isAny(governor, DETERMINER, ADVERB);
        boolean complement = passage.word(i + 1).equals("that")
                || passage.isMark(i + 1, ',')
                || words.isAny(passage.word(i + 1), PRONOUN, DETERMINER);
        boolean relative = words.is(governor, RELATIVE) && !governor.equals("where");
        return at >= 0 && (pluralPronoun || relative || plural && complement);
    }

    private int lastNonAdverb(Passage passage, int from) {
        int i = from;
        while (i >= 0 && from - i < 3 && words.isAdverb(passage.word(i))) {
            i--;
        }
        return i;
    }
}
