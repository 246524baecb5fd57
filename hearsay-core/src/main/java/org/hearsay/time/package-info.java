// SPDX-License-Identifier: Apache-2.0
/** Expressions of time in a text: where they stand, what they mean in the calendar, and what stays open (TIMEX3 of TimeML). */
@NullMarked
package org.hearsay.time;

import org.jspecify.annotations.NullMarked;
