// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says whom the words of each source mean, within one article: pronouns, surnames, "the spokeswoman", "the ministry". Sources without a name
 * are described, and are one only where the article itself says so ("an official ... the official"). Sources have to come in text order.
 */
final class SpeakerResolver {

    /** A pronoun or a bare role refers back over at most this many characters: about four paragraphs of news. */
    private static final int MEMORY = 2500;

    private final FunctionWords words;
    private final NounPhrases nouns;
    private final SourceReader reader;
    private final Passage passage;
    private final Persons persons;
    private final InstitutionNames institutions;
    private final List<Said> history = new ArrayList<>();

    /** The words that the article has in small letters somewhere. */
    private final Set<String> writtenSmall = new HashSet<>();

    private List<Span> lastSource = List.of();
    private Speaker lastSpeaker = Speaker.UNKNOWN;

    /** A speaker who has been resolved: where, whom, and what is known of the words. */
    private record Said(int position, Speaker speaker, SourcePhrase phrase, Gender gender) {}

    SpeakerResolver(FunctionWords words, NounPhrases nouns, SourceReader reader, Passage passage) {
        this.words = words;
        this.nouns = nouns;
        this.reader = reader;
        this.passage = passage;
        this.persons = new PersonFinder(reader, nouns).personsIn(passage);
        this.institutions = new InstitutionNames(passage, reader);
        for (int i = 0; i < passage.size(); i++) {
            if (!passage.token(i).isCapitalised()) {
                writtenSmall.add(passage.token(i).text());
            }
        }
    }

    /**
     * Whom {@code source} means; the same words that are the source of several cues are asked only once.
     *
     * @param quoting in whose quoted words the source stands; a pronoun of the third person is somebody else there
     */
    Speaker resolve(List<Span> source, Speaker quoting) {
        if (source.isEmpty()) {
            return Speaker.UNKNOWN;
        }
        if (!source.equals(lastSource)) {
            lastSpeaker = resolved(source, quoting);
            lastSource = source;
        }
        return lastSpeaker;
    }

    private Speaker resolved(List<Span> source, Speaker quoting) {
        Span first = source.getFirst();
        String text = first.in(passage.text());
        String lower = text.toLowerCase(Locale.ROOT);
        if (words.is(lower, RELATIVE)) {
            return antecedent(first, quoting).orElse(Speaker.UNKNOWN);
        }
        SourcePhrase phrase = withoutCapital(first, reader.read(text));
        if (INDEFINITE.contains(lower)) {
            return remember(first.begin(), phrase, Speaker.of(lower, Speaker.Kind.UNNAMED));
        }
        Optional<Speaker> elliptic = elliptic(lower, first.begin());
        if (elliptic.isPresent()) {
            return remember(first.begin(), phrase.asPlural(), elliptic.get());
        }
        if (isPersonalPronoun(lower)) {
            return remember(first.begin(), phrase, pronoun(lower, first.begin(), phrase.gender(), quoting));
        }
        boolean named = phrase.kind() == Speaker.Kind.NAMED || phrase.kind() == Speaker.Kind.INSTITUTION;
        Optional<Speaker> two = named ? two(text, first.begin()) : Optional.empty();
        if (two.isPresent()) {
            return remember(first.begin(), phrase.asPlural(), two.get());
        }
        Speaker speaker = switch (phrase.kind()) {
            case NAMED -> named(phrase, first.begin());
            case UNNAMED -> unnamed(phrase, lower, first.begin());
            case INSTITUTION -> institution(phrase, first.begin());
            case DOCUMENT -> document(phrase, lower, first.begin());
            case UNKNOWN -> Speaker.of(described(phrase), phrase.kind());
        };
        return remember(first.begin(), phrase, speaker);
    }

