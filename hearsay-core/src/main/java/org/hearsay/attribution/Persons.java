// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.SourcePhrase.Gender;

/** The persons whom one article names in full, where it names them, and what it says they are. */
final class Persons {

    /**
     * A person named in full somewhere in the article.
     *
     * @param name the full name as it first stands
     * @param roles what the words beside the name say the person is, in lower case and singular
     * @param genders what titles and roles tell of the pronoun
     * @param mentions positions of the full name and of the surname alone, ascending
     */
    record Person(String name, Set<String> roles, Set<Gender> genders, List<Integer> mentions) {
        Gender gender() {
            return genders.size() == 1 ? genders.iterator().next() : Gender.UNKNOWN;
        }

        /** The last mention before {@code position}; -1 when there is none. */
        int lastBefore(int position) {
            int found = Collections.binarySearch(mentions, position);
            int before = found >= 0 ? found - 1 : -found - 2;
            return before < 0 ? -1 : mentions.get(before);
        }
    }

    private final Map<String, Person> byName = new LinkedHashMap<>();
    private final Map<String, List<Person>> bySurname = new HashMap<>();

    /** Notes that {@code name} stands at {@code position}. Names come in text order. */
    void add(String name, int position, List<String> roles, Gender gender) {
        String surname = lastWord(name);
        Optional<Person> same = bySurname.getOrDefault(surname, List.of()).stream()
                .filter(p -> firstWord(p.name()).equals(firstWord(name)))
                .findFirst();
        Person person = same.orElseGet(() -> {
            Person created = new Person(name, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
            byName.put(name, created);
            bySurname.computeIfAbsent(surname, s -> new ArrayList<>()).add(created);
            return created;
        });
        person.roles().addAll(roles);
        if (gender != Gender.UNKNOWN) {
            person.genders().add(gender);
        }
        person.mentions().add(position);
    }

    /** Notes a surname that stands alone at {@code position}; says nothing of names never given in full. */
    void addSurname(String surname, int position) {
        Optional<Person> person = called(surname, position, Gender.UNKNOWN);
        person.filter(p -> p.mentions().isEmpty() || p.mentions().getLast() < position)
                .ifPresent(p -> p.mentions().add(position));
    }

    /**
     * Whom {@code name}, a full name or a surname, means at {@code position}: the person of that name mentioned last before it, else the first
     * mentioned after it; never somebody whose pronoun differs.
     */
    Optional<Person> called(String name, int position, Gender gender) {
        List<Person> candidates = bySurname.getOrDefault(lastWord(name), List.of()).stream()
                .filter(p -> p.gender().agrees(gender))
                .filter(p -> !name.contains(" ") || firstWord(p.name()).equals(firstWord(name)))
                .toList();
        Person best = null;
        for (Person person : candidates) {
            if (best == null || person.lastBefore(position) > best.lastBefore(position)) {
                best = person;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The person last mentioned before {@code position} of whom the article says {@code role}. */
    Optional<Person> withRole(String role, int position, Gender gender) {
        return last(position, p -> p.roles().contains(role) && p.gender().agrees(gender));
    }

    /** The person last mentioned before {@code position} whom {@code test} accepts. */
    Optional<Person> last(int position, java.util.function.Predicate<Person> test) {
        Person best = null;
        for (Person person : byName.values()) {
            int at = person.lastBefore(position);
            if (at >= 0 && test.test(person) && (best == null || at > best.lastBefore(position))) {
                best = person;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The persons mentioned from {@code begin} to before {@code end}. */
    List<Person> mentionedWithin(int begin, int end) {
        return byName.values().stream()
                .filter(person -> person.lastBefore(end) >= begin)
                .toList();
    }

    /** Notes which pronoun the article used for a person. */
    void learn(Person person, Gender gender) {
        if (gender != Gender.UNKNOWN && person.genders().isEmpty()) {
            person.genders().add(gender);
        }
    }

    boolean knowsSurname(String surname) {
        return bySurname.containsKey(surname.toLowerCase(Locale.ROOT));
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String name) {
        int cut = name.indexOf(' ');
        return (cut < 0 ? name : name.substring(0, cut)).toLowerCase(Locale.ROOT);
    }
}
