// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.testkit.Packed.found;
import static org.hearsay.testkit.Packed.gzip;
import static org.hearsay.testkit.Packed.joined;
import static org.hearsay.testkit.Packed.pages;
import static org.hearsay.testkit.Packed.part;
import static org.hearsay.testkit.Packed.record;
import static org.hearsay.testkit.Packed.response;
import static org.hearsay.testkit.Packed.skipped;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.Channels;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.page.Found;
import org.hearsay.page.Limits;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

class WarcPagesTest {

    private static final String HTML = "Content-Type: text/html; charset=utf-8";

    private static byte[] page(int number) {
        return response("http://karvia.example/" + number, HTML, html(number));
    }

    private static byte[] html(int number) {
        return ("<html><p>Report " + number + " from Karvia, where “rain” fell.").getBytes(UTF_8);
    }

    private static List<String> uris(List<Found> found) {
        return pages(found).stream().map(Page::uri).toList();
    }

    @Test
    void whatAnotherLibraryWritesIsReadAsThatLibraryReadsIt() throws IOException {
        for (WarcCompression compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (WarcWriter writer = new WarcWriter(Channels.newChannel(out), compression)) {
                for (int i = 0; i < 5; i++) {
                    HttpResponse http = new HttpResponse.Builder(200, "OK")
                            .body(org.netpreserve.jwarc.MediaType.parse("text/html;charset=utf-8"), html(i))
                            .build();
                    writer.write(new WarcResponse.Builder(URI.create("http://karvia.example/" + i))
                            .date(Instant.parse("2026-11-20T08:30:00Z"))
                            .body(http)
                            .build());
                }
            }
            List<Page> pages = pages(found(out.toByteArray()));
            List<String> theirs = new ArrayList<>();
            try (WarcReader reader = new WarcReader(new ByteArrayInputStream(out.toByteArray()))) {
                reader.records().forEach(record -> theirs.add(((WarcResponse) record).target()));
            }
            assertThat(pages).extracting(Page::uri).isEqualTo(theirs).hasSize(5);
            assertThat(pages.get(3).text()).isEqualTo(new String(html(3), UTF_8));
            assertThat(pages.get(3).retrieved()).contains(Instant.parse("2026-11-20T08:30:00Z"));
        }
    }

    @Test
    void packedAsAWholeAndByOtherMeans() {
        byte[] all = joined(page(1), page(2), page(3));
        assertThat(uris(found(gzip(all)))).hasSize(3);
        assertThat(uris(found(Zstd.compress(all)))).hasSize(3);
        assertThat(uris(found(joined(gzip(joined(page(1), page(2))), gzip(page(3))))))
                .hasSize(3);
    }

