// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Wordings by which outlets speak about the article, the author and themselves rather than about the news: "Sign up for our newsletter",
 * "About the author". Each names the {@link LeftOut.Reason} and where it may be trusted. Read from {@code phrases-*.txt}.
 */
final class Phrases {

    /** Where on a page a wording may be trusted. */
    enum Zone {
        /** Wherever it stands, it is no body. */
        ANY,
        /** Only behind the last paragraph of the body. */
        END,
        /** A heading or label: what follows it up to the next heading belongs to it. */
        SECTION
    }

    /** How a wording lies in a block. */
    enum Match {
        IS,
        STARTS,
        HOLDS
    }

    /** One wording. */
    record Phrase(LeftOut.Reason reason, Zone zone, Match match, String words) {

        boolean in(String folded, int at) {
            if (!folded.startsWith(words, at) || !endsAtWord(folded, at + words.length())) {
                return false;
            }
            return switch (match) {
                case HOLDS -> true;
                case STARTS -> at == 0;
                case IS -> at == 0 && onlyMarks(folded, words.length());
            };
        }

        private static boolean endsAtWord(String folded, int at) {
            return at >= folded.length()
                    || !Character.isLetterOrDigit(folded.charAt(at))
                    || !Character.isLetterOrDigit(folded.charAt(at - 1));
        }

        private static boolean onlyMarks(String folded, int from) {
            return folded.substring(from).chars().noneMatch(Character::isLetterOrDigit);
        }
    }

    /** Languages there are lists for: a new list is named here. */
    private static final List<String> FILES = List.of("phrases-en.txt", "phrases-de.txt", "phrases-more.txt");

    private final Map<String, List<Phrase>> byFirstWord;

    private Phrases(Map<String, List<Phrase>> byFirstWord) {
        this.byFirstWord = byFirstWord;
    }

    /** The lists that come with the program. */
    static Phrases bundled() {
        return of(FILES.stream()
                .flatMap(file -> WordFile.entries(file, 4).stream())
                .toList());
    }

    static Phrases of(List<WordFile.Entry> entries) {
        Map<String, List<Phrase>> byFirstWord = new HashMap<>();
        for (WordFile.Entry entry : entries) {
            Phrase phrase = phrase(entry);
            byFirstWord
                    .computeIfAbsent(phrase.words().substring(0, wordEnd(phrase.words(), 0)), word -> new ArrayList<>())
                    .add(phrase);
        }
        return new Phrases(byFirstWord);
    }

    private static Phrase phrase(WordFile.Entry entry) {
        List<String> fields = entry.fields();
        try {
            return new Phrase(
                    LeftOut.Reason.valueOf(fields.get(0).toUpperCase(Locale.ROOT)),
                    Zone.valueOf(fields.get(1).toUpperCase(Locale.ROOT)),
                    Match.valueOf(fields.get(2).toUpperCase(Locale.ROOT)),
                    Cleaner.folded(fields.get(3)));
        } catch (IllegalArgumentException e) {
            throw entry.bad("no such reason, zone or match");
        }
    }

    /** The first wording of one of the zones that lies in the text, which may have any case and any apostrophes. */
    Optional<Phrase> in(String text, Zone... zones) {
        String folded = Cleaner.folded(text);
        List<Zone> wanted = List.of(zones);
        int at = 0;
        while (at < folded.length()) {
            int end = wordEnd(folded, at);
            for (Phrase phrase : byFirstWord.getOrDefault(folded.substring(at, end), List.of())) {
                if (wanted.contains(phrase.zone()) && phrase.in(folded, at)) {
                    return Optional.of(phrase);
                }
            }
            at = nextWord(folded, end);
        }
        return Optional.empty();
    }

    /** End of the word, or of the one other character, that begins at {@code at}. */
    private static int wordEnd(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end == at ? at + 1 : end;
    }

    private static int nextWord(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }
}
