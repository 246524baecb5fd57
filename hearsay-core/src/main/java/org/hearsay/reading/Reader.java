// SPDX-License-Identifier: Apache-2.0
package org.hearsay.reading;

import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hearsay.actor.ActorMention;
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
import org.hearsay.mention.Toponym;
import org.hearsay.page.Page;
import org.hearsay.place.PlaceFinder;
import org.hearsay.place.PlaceText;
import org.hearsay.place.ResolvedToponym;
import org.hearsay.text.Span;
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
    private final @Nullable PlaceFinder places;

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
        this.places = null;
    }

    /** A reader with the network, which reads each article once for attributions, mentions and places together and has to stay open meanwhile. */
    public Reader(
            ArticleReader articles,
            Finders finders,
            Encoder encoder,
            AttributionFinder attributions,
            MentionFinder mentions,
            PlaceFinder places) {
        this.articles = articles;
        this.finders = finders;
        this.attributions = attributions;
        this.encoder = encoder;
        this.mentions = mentions;
        this.places = places;
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
        if (encoder == null || mentions == null || places == null) {
            return rest(
                    article, attributions.attributionsIn(article.id(), text), List.of(), List.of(), Optional.empty());
        }
        EncodedText encoded = encoder.encode(text);
        List<Span> names =
                mentions.toponymsIn(encoded).stream().map(Toponym::span).toList();
        return rest(
                article,
                attributions.attributionsIn(article.id(), encoded),
                mentions.mentionsIn(encoded),
                places.placesIn(new PlaceText(text, names, outlet(article))),
                Optional.of(encoded));
    }

    /** What the outlet is known by: its name, and the host of the article's address. */
    private static List<String> outlet(Article article) {
        List<String> known = new ArrayList<>(article.outlet().stream().toList());
        try {
            Optional.ofNullable(URI.create(article.uri()).getHost()).ifPresent(known::add);
        } catch (IllegalArgumentException e) {
            return known;
        }
        return known;
    }

    /** The steps behind the network, each with what was found before it. */
    private Reading rest(
            Article article,
            List<Attribution> said,
            List<Mention> named,
            List<ResolvedToponym> toponyms,
            Optional<EncodedText> encoded) {
        String text = article.text();
        Optional<LocalDate> day = published(article);
        List<Timex> told = finders.times().timexesIn(text, day);
        Actors known = finders.actors()
                .actorsIn(new ActorText(article.id(), text, day, article.outlet(), named, states(toponyms)));
        List<Event> events = finders.events()
                .eventsIn(new EventText(
                        article.id(),
                        text,
                        said,
                        told.stream().filter(Reader::isDay).map(Timex::span).toList(),
                        places(named, toponyms),
                        people(named, known),
                        encoded));
        Cast cast = new Cast(text, known);
        cast.mentions(named);
        cast.speakers(said);
        cast.events(events, said);
        return new Reading(article, said, named, told, toponyms, cast.all(), cast.speakers(), events);
    }

    private static Map<Span, String> states(List<ResolvedToponym> toponyms) {
        Map<Span, String> states = new TreeMap<>();
        toponyms.forEach(toponym -> toponym.countryOfPart().ifPresent(state -> states.put(toponym.span(), state)));
        return states;
    }

    /** Where places are named: the toponyms, and what the text mentions as a place without a name of its own ("the market"). */
    private static List<Span> places(List<Mention> named, List<ResolvedToponym> toponyms) {
        List<Span> spans =
                new ArrayList<>(toponyms.stream().map(ResolvedToponym::span).toList());
        named.stream()
                .filter(mention -> mention.kind() == MentionKind.PLACE)
                .map(Mention::span)
                .filter(span -> spans.stream().noneMatch(span::overlaps))
                .forEach(spans::add);
        spans.sort(null);
        return spans;
    }

    /** Where persons, organisations and groups are mentioned, by name or not. */
    private static List<Span> people(List<Mention> named, Actors known) {
        Stream<Span> mentioned = named.stream().filter(Cast::isSomebody).map(Mention::span);
        return Stream.concat(mentioned, known.mentions().stream().map(ActorMention::span))
                .distinct()
                .sorted()
                .toList();
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
