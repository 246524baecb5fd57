// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Bytes under a name → a page, the pages of a JSON Lines file, or the reason why not. */
final class InputOpener {

    /** How much is looked at to tell what the bytes are. */
    private static final int HEAD_BYTES = 8192;

    private static final String CUT_OFF = "is cut off: its gzip data ends too early; fetch or copy the file again";
    private static final String DAMAGED = "is damaged gzip data; fetch or copy the file again";

    private final Limits limits;

    InputOpener(Limits limits) {
        this.limits = limits;
    }

    /** Opens {@code raw}, whose content is called {@code where}; the stream is closed here or by the cursor entered. */
    Step open(String where, InputStream raw) {
        boolean keptOpen = false;
        try {
            Step step = opened(where, new BufferedInputStream(raw, HEAD_BYTES * 2));
            keptOpen = step instanceof Step.Enter;
            return step;
        } catch (IOException e) {
            return Step.skip(where, unreadable(e));
        } finally {
            closeUnless(keptOpen, raw);
        }
    }

    private Step opened(String where, BufferedInputStream in) throws IOException {
        byte[] head = head(in);
        if (head.length == 0) {
            return Step.skip(where, "is empty; save the article's page again");
        }
        boolean gzip = isGzip(head);
        if (!gzip && where.toLowerCase(Locale.ROOT).endsWith(".gz")) {
            return Step.skip(
                    where, "is named .gz but is not gzip data; rename it if it is a plain file, or fetch it again");
        }
        if (!gzip) {
            return content(where, in, head);
        }
        BufferedInputStream plain = new BufferedInputStream(new GZIPInputStream(in), HEAD_BYTES * 2);
        byte[] plainHead = head(plain);
        if (plainHead.length == 0) {
            return Step.skip(where, "is the gzip of an empty file; save the article's page again");
        }
        if (isGzip(plainHead)) {
            return Step.skip(where, "is gzip inside gzip; unpack it once (gunzip) and give the result");
        }
        return content(where, plain, plainHead);
    }

    private Step content(String where, BufferedInputStream in, byte[] head) throws IOException {
        Optional<String> refused = Sniffer.refused(head, head.length);
        if (refused.isPresent()) {
            return Step.skip(where, refused.get());
        }
        String start = Encoding.decode(head, Optional.empty());
        if (Sniffer.isJsonLines(where, start)) {
            return new Step.Enter(new LineCursor(where, in, limits));
        }
        Optional<String> refusedText = Sniffer.refusedText(start);
        if (refusedText.isPresent()) {
            return Step.skip(where, refusedText.get());
        }
        byte[] bytes = in.readNBytes(limits.maxPageBytes());
        if (bytes.length == limits.maxPageBytes() && in.read() >= 0) {
            return Step.skip(
                    where,
                    "is larger than " + limits.inWords() + ", which is no article; split it or give a JSON Lines file");
        }
        if (Sniffer.refused(bytes, bytes.length).isPresent()) {
            return Step.skip(
                    where, "is part text and part binary data; give an HTML, Markdown, text or JSON Lines file");
        }
        if (isBlank(bytes)) {
            return Step.skip(where, "holds only blanks; save the article's page again");
        }
        return new Step.Give(new Page(where, bytes, Sniffer.mediaType(where, start), Optional.empty()));
    }

    /** The first bytes; the stream stands at its beginning again. */
    private static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD_BYTES);
        byte[] head = in.readNBytes(HEAD_BYTES);
        in.reset();
        return head;
    }

    private static boolean isGzip(byte[] head) {
        return head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' && b < 0x7F) {
                return false;
            }
        }
        String text = Encoding.decode(bytes, Optional.empty());
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B);
    }

    /** Why a stream failed, in one clause. */
    static String unreadable(IOException e) {
        if (e instanceof EOFException) {
            return CUT_OFF;
        }
        if (e instanceof ZipException) {
            return DAMAGED;
        }
        return "cannot be read (" + e.getMessage() + "); check the file and its disk";
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
