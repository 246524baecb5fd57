// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.SourceWords;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** Who speaks in one article: the chains of its attributions, with what it calls the speakers, and the sources that no attribution has. */
final class VoicesOfArticle {

    private static final Pattern CAPITALS =
            Pattern.compile("\\p{Lu}[\\p{L}'’-]*(?: (?:of |the )?\\p{Lu}[\\p{L}'’-]*)*");
    private static final Pattern TOLD = Pattern.compile("^(?:was|were|has been|have been|had been|been) told\\b");
    private static final Pattern TITLED = Pattern.compile(", (?:a )?(?:Mr|Ms|Mrs|Dr)\\.? (\\p{Lu}[\\p{L}'’-]+)");

    /** "Fourteen according to the hospital and twelve according to the governor." */
    private static final Pattern AND_NUMBER = Pattern.compile(
            " and (?:\\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|thousands|\\p{Ll}+teen|\\p{Ll}+ty)$");

    /** "10:10 Prison service says": the minutes of a ticker's hour are of nobody's name. */
    private static final Pattern MINUTES = Pattern.compile("^\\d{2} (?=\\p{Lu})");

    /** Somebody introduces himself so many characters behind the beginning of his description at most. */
    private static final int INTRODUCTION = 90;

    /** "The man who calls himself Commander Sorrel". */
    private static final Pattern OWN_NAME =
            Pattern.compile("^[^.,;:“”\"]*?\\b(?:calls?|called|identified|identifies|introduced|styles?)"
                    + " (?:him|her)self (?:as )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*)");

    private static final Set<String> PERSONS = Set.of("he", "she");
    private static final Set<String> LAWYERS = Set.of("lawyer", "lawyers", "attorney", "solicitor", "barrister");

    private final String text;
    private final List<Span> sentences;
    private final Lexicon lexicon;
    private final Affiliations affiliations;
    private final List<SourceScan.Found> scanned;
    private final Map<String, Attribution> byId = new HashMap<>();

    VoicesOfArticle(Reading reading, List<Span> sentences, Lexicon lexicon, SourceWords words) {
        this.text = reading.article().text();
        this.sentences = sentences;
        this.lexicon = lexicon;
        this.affiliations = new Affiliations(text, reading.attributions(), lexicon, words);
        this.scanned = new SourceScan(lexicon, words).sources(text, sentences);
        scanned.stream()
                .filter(found -> found.kind() == Speaker.Kind.INSTITUTION)
                .forEach(found -> affiliations.body(found.position(), found.name()));
        affiliations.subjects(sentences);
        reading.attributions().forEach(said -> byId.put(said.id(), said));
    }

    /** On whose word stands what is laid to the attribution {@code id}; the article's own where there is none such. */
    Account.Word word(String id) {
        Attribution said = byId.get(id);
        // What somebody decided is told by whoever says that it was decided.
        for (int i = 0; said != null && said.nestedIn().isPresent() && isWish(said) && i < byId.size(); i++) {
            said = byId.get(said.nestedIn().get());
        }
        return word(said);
    }

    private boolean isWish(Attribution said) {
        return said.cue()
                .filter(cue -> lexicon.status(cue.in(text)) == Account.Status.OPEN)
                .isPresent();
    }

    /**
     * Whether an attribution inside another tells what its source said, and not only what that one did or wanted: "the gunmen thanked him, the driver
     * said" stands on the driver's word alone.
     */
    boolean tells(Attribution inner) {
        if (inner.cue().isEmpty()) {
            return true;
        }
        Span cue = inner.cue().get();
        List<String> words = Words.folded(cue.in(text));
        String before = text.substring(Math.max(0, cue.begin() - INFINITIVE.length()), cue.begin());
        if (words.size() == 1 && before.equals(INFINITIVE)) {
            return false;
        }
        Span content = inner.content().getFirst();
        return words.stream().anyMatch(word -> lexicon.isSpeaking(word) || RELAYING.contains(word))
                || lexicon.status(cue.in(text)) != Account.Status.HAPPENED
                || THAT.matcher(content.in(text)).find();
    }

