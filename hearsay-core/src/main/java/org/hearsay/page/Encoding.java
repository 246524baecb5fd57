// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /** What the names of encodings begin with whose every byte is a character, so that nearly any bytes are well formed in them. */
    private static final Set<String> ONE_BYTE = Set.of("iso", "windows", "us", "koi8", "x");

    /** In a page of UTF-8, this many characters are whole for each that is not, or it is a page of something else. */
    private static final int WHOLE_TO_BROKEN = 10;

    private Encoding() {}

    static String decode(byte[] bytes, Optional<Charset> told) {
        int mark = markLength(bytes);
        Charset marked = marked(bytes, mark);
        if (marked != null) {
            return new String(bytes, mark, bytes.length - mark, marked);
        }
        if (told.isPresent()) {
            String decoded = asTold(bytes, told.get());
            if (decoded != null) {
                return decoded;
            }
        }
        Charset wide = wide(bytes, bytes.length);
        if (wide != null) {
            return new String(bytes, wide);
        }
        return withoutWord(bytes);
    }

    /**
     * The text in the encoding that was told; null when that is better not believed. Bytes above ASCII that are well formed as UTF-8 are hardly
     * ever anything else, and bytes that are not cannot be it; servers that tell one encoding for all pages are often wrong.
     */
    @Nullable
    private static String asTold(byte[] bytes, Charset told) {
        boolean oneByte = ONE_BYTE.contains(told.name().toLowerCase(Locale.ROOT).split("-", 2)[0]);
        if (!told.equals(UTF_8) && !oneByte) {
            return new String(bytes, web(told));
        }
        String quick = new String(bytes, UTF_8);
        boolean wellFormed = quick.indexOf('\uFFFD') < 0;
        if (told.equals(UTF_8)) {
            return wellFormed ? quick : null;
        }
        return wellFormed && !isAscii(bytes) ? quick : new String(bytes, web(told));
    }

    /**
     * The encoding of a text of which only the beginning is at hand. That beginning may end inside a character, so a few bytes at its end
     * prove nothing.
     */
    static Charset ofStart(byte[] head, Optional<Charset> told) {
        int mark = markLength(head);
        Charset marked = marked(head, mark);
        Charset wide = marked == null ? wide(head, head.length) : marked;
        if (wide != null) {
            return wide;
        }
        String quick = new String(head, 0, Math.max(0, head.length - 3), UTF_8);
        return quick.indexOf('\uFFFD') < 0 || quick.indexOf('\uFFFD') >= quick.length() - 3
                ? UTF_8
                : web(told.orElse(FALLBACK));
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
            return mostlyUtf8(quick) ? mixed(bytes) : new String(bytes, declared == null ? FALLBACK : declared);
        }
    }

    /** Whether nearly all characters above ASCII came out whole: pages put together from parts hold a few bytes of another encoding. */
    private static boolean mostlyUtf8(String decoded) {
        long above = decoded.chars().filter(c -> c >= 0x80).count();
        long broken = decoded.chars().filter(c -> c == '\uFFFD').count();
        return (above - broken) >= broken * WHOLE_TO_BROKEN;
    }

    /** UTF-8 in which a byte that is no part of a character is what it is in the encoding that such parts are mostly in. */
    private static String mixed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        CharBuffer chars = CharBuffer.allocate(8192);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharsetDecoder decoder = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result;
        do {
            result = decoder.decode(in, chars, true);
            text.append(chars.flip());
            chars.clear();
            if (result.isError()) {
                for (int i = 0; i < result.length(); i++) {
                    text.append(new String(new byte[] {in.get()}, FALLBACK));
                }
            }
        } while (!result.isUnderflow());
        return text.toString();
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
