// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hearsay.actor.ActorText;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.measure.actor.CountryPhrase;
import org.hearsay.mention.MentionFinder;
import org.hearsay.mention.Toponym;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;

/** Mentions and places of a text together, as a reading hands them to the finder of actors. */
final class NamesReader {

    private final Encoder encoder;
    private final MentionFinder mentions;
    private final PlaceFinder places;

    private NamesReader(Encoder encoder, MentionFinder mentions, PlaceFinder places) {
        this.encoder = encoder;
        this.mentions = mentions;
        this.places = places;
    }

    /** Loads all of them; empty, and told, where the network does not load. */
    static Optional<NamesReader> load(Terminal terminal) {
        try {
            return Optional.of(new NamesReader(
                    Encoder.load(), new MentionFinder(), new PlaceFinder(PlaceReader.gazetteer(terminal))));
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " Without the encoder the text alone is read.");
            return Optional.empty();
        }
    }

    /** The phrase's text with its names. */
    ActorText text(CountryPhrase phrase) {
        EncodedText encoded = encoder.encode(phrase.text());
        List<Span> names =
                mentions.toponymsIn(encoded).stream().map(Toponym::span).toList();
        Map<Span, String> states = new TreeMap<>();
        for (ResolvedToponym toponym : places.placesIn(
                new PlaceText(phrase.text(), names, phrase.outlet().stream().toList()))) {
            toponym.countryOfPart().ifPresent(state -> states.put(toponym.span(), state));
        }
        return new ActorText(
                phrase.document(), phrase.text(), phrase.day(), phrase.outlet(), mentions.mentionsIn(encoded), states);
    }
}
