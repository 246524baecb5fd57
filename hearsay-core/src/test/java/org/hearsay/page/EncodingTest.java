// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EncodingTest {

    private static final String WORDS = "Zürich – “Łódź”";
    private static final Charset WINDOWS_1250 = Charset.forName("windows-1250");

    @Test
    void utf8IsRecognised() {
        assertThat(decode(WORDS.getBytes(UTF_8))).isEqualTo(WORDS);
    }

    @Test
    void byteOrderMarkWinsOverWhatWasTold() {
        assertThat(Encoding.decode(("\uFEFF" + WORDS).getBytes(UTF_8), Optional.of(ISO_8859_1)))
                .isEqualTo(WORDS);
        assertThat(decode(("\uFEFF" + WORDS).getBytes(UTF_16LE))).isEqualTo(WORDS);
        assertThat(decode(("\uFEFF" + WORDS).getBytes(UTF_16BE))).isEqualTo(WORDS);
    }

    @Test
    void utf16WithoutMarkIsSeenByItsZeros() {
        String english = "The bridge was closed on Tuesday – again.";
        assertThat(decode(english.getBytes(UTF_16LE))).isEqualTo(english);
        assertThat(decode(english.getBytes(UTF_16BE))).isEqualTo(english);
    }

    @Test
    void toldWinsOverDeclared() {
        byte[] bytes = ("<meta charset=utf-8>" + WORDS).getBytes(WINDOWS_1250);
        assertThat(Encoding.decode(bytes, Optional.of(WINDOWS_1250))).endsWith(WORDS);
    }

    @Test
    void declarationInTheHeadIsTaken() {
        assertThat(decode(("<meta charset=windows-1250>" + WORDS).getBytes(WINDOWS_1250)))
                .endsWith(WORDS);
        String older = "<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>";
        assertThat(decode((older + WORDS).getBytes(WINDOWS_1250))).endsWith(WORDS);
        assertThat(decode(("<?xml version='1.0' encoding='windows-1250'?>" + WORDS).getBytes(WINDOWS_1250)))
                .endsWith(WORDS);
    }

    @Test
    void latinDeclarationDoesNotSpoilPlainUtf8() {
        assertThat(decode(("<meta charset=iso-8859-1>" + WORDS).getBytes(UTF_8)))
                .endsWith(WORDS);
    }

    @Test
    void withoutAnyWordBytesAreWindows1252() {
        assertThat(decode("“Zürich” – 5 €".getBytes(Charset.forName("windows-1252"))))
                .isEqualTo("“Zürich” – 5 €");
    }

    @Test
    void charsetThatDoesNotExistIsPassedOver() {
        assertThat(decode("<meta charset='no-such/charset'>é".getBytes(UTF_8))).endsWith("é");
        assertThat(decode("<meta charset=>é".getBytes(UTF_8))).endsWith("é");
    }

    private static String decode(byte[] bytes) {
        return Encoding.decode(bytes, Optional.empty());
    }
}
