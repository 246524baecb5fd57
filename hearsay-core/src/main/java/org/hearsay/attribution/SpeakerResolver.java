// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.HONOUR;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.RELATIVE;
import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.attribution.SpeakerHistory.Said;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Says whom the words of each source mean, within one article: pronouns, surnames, "the spokeswoman", "the ministry". Sources without a name
 * are described, and are one only where the article itself says so ("an official ... the official"). Sources have to come in text order.
 */
final class SpeakerResolver {

    private final FunctionWords words;
    private final NounPhrases nouns;
    private final PhraseTails tails;
    private final SourceReader reader;
    private final Passage passage;
    private final Persons persons;
    private final InstitutionNames institutions;
    private final Bodies bodies;
    private final BodyPhrases bodyPhrases;
    private final SpeakerHistory history = new SpeakerHistory();
    private final Descriptions descriptions;
    private final Pronouns pronouns;
    private final PartOfGroup parts;
    private final NamesBeside beside;
    private final LeadingCapitals capitals;
    private final NameKinds kinds;

    /**
     * What was learnt or is known of all articles alike.
     *
     * @param givenNames which pronoun goes with which given name
     * @param judge whom a pronoun means
     */
    record Learnt(GivenNames givenNames, Antecedents.Judge judge) {}

    private Optional<Span> cue = Optional.empty();
    private Setting setting = new Setting(Speaker.UNKNOWN, Speaker.UNKNOWN, false, List.of());
    private List<Span> lastSource = List.of();
    private Speaker lastSpeaker = Speaker.UNKNOWN;

    SpeakerResolver(
            FunctionWords words,
            NounPhrases nouns,
            SourceReader reader,
            Learnt learnt,
            Passage passage,
            NameKinds kinds) {
        this.words = words;
        this.nouns = nouns;
        this.tails = new PhraseTails(words, nouns);
        this.reader = reader;
        this.passage = passage;
        this.kinds = kinds;
        this.persons = new PersonFinder(reader, nouns, learnt.givenNames(), kinds).personsIn(passage);
        this.institutions = new InstitutionNames(passage, reader, reader.titled(), nouns);
        this.descriptions = new Descriptions(words, passage);
        this.pronouns = new Pronouns(
                nouns,
                tails,
                reader,
                passage,
                persons,
                history,
                descriptions,
                new Antecedents(passage, nouns, reader, persons, history, this::unnamed),
                learnt.judge());
        this.parts = new PartOfGroup(nouns, tails, reader, passage, history, descriptions);
        this.beside = new NamesBeside(words, passage);
        this.capitals = new LeadingCapitals(passage, descriptions, persons);
        this.bodyPhrases = new BodyPhrases(words, nouns, tails, reader, passage, descriptions);
        this.bodies = new Bodies(institutions, history, descriptions, reader.roles());
    }

    /**
     * Whom {@code source} means; the same words that are the source of several cues are asked only once.
     *
     * @param cue what says that it speaks; what stands between a source without a name and its cue describes it
     * @param setting where the source stands
     */
    Speaker resolve(List<Span> source, Optional<Span> cue, Setting setting) {
        this.setting = setting;
        this.cue = cue;
        if (source.isEmpty()) {
            return Speaker.UNKNOWN;
        }
        if (!source.equals(lastSource)) {
            lastSpeaker = resolved(source);
            lastSource = source;
        }
        return lastSpeaker;
    }

