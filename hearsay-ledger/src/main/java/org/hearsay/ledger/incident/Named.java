// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.Speaker;
import org.hearsay.country.Countries;
import org.hearsay.country.Country;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.WordList;

/** Whether two names or descriptions mean one source, as far as the words tell. */
final class Named {

    /** Words of a description that do not tell one bearer from another. */
    private static final Set<String> EMPTY = list("name-fillers.txt");

    /** Words that tell how high, how many or where, and not who. */
    private static final Set<String> RANK = list("name-ranks.txt");

    /** Two descriptions are alike when so much of their words is shared. */
    private static final double ALIKE = 0.6;

    /** Demonyms and their countries, "Russian" and "Russia", share so many letters. */
    private static final int SHARED_LETTERS = 5;

    /** What says more than "the second officers" brings somebody in, and points at nobody before. */
    private static final int MOST_POINTING = 3;

    /** Titles before the names of persons. */
    private static final Set<String> TITLES = list("titles.txt");

    /** States by one-word names, demonyms and seats of government: {@code yerevan}, {@code armenian} and {@code armenia} are {@code ARM}. */
    private static final Map<String, String> STATES = states();

    private Named() {}

    private static Set<String> list(String name) {
        return Set.copyOf(WordList.beside(Named.class, name).texts());
    }

    private static Map<String, String> states() {
        Map<String, String> states = new HashMap<>();
        for (Country country : Countries.load().all()) {
            List<String> names = new ArrayList<>(country.capitals());
            names.addAll(country.demonyms());
            names.addAll(country.otherNames());
            names.add(country.name());
            for (String name : names) {
                List<String> words = Words.folded(name);
                if (words.size() == 1 && country.until().isEmpty()) {
                    // What could be two states is none.
                    states.merge(words.getFirst(), country.iso3(), (one, other) -> one.equals(other) ? one : "");
                }
            }
        }
        states.values().removeIf(String::isEmpty);
        return Map.copyOf(states);
    }

    /** The states, as ISO 3166 alpha-3, that words of {@code name} name. */
    static Set<String> statesIn(String name) {
        Set<String> states = new HashSet<>();
        for (String word : Words.folded(name)) {
            String state = STATES.get(word);
            if (state != null) {
                states.add(state);
            }
        }
        return states;
    }

    /** Whether the two are of two states, as what they are called tells: the Defence Ministry in Moscow and the British one. */
    static boolean parted(Account.Link one, Account.Link other) {
        if (one.kind() != Speaker.Kind.INSTITUTION && other.kind() != Speaker.Kind.INSTITUTION) {
            return false;
        }
        Set<String> a = states(one);
        Set<String> b = states(other);
        return !a.isEmpty() && !b.isEmpty() && a.stream().noneMatch(b::contains);
    }

    /** Whether the two are two by their names: persons called differently, bodies of one kind of which neither's name holds the other's. */
    static boolean toldApart(Account.Link one, Account.Link other) {
        if (parted(one, other)) {
            return true;
        }
        boolean persons = one.kind() == Speaker.Kind.NAMED && other.kind() == Speaker.Kind.NAMED;
        boolean bodies = one.kind() == Speaker.Kind.INSTITUTION && other.kind() == Speaker.Kind.INSTITUTION;
        boolean otherBody = bodies && !sameBody(one, other) && head(one.name()).equals(head(other.name()));
        return persons && !sameName(one.name(), other.name()) || otherBody;
    }

    private static Set<String> states(Account.Link link) {
        Set<String> states = statesIn(link.name());
        link.bodies().forEach(body -> states.addAll(statesIn(body)));
        return states;
    }

    /** Whether {@code body} is called by its state alone, "Warsaw", for which {@code person} speaks as one of its government. */
    static boolean speaksForState(Account.Link person, Account.Link body) {
        Set<String> telling = new HashSet<>(telling(body.name()));
        boolean state = body.kind() != Speaker.Kind.UNNAMED
                && !telling.isEmpty()
                && STATES.keySet().containsAll(telling);
        return state
                && person.bodies().stream()
                        .map(Words::folded)
                        .anyMatch(words -> words.stream().anyMatch(GOVERNING::contains));
    }

    /** "Ms Jamali's alliance". */
    private static final Pattern OWNER = Pattern.compile("^(.+?)['’]s? ");

    private static final Set<String> GOVERNING = Set.of("ministry", "government");

    /** The word as it is compared: the state that it names, else its stem. */
    private static String compared(String word) {
        String state = STATES.get(word);
        return state == null ? Stem.of(word) : state;
    }

