// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.testkit.Packed;

/**
 * How much reading a web archive costs beside the extraction of its pages; docs/measure/intake.md has the command and what came of it. Arguments: how
 * many pages, a file to write the archive to (kept if it is there).
 */
final class WarcThroughput {

    private static final List<String> WORDS = List.of(
            "the",
            "of",
            "in",
            "to",
            "and",
            "a",
            "said",
            "on",
            "for",
            "that",
            "ferry",
            "harbour",
            "storm",
            "minister",
            "residents",
            "Tuesday",
            "Karvia",
            "boats",
            "wind",
            "officials",
            "“we",
            "wait”",
            "office",
            "port",
            "waves",
            "passengers");

    private WarcThroughput() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        int count = Integer.parseInt(args[0]);
        Path file = Path.of(args[1]);
        if (!Files.exists(file)) {
            write(count, file);
        }
        PrintStream out = new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, UTF_8);
        ArticleReader reader = new ArticleReader();
        for (int pass = 0; pass < 3; pass++) {
            long begin = cpu();
            int read = 0;
            long characters = 0;
            for (int i = 0; i < count; i++) {
                Page page = new Page("http://k.example/" + i, html(i), MediaType.HTML, Optional.of(UTF_8));
                characters += reader.read(page).text().length();
            }
            long both = cpu() - begin;
            long alone = both - made(count);
            begin = cpu();
            try (Pages pages = new PageFinder(new ByteArrayInputStream(new byte[0])).find(List.of(file.toString()))) {
                while (pages.hasNext()) {
                    characters -= reader.read((Page) pages.next()).text().length();
                    read++;
                }
            }
            long archive = cpu() - begin;
            out.printf(
                    "%d pages, same text: %b; extraction alone %.2f s, from the archive %.2f s: %+.1f %%; heap at most %d MB%n",
                    read,
                    characters == 0,
                    alone / 1e9,
                    archive / 1e9,
                    100.0 * (archive - alone) / alone,
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    /** What making the pages costs, which is no part of their extraction. */
    private static long made(int count) {
        long begin = cpu();
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            bytes += html(i).length;
        }
        if (bytes == 0) {
            throw new IllegalStateException("nothing was made");
        }
        return (cpu() - begin);
    }

    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void write(int count, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < count; i++) {
                out.write(Packed.gzip(
                        Packed.response("http://k.example/" + i, "Content-Type: text/html; charset=utf-8", html(i))));
            }
        }
    }

    /** A page with some 3,000 characters of text and as much around it as news pages have. */
    private static byte[] html(int number) {
        Random random = new Random(number);
        StringBuilder html = new StringBuilder("<!DOCTYPE html><html lang=en><head><title>Report ")
                .append(number)
                .append("</title>");
        for (int i = 0; i < 40; i++) {
            html.append("<meta property=\"x:")
                    .append(i)
                    .append("\" content=\"")
                    .append(random.nextInt())
                    .append("\"><script>var a")
                    .append(i)
                    .append("={b:")
                    .append(random.nextInt())
                    .append("};function f")
                    .append(i)
                    .append("(x){return x+")
                    .append(i)
                    .append(";}</script>");
        }
        html.append("</head><body><nav>");
        for (int i = 0; i < 60; i++) {
            html.append("<li class=\"nav-item n")
                    .append(i % 7)
                    .append("\"><a href=\"/s/")
                    .append(i)
                    .append("\">Section ")
                    .append(i)
                    .append("</a></li>");
        }
        html.append("</nav><article><h1>Report ").append(number).append("</h1>");
        for (int i = 0; i < 12; i++) {
            html.append("<p class=\"story-text\">Then");
            for (int j = 0; j < 45; j++) {
                html.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            html.append(".</p><div class=\"ad-slot\"></div>");
        }
        html.append("</article><aside>");
        for (int i = 0; i < 30; i++) {
            html.append("<div class=teaser><a href=/t")
                    .append(i)
                    .append("><h3>Another story ")
                    .append(random.nextInt())
                    .append("</h3></a></div>");
        }
        return html.append("</aside><footer>Imprint</footer></body></html>")
                .toString()
                .getBytes(UTF_8);
    }
}
