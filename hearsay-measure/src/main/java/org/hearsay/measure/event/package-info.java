// SPDX-License-Identifier: Apache-2.0
/**
 * Scores coded events against a gold file, with the figures of the gold's own script: the relation of two marked participants (PLOVER roots),
 * its side alone, or whole event sets. Start at {@link org.hearsay.measure.event.EventScore}.
 */
@NullMarked
package org.hearsay.measure.event;

import org.jspecify.annotations.NullMarked;
