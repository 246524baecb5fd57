// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * Which events of an article its speakers speak of without telling them themselves: "The ministry denied it", "the fire at the depot was an accident,
 * the company said". On their word the event stands, too.
 */
final class Concerns {

    /** Nobody speaks of what was told so many characters before or behind. */
    private static final int WINDOW = 1200;

    /** So many of its longer words must stand in the event's sentence. */
    private static final int LEAST_SHARED = 2;

    /** Shorter words are mostly function words. */
    private static final int LONGER = 4;

    /** Words, folded, with which one speaks of what was told before: "it", "the strike". */
    private static final Set<String> TOLD_BEFORE =
            Set.copyOf(WordList.beside(Concerns.class, "told-before.txt").texts());

    /** What is said begins with what it is about, by so many words at most. */
    private static final int BEGINNING = 3;

    private Concerns() {}

    /** {@code accounts}, the events among them with those who speak of them beside; {@code places} are where they stand. */
    static List<Account> withSpeakers(List<Account> accounts, List<Span> places) {
        Map<Integer, Set<Account.Link>> speakers = new TreeMap<>();
        Set<String> sides = new LinkedHashSet<>();
        List<Set<String>> words = accounts.stream()
                .map(account -> isDone(account) ? longer(account.what().text()) : Set.<String>of())
                .toList();
        for (int i = 0; i < accounts.size(); i++) {
            Account said = accounts.get(i);
            Optional<Account.Link> source = said.word().origin().filter(link -> link.kind() != Speaker.Kind.UNKNOWN);
            if (said.what().type().equals(Account.STATEMENT) && source.isPresent() && tells(said)) {
                if (said.word().party()) {
                    sides.add(source.get().name());
                }
                event(i, accounts, places, words)
                        .ifPresent(event -> speakers.computeIfAbsent(event, any -> new LinkedHashSet<>())
                                .add(source.get()));
            }
        }
        List<Account> all = new ArrayList<>(accounts);
        speakers.forEach((number, links) -> all.set(number, beside(accounts.get(number), links, sides)));
        return all;
    }

    private static boolean tells(Account said) {
        return said.what().status() == Account.Status.HAPPENED || said.what().status() == Account.Status.DENIED;
    }

    private static Account beside(Account event, Set<Account.Link> links, Set<String> sides) {
        Account.Word word = event.word();
        Set<Account.Link> beside = new LinkedHashSet<>(word.beside());
        links.stream().filter(link -> !word.links().contains(link)).forEach(beside::add);
        return new Account(
                event.id(),
                event.carrier(),
                event.what(),
                new Account.Word(
                        word.links(),
                        List.copyOf(beside),
                        word.through(),
                        word.party(),
                        beside.stream()
                                .map(Account.Link::name)
                                .filter(sides::contains)
                                .toList()));
    }

    /** The number of the event of which the statement {@code number} speaks; absent when of none. */
    private static Optional<Integer> event(
            int number, List<Account> accounts, List<Span> places, List<Set<String>> told) {
        int at = places.get(number).begin();
        Set<String> words = longer(accounts.get(number).what().text());
        boolean back = speaksOfBefore(accounts.get(number));
        int best = -1;
        int most = LEAST_SHARED - 1;
        int last = -1;
        for (int i = 0; i < accounts.size(); i++) {
            int distance = at - places.get(i).begin();
            if (told.get(i).isEmpty() || Math.abs(distance) > WINDOW) {
                continue;
            }
            Set<String> shared = new HashSet<>(told.get(i));
            shared.retainAll(words);
            if (shared.size() > most) {
                most = shared.size();
                best = i;
            }
            last = distance > 0
                            && (last < 0
                                    || places.get(i).begin() >= places.get(last).begin())
                    ? i
                    : last;
        }
        int found = best >= 0 || !back ? best : last;
        return found < 0 ? Optional.empty() : Optional.of(found);
    }

    private static boolean isDone(Account event) {
        String type = event.what().type();
        boolean said =
                Incidents.WORDS_ONLY.contains(type) && !event.word().links().isEmpty();
        return !type.equals(Account.STATEMENT) && !said && event.what().status() != Account.Status.OPEN;
    }

    /** Whether the source speaks against what was told, or begins with a word that points at it. */
    private static boolean speaksOfBefore(Account said) {
        if (said.what().status() == Account.Status.DENIED) {
            return true;
        }
        List<String> words = Words.folded(said.what().text());
        return words.subList(0, Math.min(BEGINNING, words.size())).stream().anyMatch(TOLD_BEFORE::contains);
    }

    private static Set<String> longer(String text) {
        Set<String> longer = new HashSet<>();
        for (String word : Words.folded(text)) {
            if (word.length() >= LONGER) {
                longer.add(Stem.of(word));
            }
        }
        return longer;
    }
}
