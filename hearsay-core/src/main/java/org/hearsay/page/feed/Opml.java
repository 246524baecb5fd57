// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A list of feeds as feed readers write it (OPML 1.0 and 2.0, opml.org). */
public final class Opml {

    private Opml() {}

    /** The addresses of the feeds, each once, in the list's order; empty when the text is no OPML or names none. */
    public static List<String> feedsIn(String text) {
        Document document = Jsoup.parse(text, "", Parser.xmlParser());
        List<String> feeds = new ArrayList<>();
        for (Element outline : document.getElementsByTag("outline")) {
            for (String name : List.of("xmlUrl", "xmlurl", "xmlURL")) {
                String address = outline.attr(name).strip();
                if (!address.isEmpty() && !feeds.contains(address)) {
                    feeds.add(address);
                }
            }
        }
        return feeds;
    }
}
