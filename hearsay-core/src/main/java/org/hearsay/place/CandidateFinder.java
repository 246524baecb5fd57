// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/** Finds the entries that a name may mean: first by all its words, then by less and less of them. Immutable. */
final class CandidateFinder {

    /** A name of fewer letters has too many neighbours at a distance of one letter (note on gazetteers, section 6: longer than 6). */
    private static final int SHORTEST_MISSPELT = 7;
    /** Of a long name, as many words in a row are tried as a name inside it; more are no name of a place. */
    private static final int MOST_WORDS = 5;
    /** A name inside a longer one has at least so many letters, so that an article or a preposition is none. */
    private static final int SHORTEST_PART = 3;

    private static final Pattern POSSESSIVE = Pattern.compile("['’]s?$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}.'’&-]+");
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

    private final Gazetteer gazetteer;
    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, String> longForms = new HashMap<>();

    CandidateFinder(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        WordList list = WordList.beside(CandidateFinder.class, "words.txt");
        for (WordList.Entry line : list.entries()) {
            String[] columns = line.text().split("\\s*:\\s*", 2);
            if (columns.length != 2) {
                throw list.bad(line, "expected \"kind: words\"");
            }
            for (String word : columns[1].split("\\s*,\\s*")) {
                String[] pair = word.split("=", 2);
                if (pair.length == 2) {
                    longForms.put(pair[0], pair[1]);
                } else {
                    words.computeIfAbsent(columns[0], fresh -> new HashSet<>()).add(word);
                }
            }
        }
    }

    /** Whether {@code word}, in small letters, is listed as {@code kind} in {@code words.txt}. */
    boolean is(String kind, String word) {
        return words.getOrDefault(kind, Set.of()).contains(word);
    }

    /** The entries that {@code written} may mean, the better fits first; empty when the gazetteer knows nothing like it. */
    List<Candidate> find(String written) {
        String name = POSSESSIVE.matcher(written.strip()).replaceFirst("");
        List<Candidate> found = new ArrayList<>();
        look(found, name, Candidate.Via.WHOLE);
        String full = expanded(name);
        if (!full.equals(name)) {
            look(found, full, Candidate.Via.WHOLE);
        }
        if (found.isEmpty()) {
            look(found, without(full, "kind"), Candidate.Via.KIND);
        }
        if (found.isEmpty()) {
            look(found, without(full, "direction"), Candidate.Via.DIRECTION);
        }
        if (found.isEmpty()) {
            gazetteer.findLoosely(full).forEach(hit -> found.add(candidate(hit, Candidate.Via.SOUND)));
        }
        if (found.isEmpty()) {
            misspelt(found, full);
        }
        if (found.isEmpty()) {
            part(found, full);
        }
        return found;
    }

    private void look(List<Candidate> found, String name, Candidate.Via via) {
        if (name.isEmpty()) {
            return;
        }
        for (Gazetteer.Hit hit : gazetteer.find(name)) {
            Candidate candidate = candidate(hit, via);
            if (found.stream().noneMatch(other -> other.entry().same(candidate.entry()))) {
                found.add(candidate);
            }
        }
    }

    private static Candidate candidate(Gazetteer.Hit hit, Candidate.Via via) {
        boolean people = hit.people() && via == Candidate.Via.WHOLE;
        return new Candidate(hit.entry(), hit.fit(), people ? Candidate.Via.PEOPLE : via);
    }

    /** With short forms written out: "W. Columbia" is West Columbia, "Knox Co." is Knox County. */
    private String expanded(String name) {
        StringBuilder full = new StringBuilder();
        for (String word : name.split("\\s+")) {
            String known = longForms.get(word.toLowerCase(Locale.ROOT));
            full.append(full.isEmpty() ? "" : " ").append(known == null ? word : known);
        }
        return full.toString();
    }

    /** What is left without the words of a kind at both ends; empty when there are none, or nothing else. */
    private String without(String name, String kind) {
        String[] all = name.split("\\s+");
        int from = 0;
        int to = all.length;
        while (from < to && (isKind(kind, all[from]) || from > 0 && is("link", lower(all[from])))) {
            from++;
        }
        while (to > from && isKind(kind, all[to - 1])) {
            to--;
        }
        return to - from < all.length ? String.join(" ", List.of(all).subList(from, to)) : "";
    }

    private boolean isKind(String kind, String word) {
        return is(kind, lower(word)) || is("article", lower(word));
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    private void misspelt(List<Candidate> found, String name) {
        String plain = NameKeys.plain(name);
        if (plain.length() < SHORTEST_MISSPELT) {
            return;
        }
        Set<String> tried = new HashSet<>();
        for (int i = 0; i <= plain.length(); i++) {
            String before = plain.substring(0, i);
            String after = plain.substring(i);
            for (int l = 0; l < LETTERS.length(); l++) {
                tried.add(before + LETTERS.charAt(l) + after);
                if (!after.isEmpty()) {
                    tried.add(before + LETTERS.charAt(l) + after.substring(1));
                }
            }
            if (!after.isEmpty()) {
                tried.add(before + after.substring(1));
            }
        }
        tried.stream().sorted().forEach(other -> look(found, other, Candidate.Via.SPELLING));
    }

    /** The longest name inside a longer one, of equals the last: "University of Northern Iowa" is in Iowa. */
    private void part(List<Candidate> found, String name) {
        Matcher word = WORD.matcher(name);
        List<String> all = new ArrayList<>();
        while (word.find()) {
            all.add(word.group());
        }
        for (int length = Math.min(all.size() - 1, MOST_WORDS); length > 0 && found.isEmpty(); length--) {
            for (int from = all.size() - length; from >= 0 && found.isEmpty(); from--) {
                String part = POSSESSIVE
                        .matcher(String.join(" ", all.subList(from, from + length)))
                        .replaceFirst("");
                if (part.length() >= SHORTEST_PART
                        && Character.isUpperCase(part.codePointAt(0))
                        && !(length == 1 && is("common", lower(part)))) {
                    look(found, part, Candidate.Via.PART);
                }
            }
        }
    }
}
