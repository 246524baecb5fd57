// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.encoder.EventHead;
import org.hearsay.mention.MentionFinder;
import org.hearsay.place.PlaceFinder;
import org.hearsay.reading.Finders;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Option;

/** Which engine finds who said what; the option of every command that reads texts. */
final class EngineOptions {

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description =
                    "${COMPLETION-CANDIDATES}; rules is quicker to start and finds much less indirect speech (default: ${DEFAULT-VALUE}).")
    private Engine engine = Engine.learnt;

    /** The engines, named as the command line names them. */
    enum Engine {
        /** The encoder with its heads, and rules where rules are right. */
        learnt,
        /** Rules alone. */
        rules
    }

    /** A reader with the engine asked for. The network loads beside everything else that a first article needs, since both take long. */
    Reader reader(Terminal terminal) {
        // Names of places come from the network alone.
        CompletableFuture<PlaceFinder> places = engine == Engine.learnt
                ? CompletableFuture.supplyAsync(() -> new PlaceFinder(PlaceReader.gazetteer(terminal)))
                : new CompletableFuture<>();
        CompletableFuture<BiFunction<ArticleReader, Finders, Reader>> engine =
                CompletableFuture.supplyAsync(() -> loaded(terminal, places));
        ArticleReader articles = new ArticleReader();
        Finders finders = Finders.load();
        return engine.join().apply(articles, finders);
    }

    private BiFunction<ArticleReader, Finders, Reader> loaded(
            Terminal terminal, CompletableFuture<PlaceFinder> places) {
        if (engine == Engine.learnt) {
            try {
                Encoder encoder = Encoder.load();
                AttributionFinder attributions = new AttributionFinder(encoder);
                MentionFinder mentions = new MentionFinder();
                EventHead events = EventHead.load();
                return (articles, finders) ->
                        new Reader(articles, finders.with(events), encoder, attributions, mentions, places.join());
            } catch (EncoderException e) {
                warn(terminal, e);
            }
        }
        AttributionFinder rules = new AttributionFinder();
        return (articles, finders) -> new Reader(articles, finders, rules);
    }

    /** The finder with the engine asked for; where the encoder does not load, rules alone, and says so. */
    AttributionFinder finder(Terminal terminal) {
        if (engine == Engine.learnt) {
            try {
                return new AttributionFinder(Encoder.load());
            } catch (EncoderException e) {
                warn(terminal, e);
            }
        }
        return new AttributionFinder();
    }

    private static void warn(Terminal terminal, EncoderException e) {
        terminal.warn(e.getMessage()
                + " Rules-only mode is on: much indirect speech will be missed, and no mentions are found.");
    }
}
