// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.ledger.query.Field;
import org.hearsay.ledger.words.Words;

/** How a query that is being written may go on: names that the ledger knows, and the language's own fields and values. */
final class Suggestions {

    private static final Map<String, List<String>> FIXED = Map.of(
            "type",
            Stream.concat(Stream.of("statement"), Stream.of(EventType.values()).map(Enum::name))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .toList(),
            "status",
            Stream.of(EventStatus.values())
                    .map(status -> status.name().toLowerCase(Locale.ROOT))
                    .toList(),
            "decision",
            List.of("confirmed", "amended", "rejected", "none", "any"),
            "origins",
            List.of(">1", ">2", "1"));

    /** Of names, each of these fields has its own list; recipients are actors. */
    private static final Map<String, String> LISTS =
            Map.of("speaker", "speaker", "outlet", "outlet", "actor", "actor", "recipient", "actor", "place", "place");

    private final List<Facet> names;

    Suggestions(List<Facet> names) {
        this.names = names;
    }

    /** Whole queries, the best first: {@code text} with its last word completed. */
    List<Facet.Value> of(String text, int limit) {
        int begin = lastWord(text);
        String head = text.substring(0, begin);
        String word = text.substring(begin);
        boolean negated = word.startsWith("-");
        String minus = negated ? "-" : "";
        String bare = negated ? word.substring(1) : word;
        int colon = bare.indexOf(':');
        List<Facet.Value> found = colon >= 0
                ? ofField(bare.substring(0, colon).toLowerCase(Locale.ROOT), bare.substring(colon + 1))
                : ofWord(bare);
        return found.stream()
                .limit(limit)
                .map(one -> new Facet.Value(head + minus + one.value(), one.shown(), one.count()))
                .toList();
    }

    /** Where the last word begins; blanks inside quotation marks part nothing. */
    private static int lastWord(String text) {
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '"') {
                quoted = !quoted;
            } else if (Character.isWhitespace(text.charAt(i)) && !quoted) {
                begin = i + 1;
            }
        }
        return begin;
    }

    private List<Facet.Value> ofWord(String word) {
        List<Facet.Value> found = new ArrayList<>();
        if (word.isBlank()) {
            return found;
        }
        Stream.of(Field.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .filter(name -> !name.equals("words") && name.startsWith(word.toLowerCase(Locale.ROOT)))
                .forEach(name -> found.add(new Facet.Value(name + ":", name + ":", 0)));
        List<Facet.Value> named = new ArrayList<>();
        for (String field : List.of("speaker", "outlet", "actor", "place")) {
            named.addAll(ofField(field, word));
        }
        named.sort(Comparator.comparingLong(Facet.Value::count).reversed());
        found.addAll(named);
        return found;
    }

    private List<Facet.Value> ofField(String field, String begun) {
        List<String> fixed = FIXED.get(field);
        if (fixed != null) {
            return fixed.stream()
                    .filter(value -> value.startsWith(begun.toLowerCase(Locale.ROOT)))
                    .map(value -> new Facet.Value(field + ":" + value, field + ":" + value, 0))
                    .toList();
        }
        String list = LISTS.get(field);
        List<String> wanted = Words.folded(begun);
        return names.stream()
                .filter(one -> one.field().equals(list))
                .flatMap(one -> one.values().stream())
                .filter(name -> begins(Words.folded(name.value()), wanted))
                .map(name -> new Facet.Value(
                        field + ":\"" + name.value().replace('"', ' ').strip() + "\"",
                        field + ": " + name.value(),
                        name.count()))
                .toList();
    }

    /** Whether each word wanted begins a word of the name. */
    private static boolean begins(List<String> name, List<String> wanted) {
        return wanted.stream().allMatch(word -> name.stream().anyMatch(one -> one.startsWith(word)));
    }
}
