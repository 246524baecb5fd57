// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The headline of a web page, of the several that its metadata, its {@code h1} and its title give. */
final class Headlines {

    /** What stands between a headline and the name of the site in a title. */
    private static final List<String> SEPARATORS =
            List.of(" | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ");

    /** Share of the words of one headline that must stand in the other for them to be two forms of one. */
    private static final double AGREES = 0.5;

    private final Document document;
    private final StructuredData data;
    private final MetaTags meta;
    private final Optional<String> outlet;

    Headlines(Document document, StructuredData data, MetaTags meta, Optional<String> outlet) {
        this.document = document;
        this.data = data;
        this.meta = meta;
        this.outlet = outlet;
    }

    Optional<String> find() {
        Optional<String> social = meta.first("og:title", "twitter:title", "dc.title", "parsely-title")
                .map(this::withoutSite);
        Optional<String> title = Optional.of(withoutSite(document.title())).filter(text -> !text.isBlank());
        Optional<String> named =
                data.headline().map(Cleaner::line).or(() -> social).or(() -> title);
        Optional<String> visible = visible(named);
        if (named.isPresent() && visible.isPresent() && declaredTwice(named.get(), social)) {
            return named;
        }
        boolean kicker = visible.isPresent()
                && named.isPresent()
                && Cleaner.words(visible.get()).endsWith(" " + Cleaner.words(named.get()));
        return kicker ? named : visible.or(() -> named);
    }

    /** Whether JSON-LD and the headline for networks have the same words: then the page's own may lack a line above it or bear one more. */
    private boolean declaredTwice(String named, Optional<String> social) {
        return data.headline().isPresent()
                && social.map(Cleaner::words)
                        .filter(Cleaner.words(named)::equals)
                        .isPresent();
    }

    /** The {@code h1} that says the same as the metadata; the only one when there are none. */
    private Optional<String> visible(Optional<String> named) {
        Optional<String> only = Optional.empty();
        for (Element heading : document.getElementsByTag("h1")) {
            String text = Cleaner.line(heading.text());
            if (named.isPresent() && agree(text, named.get())) {
                return Optional.of(text);
            }
            only = named.isEmpty() && only.isEmpty() && !text.isEmpty() ? Optional.of(text) : only;
        }
        return only;
    }

    private static boolean agree(String a, String b) {
        List<String> words = List.of(Cleaner.words(a).split(" ", -1));
        List<String> others = List.of(Cleaner.words(b).split(" ", -1));
        long shared = words.stream().filter(others::contains).count();
        return shared >= AGREES * Math.max(words.size(), others.size()) && !a.isEmpty();
    }

    /** The title without the site's name at its end. */
    private String withoutSite(String title) {
        String line = Cleaner.line(title);
        for (String separator : SEPARATORS) {
            int at = line.lastIndexOf(separator);
            if (at > 0 && isSite(line.substring(at + separator.length()), line.substring(0, at))) {
                return line.substring(0, at).strip();
            }
        }
        return line;
    }

    private boolean isSite(String end, String rest) {
        boolean outletName = outlet.filter(name -> Cleaner.words(name).contains(Cleaner.words(end))
                        || Cleaner.words(end).contains(Cleaner.words(name)))
                .isPresent();
        return outletName || (end.split(" ", -1).length <= 4 && rest.split(" ", -1).length >= 4);
    }
}