    /** {@code Ada Lorne and Bo Tarn}: two named persons, or institutions; empty when {@code text} names no two. */
    private Optional<Speaker> two(String text, int position) {
        int and = text.indexOf(" and ");
        if (and < 0) {
            return Optional.empty();
        }
        SourcePhrase first = reader.read(text.substring(0, and));
        SourcePhrase second = reader.read(text.substring(and + " and ".length()));
        if (first.kind() != second.kind()
                || first.name().isEmpty()
                || second.name().isEmpty()) {
            return Optional.empty();
        }
        return switch (first.kind()) {
            case NAMED -> both(named(first, position), named(second, position));
            case INSTITUTION -> both(institution(first, position), institution(second, position));
            default -> Optional.empty();
        };
    }

    private static Optional<Speaker> both(Speaker first, Speaker second) {
        return Optional.of(Speaker.of(first.shown() + " and " + second.shown(), first.kind()));
    }

    /** {@code Returnees to Tundu}: a word that has its capital from the beginning of its sentence only, and no name. */
    private SourcePhrase withoutCapital(Span source, SourcePhrase phrase) {
        int token = passage.firstAt(source.begin());
        String name = phrase.name().orElse("");
        boolean opens = passage.sentenceAt(token).from() == token
                && passage.token(token).text().equals(name)
                && phrase.kind() == Speaker.Kind.NAMED;
        boolean plural =
                opens && name.endsWith("s") && !name.endsWith("ss") && !name.endsWith("is") && !name.endsWith("us");
        boolean common =
                opens && (writtenSmall.contains(passage.word(token)) || plural && isOfMany(passage.word(token)));
        if (!common || persons.knowsPart(name)) {
            return phrase;
        }
        return new SourcePhrase(
                // "Londoners" keep theirs, wherever they stand.
                writtenSmall.contains(passage.word(token))
                        ? Character.toLowerCase(phrase.text().charAt(0))
                                + phrase.text().substring(1)
                        : phrase.text(),
                Speaker.Kind.UNNAMED,
                Optional.empty(),
                List.of(),
                phrase.gender(),
                name.endsWith("s"));
    }

    /** The endings of nouns for those who do something, in the plural. */
    private static boolean isOfMany(String lower) {
        return List.of("ers", "ors", "ees", "ists", "ians", "ants", "ents", "ates").stream()
                .anyMatch(lower::endsWith);
    }

    private static final Set<String> INDEFINITE =
            Set.of("someone", "somebody", "everyone", "everybody", "nobody", "no one", "anyone", "anybody");

    private static final Pattern ELLIPTIC = Pattern.compile(
            "(?:(a|another|one|the) (?:second|third|fourth|fifth|other)|another|one|two|three|four|five|several|some|many|others|most)"
                    + "( of them)?");

    /** {@code a third} after {@code two diplomats}: the noun is that of the unnamed source before. */
    private Optional<Speaker> elliptic(String lower, int position) {
        if (!ELLIPTIC.matcher(lower).matches()) {
            return Optional.empty();
        }
        boolean singular = lower.startsWith("a") || lower.startsWith("one") || lower.startsWith("the");
        String words = lower.endsWith(" of them") ? lower.substring(0, lower.length() - " of them".length()) : lower;
        for (int i = history.size() - 1; i >= 0 && position - history.get(i).position() < MEMORY; i--) {
            Said said = history.get(i);
            if (said.speaker().kind() == Speaker.Kind.UNNAMED
                    && !said.phrase().roles().isEmpty()) {
                String noun = said.phrase().roles().getLast();
                return Optional.of(Speaker.of(words + " " + (singular ? noun : noun + "s"), Speaker.Kind.UNNAMED));
            }
        }
        return Optional.empty();
    }

    /** {@code the survey} is the one spoken of before, in its first words. */
    private Speaker document(SourcePhrase phrase, String lower, int position) {
        if (lower.startsWith("the ") && !phrase.roles().isEmpty()) {
            String noun = phrase.roles().getFirst();
            for (Said said : history) {
                boolean same = said.speaker().kind() == Speaker.Kind.DOCUMENT
                        && !said.phrase().roles().isEmpty()
                        && said.phrase().roles().getFirst().equals(noun);
                if (same && position - said.position() < MEMORY) {
                    return said.speaker();
                }
            }
        }
        return Speaker.of(described(phrase), Speaker.Kind.DOCUMENT);
    }

