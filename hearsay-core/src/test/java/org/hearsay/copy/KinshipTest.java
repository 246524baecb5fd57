// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KinshipTest {

    private static final String A = "https://karvia.example/ferry";
    private static final String B = "https://selna.example/news/7";

    /** Words of reports; texts made of them by chance share words, and short runs of them, as reports about one thing do. */
    private static final List<String> WORDS = List.of(
            "the",
            "the",
            "the",
            "of",
            "of",
            "in",
            "in",
            "to",
            "and",
            "a",
            "said",
            "on",
            "for",
            "that",
            "by",
            "with",
            "was",
            "were",
            "from",
            "had",
            "minister",
            "police",
            "ferry",
            "harbour",
            "Monday",
            "talks",
            "border",
            "killed",
            "wounded",
            "forces",
            "village",
            "officials",
            "president",
            "attack",
            "agreement",
            "spokesman",
            "reporters",
            "capital",
            "army",
            "residents",
            "two",
            "three",
            "region",
            "statement",
            "ministry",
            "government",
            "protest",
            "court",
            "election",
            "party");

    private static List<String> paragraphs(long seed, int count) {
        Random random = new Random(seed);
        List<String> paragraphs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<String> words = new ArrayList<>();
            for (int j = 30 + random.nextInt(30); j > 0; j--) {
                words.add(WORDS.get(random.nextInt(WORDS.size())));
            }
            paragraphs.add(String.join(" ", words) + ".");
        }
        return paragraphs;
    }

    private static Kinship kinship(List<String> one, List<String> other) {
        return Kinship.between(A, signature(one), B, signature(other));
    }

    private static Signature signature(List<String> paragraphs) {
        return Signature.of(String.join("\n\n", paragraphs));
    }

    @Test
    void signatureIsTheSameEverywhere() {
        Signature signature = Signature.of("The ferry stays in port, “until the wind falls”.");
        assertThat(signature.runs()).isEqualTo(5);
        assertThat(signature.exact()).isEqualTo("cf6acd6177dcacfc54ceb1a0e147fea818b0009544b71fde5aef4a0fade967a8");
        assertThat(signature.minima().subList(0, 3)).isEqualTo(List.of(240405845, 540659548, 596304541));
        assertThat(signature.keys().getFirst()).isEqualTo(1917186811032346454L);
    }

    @Test
    void signatureIsStoredAndReadAgain() {
        Signature signature = signature(paragraphs(1, 5));
        assertThat(Signature.decoded(signature.encoded())).isEqualTo(signature);
        assertThatThrownBy(() -> Signature.decoded("x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Signature.decoded(signature.exact() + "AAAA"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void formOfTheWordsMakesNoDifference() {
        Signature one = Signature.of("The Ferry stays — “in port”. Ströme ﬁnd 2,000.");
        assertThat(Signature.of("the  ferry\n\nstays - 'IN PORT'; Stro\u0308me find 2,000!")
                        .exact())
                .isEqualTo(one.exact());
        assertThat(Signature.of("The ferry stays in ports").exact()).isNotEqualTo(one.exact());
    }

    @Test
    void scriptsWithoutBlanksHaveRunsToo() {
        Signature one = Signature.of("渡し船は火曜日に港に留まった。風が西から吹いていたと港の事務所は述べた。");
        Signature cut = Signature.of("渡し船は火曜日に港に留まった。風が西から吹いていた。");
        assertThat(one.runs()).isGreaterThan(20);
        assertThat(one.containment(cut)).isGreaterThan(0.8);
    }

    @Test
    void exactCopiesAndVersionsOfAPage() {
        List<String> text = paragraphs(1, 8);
        assertThat(kinship(text, text)).isEqualTo(Kinship.EXACT_COPY);
        assertThat(Kinship.between(
                        A,
                        signature(text),
                        "http://www.karvia.example/ferry/?utm_source=x&fbclid=1#top",
                        signature(text)))
                .isEqualTo(Kinship.SAME_PAGE);
        assertThat(Kinship.between(A, signature(text), A + "?utm_medium=y", signature(text.subList(0, 7))))
                .isEqualTo(Kinship.REVISION);
        assertThat(Kinship.between(A + "?id=1", signature(text), A + "?id=2", signature(text)))
                .isEqualTo(Kinship.EXACT_COPY);
    }

    @Test
    void editedAndShortenedCopiesAreTold() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> text = paragraphs(seed, 10);
            List<String> less = new ArrayList<>(text);
            less.remove(seed % 10);
            less.set(0, "NEW LEAD " + less.get(0));
            assertThat(kinship(text, less)).as("a paragraph less, " + seed).isEqualTo(Kinship.EDITED_COPY);
            assertThat(kinship(text, changed(text, seed, 30)))
                    .as("a word in thirty changed, " + seed)
                    .isEqualTo(Kinship.EDITED_COPY);
            assertThat(kinship(text, text.subList(0, 3)))
                    .as("the first three, " + seed)
                    .isEqualTo(Kinship.PARTIAL_COPY);
            List<String> roundUp = new ArrayList<>(paragraphs(seed + 10_000, 12));
            roundUp.addAll(4, text.subList(0, 6));
            assertThat(kinship(text, roundUp)).as("taken into another, " + seed).isEqualTo(Kinship.PARTIAL_COPY);
        }
    }

    private static List<String> changed(List<String> text, long seed, int oneIn) {
        Random random = new Random(seed);
        return text.stream()
                .map(paragraph -> {
                    List<String> words = new ArrayList<>(List.of(paragraph.split(" ")));
                    words.replaceAll(word -> random.nextInt(oneIn) == 0 ? "changed" : word);
                    return String.join(" ", words);
                })
                .toList();
    }

    @Test
    void textsOfTheSameWordsAreNotCopies() {
        for (int seed = 0; seed < 500; seed++) {
            assertThat(kinship(paragraphs(seed, 10), paragraphs(seed + 1000, 10)))
                    .as("" + seed)
                    .isEqualTo(Kinship.UNRELATED);
        }
    }

    @Test
    void quotationOfOneParagraphIsNoCopy() {
        for (int seed = 0; seed < 200; seed++) {
            List<String> other = new ArrayList<>(paragraphs(seed + 1000, 10));
            other.set(3, paragraphs(seed, 10).get(2));
            assertThat(kinship(paragraphs(seed, 10), other)).as("" + seed).isEqualTo(Kinship.UNRELATED);
        }
    }

    @Test
    void shortTextsAreNoCopiesUnlessTheyAreTheSame() {
        Signature one = Signature.of("Rain fell on Karvia.");
        assertThat(Kinship.between(A, one, B, Signature.of("Rain fell on Karvia on Monday.")))
                .isEqualTo(Kinship.UNRELATED);
        assertThat(Kinship.between(A, one, B, Signature.of("Rain fell on Karvia!")))
                .isEqualTo(Kinship.EXACT_COPY);
        assertThat(Kinship.between(A, Signature.of(""), B, Signature.of("…"))).isEqualTo(Kinship.UNRELATED);
    }

    @Test
    void resemblanceIsThatOfTheRuns() {
        for (int seed = 0; seed < 50; seed++) {
            List<String> text = paragraphs(seed, 12);
            List<String> part = text.subList(0, 6);
            assertThat(signature(text).resemblance(signature(part))).isCloseTo(truth(text, part), within(0.15));
        }
    }

    private static double truth(List<String> one, List<String> other) {
        Set<String> a = runs(one);
        Set<String> b = runs(other);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return (double) both.size() / (a.size() + b.size() - both.size());
    }

    private static Set<String> runs(List<String> paragraphs) {
        List<String> words = Words.of(String.join(" ", paragraphs));
        Set<String> runs = new HashSet<>();
        for (int i = 0; i + Signature.RUN <= words.size(); i++) {
            runs.add(String.join(" ", words.subList(i, i + Signature.RUN)));
        }
        return runs;
    }

    @Test
    void copiesShareAKeyAndOthersHardlyEver() {
        int missed = 0;
        int false1 = 0;
        for (int seed = 0; seed < 300; seed++) {
            List<String> text = paragraphs(seed, 10);
            Set<Long> keys = Set.copyOf(signature(text).keys());
            missed += signature(text.subList(0, 7)).keys().stream().noneMatch(keys::contains) ? 1 : 0;
            false1 += signature(paragraphs(seed + 1000, 10)).keys().stream().anyMatch(keys::contains) ? 1 : 0;
        }
        assertThat(missed).isLessThan(3);
        assertThat(false1).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.karvia.example/a/, http://karvia.example/a, true",
        "https://karvia.example:443/a?b=1&a=2, https://karvia.example/a?a=2&b=1, true",
        "https://KARVIA.example/a, https://karvia.example/a, true",
        "https://karvia.example/A, https://karvia.example/a, false",
        "https://karvia.example/a?page=2, https://karvia.example/a, false",
        "https://karvia.example/#!/7, https://karvia.example/#!/8, false",
        "reports/a.txt, reports/b.txt, false"
    })
    void addressesOfOnePageAreOne(String one, String other, boolean same) {
        assertThat(CanonicalUri.of(one).equals(CanonicalUri.of(other))).isEqualTo(same);
    }
}
