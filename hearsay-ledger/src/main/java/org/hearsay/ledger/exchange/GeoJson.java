// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.hearsay.ledger.store.ArticleHead;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.store.PlaceLine;
import org.hearsay.place.PlaceClass;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Events as one GeoJSON feature collection (RFC 7946), a feature a line. A point is the middle of an area: {@code radiusKm} says how far that reaches. Whatever is told of
 * a whole state, or of nowhere that is known, has the geometry {@code null}, so that no map shows a pin in the middle of a country where nothing took place.
 */
public final class GeoJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    /** Areas of more kilometres around their middle get no point, as on the page's map: larger than all but some hundred first-level divisions. */
    private static final int WIDEST_KM = 400;

    private GeoJson() {}

    /** What stands before the first feature. */
    public static String header() {
        return "{\"type\":\"FeatureCollection\",\"features\":[";
    }

    /** What stands between two features. */
    public static String separator() {
        return ",\n";
    }

    /** What stands behind the last feature. */
    public static String footer() {
        return "]}\n";
    }

    /** The event as a feature. */
    public static String of(Hit.Event event) {
        Filed filed = Filed.of(event);
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("type", "Feature");
            json.writeStringProperty("id", event.id());
            boolean moved = !filed.place().equals(event.place());
            geometry(json, moved ? Optional.empty() : event.location().flatMap(Hit.Location::point));
            json.writeName("properties");
            json.writeStartObject();
            json.writeStringProperty("event", filed.told().name());
            json.writeStringProperty("status", Names.of(filed.status()));
            json.writeStringProperty("trigger", event.trigger());
            ReadingJson.write(json, "mode", event.mode());
            json.writeStringProperty("word", filed.word());
            if (event.party()) {
                json.writeBooleanProperty("party", true);
            }
            ReadingJson.write(json, "when", filed.day());
            names(json, "actors", event.actors());
            names(json, "recipients", event.recipients());
            figures(json, event.figures());
            ReadingJson.write(json, "place", filed.place());
            if (!moved) {
                event.location().ifPresent(location -> location(json, location));
            }
            article(json, event.article());
            json.writeStringProperty("link", Permalink.of(event));
            ReadingJson.write(json, "decision", event.verdict().map(verdict -> Names.of(verdict.state())));
            json.writeEndObject();
            json.writeEndObject();
        }
        return text.toString();
    }

    private static void geometry(JsonGenerator json, Optional<PlaceLine.Point> known) {
        Optional<PlaceLine.Point> shown =
                known.filter(point -> point.precision().placeClass() != PlaceClass.COUNTRY
                        && point.precision().radiusKm() <= WIDEST_KM);
        if (shown.isEmpty()) {
            json.writeNullProperty("geometry");
            return;
        }
        json.writeName("geometry");
        json.writeStartObject();
        json.writeStringProperty("type", "Point");
        json.writeName("coordinates");
        json.writeStartArray();
        json.writeNumber(shown.get().longitude());
        json.writeNumber(shown.get().latitude());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void location(JsonGenerator json, Hit.Location location) {
        ReadingJson.write(json, "placeName", location.name());
        ReadingJson.write(json, "country", location.country());
        location.point().ifPresent(point -> {
            json.writeStringProperty("precision", Names.of(point.precision().placeClass()));
            json.writeNumberProperty("radiusKm", point.precision().radiusKm());
        });
    }

    /** GIS programs show plain values only, so several names stand in one text. */
    private static void names(JsonGenerator json, String key, List<Hit.Participant> all) {
        if (!all.isEmpty()) {
            json.writeStringProperty(
                    key,
                    String.join(
                            "; ",
                            all.stream()
                                    .map(one -> one.name().orElse(one.text()))
                                    .toList()));
        }
    }

    private static void figures(JsonGenerator json, List<Hit.Count> counts) {
        if (!counts.isEmpty()) {
            json.writeStringProperty(
                    "figures",
                    String.join(
                            "; ",
                            counts.stream()
                                    .map(count -> count.figure().of() + ": " + count.text())
                                    .toList()));
        }
    }

    private static void article(JsonGenerator json, ArticleHead article) {
        json.writeStringProperty("uri", article.uri());
        ReadingJson.write(json, "outlet", article.outlet());
        ReadingJson.write(json, "headline", article.headline());
        ReadingJson.write(json, "published", article.published());
    }
}
