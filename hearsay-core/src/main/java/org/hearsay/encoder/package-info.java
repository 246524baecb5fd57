// SPDX-License-Identifier: Apache-2.0
/**
 * The small pretrained network that reads every passage once and scores its tokens. What the scores mean is decided by those who use them.
 * Start at {@link org.hearsay.encoder.Encoder}.
 *
 * <p>Tokens, pieces, flags and windows follow {@code training/FEATURES.md} to the letter, since the network was trained on exactly these.
 */
@NullMarked
package org.hearsay.encoder;

import org.jspecify.annotations.NullMarked;
