// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * An expression of time in a text, as TIMEX3 describes it (TimeML 1.2.1, section 2.2).
 *
 * <p>Example: in an article of Tuesday, 14 May 2019, the words {@code late last week} are a DATE with the value {@code 2019-W19} and the
 * mod END.
 *
 * @param span where it stands: UTF-16 code units, without a preposition before it
 * @param type what kind of time it names
 * @param value its place in the calendar or its length, in the ISO 8601 form of TIMEX3: {@code 1998-02-13}, {@code 1998-W07},
 *     {@code 1998-Q3}, {@code 198} (the 1980s), {@code 1998-SU}, {@code 1998-02-13T22:00}, {@code 1998-02-13TEV}, {@code P2Y},
 *     {@code PXW} (weeks, nobody counted them), {@code PAST_REF}, {@code PRESENT_REF}, {@code FUTURE_REF}. What the text leaves open is
 *     {@code X}: without a day to count from, {@code in March} is {@code XXXX-03}. Absent when not even that much can be said
 * @param mod what the words add to the value; absent when they add nothing
 */
public record Timex(Span span, TimexType type, Optional<String> value, Optional<TimexMod> mod) {}
