// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/**
 * How much of one input is taken into memory.
 *
 * @param maxPageBytes largest page, in bytes after decompression, and largest line of a JSON Lines file; a larger one is
 *     {@link Skipped}. A JSON Lines file as a whole may be of any size
 */
public record Limits(int maxPageBytes) {

    /** 32 MB a page: the largest of 2,500 news pages measured is 7 MB. */
    public static final Limits DEFAULT = new Limits(32 * 1024 * 1024);

    /** Refuses limits that let nothing through. */
    public Limits {
        if (maxPageBytes < 1) {
            throw new IllegalArgumentException("maxPageBytes must be 1 or more, not " + maxPageBytes);
        }
    }

    /** The limit in words, e.g. {@code 32 MB}. */
    String inWords() {
        int megabyte = 1024 * 1024;
        return maxPageBytes >= megabyte ? maxPageBytes / megabyte + " MB" : maxPageBytes + " bytes";
    }
}
