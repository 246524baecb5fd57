// SPDX-License-Identifier: Apache-2.0
package org.hearsay.mention;

import org.hearsay.text.Span;

/**
 * A name of a place in a text, before anybody has looked for it on a map.
 *
 * @param span the name, on token borders
 * @param use what it is used for
 * @param certainty how sure the network is that exactly these words are one toponym of this use, 0 to 1, for example 0.87
 */
public record Toponym(Span span, ToponymUse use, double certainty) {}
