// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.attribution.SpeakerHistory.Said;

/** Whom the personal pronouns of one article mean. */
final class Pronouns {

    private final NounPhrases nouns;
    private final PhraseTails tails;
    private final SourceReader reader;
    private final Passage passage;
    private final Persons persons;
    private final SpeakerHistory history;
    private final Descriptions descriptions;
    private final Antecedents antecedents;
    private final Antecedents.Judge judge;

    Pronouns(
            NounPhrases nouns,
            PhraseTails tails,
            SourceReader reader,
            Passage passage,
            Persons persons,
            SpeakerHistory history,
            Descriptions descriptions,
            Antecedents antecedents,
            Antecedents.Judge judge) {
        this.nouns = nouns;
        this.tails = tails;
        this.reader = reader;
        this.passage = passage;
        this.persons = persons;
        this.history = history;
        this.descriptions = descriptions;
        this.antecedents = antecedents;
        this.judge = judge;
    }

    /** Whom {@code lower} at {@code position} means; never the one in whose quoted words it stands. */
    Speaker resolve(String lower, int position, Gender gender, Setting setting) {
        Speaker quoting = setting.quoting();
        return switch (lower) {
            case "he", "she", "his", "her" -> person(position, gender, setting);
            case "they", "their" -> {
                Optional<Speaker> subject = subjectBefore(
                        position, phrase -> phrase.plural() && phrase.kind() == Speaker.Kind.UNNAMED, quoting);
                yield subject.or(() -> said(
                                position,
                                s -> !s.speaker().equals(quoting)
                                        && (s.phrase().plural() || s.speaker().kind() == Speaker.Kind.INSTITUTION)))
                        .or(() -> subjectBefore(position, SourcePhrase::plural, quoting))
                        .or(() -> documentBefore(position, true))
                        .orElse(Speaker.UNKNOWN);
            }
            case "it", "its" ->
                said(
                                position,
                                s -> !s.speaker().equals(quoting)
                                        && isThing(s.speaker().kind())
                                        && !s.phrase().plural())
                        .or(() -> subjectBefore(position, phrase -> isThing(phrase.kind()), quoting))
                        .or(() -> documentBefore(position, false))
                        .orElse(Speaker.UNKNOWN);
            default -> Speaker.UNKNOWN;
        };
    }

    /** {@code her promise that ...}: whether {@code lower} is a pronoun that stands for the source of a noun. */
    static boolean isPossessive(String lower) {
        return lower.equals("his") || lower.equals("her") || lower.equals("its") || lower.equals("their");
    }

    private static boolean isThing(Speaker.Kind kind) {
        return kind == Speaker.Kind.INSTITUTION || kind == Speaker.Kind.DOCUMENT;
    }

    private Optional<Speaker> said(int position, Predicate<Said> test) {
        return Optional.ofNullable(history.last(position, test)).map(Said::speaker);
    }

    private Speaker person(int position, Gender gender, Setting setting) {
        List<Antecedents.Candidate> candidates = antecedents.at(position, gender, setting);
        int best = judge.best(candidates, position);
        if (best < 0) {
            return Speaker.UNKNOWN;
        }
        Antecedents.Candidate meant = candidates.get(best);
        if (meant.person() != null) {
            persons.learn(meant.person(), gender);
        }
        return meant.speaker();
    }

    /** Where the sentence before the one at {@code position} begins, in the same paragraph; else where its own begins. */
    private int sentenceBefore(int position) {
        int token = passage.firstAt(position);
        TokenRange own = passage.sentenceAt(token);
        boolean first = own.from() == passage.paragraphAt(token).from();
        return passage.token(
                        first ? own.from() : passage.sentenceAt(own.from() - 1).from())
                .begin();
    }

    /** {@code He has a letter from the barracks. It complains ...}: the last thing written that the sentence before, or the own one, names. */
    private Optional<Speaker> documentBefore(int position, boolean plural) {
        int token = passage.firstAt(position);
        int from = passage.firstAt(sentenceBefore(position));
        for (int i = token - 1; i >= from; i--) {
            boolean written = reader.roles()
                    .kind(passage.word(i))
                    .filter(kind -> kind == Roles.Kind.DOCUMENT)
                    .isPresent();
            boolean many = reader.roles().isPlural(passage.word(i)) || MANY.contains(passage.word(i));
            if (written && many == plural && !passage.isQuoted(i)) {
                TokenRange phrase =
                        nouns.before(passage, i + 1, passage.sentenceAt(i).from());
                if (phrase != null) {
                    TokenRange whole =
                            tails.with(passage, phrase, passage.sentenceAt(i).to());
                    SourcePhrase read = reader.read(passage.span(whole).in(passage.text()));
                    return Optional.of(Speaker.of(descriptions.of(read), Speaker.Kind.DOCUMENT));
                }
            }
        }
        return Optional.empty();
    }

    /** Things written whose names look like plurals in the word list's singular. */
    private static final Set<String> MANY = Set.of("minutes", "figures", "records", "statistics", "data", "papers");

    /** {@code Several hundred people gathered. They ...}: the subject of the sentence before, in the same paragraph, when {@code test} accepts it. */
    private Optional<Speaker> subjectBefore(int position, Predicate<SourcePhrase> test, Speaker quoting) {
        int token = passage.firstAt(position);
        TokenRange own = passage.sentenceAt(token);
        if (own.from() == passage.paragraphAt(token).from()) {
            return Optional.empty();
        }
        TokenRange before = passage.sentenceAt(own.from() - 1);
        TokenRange subject = nouns.sentenceSubject(passage, before.to() - 1);
        if (subject == null || passage.sentenceNumber(subject.from()) != passage.sentenceNumber(before.from())) {
            return Optional.empty();
        }
        SourcePhrase phrase = reader.read(passage.span(subject).in(passage.text()));
        Speaker speaker = Speaker.of(phrase.name().orElseGet(() -> descriptions.of(phrase)), phrase.kind());
        return test.test(phrase) && !speaker.equals(quoting) ? Optional.of(speaker) : Optional.empty();
    }
}