    /** The same person, office or document by name: the shorter name's words end the longer one's. */
    static boolean same(Account.Link one, Account.Link other) {
        boolean named = isNamed(one) && isNamed(other);
        List<String> a = telling(one.name());
        List<String> b = telling(other.name());
        // The reading may take one name for a person's here and for a firm's there.
        boolean alike = one.kind() == other.kind() && (sameName(one.name(), other.name()) || begins(one, other))
                || !a.isEmpty() && a.equals(b);
        return named && alike && !parted(one, other);
    }

    /** {@code Bo Tarn} and {@code Bo Tarn Lorne}: two surnames, of which the second is left out. */
    private static boolean begins(Account.Link one, Account.Link other) {
        Lengths names = Lengths.of(one.name(), other.name());
        return one.kind() == Speaker.Kind.NAMED
                && names.shorter().size() > 1
                && names.longer().subList(0, names.shorter().size()).equals(names.shorter());
    }

    /**
     * Whether two sources are one body or one document: a part of the name will do ("the ministry"), and who speaks for a body without a name of his
     * own is the body.
     */
    static boolean sameBody(Account.Link one, Account.Link other) {
        boolean bodies = isBody(one)
                && isBody(other)
                && (one.kind() == Speaker.Kind.INSTITUTION || other.kind() == Speaker.Kind.INSTITUTION);
        boolean documents = one.kind() == Speaker.Kind.DOCUMENT && other.kind() == Speaker.Kind.DOCUMENT;
        Set<String> a = distinguishing(one.name());
        Set<String> b = distinguishing(other.name());
        return (bodies || documents)
                && !a.isEmpty()
                && !b.isEmpty()
                && (a.containsAll(b) || b.containsAll(a))
                && !parted(one, other);
    }

    /**
     * Whether the two are one voice because one speaks for the other, or both for one body, or because one is the other's office: Ada Lorne, "the
     * coordinator of Open Hand", and Open Hand; Orla Venn, "the harbour master", and "the harbour master said".
     */
    static boolean speakAlike(Account.Link one, Account.Link other) {
        return voice(one, other) && !parted(one, other);
    }

    private static boolean voice(Account.Link one, Account.Link other) {
        return shortened(one, other)
                || shortened(other, one)
                || speaksFor(one, other)
                || speaksFor(other, one)
                || holds(one, other)
                || holds(other, one)
                || both(one, other)
                || seat(one, other)
                || seat(other, one);
    }

    /** "Hrodna denied it", where "the border committee in Hrodna" speaks. */
    private static boolean seat(Account.Link place, Account.Link body) {
        return isNamed(place)
                && body.kind() == Speaker.Kind.INSTITUTION
                && telling(place.name()).size() == 1
                && body.name().endsWith(" in " + place.name());
    }

    /** "Halden Bluefin", taken for a person, and the Halden Bluefin Company: persons are not called by the beginning of their names. */
    private static boolean shortened(Account.Link named, Account.Link body) {
        List<String> part = telling(named.name());
        List<String> whole = telling(body.name());
        return named.kind() == Speaker.Kind.NAMED
                && body.kind() == Speaker.Kind.INSTITUTION
                && part.size() > 1
                && part.size() < whole.size()
                && whole.subList(0, part.size()).equals(part);
    }

    private static boolean speaksFor(Account.Link person, Account.Link body) {
        boolean exactly = !person.bodies().isEmpty() && isExactly(person.bodies(), body.name());
        boolean owns = person.kind() == Speaker.Kind.NAMED && isOwner(person.name(), body.name());
        return exactly
                || owns
                || (body.kind() == Speaker.Kind.INSTITUTION || body.name().startsWith("the "))
                        && person.bodies().stream()
                                .anyMatch(name -> fullNames(body).stream().anyMatch(full -> oneBody(name, full)));
    }

    private static boolean isExactly(List<String> bodies, String name) {
        Set<String> whole = distinguishing(name);
        return !whole.isEmpty()
                && !INDEFINITE.contains(Words.folded(name).getFirst())
                && bodies.stream().anyMatch(body -> distinguishing(body).equals(whole));
    }

    private static boolean isOwner(String person, String body) {
        Matcher owner = OWNER.matcher(body);
        return owner.find() && sameName(owner.group(1), person);
    }

    /** "The Foreign Ministry in Tresk" is no other country's. */
    private static List<String> fullNames(Account.Link body) {
        return body.bodies().isEmpty() ? List.of(body.name()) : body.bodies();
    }

