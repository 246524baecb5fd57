// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.SourceWords;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.WordList;

/**
 * What one article calls its speakers beside their names, and for whom they speak by that: in "Its coordinator, Ada Lorne, wrote" she is the
 * coordinator and speaks for the body named before.
 */
final class Affiliations {

    /** What stands beside a name is read over so many characters at most. */
    private static final int BESIDE = 120;

    /** An office of more words is no office but a clause. */
    private static final int LONGEST = 8;

    /** Words at which an office that stands before a name cannot go on to the left. */
    private static final Set<String> ENDS =
            Set.copyOf(WordList.beside(Affiliations.class, "phrase-ends.txt").texts());

    /** Nouns for a body that was named before. */
    private static final Set<String> GENERIC =
            Set.copyOf(WordList.beside(Affiliations.class, "generic-bodies.txt").texts());

    private static final Pattern NAME_BEFORE =
            Pattern.compile("(?:(?:\\b[Aa] )?(?:(?:Mr|Ms|Mrs|Dr|Prof)\\.? )?(?:\\p{Lu}[\\p{L}'’-]* )*)$");

    private static final Pattern SEGMENT_BEFORE = Pattern.compile("([^.,;:“”\"()\\n–—]*?)(, ?)?$");
    private static final Pattern SEGMENT_BEHIND = Pattern.compile("^, ([^.,;:“”\"()\\n–—]+)[,.;]");
    private static final Pattern INTRODUCED =
            Pattern.compile("(?:[Tt]he )?(\\p{L}+) (\\p{Lu}[\\p{L}'’-]+(?: \\p{L}[\\p{L}'’-]*)*)");
    private static final Pattern FULL_NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)+");
    /** "Maj. Orla Venn": the point behind a rank ends no segment. */
    private static final Pattern RANK_BEFORE = Pattern.compile("(?:\\p{Lu}\\p{Ll}+\\.? ?){1,3}$");

    /** "Orla Venn, who speaks for the harbour police". */
    private static final Pattern HEADS = Pattern.compile(
            "^,? who (?:directs|heads|leads|chairs|commands|represents|speaks for) (the [^.,;:“”\"()\\n–—]{3,60}?)(?= (?:said|says|told)\\b|[.,;])");

    /** "Orla Venn of the harbour police said". */
    private static final Pattern OF_BEHIND = Pattern.compile("^,? (?:of|from) (the (?:[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+)"
            + "(?=[.,;:”\"]|$| (?:said|says|say|told|tells|added|has|had|was|is|denied|wrote|and|on|in|who)\\b)");

    private static final Pattern OF = Pattern.compile("\\b(?:of|for) (?:the |a |an )?(.+)$");
    private static final Pattern WHOSE = Pattern.compile("^(.*?)['’]s? ");
    /** For whom a soldier speaks of whom no more is said: "Maj. Orla Venn". */
    private static final String ARMY = "army";

    private static final Set<String> ITS = Set.of("its", "their", "whose");

    private final String text;
    private final Lexicon lexicon;
    private final SourceWords words;
    private final List<Body> bodies = new ArrayList<>();

    /** Bodies that the article calls by a noun alone; they count where it names none before. */
    private final List<Body> generic = new ArrayList<>();

    /** Persons of whom it is known what the article calls them, which does not depend on where they speak. */
    private final Map<String, Account.Link> persons = new HashMap<>();

    /** A body that the article names, where. */
    private record Body(int position, String name) {}

    Affiliations(String text, List<Attribution> attributions, Lexicon lexicon, SourceWords words) {
        this.text = text;
        this.lexicon = lexicon;
        this.words = words;
        for (Attribution said : attributions) {
            if (said.speaker().kind() == Speaker.Kind.INSTITUTION
                    && !said.source().isEmpty()) {
                body(said.source().getFirst().begin(), said.speaker().shown());
            }
        }
    }

    /** Notes the bodies with which sentences begin: "The Upland Front will not take part". */
    void subjects(List<org.hearsay.text.Span> sentences) {
        for (org.hearsay.text.Span sentence : sentences) {
            Matcher matcher = SUBJECT.matcher(sentence.in(text));
            Matcher called = CALLED.matcher(sentence.in(text));
            if (called.find()) {
                body(sentence.begin(), called.group(1));
            }
            if (matcher.find()
                    && (matcher.group(1).contains(" ") && matcher.group().startsWith("The ")
                            || words.read(matcher.group(1)).kind() == Speaker.Kind.INSTITUTION)) {
                body(sentence.begin(), matcher.group(1));
            }
        }
    }

    /** "The railway workers' union has turned it down": a body that is called by what it is, with what tells it from others. */
    private static final Pattern CALLED = Pattern.compile("^(?:[^.]{0,60}? [-–—] )?[Tt]he ((?:[\\p{L}'’-]+ ){1,3}?(?:"
            + String.join("|", new java.util.TreeSet<>(GENERIC)) + "))\\b");

    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:[^:.]{1,30}: )?(?:[Tt]he )?(\\p{Lu}[\\p{L}'’-]*(?: (?:of |for |the )?\\p{Lu}[\\p{L}'’-]*)*)");

    /** Notes that the article names {@code name}, a body, at {@code position}. */
    void body(int position, String name) {
        if (isGeneric(Words.folded(name))) {
            generic.add(new Body(position, name));
            return;
        }
        bodies.add(new Body(position, name));
        bodies.sort(Comparator.comparingInt(Body::position));
    }

    /** The speaker called {@code name}, whose words stand at {@code position}, with what the article calls it. */
    Account.Link link(String name, Speaker.Kind taken, int position) {
        Matcher introduced = INTRODUCED.matcher(name);
        if (taken == Speaker.Kind.UNNAMED && introduced.matches()) {
            // "Group Upland Front", "chief Ada Lorne": a noun before a name does not take the name away.
            boolean body = GENERIC.contains(introduced.group(1).toLowerCase(Locale.ROOT));
            if (body || Named.isTitle(introduced.group(1))) {
                return link(introduced.group(2), body ? Speaker.Kind.INSTITUTION : Speaker.Kind.NAMED, position);
            }
        }
        Matcher of = PERSON_OF.matcher(name);
        if (isPersonOf(name) && of.matches()) {
            return of(of.group(1), of.group(2), position);
        }
        if (taken == Speaker.Kind.UNNAMED && FULL_NAME.matcher(name).matches()) {
            return link(name, Speaker.Kind.NAMED, position);
        }
        boolean document = lexicon.role(name)
                .filter(role -> role == Incident.OriginKind.DOCUMENT)
                .isPresent();
        Speaker.Kind kind = taken == Speaker.Kind.UNNAMED && document ? Speaker.Kind.DOCUMENT : taken;
        if (kind == Speaker.Kind.NAMED && !name.isEmpty()) {
            return persons.computeIfAbsent(name, this::person);
        }
        Set<String> spokenFor = new LinkedHashSet<>();
        if (kind == Speaker.Kind.UNNAMED) {
            bodyOf(name, position).ifPresent(spokenFor::add);
        } else if (kind == Speaker.Kind.DOCUMENT || kind == Speaker.Kind.INSTITUTION) {
            owner(name, kind, position).ifPresent(spokenFor::add);
            place(position, name).or(() -> dateline(name)).ifPresent(spokenFor::add);
        }
        return new Account.Link(name, kind, List.of(), List.copyOf(spokenFor));
    }

    /** Whether {@code words} name a person and of what he or she is. */
    boolean isPersonOf(String words) {
        Matcher of = PERSON_OF.matcher(words);
        return !words.startsWith("The ")
                && of.matches()
                && this.words.read(of.group(1)).kind() == Speaker.Kind.NAMED;
    }

    /** "Ada Lorne of the Upland Front": a person of a body, who is not the body and not without it. */
    private Account.Link of(String name, String body, int position) {
        Account.Link person = link(name, Speaker.Kind.NAMED, position);
        Set<String> spokenFor = new LinkedHashSet<>(person.bodies());
        spokenFor.add(body);
        return new Account.Link(name, Speaker.Kind.NAMED, person.offices(), List.copyOf(spokenFor));
    }

    private static final Pattern PERSON_OF = Pattern.compile(
            "(?:\\p{Lu}\\p{Ll}*\\.? )?(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)*) of (?:the )?(\\p{Lu}.*)");

    private Account.Link person(String name) {
        Set<String> offices = new LinkedHashSet<>();
        Set<String> spokenFor = new LinkedHashSet<>();
        offices(name, offices, spokenFor);
        if (spokenFor.isEmpty() && offices.stream().anyMatch(lexicon::isSoldier)) {
            spokenFor.add(ARMY);
        }
        return new Account.Link(name, Speaker.Kind.NAMED, List.copyOf(offices), List.copyOf(spokenFor));
    }

    /** Whose a document or a part of a body is: "the ministry's statement", "its council"; a document that is called no more than that is the last body's. */
    private Optional<String> owner(String name, Speaker.Kind kind, int position) {
        List<String> folded = Words.folded(name);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        boolean document = kind == Speaker.Kind.DOCUMENT;
        Matcher whose = WHOSE.matcher(name);
        if (document && whose.find() && !whose.group(1).isBlank()) {
            return Optional.of(whose.group(1));
        }
        boolean bare = folded.stream().filter(word -> !word.equals("the")).count() == 1;
        if (!document && isGeneric(folded)) {
            return bodyMeant(folded.getLast(), position);
        }
        return ITS.contains(folded.getFirst()) || document && bare ? bodyBefore(position) : Optional.empty();
    }

    /** Whom "the union" means: the last body with that word in its name; and "the firm" also the last of whose name no word says what it is. */
    private Optional<String> bodyMeant(String noun, int position) {
        Optional<String> plain = Optional.empty();
        Optional<String> called = Optional.empty();
        for (Body body : bodies) {
            if (body.position() < position) {
                List<String> words = Words.folded(body.name());
                called = words.contains(noun) ? Optional.of(body.name()) : called;
                boolean says = words.stream()
                        .anyMatch(word -> GENERIC.contains(word)
                                || !this.words.read(word).roles().isEmpty());
                plain = says ? plain : Optional.of(body.name());
            }
        }
        if (called.isPresent() || !FIRMS.contains(noun)) {
            return called;
        }
        return plain.or(() -> onlyBody(position));
    }

    /** The one body that the article names before {@code position}; absent where it names none or several. */
    private Optional<String> onlyBody(int position) {
        List<String> names = bodies.stream()
                .filter(body -> body.position() < position)
                .map(Body::name)
                .distinct()
                .toList();
        return names.size() == 1 ? Optional.of(names.getFirst()) : Optional.empty();
    }

    /** Nouns for bodies whose names need not say what they are. */
    private static final Set<String> FIRMS =
            Set.copyOf(WordList.beside(Affiliations.class, "firms.txt").texts());

    /** "The firm", "company": a body that needs a name before it. */
    private static boolean isGeneric(List<String> folded) {
        boolean the = !folded.isEmpty() && folded.getFirst().equals("the");
        return folded.size() == (the ? 2 : 1) && GENERIC.contains(folded.getLast());
    }

    /** "The Foreign Ministry in Tresk" is Tresk's, and "their group, Clear Air," is Clear Air. */
    private Optional<String> place(int position, String name) {
        String behind = text.substring(position, Math.min(text.length(), position + BESIDE));
        Matcher of = Pattern.compile("^(?:[Tt]he |[Tt]heir |[Ii]ts )?"
                        + Pattern.quote(name.replaceFirst("^(?:its|their|whose) ", ""))
                        + "(?: in|,) (\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)*)")
                .matcher(behind);
        if (!of.find()) {
            return Optional.empty();
        }
        return Optional.of(of.group().contains(", ") ? of.group(1) : of.group(1) + " " + name);
    }

    /** "MOSCOW (NPA) - ... the Defence Ministry said": an organ of a state that no word names is that of the capital from which the report comes. */
    private Optional<String> dateline(String name) {
        Matcher dateline = DATELINE.matcher(text);
        boolean organ = Words.folded(name).stream().anyMatch(ORGANS::contains)
                && Named.statesIn(name).isEmpty();
        return organ && dateline.find() && Named.statesIn(dateline.group(1)).size() == 1
                ? Optional.of(dateline.group(1) + " " + name)
                : Optional.empty();
    }

    private static final Pattern DATELINE = Pattern.compile("^(\\p{Lu}{2,}(?: \\p{Lu}{2,})*)(?:,| \\(| [-–—])");

    /** Nouns for organs of which every state has one. */
    private static final Set<String> ORGANS =
            Set.copyOf(WordList.beside(Affiliations.class, "state-organs.txt").texts());

    private void offices(String name, Set<String> offices, Set<String> spokenFor) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        Matcher matcher = Pattern.compile("(?<!\\p{L})" + Pattern.quote(surname) + "(?!\\p{L})")
                .matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - BESIDE), matcher.start());
            Matcher full = NAME_BEFORE.matcher(before);
            int cut = full.find() ? full.start() : before.length();
            office(before(before.substring(0, cut)), matcher.start(), offices, spokenFor);
            // A title with a capital belongs to what was taken for the name: "Foreign Minister Hanne Quist".
            office(before.substring(cut), matcher.start(), offices, spokenFor);
            Matcher rank = RANK_BEFORE.matcher(before.substring(0, cut));
            if (rank.find() && lexicon.isSoldier(rank.group())) {
                offices.add(rank.group());
            }
            String behind = text.substring(matcher.end(), Math.min(text.length(), matcher.end() + BESIDE));
            Matcher apposed = SEGMENT_BEHIND.matcher(behind);
            if (apposed.find() && isPhrase(apposed.group(1))) {
                office(apposed.group(1), matcher.start(), offices, spokenFor);
            }
            Matcher heads = HEADS.matcher(behind);
            if (heads.find()) {
                spokenFor.add(heads.group(1));
            }
            Matcher of = OF_BEHIND.matcher(behind);
            if (of.find() && words.read(of.group(1).strip()).kind() == Speaker.Kind.INSTITUTION) {
                spokenFor.add(of.group(1).strip());
            }
        }
    }

    /** Not "told reporters", not "who told". */
    private boolean isPhrase(String words) {
        String first = words.split(" ", 2)[0];
        return !ENDS.contains(first) && !lexicon.isSpeaking(first) && !lexicon.isDoing(first);
    }

    /** What stands before a name or, with a comma, beside it. */
    private static String before(String left) {
        Matcher segment = SEGMENT_BEFORE.matcher(left);
        return segment.find() ? tail(segment.group(1)) : "";
    }

    /** The end of {@code segment}, from behind the last word at which no noun phrase goes on. */
    static String tail(String segment) {
        String[] parts = segment.strip().split(" +");
        int from = parts.length;
        while (from > 0 && !ENDS.contains(parts[from - 1].toLowerCase(Locale.ROOT))) {
            from--;
        }
        return String.join(" ", List.of(parts).subList(from, parts.length));
    }

    /** "Joked its chairman" is the chairman: a determiner begins a noun phrase, unless a preposition before it has one of its own. */
    static String fromDeterminer(String words) {
        String[] parts = words.split(" +");
        for (int i = 0; i < parts.length && !PREPOSITIONS.contains(parts[i]); i++) {
            if (i > 0 && DETERMINERS.contains(parts[i])) {
                return String.join(" ", List.of(parts).subList(i, parts.length));
            }
        }
        return words;
    }

    private static final Set<String> PREPOSITIONS = Set.of("of", "for", "in", "at", "on");
    private static final Set<String> DETERMINERS = Set.of("its", "their", "the", "a", "an", "his", "her");

    private void office(String words, int position, Set<String> offices, Set<String> spokenFor) {
        String office = fromDeterminer(words.strip());
        int count = Words.folded(office).size();
        boolean determined = office.startsWith("the ") || office.startsWith("The ") || office.startsWith("its ");
        if (count == 0
                || count > LONGEST
                || !determined && this.words.read(office).roles().isEmpty()) {
            return;
        }
        offices.add(office);
        bodyOf(office, position).ifPresent(spokenFor::add);
    }

    /** For whom a person of this description speaks: "a spokesman for X", "X's chief", "its speaker", "police chief". */
    private Optional<String> bodyOf(String description, int position) {
        List<String> folded = Words.folded(description);
        Optional<Map.Entry<String, String>> speaksFor = lexicon.speaksFor(folded);
        if (speaksFor.isEmpty()) {
            return Optional.empty();
        }
        String noun = speaksFor.get().getKey();
        String body = speaksFor.get().getValue();
        Matcher of = OF.matcher(description);
        if (of.find()) {
            return Optional.of((minister(folded, noun, body) + " " + of.group(1)).strip());
        }
        Matcher whose = WHOSE.matcher(description);
        if (whose.find() && !whose.group(1).isBlank()) {
            return Optional.of((minister(folded, noun, body) + " " + whose.group(1)).strip());
        }
        List<String> before = folded.subList(0, folded.indexOf(noun)).stream()
                .filter(word -> !Set.of("a", "an", "the", "its", "their", "whose", "his", "her", "deputy")
                        .contains(word))
                .toList();
        if (folded.contains("prime")) {
            return Optional.of("government");
        }
        if (!before.isEmpty() || !body.isEmpty()) {
            return Optional.of((String.join(" ", before) + " " + body).strip());
        }
        boolean pointing = ITS.contains(folded.getFirst()) || noun.startsWith("spokes");
        boolean only = folded.size() == 2
                && folded.getFirst().equals("the")
                && bodies.stream().map(Body::name).distinct().count() == 1;
        return pointing || only ? bodyBefore(position) : Optional.empty();
    }

    /** "The foreign minister of Tresk" speaks for the foreign ministry of Tresk, the prime minister for its government. */
    private static String minister(List<String> folded, String noun, String body) {
        if (folded.contains("prime")) {
            return "government";
        }
        int at = folded.indexOf(noun);
        boolean foreign = !body.isEmpty() && at > 0 && !Set.of("the", "a").contains(folded.get(at - 1));
        return foreign ? folded.get(at - 1) + " " + body : body;
    }

    /** The body named last before {@code position}; absent when the article named none. */
    Optional<String> bodyBefore(int position) {
        Optional<String> last = Optional.empty();
        for (Body body : bodies) {
            if (body.position() < position) {
                last = Optional.of(body.name());
            }
        }
        return last.or(() -> generic.stream()
                .filter(body -> body.position() < position)
                .max(Comparator.comparingInt(Body::position))
                .map(Body::name));
    }
}
