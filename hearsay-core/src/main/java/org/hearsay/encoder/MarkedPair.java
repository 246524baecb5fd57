// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A sentence in which two participants are marked.
 *
 * @param text the sentence, e.g. "Ruritania expelled two Borduran diplomats."
 * @param source who acts, e.g. [0, 9); absent when the sentence does not name them
 * @param target who is acted upon, e.g. [23, 31); absent likewise
 */
public record MarkedPair(String text, Optional<Span> source, Optional<Span> target) {}
