// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A piece of a sentence: a noun phrase without what hangs on it, a group of verbs, or a small word.
 *
 * @param kind what it is
 * @param from its first token
 * @param to one past its last
 * @param verb what its verbs say; null for all but {@link Kind#VERB}
 */
record Item(Kind kind, int from, int to, @Nullable Group verb) {

    enum Kind {
        PHRASE,
        TIME,
        PREPOSITION,
        CONJUNCTION,
        COMMA,
        SUBORDINATOR,
        RELATIVE,
        VERB,
        ADVERB,
        MARK
    }

    /** What the small words of a group of verbs say of its main verb. */
    enum Mood {
        PLAIN,
        FUTURE,
        DOUBT,
        DUTY,
        WOULD
    }

    /**
     * A group of verbs: {@code had not been told}.
     *
     * @param head the token of its main verb
     * @param lemmas what that may be a form of
     * @param shape how it stands in its sentence
     * @param passive whether its subject suffers it
     * @param negated whether it is denied
     * @param mood what modal verbs say
     */
    record Group(int head, List<String> lemmas, Shape shape, boolean passive, boolean negated, Mood mood) {

        enum Shape {
            FINITE,
            INFINITIVE,
            GERUND,
            PARTICIPLE
        }

        Group {
            lemmas = List.copyOf(lemmas);
        }
    }

    boolean is(Kind other) {
        return kind == other;
    }
}
