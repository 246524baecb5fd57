// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearsay.ledger.query.Days;

/** Where accounts of one incident cannot both hold. What one leaves open is no dispute with what another says. */
final class DisputeFinder {

    private DisputeFinder() {}

    static List<Incident.Dispute> disputes(List<Account> accounts, List<Incident.Origin> origins) {
        Map<String, String> originOf = new LinkedHashMap<>();
        // The first origin of an account is its own word; those that its article has beside it come behind.
        origins.forEach(origin -> origin.accounts().forEach(account -> originOf.putIfAbsent(account, origin.name())));
        List<Incident.Dispute> disputes = new ArrayList<>();
        List<Account> told = accounts.stream()
                .filter(account -> account.what().status() != Account.Status.SILENT)
                .toList();
        List<Account> happened = told.stream()
                .filter(account -> account.what().status() == Account.Status.HAPPENED)
                .toList();
        add(disputes, "who", apart(sides(happened, originOf, DisputeFinder::who)));
        figures(happened, originOf, disputes);
        add(
                disputes,
                "where",
                apart(sides(happened, originOf, account -> account.what().place())));
        add(disputes, "when", sides(happened, originOf, DisputeFinder::day));
        Set<String> denying = told.stream()
                .filter(account -> account.what().status() == Account.Status.DENIED)
                .map(account -> originOf.getOrDefault(account.id(), account.id()))
                .collect(Collectors.toSet());
        // Who denies it in one place does not confirm it by what else is said in the same matter.
        add(
                disputes,
                "whether",
                sides(
                        told,
                        originOf,
                        account -> denying.contains(originOf.getOrDefault(account.id(), account.id()))
                                ? Optional.of("denied")
                                : whether(account)));
        return disputes;
    }

    private static Optional<String> who(Account account) {
        List<String> actors = account.what().actors();
        return actors.isEmpty() ? Optional.empty() : Optional.of(String.join(", ", new TreeSet<>(actors)));
    }

    /** Sides that name the same are none: "Odesa" and "the sea port of Odesa". What names nobody and nowhere is no side. */
    private static List<Incident.Side> apart(List<Incident.Side> sides) {
        List<Incident.Side> apart = new ArrayList<>();
        List<Set<String>> named = new ArrayList<>();
        for (Incident.Side side : sides) {
            Set<String> names = EventLikeness.named(List.of(side.value()));
            if (names.isEmpty()) {
                continue;
            }
            int same = -1;
            for (int i = 0; i < named.size(); i++) {
                if (named.get(i).stream().anyMatch(names::contains)) {
                    same = i;
                }
            }
            if (same < 0) {
                apart.add(side);
                named.add(new TreeSet<>(names));
            } else {
                apart.set(same, both(apart.get(same), side));
                named.get(same).addAll(names);
            }
        }
        return apart;
    }

    private static Incident.Side both(Incident.Side one, Incident.Side other) {
        return new Incident.Side(
                one.value(),
                Stream.concat(one.articles().stream(), other.articles().stream())
                        .distinct()
                        .toList(),
                Stream.concat(one.origins().stream(), other.origins().stream())
                        .distinct()
                        .toList());
    }

    /** Only whole days can contradict each other. */
    private static Optional<String> day(Account account) {
        return account.what()
                .day()
                .filter(day -> Days.of(day)
                        .filter(days -> days.first().equals(days.last()))
                        .isPresent());
    }

    private static Optional<String> whether(Account account) {
        return switch (account.what().status()) {
            case HAPPENED -> Optional.of("said");
            case DENIED -> Optional.of("denied");
            case SILENT, OPEN -> Optional.empty();
        };
    }

    private static List<Incident.Side> sides(
            List<Account> accounts, Map<String, String> originOf, Function<Account, Optional<String>> value) {
        Map<String, List<Account>> by = new LinkedHashMap<>();
        for (Account account : accounts) {
            value.apply(account)
                    .ifPresent(side ->
                            by.computeIfAbsent(side, s -> new ArrayList<>()).add(account));
        }
        return by.entrySet().stream()
                .map(side -> side(side.getKey(), side.getValue(), originOf))
                .toList();
    }

    private static Incident.Side side(String value, List<Account> accounts, Map<String, String> originOf) {
        return new Incident.Side(
                value,
                accounts.stream()
                        .map(account -> account.carrier().uri())
                        .distinct()
                        .toList(),
                accounts.stream()
                        .map(account -> originOf.getOrDefault(account.id(), "unknown"))
                        .distinct()
                        .toList());
    }

    private static void add(List<Incident.Dispute> disputes, String about, List<Incident.Side> sides) {
        if (sides.size() > 1) {
            disputes.add(new Incident.Dispute(about, sides));
        }
    }

    /** Ranges that overlap can both hold; only ranges that share no number are sides. */
    private static void figures(List<Account> accounts, Map<String, String> originOf, List<Incident.Dispute> disputes) {
        Map<String, Map<String, List<Account>>> ranges = new LinkedHashMap<>();
        Map<String, List<Counted>> all = new LinkedHashMap<>();
        for (Account account : accounts) {
            for (Account.Figure figure : account.what().figures()) {
                ranges.computeIfAbsent(figure.of(), of -> new LinkedHashMap<>())
                        .computeIfAbsent(shown(figure), value -> new ArrayList<>())
                        .add(account);
                all.computeIfAbsent(figure.of(), of -> new ArrayList<>())
                        .add(new Counted(figure, originOf.getOrDefault(account.id(), account.id())));
            }
        }
        ranges.forEach((of, byValue) -> {
            List<Counted> figures = all.getOrDefault(of, List.of());
            boolean apart = figures.stream().anyMatch(one -> figures.stream().anyMatch(other -> excludes(one, other)));
            if (apart) {
                add(
                        disputes,
                        "how many",
                        byValue.entrySet().stream()
                                .map(value -> side(value.getKey() + " " + of, value.getValue(), originOf))
                                .toList());
            }
        });
    }

    /** A count and on whose word. */
    private record Counted(Account.Figure figure, String origin) {}

    /** One source that raises its own figure is a step of the ladder and no dispute. */
    private static boolean excludes(Counted one, Counted other) {
        return !one.origin().equals(other.origin()) && least(one.figure()) > most(other.figure());
    }

    private static long least(Account.Figure figure) {
        return figure.least().orElse(0L);
    }

    private static long most(Account.Figure figure) {
        return figure.most().orElse(Long.MAX_VALUE);
    }

    private static String shown(Account.Figure figure) {
        if (figure.least().isPresent() && figure.least().equals(figure.most())) {
            return figure.least().get().toString();
        }
        return figure.least().map(least -> "at least " + least).orElse("")
                + (figure.least().isPresent() && figure.most().isPresent() ? ", " : "")
                + figure.most().map(most -> "at most " + most).orElse("");
    }
}
