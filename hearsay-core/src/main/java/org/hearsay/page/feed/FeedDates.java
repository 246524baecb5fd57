// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.feed;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Dates as feeds and e-mail write them (RFC 822 with four-digit years, ISO 8601) → ISO 8601 with the zone that was given. */
public final class FeedDates {

    /** The zones that RFC 822, section 5.1, names; others are not unambiguous. */
    private static final Map<String, String> ZONES = Map.ofEntries(
            Map.entry("UT", "+0000"),
            Map.entry("UTC", "+0000"),
            Map.entry("Z", "+0000"),
            Map.entry("GMT", "+0000"),
            Map.entry("EST", "-0500"),
            Map.entry("EDT", "-0400"),
            Map.entry("CST", "-0600"),
            Map.entry("CDT", "-0500"),
            Map.entry("MST", "-0700"),
            Map.entry("MDT", "-0600"),
            Map.entry("PST", "-0800"),
            Map.entry("PDT", "-0700"));

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private FeedDates() {}

    /** The date in ISO 8601; absent when it is not understood. */
    public static Optional<String> iso(String written) {
        String text = written.strip();
        if (text.length() >= 10 && Character.isDigit(text.charAt(3)) && text.charAt(4) == '-') {
            return isoDate(text);
        }
        try {
            return rfc822(text);
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Already ISO 8601: kept as it is when its day exists. */
    private static Optional<String> isoDate(String text) {
        try {
            LocalDate.parse(text.substring(0, 10));
            return Optional.of(text.replace(' ', 'T'));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> rfc822(String text) {
        String[] words = text.substring(text.indexOf(',') + 1).strip().split("[\\s]+", 6);
        int month = words.length < 3
                ? -1
                : MONTHS.indexOf(
                        words[1].substring(0, Math.min(3, words[1].length())).toLowerCase(Locale.ROOT));
        if (month < 0) {
            return Optional.empty();
        }
        int year = Integer.parseInt(words[2]);
        // RFC 5322, section 4.3: two digits below 50 are of this century.
        year += year < 50 ? 2000 : year < 1000 ? 1900 : 0;
        LocalDate day = LocalDate.of(year, month + 1, Integer.parseInt(words[0]));
        if (words.length < 4) {
            return Optional.of(day.toString());
        }
        String time = words[3].length() == 5 ? words[3] + ":00" : words[3];
        String zone = words.length < 5 ? "" : ZONES.getOrDefault(words[4], words[4]);
        if (!zone.matches("[+-]\\d{4}")) {
            // A zone nobody can name leaves the day, which is what was written.
            return Optional.of(day.toString());
        }
        String iso = day + "T" + time + zone.substring(0, 3) + ":" + zone.substring(3);
        return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(iso)));
    }
}
