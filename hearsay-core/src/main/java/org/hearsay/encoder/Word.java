// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

/**
 * A token of the network.
 *
 * @param begin first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param doubleMark whether it is a double quotation mark, of one character or two
 * @param first whether it begins a paragraph
 * @param glued whether it begins where the token before it ends
 */
record Word(int begin, int end, boolean doubleMark, boolean first, boolean glued) {}
