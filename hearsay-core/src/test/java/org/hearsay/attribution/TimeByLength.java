// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import org.hearsay.testkit.OddParagraphs;

/**
 * Measures how the time of {@link AttributionFinder} grows with an article's length, on the worst paragraphs we know; a rule that looks through
 * the whole text for every cue shows as a ratio near 2 in the last column. Run after {@code mvn -q test-compile}, from {@code hearsay-core}:
 *
 * <pre>java -Xmx6g -cp target/classes:target/test-classes:... org.hearsay.attribution.TimeByLength [KILOBYTES [NAME]]</pre>
 */
final class TimeByLength {

    private static final int RUNS = 3;

    private TimeByLength() {}

    /** Prints ms per MB (a million code units) at n, 2n and 4n, and the last over the first. */
    public static void main(String[] arguments) {
        int base = arguments.length > 0 ? Integer.parseInt(arguments[0]) * 1000 : 250_000;
        List<String> names = arguments.length > 1 ? List.of(arguments[1]) : OddParagraphs.names();
        AttributionFinder finder = new AttributionFinder();
        for (int i = 0; i < 20; i++) {
            finder.attributionsIn("warm", OddParagraphs.of("ordinary news", 100_000));
        }
        System.out.println("ms per MB at " + base + ", twice and four times as many characters; fourfold over single");
        for (String name : names) {
            double once = perMegabyte(finder, name, base);
            double twice = perMegabyte(finder, name, 2 * base);
            double fourfold = perMegabyte(finder, name, 4 * base);
            System.out.printf(
                    Locale.ROOT, "%-36s %8.0f %8.0f %8.0f %6.2f%n", name, once, twice, fourfold, fourfold / once);
        }
    }

    private static double perMegabyte(AttributionFinder finder, String name, int length) {
        String text = OddParagraphs.of(name, length);
        long best = Long.MAX_VALUE;
        for (int run = 0; run < RUNS; run++) {
            long begin = System.nanoTime();
            finder.attributionsIn("measured", text);
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best / (double) text.length();
    }
}
