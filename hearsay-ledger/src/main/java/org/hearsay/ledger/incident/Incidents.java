// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.query.Days;
import org.hearsay.reading.Reading;
import org.hearsay.text.Sha256;

/**
 * Sets accounts side by side. Everything here is a function of its arguments; the store decides what is compared with what by {@link #keys} and
 * keeps the results. Immutable; may be used by many threads.
 */
public final class Incidents {

    private static final int ID_DIGITS = 12;

    /** Tellings are compared when they share two of so many of their heaviest words, or three where very many share those two. */
    private static final int KEY_WORDS = 5;

    /** Days are cut into stretches as long as the window; looking in the one before and the one after misses no neighbour. */
    private static final int STRETCH_DAYS = Likeness.WINDOW_DAYS + 1;

    private static final long UNDATED = Long.MAX_VALUE;

    /** PLOVER's types for what is done by words: who only might do such a thing is no party to anything. */
    static final Set<String> WORDS_ONLY = Set.of("ACCUSE", "REQUEST", "CONSULT", "SUPPORT", "REJECT");

    private final Lexicon lexicon = new Lexicon();
    private final AccountReader reader = new AccountReader(lexicon);
    private final Likeness likeness = new Likeness(new WordWeights());
    private final OriginFinder originFinder = new OriginFinder(lexicon);

    /**
     * Two tellings that may be of one thing.
     *
     * @param one a telling's id
     * @param other another's
     * @param score above 0, at most 1
     * @param reasons why, a clause each
     */
    public record Link(String one, String other, double score, List<String> reasons) {
        /** Copies the list. */
        public Link {
            reasons = List.copyOf(reasons);
        }
    }

    /** A telling made ready to be compared with many. */
    public static final class Ready {
        private final Likeness.Compared compared;

        private Ready(Likeness.Compared compared) {
            this.compared = compared;
        }

        /** The telling itself. */
        public Telling telling() {
            return compared.telling();
        }
    }

    /** The accounts in one article, in text order. */
    public List<Account> accountsIn(Reading reading) {
        return reader.accountsIn(reading);
    }

    /** Makes {@code telling} ready to be compared. */
    public Ready ready(Telling telling) {
        return new Ready(likeness.compared(telling));
    }

    /** What tellings of the same thing are likely to share, as numbers; under these a telling is filed. */
    public Set<Long> keys(Ready telling) {
        Set<Long> keys = new TreeSet<>();
        filed(telling).forEach(places -> keys.add(places.filed()));
        return keys;
    }

    /**
     * Where tellings that may be of the same thing are filed.
     *
     * @param filed where the telling itself is filed
     * @param beside the same words in the stretch of days before and after
     */
    public record Places(long filed, List<Long> beside) {
        /** Copies the list. */
        public Places {
            beside = List.copyOf(beside);
        }
    }

