// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.jspecify.annotations.Nullable;

/** Who has spoken so far in one article, in text order. */
final class SpeakerHistory {

    /** A pronoun or a bare role refers back over at most this many characters: about four paragraphs of news. */
    private static final int MEMORY = 2500;

    private final List<Said> said = new ArrayList<>();

    /** A speaker who has been resolved: where, whom, what is known of the words, and whether only another tells that he spoke. */
    record Said(int position, Speaker speaker, SourcePhrase phrase, Gender gender, boolean told) {
        boolean isOnePerson() {
            boolean person = speaker.kind() == Speaker.Kind.NAMED || speaker.kind() == Speaker.Kind.UNNAMED;
            return person && !phrase.plural() && phrase.kind() != Speaker.Kind.INSTITUTION;
        }
    }

    void add(Said one) {
        said.add(one);
    }

    /** How far back a pronoun at {@code position} may refer. */
    static int horizon(int position) {
        return position - MEMORY;
    }

    /** The last near {@code position} that {@code test} accepts; null when there is none. */
    @Nullable
    Said last(int position, Predicate<Said> test) {
        for (int i = said.size() - 1; i >= 0 && said.get(i).position() > horizon(position); i--) {
            if (test.test(said.get(i))) {
                return said.get(i);
            }
        }
        return null;
    }

    /** All who spoke near {@code position}, in text order. */
    List<Said> near(int position) {
        return said.stream()
                .filter(one -> one.position() > horizon(position) && one.position() < position)
                .toList();
    }

    /** The first of all, near or far, that {@code test} accepts. */
    Optional<Said> first(Predicate<Said> test) {
        return said.stream().filter(test).findFirst();
    }

    /** The last single source near {@code position} that was called {@code role} and is no institution; null when there is none. */
    @Nullable
    Said lastCalled(String role, int position, Gender gender) {
        return last(
                position,
                one -> !one.phrase().plural()
                        && one.phrase().roles().contains(role)
                        && one.gender().agrees(gender)
                        && one.speaker().kind() != Speaker.Kind.INSTITUTION);
    }
}