    private static final String INFINITIVE = " to ";
    private static final Set<String> RELAYING = Set.of("according", "citing", "quoting", "cited");
    private static final Pattern THAT = Pattern.compile("^(?:that )|[“\"«]");

    /** On whose word stands what {@code innermost} lays to a source. */
    Account.Word word(@Nullable Attribution innermost) {
        Attribution said = innermost;
        for (int i = 0; said != null && said.nestedIn().isPresent() && !tells(said) && i < byId.size(); i++) {
            said = byId.get(said.nestedIn().get());
        }
        List<Account.Link> links = new ArrayList<>();
        Optional<Attribution> link = Optional.ofNullable(said);
        // An article's chains are short; the bound is for a reading that was tampered with.
        for (int i = 0; link.isPresent() && i < byId.size(); i++) {
            links.addFirst(link(link.get()));
            link = link.get().nestedIn().map(byId::get);
        }
        return said == null || links.isEmpty()
                ? new Account.Word(List.of())
                : new Account.Word(links, List.of(), through(said), isParty(said, links.getLast()));
    }

    private Account.Link link(Attribution said) {
        Speaker speaker = said.speaker();
        int position = position(said);
        String cue = said.cue().map(span -> span.in(text)).orElse("");
        if (TOLD.matcher(cue).find()) {
            return new Account.Link("", Speaker.Kind.UNKNOWN);
        }
        String source = said.source().isEmpty() ? "" : said.source().getFirst().in(text);
        boolean nobody = speaker.kind() != Speaker.Kind.NAMED && lexicon.isNoSource(Words.folded(speaker.shown()));
        if (speaker.kind() == Speaker.Kind.UNKNOWN || nobody || isDateline(speaker.shown())) {
            return before(source.toLowerCase(Locale.ROOT), position);
        }
        Matcher titled = TITLED.matcher(source);
        if (speaker.kind() == Speaker.Kind.UNNAMED && titled.find()) {
            return new Account.Link(
                    titled.group(1), Speaker.Kind.NAMED, List.of(source.substring(0, titled.start())), List.of());
        }
        Optional<String> own = speaker.kind() == Speaker.Kind.UNNAMED ? ownName(speaker.shown()) : Optional.empty();
        if (own.isPresent()) {
            return affiliations.link(own.get(), Speaker.Kind.NAMED, position);
        }
        if (speaker.kind() != Speaker.Kind.UNNAMED
                && source.endsWith(speaker.shown())
                && affiliations.isPersonOf(source)) {
            return affiliations.link(source, speaker.kind(), position);
        }
        String plain = MINUTES.matcher(speaker.shown()).replaceFirst("");
        String name = AND_NUMBER.matcher(plain).replaceFirst("");
        return affiliations.link(name, speaker.kind(), position);
    }

