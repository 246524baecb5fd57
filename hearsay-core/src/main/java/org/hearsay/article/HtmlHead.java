// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Headline, byline, outlet, day, language and tags of a web page. Each is taken from the first place that has it: JSON-LD, meta elements
 * (OpenGraph, article:*, Dublin Core and what news systems write), microdata, the visible page, and for the day the address.
 */
final class HtmlHead {

    private static final String[] DATES = {
        "article:published_time",
        "og:article:published_time",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
        "dcterms.created",
        "dc.date.issued",
        "dcterms.date",
        "dc.date",
        "dcterms.issued",
        "date",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "cxenseparse:recs:publishtime",
        "article.published",
        "article:published",
        "originalpublicationdate",
        "cxenseparse:publishtime",
        "rnews:datepublished",
        "date.published",
        "article_date_original",
        "dc.date.created"
    };

    private static final String[] AUTHORS = {
        "parsely-author",
        "sailthru.author",
        "articleauthor",
        "author",
        "article:author",
        "dc.creator",
        "dcterms.creator",
        "dc.creator.name",
        "article.author",
        "byl",
        "cxenseparse:author",
        "og:article:author",
        "authors",
        "article:author_name"
    };

    /** Fills the head; returns what the page says it is about, empty when it does not. */
    String read(Document document, StructuredData data, String uri, Head head) {
        MetaTags meta = new MetaTags(document);
        outlet(data, meta, head);
        new Headlines(document, data, meta, head.outlet()).find().ifPresent(head::headline);
        authors(document, data, meta, uri, head);
        head.published(published(document, data, meta, uri));
        times(data, meta, head);
        canonical(document, meta, uri, head);
        head.paywalled(meta.first("article:content_tier")
                .filter("locked"::equalsIgnoreCase)
                .isPresent());
        language(document, data, meta, head);
        tags(data, meta, head);
        return meta.first("og:description", "description", "twitter:description")
                .orElse("");
    }

    private static void outlet(StructuredData data, MetaTags meta, Head head) {
        meta.first("og:site_name").ifPresent(head::outlet);
        data.publisher().ifPresent(head::outlet);
        meta.first("application-name", "dc.publisher", "dcterms.publisher", "publisher", "twitter:app:name:iphone")
                .ifPresent(head::outlet);
    }

    private static void authors(Document document, StructuredData data, MetaTags meta, String uri, Head head) {
        List<String> names = names(data.persons(), uri, head);
        if (names.isEmpty()) {
            List<String> organizations = data.organizations();
            names = names(
                    meta.all(AUTHORS).stream()
                            .filter(name -> !organizations.contains(name))
                            .toList(),
                    uri,
                    head);
        }
        if (names.isEmpty()) {
            names = names(VisibleByline.in(document), uri, head);
        }
        names.forEach(head::author);
    }

    /** Who is named as the author where no person is: most often the outlet itself, or an agency. */
    static void institutions(StructuredData data, Head head) {
        if (head.byline().isEmpty()) {
            data.organizations().forEach(head::author);
            data.persons().forEach(head::author);
        }
    }

    private static List<String> names(List<String> candidates, String uri, Head head) {
        List<String> names = new ArrayList<>();
        for (String candidate : candidates) {
            for (String name : Names.in(candidate)) {
                if (!isOutlet(name, uri, head) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    /** Whether a name is the outlet's own, or that of its site: "El Courier" on {@code www.elcourier.example}. */
    private static boolean isOutlet(String name, String uri, Head head) {
        String squeezed = Cleaner.words(name).replace(" ", "");
        String outlet = Cleaner.words(head.outlet().orElse("")).replace(" ", "");
        int begin = uri.indexOf("://");
        int end = begin < 0 ? -1 : uri.indexOf('/', begin + 3);
        String host = begin < 0
                ? ""
                : Cleaner.words(uri.substring(begin + 3, end < 0 ? uri.length() : end))
                        .replace(" ", "");
        return squeezed.equals(outlet)
                || (squeezed.length() >= 4 && (host.contains(squeezed) || outlet.startsWith(squeezed)));
    }

    private static Optional<String> published(Document document, StructuredData data, MetaTags meta, String uri) {
        Optional<String> day = data.published().flatMap(HtmlHead::day);
        for (int i = 0; i < DATES.length && day.isEmpty(); i++) {
            day = meta.first(DATES[i]).flatMap(HtmlHead::day);
        }
        Optional<String> inPath = Days.inPath(uri);
        if (inPath.isPresent() && day.isPresent() && areNeighbours(day.get(), inPath.get())) {
            return inPath;
        }
        return day.or(() -> VisibleDate.marked(document)).or(() -> inPath).or(() -> VisibleDate.written(document));
    }

    /** Systems declare the time in UTC or in the zone of their server; the address has the outlet's own day. */
    private static boolean areNeighbours(String day, String other) {
        return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(day), LocalDate.parse(other))) == 1;
    }

    static Optional<String> day(String text) {
        return Days.iso(text).or(() -> Days.written(text));
    }

    private static void times(StructuredData data, MetaTags meta, Head head) {
        data.published().ifPresent(head::publishedAt);
        for (String name : DATES) {
            meta.first(name).ifPresent(head::publishedAt);
        }
        data.modified().ifPresent(head::modified);
        meta.first(
                        "article:modified_time",
                        "og:updated_time",
                        "datemodified",
                        "dcterms.modified",
                        "last-modified",
                        "lastmod")
                .ifPresent(head::modified);
    }

    /** The page's address for itself; a relative one is of the page's own site. */
    private static void canonical(Document document, MetaTags meta, String uri, Head head) {
        String address = "";
        // Among the head's own children alone: a page without the link would be gone through to its end.
        for (Element link : document.head().children()) {
            if (address.isEmpty() && link.nameIs("link") && link.attr("rel").equalsIgnoreCase("canonical")) {
                address = link.attr("href").strip();
            }
        }
        if (address.startsWith("/") && !address.startsWith("//")) {
            int site = uri.startsWith("http") ? uri.indexOf('/', uri.indexOf("://") + 3) : -1;
            address = site < 0 ? "" : uri.substring(0, site) + address;
        }
        head.canonical(address);
        meta.first("og:url").ifPresent(head::canonical);
    }

    private static void language(Document document, StructuredData data, MetaTags meta, Head head) {
        Element html = document.selectFirst("html");
        if (html != null) {
            head.language(html.attr("lang"));
            head.language(html.attr("xml:lang"));
        }
        data.language().ifPresent(head::language);
        meta.first("og:locale", "content-language", "language", "dc.language").ifPresent(head::language);
    }

    private static void tags(StructuredData data, MetaTags meta, Head head) {
        data.sections().stream().findFirst().ifPresent(head::section);
        meta.first("article:section", "parsely-section", "section").ifPresent(head::section);
        data.sections().forEach(head::tag);
        meta.first("article:section").ifPresent(head::tag);
        List<String> keywords = data.keywords();
        if (keywords.isEmpty()) {
            keywords = meta.all("article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags");
        }
        for (String keyword : keywords) {
            for (String tag : keyword.split("[,;]", -1)) {
                String plain = tag.strip();
                if (!plain.toLowerCase(Locale.ROOT).startsWith("http")) {
                    head.tag(plain);
                }
            }
        }
    }
}
