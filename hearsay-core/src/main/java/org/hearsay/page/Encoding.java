// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which encoding a page's bytes are in, and the bytes as characters. */
final class Encoding {

    /** What browsers take when nothing tells and the bytes are not UTF-8 (WHATWG Encoding, section 4.2). */
    private static final Charset FALLBACK = Charset.forName("windows-1252");

    /** How far into a page its own declaration is looked for; the standard asks for 1024, archives put scripts before it. */
    private static final int DECLARATION_BYTES = 8192;

    /** How many bytes show whether every second one is zero. */
    private static final int SAMPLE_BYTES = 4096;

    /** Labels that mean another encoding on the web than in Java (WHATWG Encoding, section 4.2). */
    private static final Map<String, String> WEB_LABELS = Map.of(
            "iso-8859-1", "windows-1252",
            "latin1", "windows-1252",
            "us-ascii", "windows-1252",
            "ascii", "windows-1252",
            "iso-8859-9", "windows-1254",
            "gb2312", "GB18030",
            "gbk", "GB18030",
            "x-sjis", "windows-31j",
            "shift_jis", "windows-31j",
            "utf8", "UTF-8");

    private Encoding() {}

    static String decode(byte[] bytes, Optional<Charset> told) {
        int mark = markLength(bytes);
        Charset marked = marked(bytes, mark);
        if (marked != null) {
            return new String(bytes, mark, bytes.length - mark, marked);
        }
        if (told.isPresent()) {
            return new String(bytes, web(told.get()));
        }
        Charset wide = wide(bytes, bytes.length);
        if (wide != null) {
            return new String(bytes, wide);
        }
        return withoutWord(bytes);
    }

    /**
     * Neither mark nor header: the page's declaration, unless the bytes are well formed as UTF-8. Text in another encoding hardly ever is,
     * while pages saved as UTF-8 often still declare the encoding they once had.
     */
    private static String withoutWord(byte[] bytes) {
        Charset declared = declared(bytes);
        boolean ascii = isAscii(bytes);
        if (declared != null && ascii) {
            return new String(bytes, declared);
        }
        String quick = new String(bytes, UTF_8);
        if (quick.indexOf('\uFFFD') < 0) {
            return quick;
        }
        try {
            return UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, declared == null ? FALLBACK : declared);
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 without a mark: among the first bytes, nearly every second one is zero and nearly none of the others; else null. */
    @Nullable
    static Charset wide(byte[] bytes, int length) {
        int sample = Math.min(length, SAMPLE_BYTES) & ~1;
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i < sample; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        int pairs = sample / 2;
        if (pairs < 2) {
            return null;
        }
        if (oddZeros * 10 >= pairs * 7 && evenZeros * 20 <= pairs) {
            return UTF_16LE;
        }
        return evenZeros * 10 >= pairs * 7 && oddZeros * 20 <= pairs ? UTF_16BE : null;
    }

    static int markLength(byte[] bytes) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            return 3;
        }
        boolean big = bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        boolean little = bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE;
        return big || little ? 2 : 0;
    }

    @Nullable
    private static Charset marked(byte[] bytes, int mark) {
        return switch (mark) {
            case 3 -> UTF_8;
            case 2 -> bytes[0] == (byte) 0xFE ? UTF_16BE : UTF_16LE;
            default -> null;
        };
    }

    /** The charset named by {@code <meta charset>} or an XML declaration in the first bytes; null when none is, or none that exists. */
    @Nullable
    private static Charset declared(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(bytes.length, DECLARATION_BYTES), ISO_8859_1).toLowerCase(Locale.ROOT);
        boolean xml = head.startsWith("<?xml");
        int from = xml ? head.indexOf("encoding") : head.indexOf("<meta");
        if (from >= 0 && !xml) {
            from = head.indexOf("charset", from);
        }
        if (from < 0) {
            return null;
        }
        int begin = head.indexOf('=', from) + 1;
        while (begin > 0 && begin < head.length() && " \"'".indexOf(head.charAt(begin)) >= 0) {
            begin++;
        }
        int end = begin;
        while (end < head.length() && isLabel(head.charAt(end))) {
            end++;
        }
        return begin == 0 || end == begin ? null : named(head.substring(begin, end));
    }

    private static boolean isLabel(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
    }

    @Nullable
    private static Charset named(String label) {
        try {
            Charset charset = Charset.forName(WEB_LABELS.getOrDefault(label, label));
            // A declaration that could be read as bytes cannot be in UTF-16 (HTML Living Standard, 13.2.3.2).
            return charset.name().startsWith("UTF-16") ? UTF_8 : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    private static Charset web(Charset told) {
        return told.equals(ISO_8859_1) || told.equals(US_ASCII) ? FALLBACK : told;
    }
}