    private Speaker resolved(List<Span> source) {
        Span first = SourceEdges.bare(passage, source.getFirst());
        String text = first.in(passage.text());
        // A name says who it is; what stands between it and its cue may be another verb.
        SourcePhrase bare = reader.read(text);
        String tail = bare.kind() == Speaker.Kind.NAMED ? "" : tails.upTo(passage, first, cue);
        SourcePhrase described = tail.isEmpty() ? bare : reader.read(text + tail);
        String lower = text.toLowerCase(Locale.ROOT);
        if (words.is(lower, RELATIVE) && !isAcronym(text)) {
            return antecedent(first).orElse(Speaker.UNKNOWN);
        }
        SourcePhrase phrase = known(first, capitals.without(first, described));
        if (INDEFINITE.contains(lower)) {
            return remember(first.begin(), phrase, Speaker.of(lower, Speaker.Kind.UNNAMED));
        }
        Optional<Speaker> elliptic =
                phrase.kind() == Speaker.Kind.NAMED ? Optional.empty() : parts.resolve(lower, first.begin());
        if (elliptic.isPresent()) {
            return remember(first.begin(), PartOfGroup.isOne(lower) ? phrase : phrase.asPlural(), elliptic.get());
        }
        if (isHonour(lower)) {
            String pronoun = lower.startsWith("her ") ? "she" : "he";
            return remember(first.begin(), phrase, pronouns.resolve(pronoun, first.begin(), phrase.gender(), setting));
        }
        if (isPersonalPronoun(lower)) {
            return remember(first.begin(), phrase, pronouns.resolve(lower, first.begin(), phrase.gender(), setting));
        }
        Optional<Speaker> pair = PAIR.contains(lower) ? persons.lastTwo(passage, first.begin()) : Optional.empty();
        if (pair.isPresent()) {
            return remember(first.begin(), phrase.asPlural(), pair.get());
        }
        Optional<Speaker> latter = lower.equals("the latter") ? latter(first.begin()) : Optional.empty();
        if (latter.isPresent()) {
            return remember(first.begin(), phrase, latter.get());
        }
        return resolvedNoun(first.begin(), phrase, lower);
    }

    /** Words for two who have just been named. */
    private static final Set<String> PAIR =
            Set.of("the two", "both", "both men", "both women", "the pair", "the couple");

    private static boolean isAcronym(String text) {
        return text.length() > 1 && text.equals(text.toUpperCase(Locale.ROOT));
    }

    private Speaker resolvedNoun(int position, SourcePhrase phrase, String lower) {
        boolean named = phrase.kind() == Speaker.Kind.NAMED || phrase.kind() == Speaker.Kind.INSTITUTION;
        Optional<Speaker> two = named ? two(phrase.text(), position) : Optional.empty();
        if (two.isPresent()) {
            return remember(position, phrase.asPlural(), two.get());
        }
        Speaker speaker = switch (phrase.kind()) {
            case NAMED -> named(phrase, position);
            case UNNAMED -> unnamed(phrase, lower, position);
            case INSTITUTION ->
                bodyPhrases.isAny(phrase)
                        ? Speaker.of(descriptions.of(phrase.asUnnamed()), Speaker.Kind.UNNAMED)
                        : institution(phrase, position);
            case DOCUMENT -> document(phrase, lower, position);
            case UNKNOWN -> Speaker.of(descriptions.of(phrase), phrase.kind());
        };
        return remember(position, phrase, speaker);
    }

    /** The phrase with what stands beside its words, and with what the network takes its name for. */
    private SourcePhrase known(Span source, SourcePhrase phrase) {
        boolean open = phrase.kind() == Speaker.Kind.UNNAMED || phrase.kind() == Speaker.Kind.INSTITUTION;
        if (open && phrase.name().isEmpty() && !phrase.plural()) {
            Optional<Span> name = beside.behind(source);
            if (name.isPresent()) {
                SourcePhrase named = reader.read(name.get().in(passage.text()));
                boolean body = kinds.isInstitution(name.get())
                        || phrase.kind() == Speaker.Kind.INSTITUTION && !persons.knowsPart(lastWord(named.text()));
                boolean person = named.kind() == Speaker.Kind.NAMED && phrase.kind() == Speaker.Kind.UNNAMED;
                if (body) {
                    return phrase.called(name.get().in(passage.text()), Speaker.Kind.INSTITUTION);
                } else if (person) {
                    return phrase.called(titled(named), Speaker.Kind.NAMED);
                }
            }
        }
        int next = passage.firstAt(source.end());
        if (phrase.kind() == Speaker.Kind.NAMED
                && passage.isMark(next, ',')
                && passage.word(next + 1).equals("which")) {
            // A person is "who".
            return phrase.called(phrase.name().orElse(phrase.text()), Speaker.Kind.INSTITUTION);
        }
        return asTheNetworkHasIt(source, phrase);
    }

