// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.article.Agencies;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.WordList;

/** The word lists of this package. */
final class Lexicon {

    private final Agencies agencies = new Agencies();
    private final Map<String, Incident.OriginKind> roles = new HashMap<>();
    private final Map<String, Account.Status> cues = new HashMap<>();

    private final Map<String, String> speaksFor = new HashMap<>();
    private final Set<String> speaking =
            Set.copyOf(WordList.beside(Lexicon.class, "speaking.txt").texts());
    private final Set<String> doing =
            Set.copyOf(WordList.beside(Lexicon.class, "doing.txt").texts());
    private final Set<String> noSource =
            Set.copyOf(WordList.beside(Lexicon.class, "no-source.txt").texts());
    private final Set<String> voices =
            Set.copyOf(WordList.beside(Lexicon.class, "voices-of-bodies.txt").texts());
    private final Set<String> sides =
            Set.copyOf(WordList.beside(Lexicon.class, "sides.txt").texts());
    private final Set<String> onlookers =
            Set.copyOf(WordList.beside(Lexicon.class, "onlookers.txt").texts());
    private final Set<String> ranks =
            Set.copyOf(WordList.beside(Lexicon.class, "army-ranks.txt").texts());
    private final List<Set<String>> families = new ArrayList<>();

    /** Phrases with a blank before and behind. */
    private final List<String> firstHand = new ArrayList<>();

    Lexicon() {
        for (String line : WordList.beside(Lexicon.class, "first-hand.txt").texts()) {
            firstHand.add(" " + folded(line) + " ");
        }
        for (String line : WordList.beside(Lexicon.class, "speaks-for.txt").texts()) {
            String[] words = line.split(" ", 2);
            speaksFor.put(words[0], words.length > 1 ? words[1] : "");
        }
        for (String line : WordList.beside(Lexicon.class, "families.txt").texts()) {
            families.add(Set.of(line.split(" ")));
        }
        pairs("roles.txt").forEach((noun, kind) -> roles.put(noun, Incident.OriginKind.valueOf(kind)));
        pairs("denials.txt").forEach((cue, status) -> cues.put(cue, Account.Status.valueOf(status)));
    }

    private static Map<String, String> pairs(String name) {
        WordList list = WordList.beside(Lexicon.class, name);
        Map<String, String> pairs = new HashMap<>();
        for (WordList.Entry entry : list.entries()) {
            int blank = entry.text().indexOf(' ');
            if (blank < 0) {
                throw list.bad(entry, "two words are wanted");
            }
            pairs.put(
                    entry.text().substring(blank + 1),
                    entry.text().substring(0, blank).toUpperCase(java.util.Locale.ROOT));
        }
        return pairs;
    }

    /** The agency that {@code name} is a name of, as it is shown. */
    Optional<String> agency(String name) {
        return agencies.called(name);
    }

    /** What a description says its bearer is: a witness, a document; else nothing. */
    Optional<Incident.OriginKind> role(String description) {
        return Words.folded(description).stream()
                .filter(roles::containsKey)
                .map(roles::get)
                .findFirst();
    }

    /** Whether a cue speaks against what it brings, or says that nothing was said. */
    Account.Status status(String cue) {
        List<String> words = Words.folded(cue);
        if (words.contains("not") && words.stream().anyMatch(SAYING::contains)) {
            return Account.Status.SILENT;
        }
        return words.stream()
                .filter(cues::containsKey)
                .map(cues::get)
                .findFirst()
                .orElse(Account.Status.HAPPENED);
    }

    /** "Has not said a word", "did not answer". */
    private static final Set<String> SAYING =
            Set.of("say", "said", "answer", "answered", "comment", "commented", "reply", "respond");

    /** Whether a sentence says that its writer was there. */
    boolean isFirstHand(String sentence) {
        String folded = " " + folded(sentence) + " ";
        return firstHand.stream().anyMatch(folded::contains);
    }

    /** The noun by which a person of this description speaks for a body, with the body where the noun itself tells it; absent when none does. */
    Optional<Map.Entry<String, String>> speaksFor(List<String> description) {
        return description.stream()
                .filter(speaksFor::containsKey)
                .map(noun -> Map.entry(noun, speaksFor.get(noun)))
                .findFirst();
    }

    /** Whether a description's noun is no source: "all available information". */
    boolean isNoSource(List<String> description) {
        return !description.isEmpty()
                && (noSource.contains(description.getLast())
                        || noSource.contains(headOf(description))
                        || NONE.contains(description.getFirst())
                        || isNumber(description.getFirst()) && description.size() < LEAST_COUNTED
                        || isNumber(description.getLast()));
    }

    /** {@code No group claimed it}: words that make nobody of whom they lead. */
    private static final Set<String> NONE = Set.of("no", "neither", "whoever");

    /** "20 residents of Korb" are somebody, "000 people", the rest of a number, are not. */
    private static final int LEAST_COUNTED = 3;

    private static boolean isNumber(String word) {
        return word.chars().allMatch(Character::isDigit);
    }

    /** The noun before what it is of. */
    private static String headOf(List<String> description) {
        for (String small : List.of("of", "in", "for", "on")) {
            int at = description.indexOf(small);
            if (at > 0) {
                return description.get(at - 1);
            }
        }
        return description.getLast();
    }

    /** Whether a noun phrase before {@code verb} is a source. */
    boolean isSpeaking(String verb) {
        return speaking.contains(verb);
    }

    /** Whether a body before {@code verb} takes part in the thing itself. */
    boolean isDoing(String verb) {
        return doing.contains(verb);
    }

    /** Whether who says so does by that what is told. */
    boolean isThreat(String verb) {
        return THREATS.contains(verb);
    }

    private static final Set<String> THREATS = Set.of("threatened", "threatens", "vowed", "vows");

    /** Whether {@code words}, what a source is called, are those of one that stands on a side rather than looks on. */
    boolean isSide(List<String> words) {
        return words.stream().anyMatch(sides::contains) && !isOnlooker(words);
    }

    /** Whether a description is of a body or of one who speaks for it. */
    boolean isVoiceOfBody(List<String> description) {
        return description.stream().anyMatch(voices::contains);
    }

    /** Whether {@code words}, what a source is called, are those of one that looks on by its trade. */
    boolean isOnlooker(List<String> words) {
        return words.stream().anyMatch(onlookers::contains);
    }

    /** Whether an office is an army's rank: "Col. Ada Lorne", and not "police colonel". */
    boolean isSoldier(String office) {
        List<String> words = Words.folded(office);
        return words.stream().anyMatch(ranks::contains) && !isOnlooker(words);
    }

    /** The words for those of the side that {@code words} tell of; empty when they tell of none. */
    Set<String> family(List<String> words) {
        return families.stream()
                .filter(family -> words.stream().anyMatch(family::contains))
                .findFirst()
                .orElse(Set.of());
    }

    private static String folded(String name) {
        return String.join(" ", Words.folded(name));
    }
}
