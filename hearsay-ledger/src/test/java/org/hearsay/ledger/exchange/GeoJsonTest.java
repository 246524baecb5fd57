// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.Speaker;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.store.PlaceLine;
import org.hearsay.place.PlaceClass;
import org.hearsay.place.Precision;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class GeoJsonTest {

    @Test
    void aPlaceIsAPointWithItsReachAndTheWordItStandsOn() {
        JsonNode feature = feature(new Precision(PlaceClass.CITY, 12));

        assertThat(feature.at("/geometry/type").asString()).isEqualTo("Point");
        // RFC 7946, section 3.1.1: longitude first.
        assertThat(feature.at("/geometry/coordinates/0").asDouble()).isEqualTo(37.16);
        assertThat(feature.at("/geometry/coordinates/1").asDouble()).isEqualTo(36.2);
        assertThat(feature.at("/properties/radiusKm").asInt()).isEqualTo(12);
        assertThat(feature.at("/properties/precision").asString()).isEqualTo("city");
        assertThat(feature.at("/properties/word").asString()).isEqualTo("Ada Lorne");
        assertThat(feature.at("/properties/link").asString()).isEqualTo("#/article/a1?at=e1");
    }

    @Test
    void aStateIsNoPin() {
        JsonNode feature = feature(new Precision(PlaceClass.COUNTRY, 300));

        assertThat(feature.get("geometry").isNull()).isTrue();
        assertThat(feature.at("/properties/country").asString()).isEqualTo("SYR");
    }

    @Test
    void norIsWhatReachesTooFar() {
        assertThat(feature(new Precision(PlaceClass.REGION, 401))
                        .get("geometry")
                        .isNull())
                .isTrue();
        assertThat(feature(new Precision(PlaceClass.REGION, 400))
                        .get("geometry")
                        .isNull())
                .isFalse();
    }

    private static JsonNode feature(Precision precision) {
        ArticleHead article =
                new ArticleHead("a1", "https://herald.example/1", Optional.empty(), Optional.empty(), Optional.empty());
        Hit.Event event = new Hit.Event(
                "e1",
                article,
                EventType.ASSAULT,
                Optional.empty(),
                EventStatus.HAPPENED,
                "shelled",
                List.of(new Span(4, 11)),
                List.of(),
                List.of(),
                Optional.of("2026-04-11"),
                Optional.of("near Aleppo"),
                Optional.of(new Hit.Location(
                        Optional.of("Aleppo"),
                        Optional.of("SYR"),
                        Optional.of(new PlaceLine.Point(36.2, 37.16, precision)))),
                List.of(),
                Optional.of("c1"),
                Optional.of(new Speaker(Optional.of("Ada Lorne"), Speaker.Kind.NAMED)),
                false,
                Optional.empty(),
                "");
        return JsonMapper.shared().readTree(GeoJson.of(event));
    }
}
