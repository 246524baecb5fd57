// SPDX-License-Identifier: Apache-2.0
package org.hearsay.peers;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.l3s.boilerpipe.BoilerpipeProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import net.dankito.readability4j.Readability4J;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.PageReadException;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.jsoup.Jsoup;

/**
 * How many saved pages a second of processor time Hearsay and others make articles of: one thread, the same pages in memory, system after system in
 * each round, of whose rounds the best counts, the first ones apart, in which the virtual machine still compiles. Arguments: folders with pages as {@code *.html.gz}; docs/measure/pages.md has the
 * command and what came of it.
 */
final class PageSpeed {

    private static final int ROUNDS = 25;
    private static final int WARM = 10;

    /** Makes an article's text of a page; how long it is. */
    private interface Extractor {
        int extract(String address, String html) throws Exception;
    }

    private PageSpeed() {}

    /** Measures. */
    public static void main(String[] args) throws IOException {
        List<String> pages = new ArrayList<>();
        for (String folder : args) {
            try (var files = Files.list(Path.of(folder))) {
                for (Path file : files.sorted().toList()) {
                    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                        pages.add(new String(in.readAllBytes(), UTF_8));
                    }
                }
            }
        }
        Map<String, Extractor> systems = systems();
        Map<String, Double> best = new LinkedHashMap<>();
        Map<String, Integer> failed = new LinkedHashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            for (Map.Entry<String, Extractor> system : systems.entrySet()) {
                int[] failures = new int[1];
                double speed = pages.size() / seconds(system.getValue(), pages, failures);
                failed.put(system.getKey(), failures[0]);
                if (round >= WARM) {
                    best.merge(system.getKey(), speed, Math::max);
                }
            }
        }
        print(pages.size(), best, failed);
    }

    private static Map<String, Extractor> systems() {
        ArticleReader reader = new ArticleReader();
        Map<String, Extractor> systems = new LinkedHashMap<>();
        systems.put(
                "hearsay",
                (address, html) -> reader.read(
                                new Page(address, html.getBytes(UTF_8), MediaType.HTML, Optional.of(UTF_8)))
                        .text()
                        .length());
        systems.put("boilerpipe 1.2.2", (address, html) -> boilerpipe(html));
        systems.put(
                "readability4j 1.0.8",
                (address, html) -> Optional.ofNullable(
                                new Readability4J(address, html).parse().getTextContent())
                        .orElse("")
                        .length());
        systems.put("crux 2.1.0", PageSpeed::crux);
        systems.put("jsoup, parsing alone", (address, html) -> Jsoup.parse(html).childNodeSize());
        return systems;
    }

    private static int boilerpipe(String html) throws BoilerpipeProcessingException {
        return de.l3s.boilerpipe.extractors.ArticleExtractor.INSTANCE
                .getText(html)
                .length();
    }

    private static int crux(String address, String html) {
        return com.chimbori.crux.articles.ArticleExtractor.with(address, html)
                .extractContent()
                .article()
                .document
                .text()
                .length();
    }

    private static double seconds(Extractor extractor, List<String> pages, int[] failures) {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long begin = clock.getCurrentThreadCpuTime();
        for (int i = 0; i < pages.size(); i++) {
            try {
                extractor.extract("https://k.example/" + i, pages.get(i));
            } catch (PageReadException e) {
                failures[0]++;
            } catch (Exception e) {
                // Others throw what they like at odd pages; the time is spent all the same.
                failures[0]++;
            }
        }
        return (clock.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private static void print(int pages, Map<String, Double> best, Map<String, Integer> failed) {
        PrintStream out = System.out;
        double peer = best.getOrDefault("boilerpipe 1.2.2", 1.0);
        out.printf(Locale.ROOT, "%d pages, one thread, best of %d rounds%n", pages, ROUNDS - WARM);
        best.forEach((name, speed) -> out.printf(
                Locale.ROOT,
                "%-22s %7.1f pages a CPU second  %.2f x boilerpipe  (%d without an article)%n",
                name,
                speed,
                speed / peer,
                failed.getOrDefault(name, 0)));
    }
}