    private SourcePhrase asTheNetworkHasIt(Span source, SourcePhrase phrase) {
        String text = phrase.text();
        if (phrase.kind() == Speaker.Kind.NAMED && phrase.name().isPresent()) {
            String name = phrase.name().get();
            int begin = source.begin() + Math.max(0, text.indexOf(name));
            boolean body = kinds.isInstitution(new Span(begin, begin + name.length()));
            return body && !persons.knowsPart(lastWord(name)) ? phrase.called(name, Speaker.Kind.INSTITUTION) : phrase;
        }
        String name = text.startsWith("the ") || text.startsWith("The ") ? text.substring(4) : text;
        int end = source.begin() + text.length();
        boolean proper = phrase.kind() == Speaker.Kind.UNNAMED
                && !phrase.plural()
                && name.indexOf(',') < 0
                && name.indexOf(' ') > 0
                && isCapitalised(name.substring(0, name.indexOf(' ')))
                && isCapitalised(lastWord(name))
                && reader.roles()
                        .kind(lastWord(name).toLowerCase(Locale.ROOT))
                        .filter(kind -> kind == Roles.Kind.PERSON)
                        .isEmpty()
                && reader.roles()
                        .kind(name.substring(0, name.indexOf(' ')).toLowerCase(Locale.ROOT))
                        .isEmpty();
        return proper && kinds.isInstitution(new Span(end - name.length(), end))
                ? phrase.called(name, Speaker.Kind.INSTITUTION)
                : phrase;
    }

    private static boolean isCapitalised(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.codePointAt(0));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The name of a person; with its title when one name is all there is: {@code Commander Lily}. */
    private String titled(SourcePhrase phrase) {
        String name = phrase.name().orElse(phrase.text());
        int at = phrase.text().indexOf(name);
        if (name.indexOf(' ') >= 0 || at < 2) {
            return name;
        }
        if (phrase.text().equals(phrase.text().toUpperCase(Locale.ROOT))) {
            // A transcript's label is all capitals: AIR VICE MARSHAL LORNE.
            return phrase.text();
        }
        String titles = "";
        String before = phrase.text().substring(0, at).strip();
        while (!before.isEmpty()) {
            String title = lastWord(before);
            String lower = title.toLowerCase(Locale.ROOT).replace(".", "");
            if (!isCapitalised(title) || !words.is(lower, TITLE)) {
                break;
            }
            titles = title + " " + titles;
            before = before.substring(0, before.length() - title.length()).strip();
        }
        return titles + name;
    }

    /** {@code the latter}: the person named last before it, or the source that was last, whichever stands nearer. */
    private Optional<Speaker> latter(int position) {
        @Nullable Said said = history.last(position, Said::isOnePerson);
        Optional<Persons.Person> person = persons.last(position, SpeakerHistory.horizon(position), p -> true);
        boolean nearer = person.isPresent() && (said == null || person.get().lastBefore(position) > said.position());
        return nearer
                ? person.map(p -> Speaker.of(p.name(), Speaker.Kind.NAMED))
                : Optional.ofNullable(said).map(Said::speaker);
    }

    /** What makes the first of two names only one of those it stands among, or part of a clause. */
    private static final Pattern NOT_TWO = Pattern.compile(", (?:who|which) [^,]*$| including | such as ");

