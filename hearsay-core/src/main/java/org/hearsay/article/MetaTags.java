// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The {@code meta} elements of a page by their name, property or itemprop, lower case; a name may have several values. */
final class MetaTags {

    private final Map<String, List<String>> values = new HashMap<>();

    MetaTags(Document document) {
        for (Element meta : document.getElementsByTag("meta")) {
            String content = meta.attr("content").strip();
            if (!content.isEmpty()) {
                add(meta.attr("name"), content);
                add(meta.attr("property"), content);
                add(meta.attr("itemprop"), content);
            }
        }
    }

    private void add(String name, String content) {
        if (!name.isEmpty()) {
            List<String> known =
                    values.computeIfAbsent(name.toLowerCase(Locale.ROOT).strip(), key -> new ArrayList<>());
            if (!known.contains(content)) {
                known.add(content);
            }
        }
    }

    /** The values of the first of the names that has any. */
    List<String> all(String... names) {
        for (String name : names) {
            List<String> found = values.get(name);
            if (found != null) {
                return List.copyOf(found);
            }
        }
        return List.of();
    }

    /** The first value of the first of the names that has any. */
    Optional<String> first(String... names) {
        return all(names).stream().findFirst();
    }
}
