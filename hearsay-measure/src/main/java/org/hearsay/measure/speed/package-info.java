// SPDX-License-Identifier: Apache-2.0
/**
 * How fast articles are read and what it costs. Start at {@link org.hearsay.measure.speed.Stopwatch}; {@link org.hearsay.measure.speed.NewsTexts}
 * makes the articles, {@link org.hearsay.measure.speed.SpeedReport} shows the figures.
 */
@NullMarked
package org.hearsay.measure.speed;

import org.jspecify.annotations.NullMarked;
