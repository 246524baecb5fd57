// SPDX-License-Identifier: Apache-2.0
/**
 * Scores which mentions are said to mean one event, across all documents, with the figures of the gold's own script. Start at
 * {@link org.hearsay.measure.coreference.CoreferenceScore}.
 */
@NullMarked
package org.hearsay.measure.coreference;

import org.jspecify.annotations.NullMarked;
