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
import java.util.function.Predicate;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.text.Ordered;

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

    /** A place where {@code person} is named; in {@link #mentions} in text order. */
    private record Mention(int position, Person person) {}

    /** More namesakes, and more mentions back, than any article has; they keep the search from growing with the article. */
    private static final int MOST_NAMESAKES = 50;

    private static final int MOST_MENTIONS_BACK = 1000;

    private final Map<String, Person> byFullName = new HashMap<>();
    private final List<Mention> mentions = new ArrayList<>();
    /** By each word of a name, in lower case; of those who share one only two are kept. */
    private final Map<String, List<Person>> byPart = new HashMap<>();

    private final Map<String, List<Person>> bySurname = new HashMap<>();

    /** Notes that {@code name} stands at {@code position}. Names come in text order. */
    void add(String name, int position, List<String> roles, Gender gender) {
        Person person = byFullName.computeIfAbsent(firstWord(name) + " " + lastWord(name), key -> {
            Person created = new Person(name, new LinkedHashSet<>(), new LinkedHashSet<>(), new ArrayList<>());
            List<Person> namesakes = bySurname.computeIfAbsent(lastWord(name), s -> new ArrayList<>());
            if (namesakes.size() < MOST_NAMESAKES) {
                namesakes.add(created);
            }
            for (String part : name.toLowerCase(Locale.ROOT).split(" ")) {
                List<Person> sharing = byPart.computeIfAbsent(part, p -> new ArrayList<>());
                if (sharing.size() < 2) {
                    sharing.add(created);
                }
            }
            return created;
        });
        person.roles().addAll(roles);
        if (gender != Gender.UNKNOWN) {
            person.genders().add(gender);
        }
        person.mentions().add(position);
        mentions.add(new Mention(position, person));
    }

    /** Notes a surname that stands alone at {@code position}; says nothing of names never given in full. */
    void addSurname(String surname, int position) {
        Optional<Person> person = called(surname, position, Gender.UNKNOWN);
        person.filter(p -> p.mentions().isEmpty() || p.mentions().getLast() < position)
                .ifPresent(p -> {
                    p.mentions().add(position);
                    mentions.add(new Mention(position, p));
                });
    }

    /**
     * Whom {@code name}, a full name or a surname, means at {@code position}: the person of that name mentioned last before it, else the first
     * mentioned after it; never somebody whose pronoun differs.
     */
    Optional<Person> called(String name, int position, Gender gender) {
        return called(name, position, gender, List.of());
    }

    /** As {@link #called(String, int, Gender)}; of several, one of whom the article says one of {@code roles} ({@code Mayor Tarn}) goes first. */
    Optional<Person> called(String name, int position, Gender gender, List<String> roles) {
        List<Person> alike = bySurname.getOrDefault(lastWord(name), List.of()).stream()
                .filter(p -> p.gender().agrees(gender))
                .toList();
        List<Person> namesakes = alike.stream()
                .filter(p -> !name.contains(" ") || firstWord(p.name()).equals(firstWord(name)))
                .toList();
        if (namesakes.isEmpty()) {
            // "Zerafa Bonnici" of "Victor Zerafa Bonnici": a surname of two words.
            namesakes =
                    alike.stream().filter(p -> p.name().endsWith(" " + name)).toList();
        }
        if (namesakes.isEmpty() && !name.contains(" ")) {
            return onlyPartlyCalled(name.toLowerCase(Locale.ROOT), gender);
        }
        List<Person> inRole = namesakes.stream()
                .filter(p -> !Collections.disjoint(p.roles(), roles))
                .toList();
        Person best = null;
        for (Person person : inRole.isEmpty() ? namesakes : inRole) {
            if (best == null || person.lastBefore(position) > best.lastBefore(position)) {
                best = person;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The one person of the article in whose name {@code lowerWord} is a first or middle name, a first surname, a family name put first. */
    private Optional<Person> onlyPartlyCalled(String lowerWord, Gender gender) {
        List<Person> found = byPart.getOrDefault(lowerWord, List.of());
        return found.size() == 1 && found.getFirst().gender().agrees(gender)
                ? Optional.of(found.getFirst())
                : Optional.empty();
    }

    /** The person last mentioned before {@code position} of whom the article says {@code role}. */
    Optional<Person> withRole(String role, int position, Gender gender) {
        return last(position, -1, p -> p.roles().contains(role) && p.gender().agrees(gender));
    }

    /** The one person of the article of whom it says {@code role}. */
    Optional<Person> onlyWith(String role) {
        List<Person> found = byFullName.values().stream()
                .filter(p -> p.roles().contains(role))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** The person last mentioned before {@code position}, and after {@code since}, whom {@code test} accepts. */
    Optional<Person> last(int position, int since, Predicate<Person> test) {
        int before = firstMentionAt(position);
        for (int i = before - 1; i >= 0 && before - i <= MOST_MENTIONS_BACK; i--) {
            Mention mention = mentions.get(i);
            if (mention.position() <= since) {
                break;
            }
            if (test.test(mention.person())) {
                return Optional.of(mention.person());
            }
        }
        return Optional.empty();
    }

    /** The person named most often before {@code position}, the first of several; absent when nobody is named. */
    Optional<Person> mostNamedBefore(int position) {
        Map<Person, Integer> counts = new LinkedHashMap<>();
        mentions.subList(0, firstMentionAt(position))
                .forEach(mention -> counts.merge(mention.person(), 1, Integer::sum));
        Person best = null;
        for (Map.Entry<Person, Integer> entry : counts.entrySet()) {
            if (best == null || entry.getValue() > counts.getOrDefault(best, 0)) {
                best = entry.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code Ada Lorne and Bo Tarn ... The two}: those whom the last sentence, of a few before {@code position}, names that names two persons. */
    Optional<Speaker> lastTwo(Passage passage, int position) {
        TokenRange sentence = passage.sentenceAt(passage.firstAt(position));
        for (int back = 0; back < SENTENCES_TO_A_PAIR && sentence.from() > 0; back++) {
            sentence = passage.sentenceAt(sentence.from() - 1);
            List<Person> named = mentionedWithin(
                    passage.token(sentence.from()).begin(),
                    passage.token(sentence.to() - 1).end());
            // A city in a date line is all in capitals.
            boolean persons = named.size() == 2
                    && named.stream().noneMatch(p -> p.name().equals(p.name().toUpperCase(Locale.ROOT)));
            if (persons) {
                return Optional.of(Speaker.of(
                        named.getFirst().name() + " and " + named.getLast().name(), Speaker.Kind.NAMED));
            }
        }
        return Optional.empty();
    }

    private static final int SENTENCES_TO_A_PAIR = 3;

    private int firstMentionAt(int position) {
        return Ordered.firstAt(mentions, Mention::position, position);
    }

    /** The persons mentioned from {@code begin} to before {@code end}. */
    List<Person> mentionedWithin(int begin, int end) {
        return mentions.subList(firstMentionAt(begin), firstMentionAt(end)).stream()
                .limit(MOST_MENTIONS_BACK)
                .map(Mention::person)
                .distinct()
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

    /** Whether {@code word} alone can mean a person of the article: as a surname, or as the only one with that name. */
    boolean knowsPart(String word) {
        return knowsSurname(word)
                || byPart.getOrDefault(word.toLowerCase(Locale.ROOT), List.of()).size() == 1;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static String firstWord(String name) {
        int cut = name.indexOf(' ');
        return (cut < 0 ? name : name.substring(0, cut)).toLowerCase(Locale.ROOT);
    }
}
