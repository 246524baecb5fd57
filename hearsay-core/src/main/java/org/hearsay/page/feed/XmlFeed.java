// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * RSS in all its versions and Atom. Parsed leniently, since many feeds are not well formed; jsoup's parser knows neither external entities
 * nor those that a document defines.
 */
final class XmlFeed {

    private XmlFeed() {}

    static Optional<Feed> in(String text, String base) {
        Document document = Jsoup.parse(text, base, Parser.xmlParser());
        for (Element root : document.children()) {
            switch (name(root)) {
                case "rss", "rdf", "feed", "channel" -> {
                    return Optional.of(feed(root, base));
                }
                default -> {
                    // an instruction for style sheets, or what stands before the feed
                }
            }
        }
        return Optional.empty();
    }

    private static Feed feed(Element root, String base) {
        Element channel = child(root, "channel").orElse(root);
        String own = link(channel).map(link -> Feed.absolute(link, base)).orElse(base);
        List<Element> found = new ArrayList<>();
        // RSS 1.0 has its items beside the channel, all others inside.
        for (Element parent : child(root, "channel").isEmpty() ? List.of(root) : List.of(root, channel)) {
            parent.children().stream()
                    .filter(child -> name(child).equals("item") || name(child).equals("entry"))
                    .forEach(found::add);
        }
        List<FeedItem> items = new ArrayList<>();
        found.forEach(item -> item(item, base.isEmpty() ? own : base).ifPresent(items::add));
        return new Feed(
                words(channel, "title"),
                words(channel, "language")
                        .or(() -> Optional.of(root.attr("xml:lang")).filter(tag -> !tag.isBlank())),
                items);
    }

    private static Optional<FeedItem> item(Element item, String base) {
        Optional<String> link = link(item).flatMap(Feed::address).map(address -> Feed.absolute(address, base));
        Optional<String> title = words(item, "title");
        Optional<String> id =
                words(item, "guid").or(() -> words(item, "id")).or(() -> link).or(() -> title);
        Optional<String> address = link.or(() -> child(item, "guid")
                .filter(guid -> !guid.attr("isPermaLink").equals("false"))
                .map(guid -> guid.text().strip())
                .filter(guid -> guid.startsWith("http"))
                .flatMap(Feed::address));
        String summary = child(item, "description")
                .or(() -> child(item, "summary"))
                .map(XmlFeed::html)
                .orElse("");
        return id.map(name -> new FeedItem(
                name, address, title, authors(item), published(item), tags(item), Fullness.of(content(item), summary)));
    }

    /** RSS's {@code content:encoded}, Atom's {@code content}; empty when there is none, or it stands elsewhere. */
    private static String content(Element item) {
        for (String name : List.of("encoded", "content", "body")) {
            for (Element child : item.children()) {
                // media:content names a picture or a film.
                if (name(child).equals(name) && !child.tagName().startsWith("media:") && !child.hasAttr("src")) {
                    return html(child);
                }
            }
        }
        return "";
    }

    /** What an element holds as HTML: written with its marks escaped, in CDATA, or (Atom's xhtml) as elements. */
    private static String html(Element element) {
        boolean plain = element.attr("type").equals("text");
        if (!element.children().isEmpty()) {
            return element.html();
        }
        String text = element.wholeText();
        return plain ? org.jsoup.nodes.Entities.escape(text) : text;
    }

    private static Optional<String> link(Element parent) {
        Optional<String> first = Optional.empty();
        for (Element child : parent.children()) {
            if (!name(child).equals("link") && !name(child).equals("origlink")) {
                continue;
            }
            String address = child.hasAttr("href") ? child.attr("href") : child.text();
            boolean article = child.attr("rel").isEmpty() || child.attr("rel").equals("alternate");
            if (article && !address.isBlank()) {
                first = first.or(() -> Optional.of(address.strip()));
            }
            if (name(child).equals("origlink") && !address.isBlank()) {
                // What stood in the feed before a service put its counting links over it.
                return Optional.of(address.strip());
            }
        }
        return first;
    }

    private static List<String> authors(Element item) {
        List<String> authors = new ArrayList<>();
        for (Element child : item.children()) {
            if (name(child).equals("creator") || name(child).equals("author")) {
                String name = child(child, "name").map(Element::text).orElse(child.ownText());
                String clean = withoutAddress(Parser.unescapeEntities(name, false));
                if (!clean.isEmpty() && !authors.contains(clean)) {
                    authors.add(clean);
                }
            }
        }
        return authors;
    }

    /** {@code Ada Brenk} of {@code ada@karvia.example (Ada Brenk)}; an address alone names nobody. */
    private static String withoutAddress(String name) {
        int open = name.indexOf('(');
        if (name.contains("@") && open > 0 && name.indexOf(')') > open) {
            return name.substring(open + 1, name.indexOf(')')).strip();
        }
        return name.contains("@") ? "" : name.strip();
    }

    private static List<String> tags(Element item) {
        List<String> tags = new ArrayList<>();
        for (Element child : item.children()) {
            if (name(child).equals("category") || child.tagName().equalsIgnoreCase("dc:subject")) {
                String tag = child.hasAttr("term") ? child.attr("term") : child.text();
                tags.add(Parser.unescapeEntities(tag, false).strip());
            }
        }
        tags.removeIf(String::isBlank);
        return tags;
    }

    private static Optional<String> published(Element item) {
        for (String name : List.of("pubdate", "published", "issued", "date", "created")) {
            Optional<String> date = words(item, name).flatMap(FeedDates::iso);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The words of a child element; marks that feeds escape twice are undone. */
    private static Optional<String> words(Element parent, String name) {
        return child(parent, name)
                .map(child -> Jsoup.parse(child.wholeText()).text().strip())
                .filter(text -> !text.isEmpty());
    }

    private static Optional<Element> child(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> name(child).equals(name))
                .findFirst();
    }

    /** An element's name without its prefix, which every feed may choose, in lower case. */
    private static String name(Element element) {
        String name = element.tagName();
        String own =
                name.startsWith("media:") || name.startsWith("itunes:") ? name : name.substring(name.indexOf(':') + 1);
        return own.toLowerCase(Locale.ROOT);
    }
}
