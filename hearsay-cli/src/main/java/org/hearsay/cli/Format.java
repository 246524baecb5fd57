// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

/** How data is written on standard output; the names are those of {@code --format}. */
enum Format {
    /** For people. */
    text,
    /** One array with an object an article. */
    json,
    /** One object an article, one a line. */
    jsonl,
    /** One row an attribution, RFC 4180, with a header. */
    csv
}
