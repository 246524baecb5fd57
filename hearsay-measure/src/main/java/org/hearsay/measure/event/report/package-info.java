// SPDX-License-Identifier: Apache-2.0
/**
 * Scores whole readings against reports of our own whose events are marked with status, source, figures, place and date ({@code gold/events}). Start
 * at {@link org.hearsay.measure.event.report.ReportScore}.
 */
@NullMarked
package org.hearsay.measure.event.report;

import org.jspecify.annotations.NullMarked;
