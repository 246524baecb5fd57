// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

/**
 * Neighbouring tokens that a head takes for one thing.
 *
 * @param from first token of an {@link EncodedText}
 * @param to one past the last token, greater than {@code from}
 * @param type one of the head's types, by number from 0, see {@link SpanHead#types}
 * @param probability that exactly these tokens are one span of exactly this type, as the network has it: 0 to 1, for example 0.93
 * @param anyType that they are one span, of whatever type: {@code probability} or more
 */
public record LabelledSpan(int from, int to, int type, double probability, double anyType) {}
