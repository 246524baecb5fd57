// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Reads the {@code dct} of the time gold: the day a text was written, perhaps with a time. */
final class CreationDay {

    private static final int DAY_LENGTH = "1998-02-13".length();

    private CreationDay() {}

    /** The day of {@code written} ({@code 1998-02-13T14:26:00}); absent when it begins with none. */
    static Optional<LocalDate> of(String written) {
        if (written.length() < DAY_LENGTH) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(written.substring(0, DAY_LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
