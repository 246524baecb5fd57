// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.testkit.GeneratedArticles;
import org.hearsay.testkit.OddParagraphs;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What holds of the attributions of any text at all, seen on generated articles. All ten thousand: {@code mvn verify -Psoak -pl hearsay-core}.
 * Another seed, or one from a failure: {@code -Dhearsay.seed=}.
 */
class AttributionPropertiesTest {

    private static final int FEW = 500;
    private static final int ALL = 10_000;

    /** The network takes its time: fewer, none of them longer than this. */
    private static final int FEW_READ_BY_NETWORK = 40;

    private static final int MANY_READ_BY_NETWORK = 2_000;
    private static final int LONGEST_READ_BY_NETWORK = 100_000;

    private final WellFormed byRules = new WellFormed(new AttributionFinder());

    @Test
    void attributionsOfAnyTextAreWellFormed() {
        // The long ones, one in 250, would make the fast suite slow.
        check(byRules, FEW, 100_000);
    }

    @Test
    @Tag("soak")
    void attributionsOfTenThousandTextsAreWellFormed() {
        check(byRules, ALL, Integer.MAX_VALUE);
    }

    @Test
    void attributionsOfTheOddestParagraphsAreWellFormed() {
        for (String name : OddParagraphs.names()) {
            String text = OddParagraphs.of(name, 20_000);
            byRules.check(text, name);
        }
    }

    @Test
    void soAreThoseThatTheNetworkFinds() throws EncoderException {
        try (Encoder encoder = Encoder.load()) {
            WellFormed byNetwork = new WellFormed(new AttributionFinder(encoder));
            check(byNetwork, FEW_READ_BY_NETWORK, LONGEST_READ_BY_NETWORK / 50);
            for (String name : OddParagraphs.names()) {
                byNetwork.check(OddParagraphs.of(name, 100), name);
            }
        }
    }

    @Test
    @Tag("soak")
    void soAreThoseThatTheNetworkFindsInThousands() throws EncoderException {
        try (Encoder encoder = Encoder.load()) {
            WellFormed byNetwork = new WellFormed(new AttributionFinder(encoder));
            check(byNetwork, MANY_READ_BY_NETWORK, LONGEST_READ_BY_NETWORK);
            for (String name : OddParagraphs.names()) {
                byNetwork.check(OddParagraphs.of(name, 20_000), name);
            }
        }
    }

    /** Checks the first {@code count} generated articles, cut to {@code longest} characters. */
    private static void check(WellFormed wellFormed, int count, int longest) {
        long seed = GeneratedArticles.seed();
        System.out.println(count + " articles generated with -Dhearsay.seed=" + seed);
        for (int number = 0; number < count; number++) {
            String text = GeneratedArticles.article(seed, number);
            String which = "article " + number + " of -Dhearsay.seed=" + seed;
            wellFormed.check(text.substring(0, Math.min(longest, text.length())), which);
        }
    }
}
