// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/**
 * A line of a user's dictionary that was left out; the rest of the file counts.
 *
 * @param where file and line: {@code actors.txt:12}; the file alone when it cannot be read at all
 * @param problem one sentence that says what is wrong and what to do
 */
public record DictionaryProblem(String where, String problem) {

    @Override
    public String toString() {
        return where + ": " + problem;
    }
}
