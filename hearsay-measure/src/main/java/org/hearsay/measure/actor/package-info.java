// SPDX-License-Identifier: Apache-2.0
/** How well actors are found: the country of the actor that a phrase means, against phrases annotated by hand. */
@NullMarked
package org.hearsay.measure.actor;

import org.jspecify.annotations.NullMarked;