    private Speaker remember(int position, SourcePhrase phrase, Speaker speaker) {
        if (speaker.kind() != Speaker.Kind.UNKNOWN) {
            Gender gender = phrase.gender();
            if (gender == Gender.UNKNOWN && speaker.kind() == Speaker.Kind.NAMED) {
                gender = persons.called(speaker.shown(), position, Gender.UNKNOWN)
                        .map(Persons.Person::gender)
                        .orElse(gender);
            }
            history.add(new Said(position, speaker, phrase, gender));
        }
        return speaker;
    }

    private boolean isPersonalPronoun(String lower) {
        return words.is(lower, PRONOUN)
                && !words.is(lower, DETERMINER)
                && !lower.equals("others")
                && !lower.equals("one");
    }

    /** {@code who} and {@code which}: the phrase they follow. */
    private Optional<Speaker> antecedent(Span relative, Speaker quoting) {
        int token = passage.firstAt(relative.begin());
        int end = passage.isMark(token - 1, ',') ? token - 1 : token;
        TokenRange phrase = nouns.before(passage, end, passage.sentenceAt(token).from());
        if (phrase == null || words.is(passage.word(phrase.from()), RELATIVE)) {
            return Optional.empty();
        }
        return Optional.of(resolved(List.of(passage.span(phrase)), quoting));
    }

    private Speaker pronoun(String lower, int position, Gender gender, Speaker quoting) {
        return switch (lower) {
            case "he", "she", "his", "her" -> person(position, gender, quoting);
            case "they", "their" ->
                pluralSubjectBefore(position)
                        .orElseGet(() -> lastSaid(
                                position,
                                s -> !s.speaker().equals(quoting)
                                        && (s.phrase().plural() || s.speaker().kind() == Speaker.Kind.INSTITUTION)));
            case "it", "its" ->
                lastSaid(
                        position,
                        s -> !s.speaker().equals(quoting)
                                && (s.speaker().kind() == Speaker.Kind.INSTITUTION
                                        || s.speaker().kind() == Speaker.Kind.DOCUMENT));
            default -> Speaker.UNKNOWN;
        };
    }

    /** The person a pronoun means: the last speaker it agrees with, unless a person whom it agrees with opened a later sentence. */
    private Speaker person(int position, Gender gender, Speaker quoting) {
        @Nullable Said said = lastAgreeing(position, gender, quoting);
        Optional<Persons.Person> neighbour =
                onlyPersonBefore(position, gender).filter(p -> !p.name().equals(quoting.shown()));
        if (neighbour.isPresent() && (said == null || said.position() < sentenceBefore(position))) {
            persons.learn(neighbour.get(), gender);
            return Speaker.of(neighbour.get().name(), Speaker.Kind.NAMED);
        }
        int after = said == null ? position - MEMORY : said.position();
        Optional<Persons.Person> opener = persons.last(
                position,
                after,
                p -> p.gender().agrees(gender)
                        && opensSentence(p.lastBefore(position))
                        && !p.name().equals(quoting.shown()));
        if (opener.isPresent()) {
            persons.learn(opener.get(), gender);
            return Speaker.of(opener.get().name(), Speaker.Kind.NAMED);
        }
        if (said == null) {
            return persons.last(
                            position,
                            position - MEMORY,
                            p -> p.gender().agrees(gender) && !p.name().equals(quoting.shown()))
                    .map(p -> Speaker.of(p.name(), Speaker.Kind.NAMED))
                    .orElse(Speaker.UNKNOWN);
        }
        persons.called(said.speaker().shown(), position, Gender.UNKNOWN).ifPresent(p -> persons.learn(p, gender));
        return said.speaker();
    }

    /** The last speaker near {@code position} who is one person, agrees with {@code gender} and is not {@code quoting}. */
    private @Nullable Said lastAgreeing(int position, Gender gender, Speaker quoting) {
        for (int i = history.size() - 1; i >= 0 && isNear(i, position); i--) {
            Said candidate = history.get(i);
            boolean person = candidate.speaker().kind() == Speaker.Kind.NAMED
                    || candidate.speaker().kind() == Speaker.Kind.UNNAMED;
            boolean other = !candidate.speaker().equals(quoting);
            if (person
                    && other
                    && !candidate.phrase().plural()
                    && candidate.gender().agrees(gender)) {
                return candidate;
            }
        }
        return null;
    }