    /** Where {@code telling} is filed, and where its neighbours are: under the same words in the same stretch of days and those beside it. */
    public List<Places> filed(Ready telling) {
        List<String> words = WordWeights.heaviest(telling.compared.stems(), KEY_WORDS).stream()
                .sorted()
                .toList();
        String type = telling.telling().what().type();
        Optional<Long> stretch = telling.compared.days().map(Incidents::stretch);
        List<Places> places = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                String two = type + ' ' + words.get(i) + ' ' + words.get(j) + ' ';
                places.add(places(two, stretch));
                for (int k = j + 1; k < words.size(); k++) {
                    places.add(places(two + words.get(k) + ' ', stretch));
                }
            }
        }
        if (!type.equals(Account.STATEMENT)) {
            events(telling.compared, stretch, places);
        }
        return places;
    }

    /** The stretch in which {@code days} begin, counted from 1970. */
    private static long stretch(Days days) {
        return Math.floorDiv(LocalDate.parse(days.first()).toEpochDay(), (long) STRETCH_DAYS);
    }

    /** Events are filed by type with place, day, who and whom as well. */
    private static void events(Likeness.Compared event, Optional<Long> stretch, List<Places> places) {
        Account.What what = event.telling().what();
        Set<String> where = event.names().where();
        Set<String> who = event.names().who();
        Set<String> whom = event.names().whom();
        String type = what.type();
        where.forEach(place -> places.add(places(type + " at " + place + ' ', stretch)));
        who.forEach(actor ->
                whom.forEach(other -> places.add(places(type + " by " + actor + " to " + other + ' ', stretch))));
        EventLikeness.day(what).ifPresent(day -> {
            String on = type + " on " + day + ' ';
            Set<String> all = new TreeSet<>(where);
            all.addAll(who);
            all.addAll(whom);
            all.forEach(name -> places.add(new Places(
                    number(on + name),
                    List.of(
                            number(type + " on " + day.minusDays(1) + ' ' + name),
                            number(type + " on " + day.plusDays(1) + ' ' + name)))));
        });
    }

    private static Places places(String words, Optional<Long> stretch) {
        return stretch.map(days -> new Places(
                        number(words + days), List.of(number(words + (days - 1)), number(words + (days + 1)))))
                .orElseGet(() -> new Places(number(words + '-'), List.of()));
    }

    /** A number for {@code key} (FNV-1a, 64 bits); two keys with one number cost a comparison, no more. */
    private static long number(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The link between two tellings; absent when they are of different things. */
    public Optional<Link> link(Ready one, Ready other) {
        return likeness.link(one.compared, other.compared)
                .map(link -> new Link(one.telling().id(), other.telling().id(), link.score(), link.reasons()));
    }

    /**
     * Which tellings are of one thing, among some that hang together by {@code links}.
     *
     * @return groups of their ids, each in alphabetical order
     */
    public List<List<String>> groups(Collection<Telling> connected, Collection<Link> links) {
        Map<Clusters.Pair, Double> scores = new HashMap<>();
        links.forEach(link -> scores.put(Clusters.Pair.of(link.one(), link.other()), link.score()));
        Map<String, Long> stretches = new HashMap<>();
        connected.forEach(telling -> stretches.put(
                telling.id(),
                telling.published().flatMap(Days::of).map(Incidents::stretch).orElse(UNDATED)));
        return Clusters.of(stretches, scores);
    }

    /** One incident of these accounts. */
    public Incident incident(Collection<Account> told) {
        List<Account> accounts = told.stream().sorted(ORDER).toList();
        Account earliest = accounts.getFirst();
        List<String> actors = common(accounts, account -> account.what().actors());
        List<String> recipients = common(accounts, account -> account.what().recipients());
        List<String> parties = new ArrayList<>();
        List<Account.Link> persons = persons(accounts);
        for (Account account : accounts) {
            boolean words = WORDS_ONLY.contains(account.what().type());
            if (!words || account.what().status() != Account.Status.OPEN) {
                account.what().actors().stream()
                        .filter(name -> !words || persons.isEmpty() || !isOne(persons, name))
                        .forEach(parties::add);
                parties.addAll(account.what().recipients());
            }
        }
        List<Incident.Origin> origins = originFinder.origins(accounts, parties);
        Optional<String> day = common(
                        accounts, account -> account.what().day().stream().toList())
                .stream()
                .findFirst();
        boolean statement = earliest.what().type().equals(Account.STATEMENT);
        return new Incident(
                Sha256.of("incident " + earliest.id()).substring(0, ID_DIGITS),
                earliest.what().type(),
                day.or(() -> statement ? earliest.carrier().published() : Optional.empty()),
                common(accounts, account -> account.what().place().stream().toList()).stream()
                        .findFirst(),
                statement ? speakers(accounts) : actors,
                recipients,
                accounts,
                earliest.carrier().uri(),
                origins,
                echoes(accounts, origins),
                DisputeFinder.disputes(accounts, origins));
    }

    /** The persons who only speak of what others did; nobody where nothing was done but by words. */
    private static List<Account.Link> persons(List<Account> accounts) {
        boolean done = accounts.stream()
                .map(account -> account.what().type())
                .anyMatch(type -> !WORDS_ONLY.contains(type) && !type.equals(Account.STATEMENT));
        return !done
                ? List.of()
                : accounts.stream()
                        .flatMap(account -> account.word().links().stream())
                        .filter(link -> link.kind() == Speaker.Kind.NAMED)
                        .distinct()
                        .toList();
    }

    private static boolean isOne(List<Account.Link> persons, String name) {
        return persons.stream().anyMatch(person -> Named.sameName(person.name(), name));
    }

    /** Publication first, undated last; then those with the shorter chain, since who cites is later than who is cited. */
    private static final Comparator<Account> ORDER = Comparator.comparing(
                    (Account account) -> account.carrier().published().orElse("~"))
            .thenComparingInt(account -> account.word().links().size())
            .thenComparing(account -> account.carrier().uri())
            .thenComparing(Account::id);

    /** Of a statement, those who made it are its actors. */
    private static List<String> speakers(List<Account> accounts) {
        return common(
                accounts,
                account -> account.word().origin().stream()
                        .map(Account.Link::name)
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** Values by how many accounts have them, equal ones in the order of the accounts. */
    private static List<String> common(List<Account> accounts, Function<Account, List<String>> values) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        accounts.forEach(account -> values.apply(account).forEach(value -> counts.merge(value, 1, Integer::sum)));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The articles that were first with no origin. */
    private static List<String> echoes(List<Account> accounts, List<Incident.Origin> origins) {
        Set<String> first = new HashSet<>();
        origins.forEach(origin -> first.add(origin.articles().getFirst()));
        return accounts.stream()
                .map(account -> account.carrier().uri())
                .distinct()
                .filter(uri -> !first.contains(uri))
                .toList();
    }
}
