// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;

/**
 * On whose word the accounts of one incident stand in the end: accounts that share an origin are counted once. Five outlets with one unnamed
 * official are one origin.
 */
final class OriginFinder {

    /** Passages that share so much of the shorter one's runs of four words are copies (Broder 1997, containment of shingles). */
    private static final double COPIED = 0.6;

    private static final int SHINGLE = 4;

    /** Chosen on gold/origins/dev, see docs/measure/origins.md. */
    private static final double SAME_OCCASION = 0.4;

    private static final int LEAST_COMMON = 3;

    /** Shorter words are mostly function words. */
    private static final int LONGER = 4;

    /** A shorter passage may be equal by chance. */
    private static final int SHORTEST_COPY = 8;

    private final Lexicon lexicon;

    OriginFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** An account with what its origin is by its own words. */
    private record Told(
            int order, Account account, Incident.OriginKind kind, String name, Set<List<String>> shingles) {}

    /** Accounts that share an origin, and why. */
    private record Group(List<Told> told, Set<String> because) {
        int order() {
            return told.getFirst().order();
        }
    }

    /** The origins of {@code accounts}, which are of one incident, in the order in which they were first heard. */
    List<Incident.Origin> origins(List<Account> accounts, List<String> parties) {
        List<Group> groups = new ArrayList<>();
        List<Told> citing = new ArrayList<>();
        List<Told> back = new ArrayList<>();
        Set<String> attributed = attributed(accounts);
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            if (account.what().status() == Account.Status.SILENT || isOnOthersWord(account, attributed)) {
                continue;
            }
            Told told = relayed(told(i, account), accounts);
            if (pointsBack(account, accounts)) {
                back.add(told);
            } else if (relays(account, accounts)) {
                citing.add(told);
            } else {
                place(told, groups);
            }
        }
        citing.forEach(told -> placeCiting(told, groups));
        back.forEach(told -> placeBack(told, groups));
        groups.sort(Comparator.comparingInt(Group::order));
        List<Incident.Origin> origins = new ArrayList<>();
        for (Group group : groups) {
            origins.add(origin(group, groups, parties));
        }
        return origins;
    }

    /** The articles in which somebody who is known speaks. */
    private static Set<String> attributed(List<Account> accounts) {
        Set<String> attributed = new HashSet<>();
        for (Account account : accounts) {
            boolean known = account.word()
                    .origin()
                    .filter(link -> link.kind() != Speaker.Kind.UNKNOWN)
                    .isPresent();
            if (known && account.what().status() != Account.Status.SILENT) {
                attributed.add(account.carrier().article());
            }
        }
        return attributed;
    }

    /**
     * What an article tells without a source, beside what it lays to one, most often goes back to the same one, and to nobody else who is known; so
     * it makes no origin. A reporter who says to have seen it does.
     */
    private boolean isOnOthersWord(Account account, Set<String> attributed) {
        boolean nobody = account.word()
                .origin()
                .filter(link -> link.kind() != Speaker.Kind.UNKNOWN)
                .isEmpty();
        return nobody
                && attributed.contains(account.carrier().article())
                && !lexicon.isFirstHand(account.what().text());
    }

    /** Puts {@code told}, which only cites another outlet, with the account of that outlet that has most words in common with it. */
    private void placeCiting(Told told, List<Group> groups) {
        Optional<Group> cited = groups.stream()
                .filter(group -> group.told().stream().anyMatch(other -> cites(told, other)))
                .max(Comparator.comparingInt((Group group) -> common(told, group))
                        .thenComparingInt(group -> -group.order()));
        if (cited.isEmpty()) {
            place(told, groups);
            return;
        }
        List<Told> all = new ArrayList<>(cited.get().told());
        all.add(told);
        all.sort(Comparator.comparingInt(Told::order));
        Set<String> because = new TreeSet<>(cited.get().because());
        because.add("one cites the other");
        groups.remove(cited.get());
        groups.add(new Group(all, because));
    }

    /** Whether the source is described as one of whom was spoken, in an article that names somebody else as its source. */
    private static boolean pointsBack(Account account, List<Account> accounts) {
        return account.word().origin().filter(Named::pointsBack).isPresent()
                && accounts.stream()
                        .filter(other -> other.carrier()
                                .article()
                                .equals(account.carrier().article()))
                        .anyMatch(other -> other.word()
                                .origin()
                                .filter(link -> link.kind() != Speaker.Kind.UNKNOWN && !Named.pointsBack(link))
                                .isPresent());
    }

    /** Puts {@code told}, whose source is one of whom was spoken, with the source described alike, else with the article's first. */
    private void placeBack(Told told, List<Group> groups) {
        boolean alike = groups.stream()
                .anyMatch(group -> group.told().stream()
                        .anyMatch(other -> reason(told, other).isPresent()));
        String article = told.account().carrier().article();
        Optional<Group> first = groups.stream()
                .filter(group -> group.told().stream()
                        .anyMatch(other -> other.account().carrier().article().equals(article)))
                .min(Comparator.comparingInt(Group::order));
        if (alike || first.isEmpty()) {
            place(told, groups);
            return;
        }
        List<Told> all = new ArrayList<>(first.get().told());
        all.add(told);
        all.sort(Comparator.comparingInt(Told::order));
        Set<String> because = new TreeSet<>(first.get().because());
        because.add("a description of somebody of whom the article spoke before");
        groups.remove(first.get());
        groups.add(new Group(all, because));
    }

    private static int common(Told told, Group group) {
        Set<String> words = new HashSet<>(Words.folded(told.account().what().text()));
        return group.told().stream()
                .filter(other -> cites(told, other))
                .mapToInt(other -> (int) Words.folded(other.account().what().text()).stream()
                        .distinct()
                        .filter(words::contains)
                        .count())
                .max()
                .orElse(0);
    }

    private static boolean relays(Account account, List<Account> accounts) {
        return account.word()
                .origin()
                .filter(Named::isNamed)
                .filter(link -> accounts.stream().anyMatch(other -> isOutlet(other, link)))
                .isPresent();
    }

    /** Puts {@code told} with all groups that share its origin, which become one. */
    private void place(Told told, List<Group> groups) {
        List<Group> joined = new ArrayList<>();
        Set<String> because = new TreeSet<>();
        for (Group group : groups) {
            Set<String> reasons = new TreeSet<>();
            group.told().forEach(one -> reason(one, told).ifPresent(reasons::add));
            if (!reasons.isEmpty()) {
                joined.add(group);
                because.addAll(reasons);
            }
        }
        List<Told> all = new ArrayList<>();
        joined.forEach(group -> {
            all.addAll(group.told());
            because.addAll(group.because());
        });
        all.add(told);
        all.sort(Comparator.comparingInt(Told::order));
        groups.removeAll(joined);
        groups.add(new Group(all, because));
    }

    private Told told(int order, Account account) {
        Optional<Account.Link> origin = account.word().origin();
        Set<List<String>> shingles = shingles(account.what().text());
        if (origin.isEmpty()) {
            List<String> credits = account.carrier().credits();
            String outlet = account.carrier().outlet().orElse(account.carrier().uri());
            return credits.isEmpty()
                    ? new Told(order, account, Incident.OriginKind.OWN_REPORTER, outlet, shingles)
                    : new Told(order, account, Incident.OriginKind.AGENCY, credits.getFirst(), shingles);
        }
        String name = origin.get().name();
        if (lexicon.isFirstHand(name)) {
            String outlet = account.carrier().outlet().orElse(account.carrier().uri());
            return new Told(order, account, Incident.OriginKind.OWN_REPORTER, outlet, shingles);
        }
        Optional<String> agency = lexicon.agency(name);
        if (agency.isPresent()) {
            return new Told(order, account, Incident.OriginKind.AGENCY, agency.get(), shingles);
        }
        return new Told(order, account, kind(origin.get()), name.isEmpty() ? "unknown" : name, shingles);
    }

    /** Whoever only names another outlet of the incident says nothing of that outlet's own source, whose name goes before. */
    private static Told relayed(Told told, List<Account> accounts) {
        boolean relays = told.account()
                .word()
                .origin()
                .filter(Named::isNamed)
                .filter(link -> accounts.stream().anyMatch(account -> isOutlet(account, link)))
                .isPresent();
        return relays
                ? new Told(told.order(), told.account(), Incident.OriginKind.OWN_REPORTER, told.name(), told.shingles())
                : told;
    }

    private static boolean isOutlet(Account account, Account.Link link) {
        return account.carrier()
                .outlet()
                .filter(outlet -> Named.sameName(outlet, link.name()))
                .isPresent();
    }

    private Incident.OriginKind kind(Account.Link origin) {
        return switch (origin.kind()) {
            case NAMED, INSTITUTION -> Incident.OriginKind.OFFICIAL_NAMED;
            case DOCUMENT -> Incident.OriginKind.DOCUMENT;
            case UNNAMED -> lexicon.role(origin.name()).orElse(Incident.OriginKind.OFFICIAL_UNNAMED);
            case UNKNOWN -> Incident.OriginKind.UNKNOWN;
        };
    }

    /** Why two accounts stand on one word; nothing when nothing says so. Symmetric. */
    private Optional<String> reason(Told one, Told other) {
        if (one.kind() == Incident.OriginKind.AGENCY
                && other.kind() == one.kind()
                && one.name().equals(other.name())) {
            return Optional.of("the same agency, " + one.name());
        }
        boolean unknown = one.kind() == Incident.OriginKind.UNKNOWN || other.kind() == Incident.OriginKind.UNKNOWN;
        if (unknown && one.kind() != other.kind() && sameContent(one, other)) {
            return Optional.of("nobody is named, and the same is told on that word");
        }
        if (one.kind() == Incident.OriginKind.UNKNOWN && other.kind() == one.kind()) {
            return Optional.of("nobody is named, so they are not counted as two");
        }
        Optional<Account.Link> a = one.account().word().origin();
        Optional<Account.Link> b = other.account().word().origin();
        if (a.isPresent() && b.isPresent() && Named.same(a.get(), b.get())) {
            return Optional.of("the same source by name");
        }
        if (a.isPresent() && b.isPresent() && Named.sameBody(a.get(), b.get())) {
            return Optional.of("the same body or document by a part of its name");
        }
        if (a.isPresent()
                && b.isPresent()
                && (Named.describesByName(a.get(), b.get()) || Named.describesByName(b.get(), a.get()))) {
            return Optional.of("the description holds the name");
        }
        boolean nameless = !named(a) && !named(b);
        if (nameless && copied(one, other)) {
            return Optional.of("the same text");
        }
        return a.isPresent() && b.isPresent() && describedAlike(one, other)
                ? Optional.of("an unnamed source described alike on the same day")
                : Optional.empty();
    }

    private static boolean named(Optional<Account.Link> link) {
        return link.filter(Named::isNamed).isPresent();
    }

    private static boolean describedAlike(Told one, Told other) {
        return unnamed(one)
                && unnamed(other)
                && Named.describedAlike(one.name(), other.name())
                && (quotes(one, other) || quotes(other, one) || sameDay(one, other) || sameContent(one, other));
    }

    /** Whether the one's chain leads through the other's outlet: then it is the other's source on whatever day. */
    private static boolean quotes(Told one, Told other) {
        return one.account().word().links().stream()
                .anyMatch(link -> Named.isNamed(link) && isOutlet(other.account(), link));
    }

    /** Whether the shorter of two passages has so many of its longer words in common with the other that it was said on the same occasion. */
    private static boolean sameContent(Told one, Told other) {
        Set<String> a = longer(one);
        Set<String> b = longer(other);
        int least = Math.min(a.size(), b.size());
        a.retainAll(b);
        return a.size() >= LEAST_COMMON && a.size() >= SAME_OCCASION * least;
    }

    private static Set<String> longer(Told told) {
        Set<String> words = new HashSet<>();
        for (String word : Words.folded(told.account().what().text())) {
            if (word.length() >= LONGER || Character.isDigit(word.charAt(0))) {
                words.add(Stem.of(word));
            }
        }
        return words;
    }

    private static boolean sameDay(Told one, Told other) {
        return one.account().carrier().published().isPresent()
                && one.account()
                        .carrier()
                        .published()
                        .equals(other.account().carrier().published());
    }

    private static boolean unnamed(Told told) {
        return told.account()
                .word()
                .origin()
                .filter(link -> link.kind() == Speaker.Kind.UNNAMED)
                .isPresent();
    }

    /** Whether the one account's word is in the end the other's outlet. */
    private static boolean cites(Told one, Told other) {
        return one.account()
                .word()
                .origin()
                .filter(Named::isNamed)
                .filter(link -> isOutlet(other.account(), link))
                .isPresent();
    }

    private static boolean copied(Told one, Told other) {
        int least = Math.min(one.shingles().size(), other.shingles().size());
        if (least < SHORTEST_COPY - SHINGLE) {
            return false;
        }
        Set<List<String>> shared = new HashSet<>(one.shingles());
        shared.retainAll(other.shingles());
        return shared.size() >= COPIED * least;
    }

    private static Set<List<String>> shingles(String text) {
        List<String> words = Words.folded(text);
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }

    private static Incident.Origin origin(Group group, List<Group> groups, List<String> parties) {
        // Whoever is named best gives the group its name: a named official before "an official", the fuller name before
        // the shorter.
        Told best = group.told().stream()
                .min(Comparator.comparingInt((Told told) -> rank(told.kind()))
                        .thenComparingInt(told -> -told.name().length())
                        .thenComparing(Told::name))
                .orElseThrow();
        boolean party = best.kind() != Incident.OriginKind.OWN_REPORTER
                && best.kind() != Incident.OriginKind.AGENCY
                && parties.stream().anyMatch(actor -> Named.belongs(best.name(), actor));
        boolean body = best.account()
                .word()
                .origin()
                .filter(link -> link.kind() == Speaker.Kind.INSTITUTION)
                .isPresent();
        List<Account> accounts = group.told().stream().map(Told::account).toList();
        return new Incident.Origin(
                best.name(),
                party && body ? Incident.OriginKind.PARTY : best.kind(),
                party,
                possibly(group, best, groups),
                accounts.stream()
                        .map(account -> account.carrier().uri())
                        .distinct()
                        .toList(),
                accounts.stream().map(Account::id).toList(),
                List.copyOf(group.because()));
    }

    private static int rank(Incident.OriginKind kind) {
        return switch (kind) {
            case OFFICIAL_NAMED, PARTY -> 0;
            case DOCUMENT -> 1;
            case OFFICIAL_UNNAMED, WITNESS -> 2;
            case AGENCY -> 3;
            case OWN_REPORTER -> 4;
            case UNKNOWN -> 5;
        };
    }

    /** Unnamed sources in other groups whose description would fit, e.g. the same on another day. */
    private static List<String> possibly(Group group, Told best, List<Group> groups) {
        if (!unnamed(best)) {
            return List.of();
        }
        return groups.stream()
                .filter(other -> !other.equals(group))
                .flatMap(other -> other.told().stream())
                .filter(OriginFinder::unnamed)
                .map(Told::name)
                .filter(name -> Named.compatible(name, best.name()))
                .distinct()
                .sorted()
                .toList();
    }
}
