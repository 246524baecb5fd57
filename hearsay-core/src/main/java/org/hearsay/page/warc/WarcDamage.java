// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

/**
 * A place of an archive where no whole record could be read.
 *
 * @param number which record it would have been, counted from 1
 * @param offset the byte of the file at which it begins, from 0
 * @param reason what is wrong, one clause, e.g. {@code is cut off after 312 of 5120 bytes}
 */
public record WarcDamage(int number, long offset, String reason) implements WarcItem {}
