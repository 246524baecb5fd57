// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hearsay.article.ArticleReader;
import org.hearsay.article.PageReadException;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.hearsay.testkit.GeneratedArticles;
import org.hearsay.testkit.Packed;
import org.hearsay.testkit.SmallFiles;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files of every kind with bytes changed, cut out, doubled and mixed, and cut off anywhere: each is read or named, none breaks the reader or
 * holds it up. The seed is printed; {@code -Dhearsay.seed=} replays it. All ten thousand: {@code mvn -pl hearsay-core test -Psoak
 * -Dtest=MutatedInputTest}.
 */
class MutatedInputTest {

    private static final int SOME = 400;

    private static final int ALL = 10_000;

    /** Processor time, since how fast the clock runs is not the reader's doing. */
    private static final long MOST_SECONDS = 10;

    private final ArticleReader reader = new ArticleReader();
    private final List<Map.Entry<String, byte[]>> files =
            List.copyOf(SmallFiles.all().entrySet());

    @TempDir
    private Path folder;

    @Test
    void everyFileIsReadWhole() throws IOException {
        for (Map.Entry<String, byte[]> file : files) {
            boolean listed = file.getKey().endsWith(".opml");
            assertThat(read(file.getKey(), file.getValue()))
                    .as(file.getKey())
                    .isEqualTo(listed ? 0 : pagesIn(file.getKey()));
        }
    }

    private static int pagesIn(String name) {
        return switch (name) {
            case "a.csv", "a.jsonl", "a.warc", "a.warc.gz", "whole.warc.gz", "a.warc.zst", "a.wacz" -> 2;
            case "a.zip", "twice.zip" -> 3;
            case "atom.xml", "feed.json" -> 0;
            default -> 1;
        };
    }

    @Test
    void someMutatedFilesDoNoHarm() throws IOException {
        mutate(0, SOME);
    }

    @Test
    @Tag("soak")
    void tenThousandMutatedFilesDoNoHarm() throws IOException {
        mutate(0, ALL);
    }

    @Test
    void filesCutOffAnywhereDoNoHarm() throws IOException {
        assertThat(files).hasSizeGreaterThanOrEqualTo(20);
        for (Map.Entry<String, byte[]> file : files) {
            // The large ones at some places only, but for -Psoak.
            int step = Math.max(1, file.getValue().length / 150);
            for (int cut = 0; cut < file.getValue().length; cut += step) {
                read(file.getKey(), Packed.part(file.getValue(), 0, cut));
            }
        }
    }

    @Test
    @Tag("soak")
    void filesCutOffAtEveryByteDoNoHarm() throws IOException {
        for (Map.Entry<String, byte[]> file : files) {
            for (int cut = 0; cut < file.getValue().length; cut++) {
                read(file.getKey(), Packed.part(file.getValue(), 0, cut));
            }
        }
    }

    private void mutate(int from, int to) throws IOException {
        long seed = GeneratedArticles.seed();
        for (int number = from; number < to; number++) {
            Random random = new Random(seed * 1_000_003 + number);
            Map.Entry<String, byte[]> file = files.get(number % files.size());
            byte[] mutated = mutated(file.getValue(), random);
            try {
                read(file.getKey(), mutated);
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("-Dhearsay.seed=" + seed + ", number " + number + ", " + file.getKey(), e);
            }
        }
    }

    private byte[] mutated(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        for (int changes = 1 + random.nextInt(8); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            int length = random.nextInt(Math.min(40, bytes.length - at) + 1);
            bytes = switch (random.nextInt(6)) {
                case 0 -> changed(bytes, at, (byte) random.nextInt(256));
                case 1 -> changed(bytes, at, (byte) (bytes[at] ^ 1 << random.nextInt(8)));
                case 2 -> Packed.joined(Packed.part(bytes, 0, at), Packed.part(bytes, at + length, bytes.length));
                case 3 -> Packed.joined(Packed.part(bytes, 0, at + length), Packed.part(bytes, at, bytes.length));
                case 4 -> Packed.part(bytes, 0, at);
                default -> {
                    byte[] other = files.get(random.nextInt(files.size())).getValue();
                    int begin = random.nextInt(other.length);
                    yield Packed.joined(
                            Packed.part(bytes, 0, at),
                            Packed.part(other, begin, begin + 200),
                            Packed.part(bytes, at, bytes.length));
                }
            };
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, int at, byte to) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[at] = to;
        return changed;
    }

    /** Reads {@code bytes} under the name, on disk, down to articles; answers how many there are. */
    private int read(String name, byte[] bytes) throws IOException {
        Path file = Files.write(folder.resolve(name), bytes);
        long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int articles = 0;
        int found = 0;
        try (Pages pages = new PageFinder(new ByteArrayInputStream(new byte[0])).find(List.of(file.toString()))) {
            while (pages.hasNext()) {
                Found next = pages.next();
                found++;
                if (next instanceof Skipped skipped) {
                    assertThat(skipped.where()).contains(name);
                    assertThat(skipped.reason()).doesNotContain("\n", "null", "Exception");
                } else {
                    articles += isArticle((Page) next) ? 1 : 0;
                }
            }
        }
        long seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin) / 1_000_000_000;
        assertThat(seconds).as(name).isLessThan(MOST_SECONDS);
        assertThat(found).as("something is said of " + name).isPositive();
        return articles;
    }

    private boolean isArticle(Page page) {
        try {
            reader.read(page);
            return true;
        } catch (PageReadException e) {
            assertThat(e.skipped().reason()).doesNotContain("\n");
            return false;
        }
    }
}
