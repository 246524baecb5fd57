// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.text.WordList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Texts made of nothing but words that expressions of time are made of, in any order. Replay one with {@code -Dhearsay.seed=}. */
class TimexPropertyTest {

    private static final long SEED = Long.getLong("hearsay.seed", 20_260_514);
    private static final int TEXTS = 3_000;
    private static final TimexFinder FINDER = new TimexFinder();
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    private final Random random = new Random(SEED);
    private final List<String> words = WordList.beside(TimexFinder.class, "words.txt").texts().stream()
            .flatMap(line -> List.of(line.split("\\s+", 3)[2].split(",\\s*")).stream())
            .toList();
    private final List<String> rest = List.of(
            "the",
            "a",
            "of",
            "in",
            "and",
            "or",
            "to",
            "-",
            "–",
            ",",
            ".",
            "/",
            ":",
            "(",
            ")",
            "'s",
            "’s",
            "more",
            "than",
            "before",
            "after",
            "early",
            "mid",
            "late",
            "end",
            "beginning",
            "year",
            "31",
            "30",
            "29",
            "2",
            "12",
            "1999",
            "0000",
            "2100",
            "99",
            "1990s",
            "25:61",
            "2023-02-30",
            "31.11.2020",
            "13/13/1313",
            "999999999999999999999",
            "0",
            "1,5",
            "second",
            "half",
            "past");

    private String text(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            List<String> from = random.nextInt(3) > 0 ? words : rest;
            text.append(from.get(random.nextInt(from.size()))).append(random.nextInt(12) == 0 ? "" : " ");
        }
        return text.toString();
    }

    @Test
    void whateverTheWordsTheSpansAreInOrderAndApart() {
        for (int i = 0; i < TEXTS; i++) {
            String text = text(1 + random.nextInt(120));
            Optional<LocalDate> reference = random.nextBoolean() ? Optional.of(DAY) : Optional.empty();
            assertThatCode(() -> {
                        List<Timex> timexes = FINDER.timexesIn(text, reference);
                        int end = 0;
                        for (Timex timex : timexes) {
                            assertThat(timex.span().begin()).isGreaterThanOrEqualTo(end);
                            end = timex.span().end();
                        }
                        assertThat(end).isLessThanOrEqualTo(text.length());
                        assertThat(FINDER.timexesIn(text, reference)).isEqualTo(timexes);
                    })
                    .as("seed %s, text: %s", SEED, text)
                    .doesNotThrowAnyException();
        }
    }

    /** A long text that starts an expression at every word and never ends one is read as any other; were the work quadratic, the time would not do. */
    @Test
    @Timeout(60)
    void neverEndingBeginningsTakeNoLonger() {
        for (String unit : List.of(
                "the very beginning of ",
                "late ",
                "1-",
                "twenty ",
                "about the last ",
                "a couple of ",
                "more than ",
                "the week of ")) {
            String text = unit.repeat(200_000 / unit.length());
            assertThat(FINDER.timexesIn(text, Optional.of(DAY)).size()).isLessThan(text.length());
        }
    }
}
