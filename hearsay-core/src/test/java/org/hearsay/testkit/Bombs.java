// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Inputs made to fill memory, to take for ever, or to make a reader look where it should not; each is made when it is asked for. */
public final class Bombs {

    private static final int MEGA = 1_000_000;

    private Bombs() {}

    /**
     * The bombs by what they are.
     *
     * @param tripwire an address that nobody may ask for
     */
    public static Map<String, Supplier<byte[]>> all(String tripwire) {
        Map<String, Supplier<byte[]>> bombs = new LinkedHashMap<>();
        pages(bombs);
        packed(bombs);
        entities(bombs, tripwire);
        records(bombs);
        return bombs;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    private static void pages(Map<String, Supplier<byte[]>> bombs) {
        bombs.put("deep div", () -> bytes("<html><body>" + "<div>".repeat(300_000) + "words"));
        bombs.put("deep inline", () -> bytes("<html><p>" + "<b><i>".repeat(150_000) + "words"));
        bombs.put("deep table", () -> bytes("<html>" + "<table><tr><td>".repeat(60_000) + "words"));
        bombs.put("deep list", () -> bytes("<html>" + "<ul><li>".repeat(100_000) + "words"));
        bombs.put("deep blockquote", () -> bytes("<html>" + "<blockquote><p>x".repeat(100_000)));
        bombs.put("unclosed links", () -> bytes("<html>" + "<a href=x>".repeat(100_000) + "words"));
        bombs.put("unclosed fonts", () -> bytes("<html>" + "<p><font size=1>x".repeat(50_000)));
        bombs.put("many attributes", () -> bytes("<html><p " + attributes(200_000) + ">words"));
        bombs.put("one attribute", () -> bytes("<html><p class=\"" + "a ".repeat(2 * MEGA) + "\">words"));
        bombs.put("many classes", () -> bytes("<html>" + classes(100_000)));
        bombs.put("many comments", () -> bytes("<html>" + "<!-- x -->".repeat(400_000) + "<p>words"));
        bombs.put("open comment", () -> bytes("<html><!--" + "-- x ".repeat(800_000)));
        bombs.put("many brackets", () -> bytes("<html>" + "<".repeat(4 * MEGA)));
        bombs.put("many characters references", () -> bytes("<html><p>" + "&amp;&#x41;&nosuch;".repeat(200_000)));
        bombs.put("one paragraph", () -> bytes("<html><p>" + "word ".repeat(600_000)));
        bombs.put(
                "many paragraphs",
                () -> bytes("<html><body><article>" + "<p>Rain fell on Karvia, Ada said.</p>".repeat(80_000)));
        bombs.put(
                "json in json",
                () -> bytes("<html><script type='application/ld+json'>" + "{\"a\":[".repeat(200_000)
                        + "</script><p>words"));
        bombs.put(
                "json list",
                () -> bytes("<html><script type='application/ld+json'>[" + "{\"@type\":\"NewsArticle\"},".repeat(60_000)
                        + "{}]</script><p>words"));
        bombs.put(
                "deep markdown",
                () -> bytes("# T\n\n" + "> ".repeat(20_000) + "words\n\n" + "[".repeat(20_000) + "](x)"));
        bombs.put("one line", () -> bytes("a".repeat(4 * MEGA)));
    }

    private static String attributes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('a').append(i).append("=1 ");
        }
        return text.toString();
    }

    private static String classes(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append("<p class=c").append(i).append(">x");
        }
        return text.toString();
    }

    /** Something long, never held as a whole: the bombs are made in little memory, too. */
    private record Lengthy(String piece, int times) {

        void to(OutputStream out) throws IOException {
            byte[] bytes = piece.repeat(1000).getBytes(UTF_8);
            for (int i = 0; i < times / 1000; i++) {
                out.write(bytes);
            }
        }

        byte[] packed(Wrap wrap) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (OutputStream packing = wrap.around(out)) {
                to(packing);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }

        byte[] gzip() {
            return packed(GZIPOutputStream::new);
        }

        byte[] zip(String ending, int count) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (int i = 0; i < count; i++) {
                    zip.putNextEntry(new ZipEntry("a" + i + ending));
                    to(zip);
                    zip.closeEntry();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toByteArray();
        }
    }

    private interface Wrap {
        OutputStream around(OutputStream out) throws IOException;
    }

    private static void packed(Map<String, Supplier<byte[]>> bombs) {
        Lengthy zeros = new Lengthy("\0", 100 * MEGA);
        Lengthy words = new Lengthy("<html><p>words ", MEGA);
        String head = "Content-Type: text/html\r\nContent-Encoding: gzip";
        bombs.put("gzip of blanks", () -> new Lengthy(" ", 100 * MEGA).gzip());
        bombs.put("gzip of zeros", zeros::gzip);
        bombs.put("zstd of words", () -> new Lengthy("word ", 30 * MEGA).packed(ZstdOutputStream::new));
        bombs.put("gzip in gzip", () -> Packed.gzip(zeros.gzip()));
        bombs.put("zip of zeros", () -> zeros.zip(".html", 4));
        bombs.put("zip of words", () -> words.zip(".html", 40));
        bombs.put("zips in zips", () -> nested(6));
        bombs.put("zip of zips in gzip", () -> Packed.gzip(Packed.zip(Map.of("a.zip", zeros.zip(".txt", 4)))));
        bombs.put("many names", () -> Packed.zip(many("n", ".css", 20_000, new byte[0])));
        bombs.put(
                "warc of zeros",
                () -> new Lengthy(
                                "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999\r\n\r\n\0\0\0\0\0\0\0\0",
                                MEGA)
                        .gzip());
        bombs.put("packed answer", () -> Packed.response("u:1", head, zeros.gzip()));
        bombs.put("answer packed twice", () -> Packed.response("u:1", head + ", gzip", Packed.gzip(zeros.gzip())));
    }

    private static Map<String, byte[]> many(String name, String ending, int count, byte[] bytes) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            files.put(name + i + ending, bytes);
        }
        return files;
    }

    private static byte[] nested(int depth) {
        byte[] inner = new Lengthy("\0", 10 * MEGA).zip(".txt", 4);
        for (int i = 0; i < depth; i++) {
            inner = Packed.zip(many("z", ".zip", 8, inner));
        }
        return inner;
    }

    private static void entities(Map<String, Supplier<byte[]>> bombs, String tripwire) {
        StringBuilder lol = new StringBuilder("<!ENTITY a0 \"words\">");
        for (int i = 1; i < 30; i++) {
            lol.append("<!ENTITY a")
                    .append(i)
                    .append(" \"")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        String feed =
                "<rss><channel><title>&a29;</title><item><title>&a29;</title><link>http://k.example/1</link><content:encoded>"
                        + "&a29; words ".repeat(200) + "</content:encoded></item></channel></rss>";
        bombs.put("entities in entities", () -> bytes("<?xml version='1.0'?><!DOCTYPE rss [" + lol + "]>" + feed));
        bombs.put("one long entity", () -> bytes("<!DOCTYPE rss [<!ENTITY a29 \"" + "w".repeat(MEGA) + "\">]>" + feed));
        bombs.put(
                "entity from a file",
                () -> bytes("<!DOCTYPE rss [<!ENTITY a29 SYSTEM \"file:///etc/passwd\">]>" + feed));
        bombs.put(
                "entity from a server",
                () -> bytes("<!DOCTYPE rss SYSTEM \"" + tripwire + "\" [<!ENTITY % p SYSTEM \"" + tripwire
                        + "\">%p;<!ENTITY a29 SYSTEM \"" + tripwire + "\">]>" + feed));
        bombs.put(
                "list of feeds with entities",
                () -> bytes("<!DOCTYPE opml [" + lol + "]><opml><body><outline xmlUrl='&a29;'/></body></opml>"));
        bombs.put(
                "page that includes",
                () -> bytes("<html><link rel=stylesheet href='" + tripwire + "'><img src='" + tripwire
                        + "'><iframe src='" + tripwire + "'></iframe><base href='" + tripwire + "'><p>words"));
    }

    private static void records(Map<String, Supplier<byte[]>> bombs) {
        bombs.put("deep feed", () -> bytes("<rss><channel><item>" + "<a>".repeat(300_000)));
        bombs.put(
                "feed of empty items", () -> bytes("<rss><channel>" + "<item><title>t</title></item>".repeat(60_000)));
        bombs.put("deep json line", () -> bytes("{\"text\":" + "[".repeat(2 * MEGA)));
        bombs.put(
                "deep json feed",
                () -> bytes("{\"version\":\"https://jsonfeed.org/version/1\",\"items\":" + "[".repeat(2 * MEGA)));
        bombs.put("open quotation mark in a table", () -> bytes("text,uri\n\"" + "word, \n".repeat(4 * MEGA)));
        bombs.put("mail of parts in parts", () -> bytes(parts(2000)));
        bombs.put(
                "mail with a long head",
                () -> bytes("From: a@k.example\nSubject: " + "x\n ".repeat(2 * MEGA) + "\n\nwords"));
        bombs.put(
                "record with a huge length",
                () -> bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 9223372036854775807\r\n\r\n"
                        + "x".repeat(4 * MEGA)));
        bombs.put("record with an endless head", () -> bytes("WARC/1.0\r\n" + "A: b\r\n".repeat(MEGA)));
        bombs.put("records without end", () -> bytes("WARC/1.0\r\n\r\n".repeat(20_000)));
    }

    private static String parts(int depth) {
        StringBuilder mail = new StringBuilder("From: a@k.example\nMIME-Version: 1.0\n");
        for (int i = 0; i < depth; i++) {
            mail.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return mail.append("Content-Type: text/plain\n\nwords").toString();
    }
}
