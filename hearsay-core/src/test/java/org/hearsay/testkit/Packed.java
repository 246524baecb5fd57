// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.hearsay.page.Found;
import org.hearsay.page.Limits;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;

/** Files of many kinds, put together byte by byte, and what is found in them. */
public final class Packed {

    private Packed() {}

    /** All that is found in {@code bytes} on standard input. */
    public static List<Found> found(byte[] bytes) {
        return found(new PageFinder(new ByteArrayInputStream(bytes), Limits.DEFAULT), "-");
    }

    /** All that {@code finder} finds at {@code names}. */
    public static List<Found> found(PageFinder finder, String... names) {
        List<Found> found = new ArrayList<>();
        try (Pages pages = finder.find(List.of(names))) {
            pages.forEachRemaining(found::add);
        }
        return found;
    }

    /** The pages among what was found. */
    public static List<Page> pages(List<Found> found) {
        return found.stream()
                .filter(Page.class::isInstance)
                .map(Page.class::cast)
                .toList();
    }

    /** The sentences about what was not read. */
    public static List<String> skipped(List<Found> found) {
        return found.stream()
                .filter(Skipped.class::isInstance)
                .map(Object::toString)
                .toList();
    }

    /** One gzip member. */
    public static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A zip archive of these files, in the map's order. */
    public static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** One WARC record of type response that holds an HTTP answer with this head (lines between CRLF) and body. */
    public static byte[] response(String uri, String head, byte[] body) {
        byte[] http = joined(("HTTP/1.1 200 OK\r\n" + head + "\r\n\r\n").getBytes(UTF_8), body);
        String fields = "WARC-Target-URI: " + uri + "\r\nContent-Type: application/http; msgtype=response";
        return record("response", fields, http);
    }

    /** One WARC record. */
    public static byte[] record(String type, String fields, byte[] block) {
        String head = "WARC/1.0\r\nWARC-Type: " + type
                + "\r\nWARC-Record-ID: <urn:uuid:0>\r\nWARC-Date: 2026-11-20T08:30:00Z\r\n" + fields
                + "\r\nContent-Length: " + block.length + "\r\n\r\n";
        return joined(head.getBytes(UTF_8), block, "\r\n\r\n".getBytes(UTF_8));
    }

    /** One after the other. */
    public static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The bytes from {@code from} to the end or to {@code to}, whichever comes first. */
    public static byte[] part(byte[] bytes, int from, int to) {
        return Arrays.copyOfRange(bytes, from, Math.min(to, bytes.length));
    }
}
