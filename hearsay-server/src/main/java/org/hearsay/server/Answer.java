// SPDX-License-Identifier: Apache-2.0
package org.hearsay.server;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.hearsay.ledger.query.Query;
import org.hearsay.text.Sha256;

/** What requests and answers have in common: query, cursor, limit; entity tags and the link to the next page. */
final class Answer {

    static final int USUAL_LIMIT = 50;
    static final int HIGHEST_LIMIT = 1_000;

    private static final int TAG_DIGITS = 24;

    private Answer() {}

    /** The query in {@code q}, in the language of {@code hearsay find}; what everything meets when there is none. */
    static Query query(Context context) {
        String asked = context.queryParam("q");
        return asked == null || asked.isBlank() ? Query.ALL : Query.of(asked);
    }

    /** The number in {@code limit}. */
    static int limit(Context context) {
        String asked = context.queryParam("limit");
        if (asked == null) {
            return USUAL_LIMIT;
        }
        try {
            int limit = Integer.parseInt(asked);
            if (limit >= 1 && limit <= HIGHEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Problem.in("?limit", "limit has to be a number from 1 to " + HIGHEST_LIMIT + ".");
    }

    /** Where a list goes on, as the page before told it. */
    static Optional<String> cursor(Context context) {
        String told = context.queryParam("cursor");
        if (told == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(told), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw Problem.in("?cursor", "cursor is not one that this server gave; leave it out to begin anew.");
        }
    }

    /** The cursor as it is handed out. */
    static Optional<String> opaque(Optional<String> next) {
        return next.map(cursor ->
                Base64.getUrlEncoder().withoutPadding().encodeToString(cursor.getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a page of a list with a link to the next. */
    static void page(Context context, String json, Optional<String> next) {
        next.ifPresent(cursor -> {
            String query = Optional.ofNullable(context.queryParam("q"))
                    .map(q -> "&q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                    .orElse("");
            context.header(
                    "Link",
                    "<" + context.path() + "?cursor=" + cursor + "&limit=" + limit(context) + query
                            + ">; rel=\"next\"");
        });
        json(context, json);
    }

    /** Sends JSON with a strong entity tag; to somebody who has this very answer, only that it still holds. */
    static void json(Context context, String json) {
        String tag = '"' + Sha256.of(json.getBytes(StandardCharsets.UTF_8)).substring(0, TAG_DIGITS) + '"';
        context.header("ETag", tag);
        String had = context.header("If-None-Match");
        if (had != null && Arrays.asList(had.split("\\s*,\\s*", -1)).contains(tag)) {
            context.status(304);
            return;
        }
        context.contentType("application/json");
        context.result(json);
    }
}
