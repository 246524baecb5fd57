// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.exchange;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.hearsay.ledger.store.Hit;

/**
 * Where the page of {@code hearsay serve} shows an entry: a reference relative to the page's address, {@code #/article/5b2c...?at=a41f...}. It names ids alone, which come from the
 * content, so that it opens the same entry in every ledger that has it.
 */
public final class Permalink {

    private Permalink() {}

    /** Of {@code hit}, in the article where it stands. */
    public static String of(Hit hit) {
        return "#/article/" + encoded(hit.article().id()) + "?at=" + encoded(hit.id());
    }

    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
