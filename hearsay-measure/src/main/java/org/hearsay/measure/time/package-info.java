// SPDX-License-Identifier: Apache-2.0
/**
 * How well expressions of time are found and understood, against texts marked by hand. Start at
 * {@link org.hearsay.measure.time.TimexScore}; {@link org.hearsay.measure.time.TimexJsonl} reads what it compares,
 * {@link org.hearsay.measure.time.TimexReport} shows what it found.
 *
 * <p>The figures are those of {@code gold/time/score.py}, the script that came with the gold: TempEval-3, task A.
 */
@NullMarked
package org.hearsay.measure.time;

import org.jspecify.annotations.NullMarked;