    private static boolean both(Account.Link one, Account.Link other) {
        boolean oneName = one.kind() == Speaker.Kind.NAMED && other.kind() == Speaker.Kind.NAMED;
        return !oneName
                && one.bodies().stream().anyMatch(a -> other.bodies().stream().anyMatch(b -> oneBody(a, b)));
    }

    /** The words of one name hold those of the other, and with them what it is: "the front" and "the Upland Front", not "Tarn" and "the council of Tarn". */
    private static boolean oneBody(String one, String other) {
        Set<String> a = distinguishing(one);
        Set<String> b = distinguishing(other);
        if (a.isEmpty() || b.isEmpty()) {
            return false;
        }
        boolean longer = a.size() > b.size();
        Set<String> shorter = longer ? b : a;
        return (longer ? a : b).containsAll(shorter)
                && (a.size() == b.size() || shorter.contains(head(longer ? one : other)));
    }

    /** What a body is: the last word of its name before what it is of. */
    private static String head(String name) {
        List<String> words = Words.folded(name);
        int of = words.size();
        for (String small : List.of("of", "for", "in", "on")) {
            int at = words.indexOf(small);
            of = at > 0 ? Math.min(of, at) : of;
        }
        return Stem.of(words.get(of - 1));
    }

    /** Whether {@code described} is called by an office that the person holds: by a definite description, for many may be "an officer". */
    private static boolean holds(Account.Link person, Account.Link described) {
        if (person.kind() != Speaker.Kind.NAMED || described.kind() != Speaker.Kind.UNNAMED) {
            return false;
        }
        List<String> words = Words.folded(described.name());
        Set<String> office = distinguishing(described.name());
        boolean one = !words.isEmpty() && !INDEFINITE.contains(words.getFirst()) && !office.isEmpty();
        return one
                && person.offices().stream()
                        .map(Named::distinguishing)
                        .anyMatch(held -> held.containsAll(office) || office.containsAll(held) && !held.isEmpty());
    }

    private static final Set<String> INDEFINITE = list("indefinite.txt");

    /** Whether two descriptions have one noun for what their bearer is: "a senior foreign official", "an official of the mediating state". */
    static boolean sameHead(String one, String other) {
        return !Words.folded(one).isEmpty()
                && !Words.folded(other).isEmpty()
                && head(core(one)).equals(head(core(other)));
    }

    private static final Pattern CLAUSE = Pattern.compile(" (?:who|whom|which|that|working|quoted) ");

    /** The description before its first clause or participle. */
    private static String core(String description) {
        return CLAUSE.split(description, 2)[0];
    }

    /** Whether two sources of one article may well be one. */
    static boolean isKin(Account.Link one, Account.Link other) {
        boolean unnamed = one.kind() == Speaker.Kind.UNNAMED && other.kind() == Speaker.Kind.UNNAMED;
        return same(one, other)
                || sameBody(one, other)
                || speakAlike(one, other)
                || describesByName(one, other)
                || describesByName(other, one)
                || !one.name().isEmpty() && sameName(one.name(), other.name())
                || unnamed && describedAlike(one.name(), other.name());
    }

    /** Whether {@code name} is a short form of the outlet's: "the Clarion" of the Continental Clarion, "Halden" of the Halden Agency. */
    static boolean isOutlet(String name, String outlet) {
        List<String> whole = telling(outlet);
        List<String> part = telling(name);
        if (part.isEmpty() || whole.isEmpty() || !whole.containsAll(part)) {
            return false;
        }
        boolean kindOnly = part.size() == 1 && KINDS_OF_OUTLET.contains(part.getFirst());
        boolean placeAlone =
                whole.size() > 1 && !part.contains(whole.getLast()) && !KINDS_OF_OUTLET.contains(whole.getLast());
        return !kindOnly && !placeAlone;
    }

    private static final Set<String> KINDS_OF_OUTLET = list("outlet-kinds.txt");

    private static boolean isBody(Account.Link link) {
        return link.kind() == Speaker.Kind.INSTITUTION || link.kind() == Speaker.Kind.UNNAMED;
    }

    /** Whether a description holds the name of the other source, a person: "chief of police Ada Lorne". */
    static boolean describesByName(Account.Link description, Account.Link person) {
        List<String> name = telling(person.name());
        return description.kind() == Speaker.Kind.UNNAMED
                && person.kind() == Speaker.Kind.NAMED
                && name.size() > 1
                && telling(description.name()).containsAll(name);
    }