    @Test
    void onlyPagesAreTaken() {
        byte[] warc = joined(
                record("warcinfo", "Content-Type: application/warc-fields", "software: x\r\n".getBytes(UTF_8)),
                record("request", "WARC-Target-URI: http://a.example/", "GET / HTTP/1.1\r\n\r\n".getBytes(UTF_8)),
                response("http://a.example/i.png", "Content-Type: image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                response("http://a.example/robots.txt", "Content-Type: text/plain", "User-agent: *".getBytes(UTF_8)),
                response("http://a.example/s.css", "Content-Type: text/plain", "a {}".getBytes(UTF_8)),
                record(
                        "response",
                        "WARC-Target-URI: http://a.example/gone",
                        "HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>Gone".getBytes(UTF_8)),
                record(
                        "response",
                        "WARC-Target-URI: dns:a.example\r\nContent-Type: text/dns",
                        "20261120 a.example".getBytes(UTF_8)),
                record(
                        "resource",
                        "WARC-Target-URI: http://a.example/saved\r\nContent-Type: text/html",
                        "<p>Saved words".getBytes(UTF_8)),
                record(
                        "conversion",
                        "WARC-Target-URI: <http://a.example/wet>\r\nContent-Type: text/plain",
                        "Plain words".getBytes(UTF_8)),
                response("http://a.example/untyped", "Server: x", "<html><p>words".getBytes(UTF_8)));
        List<Found> found = found(warc);
        assertThat(uris(found))
                .containsExactly("http://a.example/saved", "http://a.example/wet", "http://a.example/untyped");
        assertThat(pages(found))
                .extracting(Page::mediaType)
                .containsExactly(MediaType.HTML, MediaType.TEXT, MediaType.HTML);
        assertThat(skipped(found)).isEmpty();
    }

    @Test
    void wrongHeadersDoNotSpoilThePage() {
        byte[] words = "<html><p>Words that were never packed nor cut into pieces, “quoted”.".getBytes(UTF_8);
        byte[] chunks = joined(
                "1a\r\n".getBytes(UTF_8), part(words, 0, 26), "\r\n400; x=y\r\n".getBytes(UTF_8), part(words, 26, 999));
        List<byte[]> answers = List.of(
                response("u:1", HTML + "\r\nContent-Encoding: gzip", words),
                response("u:2", HTML + "\r\nTransfer-Encoding: chunked", words),
                response("u:3", HTML + "\r\nContent-Encoding: br", words),
                response("u:4", HTML + "\r\nContent-Encoding: deflate", words),
                response("u:5", HTML, gzip(words)),
                response("u:6", HTML + "\r\nContent-Encoding: gzip, gzip", gzip(gzip(words))),
                response("u:7", HTML + "\r\nTransfer-Encoding: chunked", chunks),
                response("u:8", HTML + "\r\nContent-Encoding: zstd", Zstd.compress(words)),
                response("u:9", "Content-Type: text/html; charset=iso-8859-1", words));
        List<Found> found = found(joined(answers.toArray(byte[][]::new)));
        assertThat(skipped(found)).isEmpty();
        assertThat(pages(found))
                .hasSize(9)
                .allSatisfy(page -> assertThat(page.text()).as(page.uri()).isEqualTo(new String(words, UTF_8)));
    }

    @Test
    void damagedMemberIsNamedAndTheOthersAreRead() {
        byte[] first = gzip(page(1));
        byte[] second = gzip(page(2));
        byte[] third = gzip(page(3));
        for (int at = 0; at < second.length; at++) {
            byte[] spoilt = second.clone();
            spoilt[at] ^= (byte) 0x5A;
            List<Found> found = found(joined(first, spoilt, third));
            List<String> uris = uris(found);
            assertThat(uris).as("byte " + at).contains("http://karvia.example/1", "http://karvia.example/3");
            if (uris.size() < 3) {
                assertThat(skipped(found))
                        .as("byte " + at)
                        .anySatisfy(line -> assertThat(line).startsWith("- record 2 at byte " + first.length + ": "));
            }
        }
    }

    @Test
    void recordWithAWrongLengthIsNamedAndTheOthersAreRead() {
        String second = new String(page(2), ISO_8859_1);
        String right = second.replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
        for (String wrong : List.of("3", "99999", "-1", "x", "", "100000000", "99999999999999999999")) {
            byte[] spoilt = second.replace("Content-Length: " + right, "Content-Length: " + wrong)
                    .getBytes(ISO_8859_1);
            List<Found> found = found(joined(page(1), spoilt, page(3), page(4)));
            assertThat(uris(found))
                    .as(wrong)
                    .containsExactly("http://karvia.example/1", "http://karvia.example/3", "http://karvia.example/4");
            assertThat(skipped(found))
                    .as(wrong)
                    .singleElement()
                    .asString()
                    .startsWith("- record 2 at byte " + page(1).length + ": ");
        }
    }

    @Test
    void archiveCutAnywhereGivesWhatIsWhole() {
        byte[] plain = joined(page(1), page(2));
        byte[] packed = joined(gzip(page(1)), gzip(page(2)));
        int border = gzip(page(1)).length;
        for (int cut = 6; cut < plain.length; cut++) {
            List<Found> found = found(part(plain, 0, cut));
            assertThat(uris(found))
                    .as("plain, cut at " + cut)
                    .hasSize(cut < page(1).length - 4 ? 0 : cut < plain.length - 4 ? 1 : 2);
        }
        for (int cut = 40; cut < packed.length; cut++) {
            List<Found> found = found(part(packed, 0, cut));
            assertThat(uris(found)).as("packed, cut at " + cut).hasSize(cut < border ? 0 : 1);
            assertThat(skipped(found)).as("packed, cut at " + cut).hasSize(cut == border ? 0 : 1);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recordsBeyondTheLimitAreNamedNotHeld(boolean packed) {
        byte[] large = response(
                "http://karvia.example/large", HTML, "word ".repeat(40_000).getBytes(UTF_8));
        byte[] film = response("http://karvia.example/film", "Content-Type: video/mp4", new byte[150_000]);
        byte[] all = packed
                ? joined(gzip(page(1)), gzip(large), gzip(film), gzip(page(2)))
                : joined(page(1), large, film, page(2));
        List<Found> found = found(new PageFinder(new ByteArrayInputStream(all), new Limits(100_000)), "-");
        assertThat(uris(found)).containsExactly("http://karvia.example/1", "http://karvia.example/2");
        assertThat(skipped(found)).hasSize(2).allMatch(line -> line.contains("is larger than 100000 bytes"));
    }

    @Test
    void archiveWithoutPagesSaysSo() {
        assertThat(skipped(found(record("warcinfo", "X: y", new byte[0]))))
                .containsExactly("-: is a web archive without a page in it; give one that holds HTML");
    }

    @Test
    void pageThatHoldsNoArticleIsNamedWithItsPlace() {
        Page page = pages(found(page(7))).getFirst();
        assertThat(page.where()).isEqualTo("- record 1 at byte 0 (http://karvia.example/7)");
    }
}
