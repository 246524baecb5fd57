// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import java.util.List;
import java.util.Random;

/**
 * Articles made by chance: words, cues, names and marks of every kind thrown together, with control characters, broken surrogates, Arabic and
 * Hebrew; now and then a long stretch of one odd piece. The same seed gives the same articles.
 */
public final class GeneratedArticles {

    /** The seed when {@code -Dhearsay.seed=} gives none. */
    private static final long SEED = 20261122;

    /** One article in so many is a long one. */
    private static final int LONG_ONES = 250;

    private static final List<String> WORDS = List.of(
            "said",
            "says",
            "say",
            "told",
            "added",
            "adding",
            "asked",
            "asked to",
            "wrote",
            "quoted",
            "as saying",
            "according to",
            "citing",
            "reported",
            "is reported to",
            "denied",
            "called for",
            "declined to comment",
            "was quoted by",
            "that",
            "whether",
            "to",
            "and",
            "but",
            "while",
            "who",
            "which",
            "the",
            "a",
            "an unnamed",
            "two",
            "some",
            "he",
            "she",
            "they",
            "it",
            "I",
            "we",
            "his",
            "her",
            "Ada",
            "Lorne",
            "Ada Lorne",
            "Bo Tarn",
            "Mr.",
            "Ms.",
            "Gen.",
            "J.",
            "U.S.",
            "Tarn’s",
            "Lorne's",
            "miners’",
            "al-Tarn",
            "spokeswoman",
            "official",
            "minister",
            "ministry",
            "the Harbour Ministry",
            "Reed Agency",
            "statement",
            "report",
            "villagers",
            "army",
            "on Monday",
            "in Tarnmouth",
            "bridge",
            "boats",
            "burned",
            "old",
            "will",
            "not",
            "didn’t",
            "2,000",
            "3.5",
            "violat(es)",
            "(H)e",
            "[the boats]",
            "...",
            "…",
            ". . .",
            "ADA LORNE:",
            "Q:",
            "İstanbul",
            "ﬁre",
            "cafe\u0301",
            "ß",
            "東京",
            "قال",
            "الوزير",
            "אמר",
            "\u202Eevil\u202C",
            "\u200Fx",
            "\uD835\uDC00b");

    private static final List<String> MARKS = List.of(
            "“",
            "”",
            "\"",
            "\"",
            "''",
            "``",
            "'",
            "’",
            "‘",
            "‚",
            "„",
            "«",
            "»",
            "‹",
            "›",
            "「",
            "」",
            "＂",
            ",",
            ",",
            ".",
            ".",
            ". ",
            "! ",
            "? ",
            ":",
            ";",
            "—",
            "–",
            "-",
            " - ",
            "(",
            ")",
            "[",
            "]",
            "{",
            "/",
            "&",
            "”",
            "“",
            ",” ",
            ".” ",
            "“‘",
            "’”",
            "\n",
            "\n\n",
            "\r\n",
            "\u2028",
            "\u2029",
            "\t",
            "\u00A0",
            "\u200B",
            "\u0000",
            "\u0007",
            "\u001B",
            "\u0085",
            "\uFEFF",
            "\uFFFF",
            "\uD83D",
            "\uDE00",
            "\uD83D\uDE00",
            "\uDE00\uD83D",
            "\u0301",
            "\u20DD");

    private final Random random;

    private GeneratedArticles(long seed) {
        this.random = new Random(seed);
    }

    /** The seed to use: that of {@code -Dhearsay.seed=}, else a fixed one. Whoever uses it prints it. */
    public static long seed() {
        return Long.getLong("hearsay.seed", SEED);
    }

    /** Article {@code number} of those that {@code seed} makes; any may be made without the others. */
    public static String article(long seed, int number) {
        return new GeneratedArticles(seed * 1_000_003 + number).next(number);
    }

    private String next(int number) {
        if (number == 0) {
            return "";
        }
        if (number % LONG_ONES == 1) {
            List<String> names = OddParagraphs.names();
            return OddParagraphs.of(names.get(number / LONG_ONES % names.size()), 1_000_000);
        }
        return switch (random.nextInt(6)) {
            case 0 -> marksOnly();
            case 1 -> nested();
            case 2 -> oneWord();
            case 3 -> odd() + mixture(" ") + odd();
            case 4 -> mixture("");
            default -> mixture(" ");
        };
    }

    private String mixture(String between) {
        StringBuilder text = new StringBuilder();
        int pieces = random.nextInt(400);
        int markShare = 1 + random.nextInt(9);
        for (int i = 0; i < pieces; i++) {
            boolean mark = random.nextInt(10) < markShare;
            text.append(mark ? pick(MARKS) : pick(WORDS));
            text.append(random.nextInt(5) == 0 ? "" : between);
        }
        return text.toString();
    }

    private String marksOnly() {
        StringBuilder text = new StringBuilder();
        int marks = random.nextInt(300);
        for (int i = 0; i < marks; i++) {
            text.append(pick(MARKS));
        }
        return text.toString();
    }

    /** Quotations in quotations, far deeper than sense goes, some of them never closed. */
    private String nested() {
        int depth = random.nextInt(200);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < depth; i++) {
            text.append(pick(WORDS)).append(i % 2 == 0 ? " said: “" : " said, ‘");
        }
        int closed = random.nextInt(depth + 1);
        for (int i = closed; i > 0; i--) {
            text.append(i % 2 == 0 ? "’" : ".”");
        }
        return text.toString();
    }

    private String oneWord() {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(5000);
        while (text.length() < length) {
            text.append((char) random.nextInt(Character.MAX_VALUE + 1));
        }
        return text.toString();
    }

    private String odd() {
        return OddParagraphs.of(pick(OddParagraphs.names()), random.nextInt(3000));
    }

    private String pick(List<String> from) {
        return from.get(random.nextInt(from.size()));
    }
}