    /** Whether two descriptions may well be of one person: the same noun, and nothing that tells them apart. */
    static boolean describedAlike(String one, String other) {
        Set<String> a = distinguishing(one);
        Set<String> b = distinguishing(other);
        Set<String> shared = new HashSet<>(a);
        shared.retainAll(b);
        return !shared.isEmpty() && (shared.size() >= 2 || shared.size() == a.size() || shared.size() == b.size());
    }

    /** The words of a name or description without rank, number and what leads to a body, in one form for singular and plural. */
    private static Set<String> distinguishing(String name) {
        Set<String> words = new HashSet<>();
        // "The police in Fallow" are told from others by their place alone, which is the incident's.
        String core = core(name);
        int in = core.indexOf(" in ");
        for (String word : telling(in > 0 ? core.substring(0, in) : core)) {
            if (!RANK.contains(word) && !word.startsWith("spokes")) {
                words.add(compared(word));
            }
        }
        return words;
    }

    /** Whether a description points back to somebody: "the officers". */
    static boolean pointsBack(Account.Link link) {
        String name = link.name().toLowerCase(java.util.Locale.ROOT);
        boolean definite = name.startsWith("the ") && name.split(" ").length <= MOST_POINTING;
        return link.kind() == Speaker.Kind.UNNAMED && (definite || BACK.contains(name));
    }

    private static final Set<String> BACK = list("back-pointing.txt");

    static boolean isNamed(Account.Link link) {
        return !link.name().isEmpty() && link.kind() != Speaker.Kind.UNNAMED && link.kind() != Speaker.Kind.UNKNOWN;
    }

    static boolean sameName(String one, String other) {
        Lengths names = Lengths.of(one, other);
        int behind = names.longer().size() - names.shorter().size();
        return !names.shorter().isEmpty()
                && names.longer().subList(behind, names.longer().size()).equals(names.shorter());
    }

    /** The telling words of two names without titles, the shorter name's first. */
    private record Lengths(List<String> shorter, List<String> longer) {

        static Lengths of(String one, String other) {
            List<String> a = untitled(telling(one));
            List<String> b = untitled(telling(other));
            return a.size() <= b.size() ? new Lengths(a, b) : new Lengths(b, a);
        }
    }

    /** Whether {@code word} may stand before a person's name as a title or rank. */
    static boolean isTitle(String word) {
        return Words.folded(word).stream().allMatch(TITLES::contains);
    }

    /** A name without the titles before it, of which a word is left. */
    private static List<String> untitled(List<String> name) {
        int from = 0;
        while (from < name.size() - 1 && TITLES.contains(name.get(from))) {
            from++;
        }
        return name.subList(from, name.size());
    }

    /** Described alike: most telling words are shared. */
    static boolean alike(String one, String other) {
        Set<String> a = new HashSet<>(telling(one));
        Set<String> b = new HashSet<>(telling(other));
        Set<String> all = new HashSet<>(a);
        all.addAll(b);
        a.retainAll(b);
        return !all.isEmpty() && a.size() >= ALIKE * all.size();
    }

    /** One description may be a shorter one of the other. */
    static boolean compatible(String one, String other) {
        Set<String> a = new HashSet<>(telling(one));
        Set<String> b = new HashSet<>(telling(other));
        return !a.isEmpty() && !b.isEmpty() && (a.containsAll(b) || b.containsAll(a));
    }

    /** Whether the source called {@code source} belongs to the actor called {@code actor}: a word of one begins like a word of the other. */
    static boolean belongs(String source, String actor) {
        for (String a : tellingOfSide(source)) {
            for (String b : tellingOfSide(actor)) {
                if (STATES.containsKey(a) && STATES.get(a).equals(STATES.get(b))) {
                    return true;
                }
                boolean begins = a.length() >= SHARED_LETTERS
                        && b.length() >= SHARED_LETTERS
                        && a.regionMatches(0, b, 0, SHARED_LETTERS);
                if (a.equals(b) || begins) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> tellingOfSide(String name) {
        return telling(name).stream()
                .filter(word -> !OF_ANY_SIDE.contains(word) && !RANK.contains(word))
                .toList();
    }

    /** Words that the bearers of every side share. */
    private static final Set<String> OF_ANY_SIDE = list("side-words.txt");

    private static List<String> telling(String name) {
        return Words.folded(name).stream().filter(word -> !EMPTY.contains(word)).toList();
    }
}
