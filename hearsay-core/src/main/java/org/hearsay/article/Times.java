// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times of publication as pages declare them → ISO 8601 with the zone that the page gives, and no other. */
final class Times {

    /** {@code 2026-05-01T09:30:00+02:00}, with what systems make of it: a blank for the T, no seconds or parts of them, no colon in the zone. */
    private static final Pattern DECLARED = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2})(:\\d{2})?(?:[.,]\\d+)? ?(?:([Zz])|([+-]\\d{2}):?(\\d{2})?)?");

    private Times() {}

    /** The time at hand, to the second, with its zone where it has one; absent when {@code written} is a day alone, or no such time. */
    static Optional<String> iso(String written) {
        Matcher matcher = DECLARED.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String time = matcher.group(1) + "T" + matcher.group(2) + (matcher.group(3) == null ? ":00" : matcher.group(3));
        String hours = matcher.group(5);
        String minutes = matcher.group(6) == null ? "00" : matcher.group(6);
        String zone = matcher.group(4) != null ? "Z" : hours == null ? "" : hours + ":" + minutes;
        try {
            LocalDateTime.parse(time);
            return Optional.of(time + (zone.length() > 1 ? ZoneOffset.of(zone).getId() : zone));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether {@code time} is of the day {@code day} or a neighbour of it, as one moment is in another zone. */
    static boolean isAbout(String time, String day) {
        try {
            long apart = ChronoUnit.DAYS.between(LocalDate.parse(time.substring(0, 10)), LocalDate.parse(day));
            return Math.abs(apart) <= 1;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
