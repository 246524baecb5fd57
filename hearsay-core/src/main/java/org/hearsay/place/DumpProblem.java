// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/**
 * A line of a dump that was left out.
 *
 * @param where the file, with the file inside it when it is an archive, and the line's number, e.g. {@code SY.zip!SY.txt line 12}
 * @param reason what is wrong with it, e.g. {@code has 12 columns between tabs and not GeoNames' 19}
 */
public record DumpProblem(String where, String reason) {}
