// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class PlaceFinderTest {

    private static final PlaceFinder FINDER = new PlaceFinder(Gazetteer.bundled());

    /** What the names between square brackets mean. */
    private static List<ResolvedToponym> read(String marked, String... outlet) {
        StringBuilder text = new StringBuilder();
        List<Span> names = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < marked.length(); i++) {
            char c = marked.charAt(i);
            switch (c) {
                case '[' -> begin = text.length();
                case ']' -> names.add(new Span(begin, text.length()));
                default -> text.append(c);
            }
        }
        return FINDER.placesIn(new PlaceText(text.toString(), names, List.of(outlet)));
    }

    private static Place place(String marked, int number, String... outlet) {
        return read(marked, outlet).get(number).place().orElseThrow();
    }

    @Test
    void theStateBehindTheCommaDecides() {
        assertThat(place("The fair opened in [Paris], [Texas], on Monday.", 0).gazetteerId())
                .contains("geonames:4717560");
        assertThat(place("The fair opened in [Paris], [France], on Monday.", 0).country())
                .contains("FRA");
        assertThat(place("The fair opened in [Bangor], Maine, on Monday.", 0).country())
                .contains("USA");
    }

    @Test
    void theOtherNamesOfTheTextDecide() {
        String report =
                "Rain fell on [Tripoli]. Roads to [Misrata], [Zawiya] and [Benghazi] were closed, [Libya]'s ministry said.";
        assertThat(place(report, 0).country()).contains("LBY");
        assertThat(place(
                                report.replace("Misrata", "Sidon")
                                        .replace("Zawiya", "Tyre")
                                        .replace("Benghazi", "Beirut")
                                        .replace("Libya", "Lebanon"),
                                0)
                        .country())
                .contains("LBN");
    }

    @Test
    void theHomeOfTheOutletDecidesWhereNothingElseDoes() {
        String report = "The [Athens] council meets on Tuesday.";
        assertThat(place(report, 0, "athensreview.com").country()).contains("USA");
        assertThat(place(report, 0).country()).contains("GRC");
    }

    @Test
    void aPlaceIsNoMoreExactThanItsName() {
        Place syria = place("[Syrian] troops withdrew.", 0);
        assertThat(syria.country()).contains("SYR");
        assertThat(syria.precision().placeClass()).isEqualTo(PlaceClass.COUNTRY);
        assertThat(syria.precision().radiusKm()).isGreaterThan(100);
        assertThat(place("Shells fell on [Aleppo], [Syria].", 0).precision().radiusKm())
                .isBetween(5, 30);
    }

    @Test
    void transliterationsAreFound() {
        assertThat(place("Shells fell on [Maaret al-Numan] in [Idlib], [Syria].", 0)
                        .name())
                .startsWith("Ma");
        assertThat(place("The harbour of [Hodeidah], [Yemen], is open.", 0).country())
                .contains("YEM");
    }

    @Test
    void aNameThatIsNotInTheGazetteerHasNoPlaceButItsSurroundings() {
        ResolvedToponym village =
                read("Shells fell on [Qwzrtbunia], [Syria], on Monday.").getFirst();
        assertThat(village.place()).isEmpty();
        assertThat(village.within()).map(Area::name).contains("Syria");
        assertThat(village.country()).contains("SYR");
        assertThat(read("Shells fell on [Qwzrtbunia].").getFirst())
                .isEqualTo(new ResolvedToponym(village.span(), Optional.empty(), Optional.empty()));
    }

    @Test
    void manyNamesAreReadInLinearOrder() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("[San Antonio] and [Springfield], ");
        }
        assertThat(read(text.toString())).hasSize(600);
    }

    @Test
    void theSameTextAlwaysMeansTheSame() {
        String report = "From [Springfield] to [Georgia], [Santa Cruz] and [Córdoba].";
        assertThat(read(report)).isEqualTo(read(report));
    }

    @Test
    void weighingsTellWhatWasWeighed() {
        List<Weighing> weighed =
                FINDER.weighingsIn(new PlaceText("Rain fell on Cork.", List.of(new Span(13, 17)), List.of()));
        List<Weighing.Option> options = weighed.getFirst().options();
        assertThat(options.getLast().place()).isEmpty();
        assertThat(options)
                .allMatch(option ->
                        option.features().size() == PlaceFinder.featureNames().size());
        assertThat(options.stream().mapToDouble(Weighing.Option::likelihood).sum())
                .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    }
}
