// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.feed.Feed;
import org.hearsay.page.feed.Opml;
import org.hearsay.page.mail.Mail;

/** Unpacked bytes that may be text → a page, or the articles of a file of lines, rows or items. */
final class DocumentOpener {

    private final Limits limits;
    private final Links links;

    DocumentOpener(Limits limits, Links links) {
        this.limits = limits;
        this.links = links;
    }

    /** Opens {@code in}, which begins with {@code head}; it stays open when a cursor is entered. */
    Step open(Origin origin, BufferedInputStream in, byte[] head) throws IOException {
        String where = origin.uri();
        String start = Encoding.decode(head, origin.charset());
        Sniffer.Kind kind = Sniffer.kind(where, start);
        return switch (kind) {
            case JSON_LINES -> new Step.Enter(new LineCursor(where, in, limits));
            case TABLE -> CsvCursor.open(origin, in, start, limits);
            case OTHER_XML -> Step.skip(where, "is XML, but no web page and no feed; give HTML, Markdown or text");
            case FEED, LIST_OF_FEEDS, MAIL, PAGE -> whole(origin, in, kind);
        };
    }

    private Step whole(Origin origin, BufferedInputStream in, Sniffer.Kind kind) throws IOException {
        String where = origin.uri();
        byte[] bytes = in.readNBytes(limits.maxPageBytes());
        if (bytes.length == limits.maxPageBytes() && in.read() >= 0) {
            return Step.skip(
                    where,
                    "is larger than " + limits.inWords() + ", which is no article; split it or give a JSON Lines file");
        }
        if (Sniffer.refused(bytes, bytes.length).isPresent()) {
            return Step.skip(
                    where, "is part text and part binary data; give an HTML, Markdown, text or JSON Lines file");
        }
        if (Sniffer.isBlank(bytes)) {
            return Step.skip(where, "holds only blanks; save the article's page again");
        }
        Page page = new Page(
                where, bytes, MediaType.TEXT, origin.charset(), Optional.empty(), origin.retrieved(), Told.NOTHING);
        return switch (kind) {
            case FEED -> feed(origin, page);
            case LIST_OF_FEEDS -> listOfFeeds(origin, page);
            case MAIL -> mail(page);
            default -> new Step.Give(page.as(Sniffer.mediaType(where, page.text())));
        };
    }

    private Step feed(Origin origin, Page page) {
        String base = where(page).startsWith("http") ? page.uri() : "";
        Optional<Feed> feed = Feed.in(page.text(), base);
        if (feed.isEmpty()) {
            return Step.skip(where(page), "begins like a feed but cannot be read as one; fetch it again");
        }
        if (!origin.mayBeFeed()) {
            return Step.skip(where(page), "is a feed, not the article that another feed named; give it by itself");
        }
        return new Step.Enter(new FeedCursor(page, feed.get(), links));
    }

    private static String where(Page page) {
        return page.uri();
    }

    private Step listOfFeeds(Origin origin, Page page) {
        List<String> feeds = Opml.feedsIn(page.text());
        if (!origin.mayBeListOfFeeds()) {
            return Step.skip(where(page), "is a list of feeds in a list of feeds; give it by itself");
        }
        if (feeds.isEmpty()) {
            return Step.skip(where(page), "is a list of feeds (OPML) that names none; give one with xmlUrl in it");
        }
        if (!links.followed()) {
            return Step.skip(
                    where(page),
                    "is a list of "
                            + (feeds.size() == 1 ? "one feed, which has" : feeds.size() + " feeds, which have")
                            + " to be fetched; read it with --fetch, or watch it");
        }
        return new Step.Enter(new FeedListCursor(feeds, links));
    }

    private static Step mail(Page page) {
        Mail mail;
        try {
            mail = Mail.in(page.bytes());
        } catch (IOException e) {
            return Step.skip(page.uri(), e.getMessage() + "; save the article's text and give that");
        }
        if (Sniffer.isBlank(mail.body())) {
            return Step.skip(page.uri(), "is a message without a text; save the article's text and give that");
        }
        Told told =
                new Told(mail.subject(), mail.authors(), mail.date(), Optional.empty(), Optional.empty(), List.of());
        return new Step.Give(new Page(
                mail.location().filter(address -> address.startsWith("http")).orElse(page.uri()),
                mail.body(),
                mail.html() ? MediaType.HTML : MediaType.TEXT,
                mail.charset(),
                Optional.of(page.uri()),
                page.retrieved(),
                told));
    }
}
