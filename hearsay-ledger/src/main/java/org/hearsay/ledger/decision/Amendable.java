// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearsay.event.EventStatus;
import org.hearsay.event.EventType;
import org.hearsay.ledger.query.Days;

/** What a person may amend; the names are those of {@code hearsay decide amend --set}, lower case. */
public enum Amendable {
    /** PLOVER's type: {@code type=SANCTION}. */
    TYPE,
    /** {@code status=denied}. */
    STATUS,
    /** The day on which it is said to have happened, vague or not: {@code when=2020-02}. */
    WHEN,
    /** Where, by name. */
    PLACE,
    /** Who did it, by name; several with a semicolon between them. */
    ACTOR,
    /** To whom, likewise. */
    RECIPIENT,
    /** Of a claim: who said it, by name. */
    SPEAKER;

    /** A longer value is a mistake: names and days are short. */
    private static final int LONGEST = 200;

    /** The one called {@code name}. */
    public static Amendable named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.shown().equals(name.strip().toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new DecisionException(
                        "there is nothing called \"" + name + "\" to amend; there are " + names()));
    }

    /** As it is written: {@code type}. */
    public String shown() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static String names() {
        return Arrays.stream(values()).map(Amendable::shown).collect(Collectors.joining(", "));
    }

    /** Whether a claim or event has it. */
    public boolean isOf(About about) {
        return this == SPEAKER ? about == About.CLAIM : about == About.EVENT;
    }

    /** {@code value} as it is kept. */
    public String checked(String value) {
        String plain = value.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            throw new DecisionException(shown() + " has to have 1 to " + LONGEST + " characters");
        }
        return switch (this) {
            case TYPE ->
                choice(Arrays.stream(EventType.values()).map(Enum::name).toList(), plain, false);
            case STATUS ->
                choice(Arrays.stream(EventStatus.values()).map(Enum::name).toList(), plain, true);
            case WHEN -> {
                if (Days.of(plain).isEmpty()) {
                    throw new DecisionException("\"" + plain + "\" is no day; write it as 2020-02-21, 2020-02 or 2020");
                }
                yield plain;
            }
            case PLACE, ACTOR, RECIPIENT, SPEAKER -> plain;
        };
    }

    private String choice(java.util.List<String> choices, String value, boolean lower) {
        String known = value.toUpperCase(Locale.ROOT);
        if (!choices.contains(known)) {
            String all = String.join(", ", choices);
            throw new DecisionException("there is no " + shown() + " \"" + value + "\"; there are "
                    + (lower ? all.toLowerCase(Locale.ROOT) : all));
        }
        return lower ? known.toLowerCase(Locale.ROOT) : known;
    }
}
