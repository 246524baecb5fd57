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
import org.hearsay.reading.Reading;
import org.hearsay.text.Sha256;

/**
 * Sets accounts side by side. Everything here is a function of its arguments; the store decides what is compared with what by {@link #keys} and
 * keeps the results. Immutable; may be used by many threads.
 */
public final class Incidents {

    private static final int ID_DIGITS = 12;

    /** Accounts are compared when they share two of so many of their heaviest words. */
    private static final int KEY_WORDS = 5;

    /** Days are cut into stretches as long as the window; looking in the one before and the one after misses no neighbour. */
    private static final int STRETCH_DAYS = Likeness.WINDOW_DAYS + 1;

    private final Lexicon lexicon = new Lexicon();
    private final AccountReader reader = new AccountReader(lexicon);
    private final Likeness likeness = new Likeness(new WordWeights());
    private final OriginFinder originFinder = new OriginFinder(lexicon);

    /**
     * Two accounts that may tell of one thing.
     *
     * @param one an account's id
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

    /** The accounts in one article, in text order. */
    public List<Account> accountsIn(Reading reading) {
        return reader.accountsIn(reading);
    }

    /** What accounts of the same thing are likely to share, as numbers; under these an account is filed. */
    public Set<Long> keys(Account account) {
        return keys(account, 0, 0);
    }

    /** Where accounts that may tell of the same thing are filed: under the same words in the same stretch of days and those beside it. */
    public Set<Long> lookups(Account account) {
        return keys(account, -1, 1);
    }

    private Set<Long> keys(Account account, int from, int to) {
        Likeness.Compared compared = likeness.compared(account);
        List<String> words = WordWeights.heaviest(compared.stems(), KEY_WORDS).stream()
                .sorted()
                .toList();
        Optional<Long> stretch = compared.days()
                .map(known -> Math.floorDiv(LocalDate.parse(known.first()).toEpochDay(), (long) STRETCH_DAYS));
        Set<Long> keys = new TreeSet<>();
        for (int i = 0; i < words.size(); i++) {
            for (int j = i + 1; j < words.size(); j++) {
                String pair = account.what().type() + ' ' + words.get(i) + ' ' + words.get(j);
                for (int step = from; step <= to; step++) {
                    int beside = step;
                    keys.add(number(pair
                            + ' '
                            + stretch.map(days -> Long.toString(days + beside)).orElse("-")));
                }
            }
        }
        return keys;
    }

    /** A number for {@code key} (FNV-1a, 64 bits); two keys with one number cost a comparison, no more. */
    private static long number(String key) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }

    /** The links of {@code account} to {@code others}; none to itself and to accounts of the same article. */
    public List<Link> links(Account account, Collection<Account> others) {
        Likeness.Compared compared = likeness.compared(account);
        List<Link> links = new ArrayList<>();
        for (Account other : others) {
            boolean same = other.carrier().article().equals(account.carrier().article());
            if (!same) {
                likeness.link(compared, likeness.compared(other))
                        .ifPresent(link -> links.add(new Link(account.id(), other.id(), link.score(), link.reasons())));
            }
        }
        return links;
    }

    /** The incidents of accounts that hang together by {@code links}. */
    public List<Incident> of(Collection<Account> connected, Collection<Link> links) {
        Map<String, Account> byId = new HashMap<>();
        connected.forEach(account -> byId.put(account.id(), account));
        Map<Clusters.Pair, Double> scores = new HashMap<>();
        links.forEach(link -> scores.put(Clusters.Pair.of(link.one(), link.other()), link.score()));
        List<Incident> incidents = new ArrayList<>();
        for (List<String> group : Clusters.of(byId.keySet(), scores)) {
            List<Account> accounts = new ArrayList<>();
            group.forEach(id -> accounts.add(byId.get(id)));
            incidents.add(incident(accounts));
        }
        return incidents;
    }

    /** One incident of these accounts. */
    public Incident incident(Collection<Account> told) {
        List<Account> accounts = told.stream().sorted(ORDER).toList();
        Account earliest = accounts.getFirst();
        List<String> actors = common(accounts, account -> account.what().actors());
        List<String> recipients = common(accounts, account -> account.what().recipients());
        List<String> parties = new ArrayList<>(actors);
        parties.addAll(recipients);
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
