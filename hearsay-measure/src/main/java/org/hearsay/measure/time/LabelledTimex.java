// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.time;

/**
 * An expression of time as a file marks it.
 *
 * @param begin first code point, 0 or more
 * @param end one past the last code point
 * @param type DATE, TIME, DURATION or SET; {@code ""} when the file gives none
 * @param value the TIMEX3 value; {@code ""} when the file gives none
 */
public record LabelledTimex(int begin, int end, String type, String value) {}
