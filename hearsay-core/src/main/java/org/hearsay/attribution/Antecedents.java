// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.attribution.SpeakerHistory.Said;
import org.hearsay.text.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Whom {@code he} and {@code she} mean: of all persons who were named, who spoke, or who were the subject of a sentence not long before, the one
 * for whom most speaks. What speaks for one, and how much, was learnt ({@code antecedents.txt}).
 */
final class Antecedents {

    /** What may speak for a person, each from 0 to 1. */
    enum Feature {
        /** The article, a title or the given name tells that the pronoun is right. */
        AGREES,
        /** Was not named or spoken of in the pronoun's own sentence: how many sentences before, the first counting most. */
        DISTANCE,
        SAME_SENTENCE,
        SENTENCE_BEFORE,
        SAME_PARAGRAPH,
        /** The last mention stands where subjects do. */
        OPENS_SENTENCE,
        /** And in the pronoun's sentence or the one before. */
        OPENS_LAST_SENTENCE,
        /** The last mention stands in quoted words, and the pronoun does not. */
        ONLY_QUOTED,
        /** The last mention stands in the very words that are laid to the pronoun. */
        IN_OWN_WORDS,
        /** Spoke last of all in the article's own text. */
        SPOKE_LAST,
        /** The same, where the pronoun opens a paragraph. */
        SPOKE_LAST_NEW_PARAGRAPH,
        /** Spoke in the article's own text at all. */
        SPOKE,
        /** Is only known from what others say that he said. */
        ONLY_TOLD,
        /** Of all, mentioned last; last but one. */
        NEAREST,
        SECOND,
        UNNAMED,
        OFTEN,
        /** In whose words the pronoun stands. */
        OUTER
    }

    /**
     * One who may be meant.
     *
     * @param speaker who it is
     * @param person the same, when named
     * @param features what speaks for it
     */
    record Candidate(Speaker speaker, Persons.@Nullable Person person, Map<Feature, Double> features) {}

    /** Chooses among candidates; -1 for none. */
    interface Judge {
        int best(List<Candidate> candidates, int position);
    }

    /** Judges by learnt weights. */
    static Judge learnt() {
        WordList list = WordList.beside(Antecedents.class, "antecedents.txt");
        Map<Feature, Double> weights = new EnumMap<>(Feature.class);
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            try {
                weights.put(Feature.valueOf(parts[0].toUpperCase(Locale.ROOT)), Double.valueOf(parts[1]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw list.bad(entry, "not a feature and its weight");
            }
        }
        return (candidates, position) -> {
            int best = -1;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < candidates.size(); i++) {
                double score = 0;
                for (Map.Entry<Feature, Double> feature :
                        candidates.get(i).features().entrySet()) {
                    score += feature.getValue() * weights.getOrDefault(feature.getKey(), 0.0);
                }
                if (score > most) {
                    most = score;
                    best = i;
                }
            }
            return best;
        };
    }

    /** How many sentences back the subject of a sentence may be meant without having a name or having spoken. */
    private static final int SUBJECTS_BACK = 3;

    /** More mentions than this of one person say no more. */
    private static final int OFTEN = 3;

    /** A name that begins at most so many tokens into its sentence stands where subjects do. */
    private static final int OPENING = 4;

    private final Passage passage;
    private final NounPhrases nouns;
    private final SourceReader reader;
    private final Persons persons;
    private final SpeakerHistory history;
    private final Named named;

    /** Whom an unnamed person's words mean. */
    interface Named {
        Speaker of(SourcePhrase phrase, String lower, int position);
    }

    Antecedents(
            Passage passage,
            NounPhrases nouns,
            SourceReader reader,
            Persons persons,
            SpeakerHistory history,
            Named named) {
        this.passage = passage;
        this.nouns = nouns;
        this.reader = reader;
        this.persons = persons;
        this.history = history;
        this.named = named;
    }

    /** A place where somebody was mentioned; whether as a speaker in the article's own text, or inside what another says. */
    private record Mention(int position, boolean spoke, boolean told) {}

    private static final class Draft {
        final Speaker speaker;
        Gender gender;
        Persons.@Nullable Person person;
        final List<Mention> mentions = new ArrayList<>();

        Draft(Speaker speaker, Gender gender) {
            this.speaker = speaker;
            this.gender = gender;
        }

        Mention last() {
            return mentions.stream()
                    .max(Comparator.comparingInt(Mention::position))
                    .orElseThrow();
        }
    }

