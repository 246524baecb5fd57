// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** The files in a zip archive; of a WACZ (a web archive packed with its indexes) only the web archives. */
final class ZipCursor implements Cursor {

    /** Where WACZ keeps what was fetched (WACZ 1.1.1, section 5.2.1). */
    private static final Pattern WARC_IN_WACZ =
            Pattern.compile("archive/.*\\.warc(\\.gz|\\.zst)?", Pattern.CASE_INSENSITIVE);

    private final Origin origin;
    private final ZipEntries entries;
    private final InputOpener opener;
    private final boolean wacz;
    private boolean given;
    private boolean ended;

    ZipCursor(Origin origin, ZipEntries entries, InputOpener opener) {
        this.origin = origin;
        this.entries = entries;
        this.opener = opener;
        this.wacz = origin.uri().toLowerCase(Locale.ROOT).endsWith(".wacz")
                || entries.has("datapackage.json") && entries.has("pages/pages.jsonl");
    }

    @Override
    public Step next() {
        if (!given && (entries.has("[Content_Types].xml") || entries.has("META-INF/container.xml"))) {
            return end("is an Office document or an e-book; save the article as HTML or text");
        }
        try {
            while (!ended) {
                Optional<ZipEntries.Entry> entry = entries.next();
                ended = entry.isEmpty();
                if (entry.isPresent() && isMeant(entry.get().name())) {
                    boolean first = !given;
                    given = true;
                    return opened(entry.get(), first);
                }
            }
        } catch (IOException e) {
            return end(reason(e));
        }
        return given
                ? Step.Done.DONE
                : end(
                        wacz
                                ? "is a WACZ without a web archive in it; make it again"
                                : "is a zip archive that is damaged or has no files in it; give one that holds articles");
    }

    private Step opened(ZipEntries.Entry entry, boolean first) {
        Origin inside = origin.entry(entry.name());
        if (first && entry.name().equals("[Content_Types].xml")) {
            return end("is an Office document; save the article as HTML or text");
        }
        Optional<String> refused = Sniffer.refusedByName(entry.name());
        return refused.isPresent() ? Step.skip(inside.uri(), refused.get()) : opener.open(inside, entry.content());
    }

    /** Hidden files and what macOS puts beside each file are left out, as in folders. */
    private boolean isMeant(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
        return !hidden && (!wacz || WARC_IN_WACZ.matcher(name).matches());
    }

    private Step end(String reason) {
        ended = true;
        given = true;
        return Step.skip(origin.uri(), reason);
    }

    private static String reason(IOException e) {
        String message = String.valueOf(e.getMessage());
        if (message.contains("encrypted")) {
            return "is encrypted; unpack it with its password and give the folder";
        }
        if (message.contains("EXT descriptor")) {
            return "is a zip archive that can only be read from disk; give it as a file of its own";
        }
        return e instanceof EOFException || e instanceof ZipException
                ? "is a zip archive that is cut off or damaged; what could be read of it was"
                : InputOpener.unreadable(e);
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
