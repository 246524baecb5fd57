// SPDX-License-Identifier: Apache-2.0
package org.hearsay.copy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.text.WordList;

/**
 * An address without what does not change the page behind it: scheme, {@code www.}, a slash at the end, the fragment, and what advertisers and
 * social networks hang on it ({@code tracking.txt}).
 */
final class CanonicalUri {

    private static final List<String> TRACKING =
            WordList.beside(CanonicalUri.class, "tracking.txt").texts();

    private CanonicalUri() {}

    static String of(String uri) {
        int scheme = uri.indexOf("://");
        if (scheme < 0) {
            return uri;
        }
        String rest = uri.substring(scheme + 3);
        int hash = rest.indexOf('#');
        // Behind "#!" stood whole pages once.
        rest = hash >= 0 && !rest.startsWith("#!", hash) ? rest.substring(0, hash) : rest;
        int query = rest.indexOf('?');
        String place = query < 0 ? rest : rest.substring(0, query);
        String kept = query < 0 ? "" : kept(rest.substring(query + 1));
        int path = place.indexOf('/');
        String host = (path < 0 ? place : place.substring(0, path)).toLowerCase(Locale.ROOT);
        host = host.startsWith("www.") ? host.substring(4) : host;
        host = host.endsWith(":80") || host.endsWith(":443") ? host.substring(0, host.lastIndexOf(':')) : host;
        String folder = path < 0 ? "" : place.substring(path);
        folder = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        return host + folder + (kept.isEmpty() ? "" : "?" + kept);
    }

    private static String kept(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(part -> !part.isEmpty() && !isTracking(part.split("=", 2)[0].toLowerCase(Locale.ROOT)))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    private static boolean isTracking(String name) {
        return TRACKING.stream()
                .anyMatch(known -> known.endsWith("*")
                        ? name.startsWith(known.substring(0, known.length() - 1))
                        : name.equals(known));
    }
}
