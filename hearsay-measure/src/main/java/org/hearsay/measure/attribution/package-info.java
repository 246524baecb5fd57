// SPDX-License-Identifier: Apache-2.0
/**
 * How well attributions are found, against articles marked by hand. Start at {@link org.hearsay.measure.attribution.AttributionScore};
 * {@link org.hearsay.measure.attribution.LabelledJsonl} and {@link org.hearsay.measure.attribution.GoldReports} read what it compares,
 * {@link org.hearsay.measure.attribution.AttributionReport} shows what it found.
 *
 * <p>The figures are those of {@code gold/attribution/score.py}, the script that came with the gold, to the last digit; what each of
 * them means stands at the top of that script and in {@code docs/measure/attribution-scorer.md}.
 */
@NullMarked
package org.hearsay.measure.attribution;

import org.jspecify.annotations.NullMarked;
