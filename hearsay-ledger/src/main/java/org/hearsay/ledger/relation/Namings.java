// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.WordList;

/** Counts the words that voices have for an actor. Immutable; may be used by many threads. */
public final class Namings {

    private final Set<String> alone = new HashSet<>();
    private final Set<String> before = new HashSet<>();

    /** With the lists of this package. */
    public Namings() {
        WordList list = WordList.beside(Namings.class, "pointing.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            switch (parts[0]) {
                case "alone" -> alone.add(parts[1]);
                case "before" -> before.add(parts[1]);
                default -> throw list.bad(entry, "\"alone\" or \"before\" is wanted");
            }
        }
    }

    /**
     * One place where an actor is named.
     *
     * @param words as they stand
     * @param voice whose words they are
     * @param speaker whether that is a speaker and no outlet
     * @param article the article's id
     * @param published its day; absent when unknown
     */
    public record Place(String words, String voice, boolean speaker, String article, Optional<String> published) {}

    private record Key(String words, String voice, boolean speaker) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Comparator.comparing(Key::voice)
                    .thenComparing(Key::speaker)
                    .thenComparing(Key::words)
                    .compare(this, other);
        }
    }

    /** The words in {@code places}, counted and dated, the most frequent first. */
    public List<Naming> of(List<Place> places) {
        Map<Key, List<Place>> byKey = new TreeMap<>();
        for (Place place : places) {
            String name = name(place.words());
            List<String> folded = Words.folded(name);
            if (!folded.isEmpty() && !(folded.size() == 1 && alone.contains(folded.getFirst()))) {
                byKey.computeIfAbsent(
                                new Key(String.join(" ", folded), place.voice(), place.speaker()),
                                k -> new ArrayList<>())
                        .add(new Place(name, place.voice(), place.speaker(), place.article(), place.published()));
            }
        }
        List<Naming> namings = new ArrayList<>();
        byKey.forEach((key, all) -> namings.add(naming(key, all)));
        namings.sort(Comparator.comparingInt((Naming naming) -> -naming.times())
                .thenComparing(Naming::words)
                .thenComparing(Naming::voice)
                .thenComparing(Naming::speaker));
        return namings;
    }

    private static Naming naming(Key key, List<Place> all) {
        Map<String, Integer> forms = new TreeMap<>();
        Set<String> articles = new HashSet<>();
        TreeSet<String> days = new TreeSet<>();
        for (Place place : all) {
            forms.merge(place.words(), 1, Integer::sum);
            articles.add(place.article());
            place.published().ifPresent(days::add);
        }
        String form = forms.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .orElseThrow()
                .getKey();
        return new Naming(
                form,
                key.voice(),
                key.speaker(),
                all.size(),
                articles.size(),
                days.isEmpty() ? Optional.empty() : Optional.of(days.first()),
                days.isEmpty() ? Optional.empty() : Optional.of(days.last()));
    }

    /** Without the article or owner before it. */
    private String name(String words) {
        String plain = words.strip().replaceAll("\\s+", " ");
        int blank = plain.indexOf(' ');
        return blank > 0 && before.contains(plain.substring(0, blank).toLowerCase(Locale.ROOT))
                ? plain.substring(blank + 1)
                : plain;
    }
}
