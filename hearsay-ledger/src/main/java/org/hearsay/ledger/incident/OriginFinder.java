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

    private final Lexicon lexicon;
    private final Sides sides;

    OriginFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.sides = new Sides(lexicon);
    }

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
        List<Account> words = words(accounts);
        Set<String> attributed = attributed(words);
        for (int i = 0; i < words.size(); i++) {
            Account account = words.get(i);
            if (!isTold(account, attributed, accounts) || isOnOthersWord(account, attributed, accounts)) {
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
        joinPartly(groups);
        citing.forEach(told -> placeCiting(told, groups));
        back.forEach(told -> placeBack(told, groups));
        groups.sort(Comparator.comparingInt(Group::order));
        List<Incident.Origin> origins = new ArrayList<>();
        for (Group group : groups) {
            origins.add(origin(group, groups, parties));
        }
        return origins;
    }

    /** The accounts, each once for each of those on whose word it stands, in the order of the accounts. */
    private static List<Account> words(List<Account> accounts) {
        List<Account> words = new ArrayList<>();
        for (Account account : accounts) {
            words.add(account);
            for (Account.Link beside : account.word().beside()) {
                boolean side = account.word().sides().contains(beside.name());
                words.add(new Account(
                        account.id(),
                        account.carrier(),
                        BESIDE,
                        new Account.Word(List.of(beside), List.of(), List.of(), side)));
            }
        }
        return words;
    }

    /** What a source that only stands beside an account says is not known. */
    private static final Account.What BESIDE = new Account.What(
            Account.STATEMENT,
            "",
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            Account.Status.HAPPENED);

    /** Whether something is told: not where the source was silent, and where it only decided or wished, only in an article that tells nothing else. */
    private static boolean isTold(Account account, Set<String> attributed, List<Account> accounts) {
        Account.What what = account.what();
        boolean wish = what.type().equals(Account.STATEMENT) && what.status() == Account.Status.OPEN;
        return what.status() != Account.Status.SILENT
                && !(wish && (attributed.contains(account.carrier().article()) || hasOwnWord(account, accounts)));
    }

    /** The articles in which somebody who is known speaks. */
    private static Set<String> attributed(List<Account> accounts) {
        Set<String> attributed = new HashSet<>();
        for (Account account : accounts) {
            boolean known = account.word()
                    .origin()
                    .filter(link -> link.kind() != Speaker.Kind.UNKNOWN)
                    .isPresent();
            boolean tells = account.what().status() == Account.Status.HAPPENED
                    || account.what().status() == Account.Status.DENIED;
            if (known && tells) {
                attributed.add(account.carrier().article());
            }
        }
        return attributed;
    }

    /**
     * What an article tells without a source, beside what it lays to one, most often goes back to the same one, and to nobody else who is known; so
     * it makes no origin. A reporter who says to have seen it does.
     */
    private boolean isOnOthersWord(Account account, Set<String> attributed, List<Account> accounts) {
        boolean unknown = account.word()
                .origin()
                .filter(link -> link.kind() == Speaker.Kind.UNKNOWN)
                .isPresent();
        boolean own =
                accounts.stream().anyMatch(other -> other.word().links().isEmpty() && sameArticle(account, other));
        if (unknown && own) {
            return true;
        }
        boolean nobody = account.word()
                .origin()
                .filter(link -> link.kind() != Speaker.Kind.UNKNOWN)
                .isEmpty();
        return nobody
                && attributed.contains(account.carrier().article())
                && !lexicon.isFirstHand(account.what().text());
    }

    /** Whether the article of {@code account} tells something on nobody's word but its own. */
    private static boolean hasOwnWord(Account account, List<Account> accounts) {
        return accounts.stream()
                .anyMatch(other -> other.word().links().isEmpty()
                        && !Incidents.WORDS_ONLY.contains(other.what().type())
                        && sameArticle(account, other));
    }

    private static boolean sameArticle(Account one, Account other) {
        return one.carrier().article().equals(other.carrier().article());
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
                        .anyMatch(other -> SameWord.reason(told, other).isPresent()));
        Optional<Group> first = groups.stream()
                .filter(group -> isIn(group, told))
                .min(Comparator.comparing((Group group) -> group.told().stream().noneMatch(OriginFinder::unnamed))
                        .thenComparingInt(Group::order));
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

    private static Set<String> reasons(Group group, Told told) {
        Set<String> reasons = new TreeSet<>();
        Optional<Account.Link> link = told.account().word().origin();
        group.told().forEach(one -> SameWord.reason(one, told).ifPresent(reasons::add));
        // "The Defence Ministry" may be either state's; a group that one state's is in is no longer the other's.
        boolean parted = !reasons.isEmpty()
                && link.isPresent()
                && links(group).stream().anyMatch(other -> Named.parted(link.get(), other));
        if (parted) {
            reasons.clear();
        }
        return reasons;
    }

    /**
     * Joins groups that are one in part, "the chief" and Chief Ada Lorne, where nobody else could be meant: who is so called by two is neither's.
     */
    private static void joinPartly(List<Group> groups) {
        List<Group> before = List.copyOf(groups);
        for (Group group : before) {
            List<Group> others = before.stream()
                    .filter(other -> !other.equals(group) && isPartly(group, other))
                    .toList();
            if (others.size() == 1) {
                Group one = holding(group, groups);
                Group other = holding(others.getFirst(), groups);
                if (!one.equals(other)) {
                    groups.remove(one);
                    groups.remove(other);
                    groups.add(joined(one, other));
                }
            }
        }
    }

    /** Which of {@code groups} holds now what {@code group} held before some were joined. */
    private static Group holding(Group group, List<Group> groups) {
        Told first = group.told().getFirst();
        return groups.stream()
                .filter(one -> one.told().contains(first))
                .findFirst()
                .orElse(group);
    }

    private static Group joined(Group one, Group other) {
        List<Told> all = new ArrayList<>(one.told());
        all.addAll(other.told());
        all.sort(Comparator.comparingInt(Told::order));
        Set<String> because = new TreeSet<>(one.because());
        because.addAll(other.because());
        because.addAll(SameWord.IN_PART);
        return new Group(all, because);
    }

    /** Whether some names in both may mean one; names are few where accounts are many. */
    private static boolean isPartly(Group one, Group other) {
        Set<Account.Link> links = links(other);
        Set<Account.Link> own = links(one);
        return own.stream().anyMatch(a -> links.stream().anyMatch(b -> SameWord.inPart(a, b)))
                && own.stream().noneMatch(a -> links.stream().anyMatch(b -> Named.toldApart(a, b)));
    }

    private static Set<Account.Link> links(Group group) {
        Set<Account.Link> links = new HashSet<>();
        group.told().forEach(told -> told.account().word().origin().ifPresent(links::add));
        return links;
    }

    private static boolean isIn(Group group, Told told) {
        return group.told().stream().anyMatch(one -> sameArticle(one.account(), told.account()));
    }

    /** Puts {@code told} with all groups that share its origin, which become one. */
    private void place(Told told, List<Group> groups) {
        List<Group> joined = new ArrayList<>();
        List<Group> inPart = new ArrayList<>();
        Set<String> because = new TreeSet<>();
        for (Group group : groups) {
            Set<String> reasons = reasons(group, told);
            if (!SameWord.IN_PART.containsAll(reasons)) {
                joined.add(group);
                because.addAll(reasons);
            } else if (!reasons.isEmpty()) {
                inPart.add(group);
            }
        }
        // "The ministry" may be either of two that are told apart by their names: it is that of the article, or the
        // first one.
        if (joined.isEmpty() && !inPart.isEmpty()) {
            Group nearest = inPart.stream()
                    .min(Comparator.comparing((Group group) -> !isIn(group, told))
                            .thenComparingInt(Group::order))
                    .orElseThrow();
            joined.add(nearest);
            because.addAll(reasons(nearest, told));
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
        Set<List<String>> shingles = SameWord.shingles(account.what().text());
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

    static boolean isOutlet(Account account, Account.Link link) {
        return account.carrier()
                .outlet()
                .filter(outlet -> Named.sameName(outlet, link.name()) || Named.isOutlet(link.name(), outlet))
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

    static boolean unnamed(Told told) {
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

    private Incident.Origin origin(Group group, List<Group> groups, List<String> parties) {
        // Whoever is named best gives the group its name: a named official before "an official", the fuller name before
        // the shorter.
        Told best = group.told().stream()
                .min(Comparator.comparingInt((Told told) -> rank(told.kind()))
                        .thenComparingInt(told -> -told.name().length())
                        .thenComparing(Told::name))
                .orElseThrow();
        boolean party = best.kind() != Incident.OriginKind.OWN_REPORTER
                && best.kind() != Incident.OriginKind.AGENCY
                && best.kind() != Incident.OriginKind.UNKNOWN
                && group.told().stream().anyMatch(told -> sides.isParty(told, parties));
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
