// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.mention;

/**
 * A mention of a gold file or of a prediction. Positions are Unicode code points, the end exclusive.
 *
 * @param start first code point, 0 or more
 * @param end one past the last, greater than {@code start}
 * @param kind what the type of the file means here: {@code organization} for {@code Organisation}; see {@code types.txt}
 * @param confidence how many of the annotators agreed, 0 to 1; 1 where the file says nothing
 */
public record LabelledMention(int start, int end, String kind, double confidence) {}