    /** {@code Ada Lorne and Bo Tarn}: two named persons, or institutions; empty when {@code text} names no two. */
    private Optional<Speaker> two(String text, int position) {
        int and = text.indexOf(" and ");
        // "Ada Lorne, who advised Bo and Cy Tarn", "stars including Ada Lorne and Bo Tarn"
        if (and < 0 || NOT_TWO.matcher(text.substring(0, and)).find()) {
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

    private static final Set<String> INDEFINITE =
            Set.of("someone", "somebody", "everyone", "everybody", "nobody", "no one", "anyone", "anybody");

    /** {@code the survey} is the one spoken of before, in its first words. */
    private Speaker document(SourcePhrase phrase, String lower, int position) {
        if (lower.startsWith("the ") && !phrase.roles().isEmpty()) {
            String noun = phrase.roles().getFirst();
            Optional<Said> same = history.first(said -> said.speaker().kind() == Speaker.Kind.DOCUMENT
                    && !said.phrase().roles().isEmpty()
                    && said.phrase().roles().getFirst().equals(noun)
                    && said.position() > SpeakerHistory.horizon(position));
            if (same.isPresent()) {
                return same.get().speaker();
            }
            Optional<Speaker> introduced =
                    lower.equals("the " + noun) ? introduced(noun, position, Speaker.Kind.DOCUMENT) : Optional.empty();
            if (introduced.isPresent()) {
                return introduced.get();
            }
            @Nullable
            Said last = noun.equals("document") || noun.equals("text")
                    ? history.last(position, said -> said.speaker().kind() == Speaker.Kind.DOCUMENT)
                    : null;
            if (last != null) {
                return last.speaker();
            }
        }
        return Speaker.of(descriptions.of(phrase), Speaker.Kind.DOCUMENT);
    }

    private Speaker remember(int position, SourcePhrase phrase, Speaker speaker) {
        if (speaker.kind() != Speaker.Kind.UNKNOWN) {
            Gender gender = phrase.gender();
            if (gender == Gender.UNKNOWN && speaker.kind() == Speaker.Kind.NAMED) {
                gender = persons.called(speaker.shown(), position, Gender.UNKNOWN)
                        .map(Persons.Person::gender)
                        .orElse(gender);
            }
            history.add(new Said(position, speaker, phrase, gender, setting.told()));
        }
        return speaker;
    }

    /** {@code His Excellency}, and no name behind it: who was spoken of before. */
    private boolean isHonour(String lower) {
        int blank = lower.indexOf(' ');
        return blank > 0
                && Pronouns.isPossessive(lower.substring(0, blank))
                && words.is(lower.substring(blank + 1), HONOUR);
    }

    private boolean isPersonalPronoun(String lower) {
        return (words.is(lower, PRONOUN) || Pronouns.isPossessive(lower))
                && (!words.is(lower, DETERMINER) || Pronouns.isPossessive(lower))
                && !lower.equals("others")
                && !lower.equals("one");
    }

    /** {@code who} and {@code which}: the phrase they follow. */
    private Optional<Speaker> antecedent(Span relative) {
        int token = passage.firstAt(relative.begin());
        int end = passage.isMark(token - 1, ',') ? token - 1 : token;
        TokenRange phrase = nouns.before(passage, end, passage.sentenceAt(token).from());
        if (phrase == null || words.is(passage.word(phrase.from()), RELATIVE)) {
            return Optional.empty();
        }
        TokenRange meant = passage.word(token).equals("who") ? tails.last(passage, phrase) : phrase;
        return Optional.of(resolved(List.of(passage.span(meant))));
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
                .or(() -> history.first(said -> said.speaker().kind() == Speaker.Kind.NAMED
                                && said.speaker().shown().endsWith(" " + name))
                        .map(Said::speaker))
                .orElseGet(() -> Speaker.of(titled(phrase), Speaker.Kind.NAMED));
    }

    private Speaker unnamed(SourcePhrase phrase, String lower, int position) {
        boolean definite = lower.startsWith("the ") || words.is(lower.split(" ", 2)[0], POSSESSIVE);
        if (definite && !phrase.plural()) {
            String role = lower.contains("head of state")
                    ? "president"
                    : phrase.roles().isEmpty()
                            ? lower.substring(lower.lastIndexOf(' ') + 1)
                            : phrase.roles().getLast();
            @Nullable Said earlier = history.lastCalled(role, position, phrase.gender());
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
            Optional<Persons.Person> central =
                    ACCUSED.contains(role) ? persons.mostNamedBefore(position) : Optional.empty();
            if (central.isPresent()) {
                return Speaker.of(central.get().name(), Speaker.Kind.NAMED);
            }
            Optional<Speaker> introduced = introduced(role, position, Speaker.Kind.UNNAMED);
            if (introduced.isPresent()) {
                return introduced.get();
            }
            Optional<String> body =
                    isCapitalised(lastWord(phrase.text())) ? institutions.with(role, position) : Optional.empty();
            if (body.isPresent()) {
                return Speaker.of(body.get(), Speaker.Kind.INSTITUTION);
            }
        }
        return Speaker.of(descriptions.of(phrase), Speaker.Kind.UNNAMED);
    }

    /** {@code A cook on the quay saw it. ... The cook said}: the words with which the article brought in one who had not spoken yet. */
    private Optional<Speaker> introduced(String noun, int position, Speaker.Kind kind) {
        int last = passage.firstAt(position) - 1;
        int horizon = SpeakerHistory.horizon(position);
        for (int i = last; i > 0 && passage.token(i).begin() > horizon; i--) {
            if (!passage.word(i).equals(noun)) {
                continue;
            }
            for (int from = i - 1; from >= Math.max(0, i - LONGEST_LEAD); from--) {
                String word = passage.word(from);
                if (word.equals("a") || word.equals("an")) {
                    TokenRange phrase =
                            nouns.after(passage, from, passage.sentenceAt(i).to());
                    if (phrase == null || phrase.to() <= i) {
                        break;
                    }
                    TokenRange whole =
                            tails.with(passage, phrase, passage.sentenceAt(i).to());
                    SourcePhrase read = reader.read(passage.span(whole).in(passage.text()));
                    return read.kind() == kind
                            ? Optional.of(Speaker.of(descriptions.of(read), kind))
                            : Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** Tokens between an article and its noun at most. */
    private static final int LONGEST_LEAD = 3;

    /** Nouns for whom a report of a trial or an arrest is about: the one it names most. */
    private static final Set<String> ACCUSED =
            Set.of("accused", "defendant", "suspect", "prisoner", "detainee", "inmate", "convict", "client");

    /** Nouns that tell nothing by which two persons could differ: {@code the man} is whoever spoke last. */
    private static final Set<String> GENERIC =
            Set.of("man", "woman", "person", "diplomat", "politician", "representative", "official");

    /** Who spoke last, in the same paragraph or the one before. */
    private Optional<Speaker> lastPerson(int position, Gender gender) {
        int own = passage.paragraphNumber(passage.firstAt(position));
        @Nullable
        Said said = history.last(
                position,
                one -> one.isOnePerson()
                        && one.gender().agrees(gender)
                        && own - passage.paragraphNumber(passage.firstAt(one.position())) <= 1);
        return Optional.ofNullable(said).map(Said::speaker);
    }

    private Speaker institution(SourcePhrase phrase, int position) {
        // A transcript's label, LORNE:, looks like an acronym.
        if (phrase.name().filter(persons::knowsSurname).isPresent()) {
            return named(phrase, position);
        }
        Speaker body = bodies.resolve(phrase, position);
        boolean bare = phrase.text().toLowerCase(Locale.ROOT).equals("the " + body.shown());
        return bare ? bodyPhrases.before(body.shown(), position).orElse(body) : body;
    }
}
