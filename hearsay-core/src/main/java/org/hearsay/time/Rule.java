// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/**
 * What a pattern of the grammar means.
 *
 * @param line where it stands in {@code grammar.txt}; of two rules that fit the same words, the first holds
 * @param meaning how its words are read
 * @param argument what the rule tells its reading; empty when nothing
 */
record Rule(int line, Meaning meaning, String argument) {}
