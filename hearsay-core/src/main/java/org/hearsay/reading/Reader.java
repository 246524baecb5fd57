// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hearsay.actor.ActorText;
import org.hearsay.actor.Actors;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionFinder;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.event.Event;
import org.hearsay.event.EventText;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionFinder;
import org.hearsay.mention.MentionKind;
import org.hearsay.page.Page;
import org.hearsay.time.Timex;
import org.hearsay.time.TimexType;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page from its bytes to its ledger; the steps stand in the order of the data. Immutable; may be used by many threads, and the same
 * page always gives the same reading.
 */
public final class Reader {

    /** The language whose cues are known; a page that tells none is taken to be in it. */
    private static final String ENGLISH = "en";

    private final ArticleReader articles;
    private final Finders finders;
    private final AttributionFinder attributions;
    private final @Nullable Encoder encoder;
    private final @Nullable MentionFinder mentions;

    /**
     * A reader by rules: it finds articles with {@code articles}, asks {@code attributions} who said what in them and {@code finders} for the
     * rest, and finds no mentions, since these need the network.
     */
    public Reader(ArticleReader articles, Finders finders, AttributionFinder attributions) {
        this.articles = articles;
        this.finders = finders;
        this.attributions = attributions;
        this.encoder = null;
        this.mentions = null;
    }

    /** A reader with the network, which reads each article once for attributions and mentions together and has to stay open meanwhile. */
    public Reader(
            ArticleReader articles,
            Finders finders,
            Encoder encoder,
            AttributionFinder attributions,
            MentionFinder mentions) {
        this.articles = articles;
        this.finders = finders;
        this.attributions = attributions;
        this.encoder = encoder;
        this.mentions = mentions;
    }

    /**
     * Reads {@code page}.
     *
     * @throws org.hearsay.article.PageReadException when it holds no article
     */
    public Reading read(Page page) {
        Article article = articles.read(page);
        String text = article.text();
        if (!article.language().orElse(ENGLISH).equals(ENGLISH)) {
            return Reading.of(article, attributions.quotationsIn(article.id(), text));
        }
        if (encoder == null || mentions == null) {
            return rest(article, attributions.attributionsIn(article.id(), text), List.of());
        }
        EncodedText encoded = encoder.encode(text);
        return rest(article, attributions.attributionsIn(article.id(), encoded), mentions.mentionsIn(encoded));
    }

    /** The steps behind the network, each with what was found before it. */
    private Reading rest(Article article, List<Attribution> said, List<Mention> named) {
        String text = article.text();
        Optional<LocalDate> day = published(article);
        List<Timex> told = finders.times().timexesIn(text, day);
        Actors known =
                finders.actors().actorsIn(new ActorText(article.id(), text, day, article.outlet(), named, Map.of()));
        List<Event> events = finders.events()
                .eventsIn(new EventText(
                        article.id(),
                        text,
                        said,
                        told.stream().filter(Reader::isDay).map(Timex::span).toList(),
                        named.stream()
                                .filter(mention -> mention.kind() == MentionKind.PLACE)
                                .map(Mention::span)
                                .toList()));
        Cast cast = new Cast(text, known);
        cast.mentions(named);
        cast.speakers(said);
        cast.events(events);
        return new Reading(article, said, named, told, cast.all(), cast.speakers(), events);
    }

    private static boolean isDay(Timex timex) {
        return timex.type() == TimexType.DATE || timex.type() == TimexType.TIME;
    }

    /** The day that expressions such as "on Thursday" are counted from; without it they stay open. */
    private static Optional<LocalDate> published(Article article) {
        try {
            return article.published().map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
