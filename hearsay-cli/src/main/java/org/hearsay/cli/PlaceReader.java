// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.mention.MentionFinder;
import org.hearsay.mention.Toponym;
import org.hearsay.place.Gazetteer;
import org.hearsay.place.GazetteerException;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The finder of places with, where names have to be found first, the network; for commands that want places alone. */
final class PlaceReader {

    private final PlaceFinder places;
    private final @Nullable Encoder encoder;
    private final @Nullable MentionFinder names;

    private PlaceReader(PlaceFinder places, @Nullable Encoder encoder, @Nullable MentionFinder names) {
        this.places = places;
        this.encoder = encoder;
        this.names = names;
    }

    /** The gazetteers of whoever runs the program: the bundled one, and before it the installed one if there is one that can be used. */
    static Gazetteer gazetteer(Terminal terminal) {
        try {
            return installed(terminal);
        } catch (GazetteerException e) {
            terminal.warn(e.getMessage() + "; places are looked up in the bundled one alone");
            return Gazetteer.bundled();
        }
    }

    /** The same, but refuses an installed one that cannot be used. */
    static Gazetteer installed(Terminal terminal) {
        Path index = GazetteerInstall.index(terminal);
        return Files.exists(index) ? Gazetteer.with(index) : Gazetteer.bundled();
    }

    /** A reader that is given the names. */
    static PlaceReader ofNames(PlaceFinder places) {
        return new PlaceReader(places, null, null);
    }

    /** A reader that finds the names, too; empty, and told, where the network does not load: names come from nowhere else. */
    static Optional<PlaceReader> load(Terminal terminal, PlaceFinder places) {
        try {
            return Optional.of(new PlaceReader(places, Encoder.load(), new MentionFinder()));
        } catch (EncoderException e) {
            terminal.warn(e.getMessage() + " Without the encoder no names of places are found; --gold-spans works.");
            return Optional.empty();
        }
    }

    /** The names of a text; none in a reader that is given them. */
    List<Span> namesIn(String text) {
        if (encoder == null || names == null) {
            return List.of();
        }
        return names.toponymsIn(encoder.encode(text)).stream()
                .map(Toponym::span)
                .toList();
    }

    List<ResolvedToponym> placesIn(PlaceText text) {
        return places.placesIn(text);
    }
}
