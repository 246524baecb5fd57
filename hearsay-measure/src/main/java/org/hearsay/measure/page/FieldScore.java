// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The share of pages whose title, authors and date are right, among those where the gold has them, and F1 of the topics over all pages.
 * Names and titles are compared by their words, case folded. Not for several threads.
 */
final class FieldScore {

    private static final Pattern BETWEEN_NAMES = Pattern.compile(";|,|\\||&|\\band\\b|\\bund\\b|\\bet\\b|\\by\\b");
    private static final Pattern BY = Pattern.compile("^(by|von|par|por)\\s+");
    private static final int DAY = 10;

    private final Tally title = new Tally();
    private final Tally authors = new Tally();
    private final Tally anyAuthor = new Tally();
    private final Tally date = new Tally();
    private int topicsRight;
    private int topicsWrong;
    private int topicsMissed;

    private static final class Tally {
        private int gold;
        private int given;
        private int right;

        void add(boolean isGiven, boolean isRight) {
            gold++;
            given += isGiven ? 1 : 0;
            right += isRight ? 1 : 0;
        }

        void into(String name, Map<String, Double> values) {
            values.put(name + "_acc", gold == 0 ? 0 : (double) right / gold);
            values.put(name + "_prec", given == 0 ? 0 : (double) right / given);
            values.put(name + "_n", (double) gold);
        }
    }

    void title(String gold, String found) {
        if (!gold.isEmpty()) {
            title.add(!found.isEmpty(), words(gold).equals(words(found)));
        }
    }

    void authors(List<String> gold, List<String> found) {
        if (gold.stream().anyMatch(name -> !name.isEmpty())) {
            Set<String> right = names(gold);
            Set<String> ours = names(found);
            authors.add(!found.isEmpty(), !found.isEmpty() && right.equals(ours));
            anyAuthor.add(!found.isEmpty(), right.stream().anyMatch(ours::contains));
        }
    }

    /** A gold day with an hour and an offset is right as the day there or the day in UTC. */
    void date(String gold, String found) {
        if (!gold.isEmpty()) {
            date.add(!found.isEmpty(), days(gold).contains(day(found)));
        }
    }

    void topics(List<String> gold, List<String> found) {
        if (gold.isEmpty()) {
            return;
        }
        Set<String> right = gold.stream().map(FieldScore::words).collect(Collectors.toSet());
        Set<String> ours = found.stream().map(FieldScore::words).collect(Collectors.toSet());
        int both = (int) right.stream().filter(ours::contains).count();
        topicsRight += both;
        topicsWrong += ours.size() - both;
        topicsMissed += right.size() - both;
    }

    void into(Map<String, Double> values) {
        title.into("title", values);
        authors.into("author", values);
        anyAuthor.into("author_any", values);
        date.into("date", values);
    }

    double topicsF1() {
        int all = 2 * topicsRight + topicsWrong + topicsMissed;
        return all == 0 ? 0 : 2.0 * topicsRight / all;
    }

    private static String words(String text) {
        // Up and down again is what Java has for folding: ß and ss become one.
        return String.join(" ", Shingles.words(text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)));
    }

    private static Set<String> names(List<String> names) {
        Set<String> all = new HashSet<>();
        for (String name : names) {
            for (String part : BETWEEN_NAMES.split(name)) {
                all.add(BY.matcher(words(part)).replaceFirst(""));
            }
        }
        all.remove("");
        return all;
    }

    static String day(String date) {
        return date.substring(0, Math.min(DAY, date.length()));
    }

    private static Set<String> days(String date) {
        String day = day(date);
        try {
            OffsetDateTime instant = OffsetDateTime.parse(date.replace(' ', 'T'));
            return Set.copyOf(List.of(
                    day,
                    instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate().toString()));
        } catch (DateTimeException e) {
            return Set.of(day);
        }
    }
}
