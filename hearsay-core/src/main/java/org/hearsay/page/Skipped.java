// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/**
 * An input that was not read, and why. Nothing is skipped without one of these; the rest of a batch goes on.
 *
 * @param where the file, URL or place in it, as the user would name it, e.g. {@code reports.jsonl line 12}
 * @param reason what is wrong and what to do, one clear clause without a final stop, e.g. {@code is empty; save the article's page again}
 */
public record Skipped(String where, String reason) implements Found {

    @Override
    public String toString() {
        return where + ": " + reason;
    }
}
