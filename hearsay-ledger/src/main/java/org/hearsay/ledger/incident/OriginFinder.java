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
        for (int i = 0; i < accounts.size(); i++) {
            place(relayed(told(i, accounts.get(i)), accounts), groups);
        }
        groups.sort(Comparator.comparingInt(Group::order));
        List<Incident.Origin> origins = new ArrayList<>();
        for (Group group : groups) {
            origins.add(origin(group, groups, parties));
        }
        return origins;
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
        if (one.kind() == Incident.OriginKind.UNKNOWN && other.kind() == one.kind()) {
            return Optional.of("nobody is named, so they are not counted as two");
        }
        Optional<Account.Link> a = one.account().word().origin();
        Optional<Account.Link> b = other.account().word().origin();
        if (a.isPresent() && b.isPresent() && Named.same(a.get(), b.get())) {
            return Optional.of("the same source by name");
        }
        if (cites(one, other) || cites(other, one)) {
            return Optional.of("one cites the other");
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
                && Named.alike(one.name(), other.name())
                && one.account().carrier().published().isPresent()
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
