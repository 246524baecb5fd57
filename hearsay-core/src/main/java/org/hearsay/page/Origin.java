// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Optional;

/**
 * Where bytes come from, before it is known what they are.
 *
 * @param uri as the user or a list named it, e.g. {@code crawl.zip!/a.html}
 * @param charset what the protocol said
 * @param retrieved when it was fetched
 * @param archives how many archives it lies in
 * @param lists 0 when the user named it, 1 when a list of feeds did, 2 when a feed did: a list never leads to another of its kind, so that
 *     reading always ends
 */
record Origin(String uri, Optional<Charset> charset, Optional<Instant> retrieved, int archives, int lists) {

    /** An archive in an archive is read; one more inside is what bombs are made of. */
    private static final int MOST_ARCHIVES = 2;

    /** Something that the user named. */
    static Origin named(String uri) {
        return new Origin(uri, Optional.empty(), Optional.empty(), 0, 0);
    }

    /** An entry of the archive that lies here. */
    Origin entry(String name) {
        return new Origin(uri + "!/" + name, Optional.empty(), retrieved, archives + 1, lists);
    }

    /** Whether an archive found here may be opened. */
    boolean mayBeArchive() {
        return archives < MOST_ARCHIVES && lists < 2;
    }

    /** Whether a feed found here may be gone through. */
    boolean mayBeFeed() {
        return lists < 2;
    }

    /** Whether a list of feeds found here may be gone through. */
    boolean mayBeListOfFeeds() {
        return lists < 1;
    }
}
