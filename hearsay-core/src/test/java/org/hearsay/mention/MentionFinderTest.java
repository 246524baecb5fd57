// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.text.Span;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the heads find is a matter of measuring, so that only plain sentences and what always holds are tested. */
class MentionFinderTest {

    private static final String REPORT =
            "Turkish troops entered the town of Saraqib on Monday, Defence Minister Orhan Kaya said. The Norwegian Refugee "
                    + "Council asked the government of Syria to open the road from Aleppo.";

    private static Encoder encoder;
    private static MentionFinder finder;

    @BeforeAll
    static void load() throws EncoderException {
        encoder = Encoder.load();
        finder = new MentionFinder();
    }

    @AfterAll
    static void close() {
        encoder.close();
    }

    @Test
    void thePlainNamesOfAReportAreFound() {
        List<Mention> mentions = finder.mentionsIn(encoder.encode(REPORT));
        assertThat(mentions).anySatisfy(mention -> {
            assertThat(mention.kind()).isEqualTo(MentionKind.PERSON);
            assertThat(mention.span().in(REPORT)).isEqualTo("Defence Minister Orhan Kaya");
            assertThat(mention.name().orElseThrow().in(REPORT)).endsWith("Orhan Kaya");
            assertThat(mention.whole()).isTrue();
        });
        assertThat(mentions).anySatisfy(mention -> {
            assertThat(mention.kind()).isEqualTo(MentionKind.ORGANIZATION);
            assertThat(mention.span().in(REPORT)).isEqualTo("The Norwegian Refugee Council");
        });
        assertThat(mentions).anySatisfy(mention -> {
            assertThat(mention.kind()).isEqualTo(MentionKind.PLACE);
            assertThat(mention.span().in(REPORT)).isEqualTo("Aleppo");
        });
    }

    @Test
    void demonymsAndNamesInsideNamesAreToponymsOfTheirOwnUse() {
        List<Toponym> toponyms = finder.toponymsIn(encoder.encode(REPORT));
        assertThat(toponyms)
                .extracting(toponym -> toponym.span().in(REPORT) + " " + toponym.use())
                .contains("Norwegian DEMONYM", "Saraqib LITERAL", "Aleppo LITERAL");
        assertThat(toponyms).extracting(Toponym::certainty).allMatch(certainty -> certainty > 0 && certainty <= 1);
    }

    @Test
    void namesAreFoundInCapitalsAndWithoutAny() {
        for (String text : List.of(REPORT.toUpperCase(Locale.ROOT), REPORT.toLowerCase(Locale.ROOT))) {
            assertThat(finder.toponymsIn(encoder.encode(text)))
                    .extracting(toponym -> toponym.span().in(text).toLowerCase(Locale.ROOT))
                    .contains("turkish", "aleppo");
        }
    }

    @Test
    void oneRunOfTheNetworkServesAttributionsToo() throws EncoderException {
        AttributionFinder attributions = new AttributionFinder(encoder);
        EncodedText encoded = encoder.encode(REPORT);
        List<Attribution> shared = attributions.attributionsIn("a", encoded);
        assertThat(shared).isNotEmpty().isEqualTo(attributions.attributionsIn("a", REPORT));
        assertThat(encoded.text()).isEqualTo(REPORT);
    }

    @Test
    void oddTextsHoldNoSurprises() {
        List<String> odd =
                List.of("", " \n ", "\u0000", "\uD800", "👋🏽 Oulu", "“", "Oulu ".repeat(3000), "é".repeat(50_000));
        for (String text : odd) {
            EncodedText encoded = encoder.encode(text);
            List<Mention> mentions = finder.mentionsIn(encoded);
            assertThat(mentions).isEqualTo(finder.mentionsIn(encoder.encode(text)));
            Span last = null;
            for (Mention mention : mentions) {
                assertThat(mention.span().end()).isLessThanOrEqualTo(text.length());
                assertThat(mention.certainty()).isBetween(0.0, 1.0);
                assertThat(last == null || last.begin() <= mention.span().begin())
                        .isTrue();
                last = mention.span();
            }
        }
    }
}
