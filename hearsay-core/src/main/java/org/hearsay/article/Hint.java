// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the class, id and role of an element let expect of its content. Evidence, never a verdict: sites call things as they like.
 *
 * @param strength what the words weigh
 * @param reason why the content would be left out if it is not body
 */
record Hint(Strength strength, LeftOut.Reason reason) {

    /** How much a word weighs. */
    enum Strength {
        /** Names the body itself: {@code article-body}. */
        BODY,
        /** Nothing known. */
        NONE,
        /** Often beside the body, sometimes around it: {@code meta}, {@code box}. */
        WEAK,
        /** Nearly always beside the body: {@code newsletter}, {@code related}. */
        STRONG
    }

    /** Nothing known. */
    static final Hint NONE = new Hint(Strength.NONE, LeftOut.Reason.NAVIGATION);

    /** Words of this many letters are also found inside a longer word: {@code related} in {@code relatedlinks}. */
    private static final int INNER_WORD = 7;

    /** More classes than this an element of a page never has; what stands behind them is there to fill memory. */
    private static final int MOST_CHARACTERS = 2000;

    /** No more than this many distinct strings are remembered, so that odd pages cannot fill the memory. */
    private static final int MAX_REMEMBERED = 20_000;

    private static final Map<String, Hint> WORDS = read(WordFile.entries("containers.txt", 3));

    private static final List<String> LONG_WORDS = WORDS.keySet().stream()
            .filter(word -> word.length() >= INNER_WORD)
            .sorted()
            .toList();

    private static final Map<String, Hint> REMEMBERED = new ConcurrentHashMap<>();

    /** The hint of an element's class, id, role and the like, given as one string. */
    static Hint of(String names) {
        if (names.isBlank()) {
            return NONE;
        }
        Hint known = REMEMBERED.get(names);
        if (known != null) {
            return known;
        }
        Hint hint = read(names.substring(0, Math.min(names.length(), MOST_CHARACTERS)));
        if (names.length() <= MOST_CHARACTERS && REMEMBERED.size() < MAX_REMEMBERED) {
            REMEMBERED.put(names, hint);
        }
        return hint;
    }

    boolean isBody() {
        return strength == Strength.BODY;
    }

    boolean isStrong() {
        return strength == Strength.STRONG;
    }

    boolean isWeak() {
        return strength == Strength.WEAK;
    }

    private static Hint read(String names) {
        Hint found = NONE;
        for (String name : names.split("\\s+", -1)) {
            String parts = parted(name);
            Hint hint = ofName(parts);
            found = stronger(found, hint);
        }
        return found;
    }

    /** One class name, e.g. {@code article-body}: pairs of words first, then words, then words inside words. */
    private static Hint ofName(String parts) {
        Hint found = NONE;
        String[] words = parts.split("-", -1);
        for (int i = 0; i < words.length; i++) {
            Hint pair = i + 1 < words.length ? WORDS.get(words[i] + "-" + words[i + 1]) : null;
            Hint hint = pair != null ? pair : ofWord(words[i]);
            found = hint == null ? found : stronger(found, hint);
            i += pair != null ? 1 : 0;
        }
        return found;
    }

    private static @Nullable Hint ofWord(String word) {
        Hint hint = WORDS.get(word);
        if (hint != null || word.length() <= INNER_WORD) {
            return hint;
        }
        for (String inner : LONG_WORDS) {
            if (word.contains(inner)) {
                return WORDS.get(inner);
            }
        }
        return null;
    }

    /** Body words win over weak ones; with a strong one they cancel out, as in {@code entry-content-read-more}. */
    private static Hint stronger(Hint a, Hint b) {
        if ((a.isBody() && b.isStrong()) || (a.isStrong() && b.isBody())) {
            return new Hint(Strength.WEAK, a.isStrong() ? a.reason() : b.reason());
        }
        return rank(b) > rank(a) ? b : a;
    }

    private static int rank(Hint hint) {
        return switch (hint.strength()) {
            case NONE -> 0;
            case WEAK -> 1;
            case BODY -> 2;
            case STRONG -> 3;
        };
    }

    /** Lower case with {@code -} between words: {@code articleBody_main} is {@code article-body-main}. */
    private static String parted(String name) {
        StringBuilder out = new StringBuilder(name.length() + 4);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean word = Character.isLetterOrDigit(c);
            boolean hump = word && i > 0 && Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1));
            if ((hump || !word) && !out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
            out.append(word ? String.valueOf(c) : "");
        }
        return out.toString().toLowerCase(Locale.ROOT);
    }

    static Map<String, Hint> read(List<WordFile.Entry> entries) {
        Map<String, Hint> words = new HashMap<>();
        for (WordFile.Entry entry : entries) {
            if (words.put(entry.fields().get(2), of(entry)) != null) {
                throw entry.bad("stands there twice");
            }
        }
        return Map.copyOf(words);
    }

    private static Hint of(WordFile.Entry entry) {
        try {
            return new Hint(
                    Strength.valueOf(entry.fields().get(0).toUpperCase(Locale.ROOT)),
                    LeftOut.Reason.valueOf(entry.fields().get(1).toUpperCase(Locale.ROOT)));
        } catch (IllegalArgumentException e) {
            throw entry.bad("no such strength or reason");
        }
    }
}