    /** The name by which somebody who is only described introduces himself. */
    private Optional<String> ownName(String description) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(description.toLowerCase(Locale.ROOT));
        if (at < 0 || description.isEmpty()) {
            return Optional.empty();
        }
        Matcher own = OWN_NAME.matcher(text.substring(at, Math.min(text.length(), at + INTRODUCTION)));
        return own.find() ? Optional.of(own.group(1)) : Optional.empty();
    }

    private static int position(Attribution said) {
        return said.source().isEmpty()
                ? said.content().getFirst().begin()
                : said.source().getFirst().begin();
    }

    /** {@code KESH LAKE}: where the report was sent from, and nobody. */
    private boolean isDateline(String name) {
        return name.length() > 1
                && name.equals(name.toUpperCase(Locale.ROOT))
                && text.startsWith(name)
                && !Words.folded(name).isEmpty();
    }

    /** Whom a pronoun means that nobody could tell: who was named last as a source before it. */
    private Account.Link before(String pronoun, int position) {
        boolean person = PERSONS.contains(pronoun);
        Optional<SourceScan.Found> last = scanned.stream()
                .filter(found -> found.position() < position)
                .filter(found -> person
                        ? found.kind() == Speaker.Kind.NAMED || found.kind() == Speaker.Kind.UNNAMED
                        : pronoun.equals("it") && found.kind() == Speaker.Kind.INSTITUTION
                                || pronoun.equals("they") && found.kind() == Speaker.Kind.UNNAMED)
                .reduce((one, other) -> other);
        return last.map(found -> affiliations.link(found.name(), found.kind(), found.position()))
                .orElse(new Account.Link("", Speaker.Kind.UNKNOWN));
    }

    /** The names around the source: in its sentence and in no content. */
    private List<String> through(Attribution said) {
        int at = said.cue().map(Span::begin).orElse(position(said));
        Span sentence = sentence(at);
        Set<String> names = new TreeSet<>();
        Matcher matcher = CAPITALS.matcher(sentence.in(text));
        while (matcher.find()) {
            Span name = new Span(sentence.begin() + matcher.start(), sentence.begin() + matcher.end());
            boolean inContent = said.content().stream().anyMatch(content -> content.contains(name));
            if (!inContent) {
                names.add(matcher.group());
            }
        }
        return List.copyOf(names);
    }

    private Span sentence(int at) {
        return sentences.stream()
                .filter(span -> span.begin() <= at && at < span.end())
                .findFirst()
                .orElse(new Span(at, at + 1));
    }

    private boolean isParty(Attribution said, Account.Link link) {
        List<String> name = Words.folded(link.name());
        boolean body = link.kind() == Speaker.Kind.INSTITUTION || !link.bodies().isEmpty();
        boolean denies = said.cue()
                .filter(cue -> lexicon.status(cue.in(text)) == Account.Status.DENIED)
                .isPresent();
        boolean lawyer = link.kind() == Speaker.Kind.UNNAMED && name.stream().anyMatch(LAWYERS::contains);
        boolean does = said.cue().stream()
                .flatMap(cue -> Words.folded(cue.in(text)).stream())
                .anyMatch(lexicon::isThreat);
        return lawyer || does || body && (denies || acts(link));
    }

    /** Whether the article tells of the body, or of the one for whom the speaker speaks, that it took part. */
    private boolean acts(Account.Link link) {
        List<String> names = new ArrayList<>(link.bodies());
        if (link.kind() == Speaker.Kind.INSTITUTION) {
            names.add(link.name());
        }
        for (String name : names) {
            String[] words = name.split(" ");
            Matcher matcher = Pattern.compile("\\b(?:" + Pattern.quote(words[0]) + "|"
                            + Pattern.quote(words[words.length - 1]) + ")" + " (?:has |have |had |also )?(\\p{L}+)")
                    .matcher(text);
            while (matcher.find()) {
                if (lexicon.isDoing(matcher.group(1))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** {@code accounts}, those nearest to a source that no attribution has with it beside; {@code places} are where they stand. */
    List<Account> withOthers(List<Account> accounts, List<Span> places) {
        Map<Integer, Map<String, Account.Link>> others = new TreeMap<>();
        for (SourceScan.Found found : scanned) {
            Account.Link link = affiliations.link(found.name(), found.kind(), found.position());
            boolean known = accounts.stream()
                    .flatMap(account -> account.word().links().stream())
                    .anyMatch(other -> Named.isKin(link, other));
            if (!known && !accounts.isEmpty()) {
                others.computeIfAbsent(nearest(found.position(), places), any -> new LinkedHashMap<>())
                        .putIfAbsent(link.name(), link);
            }
        }
        List<Account> all = new ArrayList<>(accounts);
        others.forEach((number, links) -> {
            Account account = all.get(number);
            Account.Word word = account.word();
            all.set(
                    number,
                    new Account(
                            account.id(),
                            account.carrier(),
                            account.what(),
                            new Account.Word(
                                    word.links(),
                                    java.util.stream.Stream.concat(word.beside().stream(), links.values().stream())
                                            .distinct()
                                            .toList(),
                                    word.through(),
                                    word.party(),
                                    word.sides())));
        });
        return all;
    }

    private int nearest(int position, List<Span> places) {
        Span sentence = sentence(position);
        int nearest = 0;
        for (int i = 0; i < places.size(); i++) {
            int at = places.get(i).begin();
            if (sentence.begin() <= at && at < sentence.end()) {
                return i;
            }
            nearest = at < position ? i : nearest;
        }
        return nearest;
    }
}