    /** The person whom the sentence before names, when it names one whom the pronoun agrees with, and no other. */
    private Optional<Persons.Person> onlyPersonBefore(int position, Gender gender) {
        int begin = sentenceBefore(position);
        List<Persons.Person> named = persons.mentionedWithin(begin, position);
        return named.size() == 1 && named.getFirst().gender().agrees(gender)
                ? Optional.of(named.getFirst())
                : Optional.empty();
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

    /** Whether a name that ends at {@code position} stands at the beginning of its sentence, as a subject does. */
    private boolean opensSentence(int position) {
        int token = passage.firstAt(position);
        return token - passage.sentenceAt(token).from() <= 4;
    }

    /** Whether entry {@code i} of the history, which is in text order, is near enough to be remembered at {@code position}. */
    private boolean isNear(int i, int position) {
        return position - history.get(i).position() < MEMORY;
    }

    private Speaker lastSaid(int position, Predicate<Said> test) {
        for (int i = history.size() - 1; i >= 0 && isNear(i, position); i--) {
            Said said = history.get(i);
            if (test.test(said)) {
                return said.speaker();
            }
        }
        return Speaker.UNKNOWN;
    }

    private Speaker named(SourcePhrase phrase, int position) {
        String name = phrase.name().orElse(phrase.text());
        if (institutions.isCalled(name)) {
            return Speaker.of(name, Speaker.Kind.INSTITUTION);
        }
        // The article may name the person in full only in this very phrase, so the search looks past it.
        int end = position + phrase.text().length() + 1;
        return persons.called(name, end, phrase.gender(), phrase.roles())
                .map(p -> Speaker.of(p.name(), Speaker.Kind.NAMED))
                .orElseGet(() -> Speaker.of(name, Speaker.Kind.NAMED));
    }

    private Speaker unnamed(SourcePhrase phrase, String lower, int position) {
        boolean definite = lower.startsWith("the ") || words.is(lower.split(" ", 2)[0], POSSESSIVE);
        if (definite && !phrase.plural() && !phrase.roles().isEmpty()) {
            String role = lower.contains("head of state")
                    ? "president"
                    : phrase.roles().getLast();
            @Nullable Said earlier = earlierWith(role, position, phrase.gender());
            Optional<Persons.Person> person = persons.withRole(role, position, phrase.gender());
            int since = earlier == null ? -1 : earlier.position();
            if (person.isPresent() && person.get().lastBefore(position) >= since) {
                return Speaker.of(person.get().name(), Speaker.Kind.NAMED);
            }
            if (earlier != null) {
                return earlier.speaker();
            }
            Optional<Speaker> other = GENERIC.contains(role)
                    ? lastPerson(position, phrase.gender())
                    : persons.onlyWith(role).map(p -> Speaker.of(p.name(), Speaker.Kind.NAMED));
            if (other.isPresent()) {
                return other.get();
            }
        }
        return Speaker.of(described(phrase), Speaker.Kind.UNNAMED);
    }

    /** Nouns that tell nothing by which two persons could differ: {@code the man} is whoever spoke last. */
    private static final Set<String> GENERIC =
            Set.of("man", "woman", "person", "diplomat", "politician", "representative", "official");

    /** Who spoke last, in the same paragraph or the one before. */
    private Optional<Speaker> lastPerson(int position, Gender gender) {
        int own = passage.paragraphNumber(passage.firstAt(position));
        for (int i = history.size() - 1; i >= 0; i--) {
            Said said = history.get(i);
            boolean person = said.speaker().kind() == Speaker.Kind.NAMED
                    || said.speaker().kind() == Speaker.Kind.UNNAMED;
            if (own - passage.paragraphNumber(passage.firstAt(said.position())) > 1) {
                break;
            }
            if (person && !said.phrase().plural() && said.gender().agrees(gender)) {
                return Optional.of(said.speaker());
            }
        }
        return Optional.empty();
    }

    /** {@code Several hundred people gathered. They ...}: the subject of the sentence before, in the same paragraph, when it is more than one. */
    private Optional<Speaker> pluralSubjectBefore(int position) {
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
        return phrase.plural() && phrase.kind() == Speaker.Kind.UNNAMED
                ? Optional.of(Speaker.of(described(phrase), Speaker.Kind.UNNAMED))
                : Optional.empty();
    }

    /** The words of a source without a name as its name: without clauses in commas; an office or paper without its article. */
    private String described(SourcePhrase phrase) {
        String text = phrase.text();
        int comma = text.indexOf(',');
        String core = comma > 0 ? text.substring(0, comma) : text;
        int blank = core.indexOf(' ');
        String first = (blank < 0 ? core : core.substring(0, blank)).toLowerCase(Locale.ROOT);
        boolean article = first.equals("the") || phrase.kind() == Speaker.Kind.DOCUMENT && words.is(first, POSSESSIVE);
        if (phrase.kind() != Speaker.Kind.UNNAMED && article && blank > 0) {
            return core.substring(blank + 1);
        }
        // "Officials" at the head of a sentence are officials; "Russian officials" keep their capital.
        boolean role = phrase.roles().stream().anyMatch(first::startsWith) || writtenSmall.contains(first);
        boolean small =
                words.isAny(first, DETERMINER, POSSESSIVE) || !phrase.roles().isEmpty() && role;
        return small ? Character.toLowerCase(core.charAt(0)) + core.substring(1) : core;
    }

    private @Nullable Said earlierWith(String role, int position, Gender gender) {
        for (int i = history.size() - 1; i >= 0 && isNear(i, position); i--) {
            Said said = history.get(i);
            if (!said.phrase().plural()
                    && said.phrase().roles().contains(role)
                    && said.gender().agrees(gender)
                    && said.speaker().kind() != Speaker.Kind.INSTITUTION) {
                return said;
            }
        }
        return null;
    }

    private Speaker institution(SourcePhrase phrase, int position) {
        // A transcript's label, LORNE:, looks like an acronym.
        if (phrase.name().filter(persons::knowsSurname).isPresent()) {
            return named(phrase, position);
        }
        if (phrase.name().isPresent()) {
            return Speaker.of(fullest(phrase.name().get(), position), Speaker.Kind.INSTITUTION);
        }
        String lower = phrase.text().toLowerCase(Locale.ROOT);
        if (lower.startsWith("the ") && lower.indexOf(' ', 4) < 0) {
            String noun = lower.substring(4);
            return institutions
                    .with(noun, position)
                    .map(name -> Speaker.of(name, Speaker.Kind.INSTITUTION))
                    .or(() -> lastNamed(noun, position))
                    .orElseGet(() -> Speaker.of(described(phrase), Speaker.Kind.INSTITUTION));
        }
        return Speaker.of(described(phrase), Speaker.Kind.INSTITUTION);
    }

    /** The longer name that the article gave before to the institution it now calls {@code name}. */
    private String fullest(String name, int position) {
        for (Said said : history) {
            if (said.speaker().kind() == Speaker.Kind.INSTITUTION
                    && said.speaker().shown().endsWith(" " + name)) {
                return said.speaker().shown();
            }
        }
        return name.indexOf(' ') < 0
                ? institutions.with(name.toLowerCase(Locale.ROOT), position).orElse(name)
                : name;
    }

    private Optional<Speaker> lastNamed(String noun, int position) {
        for (int i = history.size() - 1; i >= 0 && isNear(i, position); i--) {
            Said said = history.get(i);
            if (said.speaker().kind() == Speaker.Kind.INSTITUTION
                    && !said.phrase().roles().isEmpty()
                    && said.phrase().roles().getLast().equals(noun)) {
                return Optional.of(said.speaker());
            }
        }
        return Optional.empty();
    }
}
