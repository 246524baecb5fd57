// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import com.github.luben.zstd.ZstdIOException;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.hearsay.page.bytes.BombException;
import org.hearsay.page.bytes.ContentCoding;
import org.hearsay.page.bytes.Expansion;
import org.hearsay.page.warc.WarcRecords;

/** Bytes from somewhere → a page, the pages of a file that holds many, or the reason why not. */
final class InputOpener {

    /** How much is looked at to tell what the bytes are. */
    private static final int HEAD_BYTES = 8192;

    private static final String CUT_OFF = "is cut off: its gzip data ends too early; fetch or copy the file again";
    private static final String DAMAGED = "is damaged gzip or zip data; fetch or copy the file again";

    private final Limits limits;
    private final DocumentOpener documents;

    InputOpener(Limits limits, Links links) {
        this.limits = limits;
        this.documents = new DocumentOpener(limits, links);
    }

    /** Opens {@code raw}; the stream is closed here or by the cursor entered. */
    Step open(Origin origin, InputStream raw) {
        boolean keptOpen = false;
        try {
            Step step = opened(origin, new BufferedInputStream(raw, HEAD_BYTES * 2));
            keptOpen = step instanceof Step.Enter;
            return step;
        } catch (IOException e) {
            return Step.skip(origin.uri(), unreadable(e));
        } finally {
            closeUnless(keptOpen, raw);
        }
    }

    private Step opened(Origin origin, BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            return Step.skip(origin.uri(), "is empty; save the article's page again");
        }
        if (ContentCoding.isGzip(head, head.length)) {
            return gzip(origin, in, head);
        }
        if (ContentCoding.isZstd(head, head.length)) {
            Expansion expansion = new Expansion();
            return unpacked(origin, expansion.unpacked(ContentCoding.zstd(expansion.packed(in))));
        }
        if (origin.uri().toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return Step.skip(
                    origin.uri(),
                    "is named .gz but is not gzip data; rename it if it is a plain file, or fetch it again");
        }
        return content(origin, in, head);
    }

    private Step gzip(Origin origin, BufferedInputStream in, byte[] head) throws IOException {
        Expansion expansion = new Expansion();
        if (beginsWarc(head)) {
            return warc(origin, WarcRecords.gzip(in, limits.maxPageBytes(), expansion));
        }
        return unpacked(origin, expansion.unpacked(new GZIPInputStream(expansion.packed(in))));
    }

    private Step unpacked(Origin origin, InputStream unpacked) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(unpacked, HEAD_BYTES * 2);
        byte[] head = head(plain);
        if (head.length == 0) {
            return Step.skip(origin.uri(), "is the gzip of an empty file; save the article's page again");
        }
        if (ContentCoding.isGzip(head, head.length) || ContentCoding.isZstd(head, head.length)) {
            return Step.skip(origin.uri(), "is gzip inside gzip; unpack it once (gunzip) and give the result");
        }
        return content(origin, plain, head);
    }

    private Step content(Origin origin, BufferedInputStream in, byte[] head) throws IOException {
        if (Sniffer.isWarc(head)) {
            return warc(origin, WarcRecords.plain(in, limits.maxPageBytes()));
        }
        if (Sniffer.isZip(head)) {
            return zip(origin, ZipEntries.in(in));
        }
        Optional<String> refused = Sniffer.refused(head, head.length);
        if (refused.isPresent()) {
            return Step.skip(origin.uri(), refused.get());
        }
        return documents.open(origin, in, head);
    }

    private Step warc(Origin origin, WarcRecords records) {
        return new Step.Enter(new WarcCursor(origin.uri(), records, limits));
    }

    /** Opens the archive whose entries {@code entries} goes through. */
    Step zip(Origin origin, ZipEntries entries) throws IOException {
        if (!origin.mayBeArchive()) {
            entries.close();
            return Step.skip(origin.uri(), "is an archive in an archive in an archive; unpack the outer ones first");
        }
        return new Step.Enter(new ZipCursor(origin, entries, this));
    }

    /** Whether what packed bytes begin with unpacks to the beginning of a web archive. */
    private static boolean beginsWarc(byte[] head) {
        try (InputStream start = new GZIPInputStream(new ByteArrayInputStream(head), 512)) {
            return Sniffer.isWarc(start.readNBytes(16));
        } catch (IOException e) {
            return false;
        }
    }

    /** The first bytes; the stream stands at its beginning again. */
    static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return head;
    }

    /** Why a stream failed, in one clause. */
    static String unreadable(IOException e) {
        return switch (e) {
            case EOFException cut -> CUT_OFF;
            case ZipException damage -> DAMAGED;
            case BombException bomb -> bomb.getMessage() + ", as no article does; unpack it yourself if you trust it";
            case ZstdIOException damage -> "is zstd data that is cut off or damaged; fetch or copy the file again";
            default -> "cannot be read (" + e.getMessage() + "); check the file and its disk";
        };
    }

    private static void closeUnless(boolean keptOpen, InputStream in) {
        if (!keptOpen) {
            try {
                in.close();
            } catch (IOException e) {
                // All that was wanted has been read; there is nothing a user could do about it.
                return;
            }
        }
    }
}