    /** Those whom a pronoun of {@code gender} at {@code position} may mean, the last mentioned first. */
    List<Candidate> at(int position, Gender gender, Setting setting) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        addSpeakers(drafts, position);
        addNamed(drafts, position);
        addSubjects(drafts, position, gender);
        // Whoever speaks does not call himself "he".
        drafts.values()
                .forEach(draft -> draft.mentions.removeIf(mention ->
                        setting.holds(mention.position()) && passage.isQuoted(passage.firstAt(mention.position()))));
        drafts.values().removeIf(draft -> draft.mentions.isEmpty());
        List<Draft> agreeing = drafts.values().stream()
                .filter(draft -> draft.gender.agrees(gender))
                .filter(draft -> !draft.speaker.equals(setting.quoting()))
                .sorted(Comparator.comparingInt((Draft draft) -> draft.last().position())
                        .reversed())
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Draft draft : agreeing) {
            Map<Feature, Double> features = features(draft, position, setting);
            rank(features, candidates.size());
            if (draft.speaker.equals(lastSpeaker(position))) {
                features.put(Feature.SPOKE_LAST, 1.0);
                if (opensParagraph(position, setting)) {
                    features.put(Feature.SPOKE_LAST_NEW_PARAGRAPH, 1.0);
                }
            }
            candidates.add(new Candidate(draft.speaker, draft.person, features));
        }
        return candidates;
    }

    private static void rank(Map<Feature, Double> features, int rank) {
        if (rank == 0) {
            features.put(Feature.NEAREST, 1.0);
        } else if (rank == 1) {
            features.put(Feature.SECOND, 1.0);
        }
    }

    private void addSpeakers(Map<String, Draft> drafts, int position) {
        for (Said said : history.near(position)) {
            if (said.isOnePerson()) {
                Draft draft = drafts.computeIfAbsent(
                        said.speaker().shown(), name -> new Draft(said.speaker(), said.gender()));
                if (draft.gender == Gender.UNKNOWN) {
                    draft.gender = said.gender();
                }
                draft.mentions.add(new Mention(said.position(), !said.told(), said.told()));
            }
        }
    }

    private void addNamed(Map<String, Draft> drafts, int position) {
        int horizon = SpeakerHistory.horizon(position);
        for (Persons.Person person : persons.mentionedWithin(horizon, position)) {
            Draft draft = drafts.computeIfAbsent(
                    person.name(), name -> new Draft(Speaker.of(person.name(), Speaker.Kind.NAMED), person.gender()));
            if (person.gender() != Gender.UNKNOWN) {
                draft.gender = person.gender();
            }
            draft.person = person;
            for (int at : person.mentions()) {
                if (at > horizon && at < position) {
                    draft.mentions.add(new Mention(at, false, false));
                }
            }
        }
    }

    private void addSubjects(Map<String, Draft> drafts, int position, Gender gender) {
        int token = passage.firstAt(position);
        TokenRange sentence = passage.sentenceAt(token);
        for (int back = 0; back <= SUBJECTS_BACK; back++) {
            Optional<TokenRange> subject = subject(sentence).filter(range -> range.from() < token);
            if (subject.isPresent()) {
                addSubject(drafts, subject.get(), position, gender);
            }
            if (sentence.from() == 0) {
                break;
            }
            sentence = passage.sentenceAt(sentence.from() - 1);
        }
    }

    private Optional<TokenRange> subject(TokenRange sentence) {
        TokenRange subject = nouns.sentenceSubject(passage, sentence.to() - 1);
        return Optional.ofNullable(subject)
                .filter(range -> passage.sentenceNumber(range.from()) == passage.sentenceNumber(sentence.from()));
    }

    private void addSubject(Map<String, Draft> drafts, TokenRange subject, int position, Gender gender) {
        String words = passage.span(subject).in(passage.text());
        SourcePhrase phrase = reader.read(words);
        boolean clause = IntStream.range(subject.from(), subject.to()).anyMatch(i -> nouns.isFiniteVerb(passage, i));
        boolean person = !clause
                && phrase.kind() == Speaker.Kind.UNNAMED
                && !phrase.plural()
                && !phrase.roles().isEmpty()
                && phrase.gender().agrees(gender);
        int at = passage.token(subject.from()).begin();
        if (person && at < position) {
            Speaker speaker = named.of(phrase, words.toLowerCase(Locale.ROOT), at);
            Draft draft = drafts.computeIfAbsent(speaker.shown(), name -> new Draft(speaker, phrase.gender()));
            draft.mentions.add(new Mention(at, false, false));
        }
    }

    private Map<Feature, Double> features(Draft draft, int position, Setting setting) {
        Map<Feature, Double> features = new EnumMap<>(Feature.class);
        Mention last = draft.last();
        int token = passage.firstAt(position);
        int from = Math.min(token, passage.firstAt(setting.begin(position)));
        int lastToken = passage.firstAt(last.position());
        boolean own = setting.holds(last.position());
        int sentences = Math.max(0, passage.sentenceNumber(own ? token : from) - passage.sentenceNumber(lastToken));
        features.put(Feature.DISTANCE, 1.0 / (1 + sentences));
        put(features, Feature.AGREES, draft.gender != Gender.UNKNOWN);
        put(features, Feature.SAME_SENTENCE, sentences == 0);
        put(features, Feature.SENTENCE_BEFORE, sentences == 1);
        put(features, Feature.SAME_PARAGRAPH, passage.paragraphNumber(lastToken) == passage.paragraphNumber(token));
        boolean opens = lastToken - passage.sentenceAt(lastToken).from() <= OPENING;
        put(features, Feature.OPENS_SENTENCE, opens);
        put(features, Feature.OPENS_LAST_SENTENCE, opens && sentences <= 1);
        put(features, Feature.ONLY_QUOTED, passage.isQuoted(lastToken) && !passage.isQuoted(token));
        put(features, Feature.IN_OWN_WORDS, own);
        put(features, Feature.SPOKE, draft.mentions.stream().anyMatch(Mention::spoke));
        put(features, Feature.ONLY_TOLD, draft.mentions.stream().allMatch(Mention::told));
        put(features, Feature.UNNAMED, draft.speaker.kind() != Speaker.Kind.NAMED);
        put(features, Feature.OFTEN, draft.mentions.size() >= OFTEN);
        put(features, Feature.OUTER, draft.speaker.equals(setting.outer()));
        return features;
    }

    private static void put(Map<Feature, Double> features, Feature feature, boolean holds) {
        if (holds) {
            features.put(feature, 1.0);
        }
    }

    private Speaker lastSpeaker(int position) {
        Said last = history.last(position, said -> said.isOnePerson() && !said.told());
        return last == null ? Speaker.UNKNOWN : last.speaker();
    }

    /** Whether nothing stands before the pronoun and its words in their paragraph. */
    private boolean opensParagraph(int position, Setting setting) {
        int from = passage.firstAt(Math.min(position, setting.begin(position)));
        return passage.paragraphAt(from).from() >= from - 1;
    }
}
