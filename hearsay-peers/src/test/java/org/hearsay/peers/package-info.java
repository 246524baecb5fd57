// SPDX-License-Identifier: Apache-2.0
/** Hearsay and CoreNLP reading the same articles, side by side in one run. Start at {@link org.hearsay.peers.SideBySide}. */
@NullMarked
package org.hearsay.peers;

import org.jspecify.annotations.NullMarked;
