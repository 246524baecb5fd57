// SPDX-License-Identifier: Apache-2.0
package org.hearsay.country;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CountriesTest {

    private final Countries countries = Countries.load();

    @Test
    void everyCodeOfIso3166IsThere() {
        Set<String> missing = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3));
        countries.all().forEach(country -> missing.remove(country.iso3()));
        assertThat(missing).isEmpty();
        for (String iso2 : Locale.getISOCountries()) {
            assertThat(countries.byIso2(iso2).orElseThrow().iso3())
                    .isEqualTo(Locale.of("", iso2).getISO3Country());
        }
    }

    @Test
    void aCountryIsFoundByEveryKindOfName() {
        for (String name : List.of("Turkey", "Türkiye", "the Republic of Turkey")) {
            assertThat(countries.named(name).orElseThrow().iso3()).isEqualTo("TUR");
        }
        for (String name : List.of("Côte d’Ivoire", "cote d'ivoire", "Ivory Coast")) {
            assertThat(countries.named(name).orElseThrow().iso3()).isEqualTo("CIV");
        }
        assertThat(countries.named("Ruritania")).isEmpty();
    }

    @Test
    void peoplesLeadToTheirCountry() {
        assertThat(countries.ofDemonym("Syrians").orElseThrow().iso3()).isEqualTo("SYR");
        assertThat(countries.ofDemonym("polish").orElseThrow().iso3()).isEqualTo("POL");
        assertThat(countries.ofDemonym("Nigeriens").orElseThrow().iso3()).isEqualTo("NER");
        assertThat(countries.ofDemonym("Congolese").orElseThrow().iso3()).startsWith("CO");
    }

    @Test
    void formerStatesSayWhenTheyEnded() {
        assertThat(countries.named("USSR").orElseThrow().until()).hasValue(1991);
        assertThat(countries.named("Russia").orElseThrow().until()).isEmpty();
    }

    @Test
    void idsAndUsualNamesAreUnique() {
        assertThat(countries.all()).extracting(Country::name).doesNotHaveDuplicates();
        assertThat(countries.all().stream().filter(c -> c.geonamesId().isPresent()))
                .extracting(Country::geonamesId)
                .doesNotHaveDuplicates();
        assertThat(countries.all()).allMatch(c -> Math.abs(c.latitude()) <= 90 && Math.abs(c.longitude()) <= 180);
    }
}
