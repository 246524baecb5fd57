// SPDX-License-Identifier: Apache-2.0
/**
 * How well mentions are found, against a gold corpus in the shape of re3d (Dstl, 2017). Start at
 * {@link org.hearsay.measure.mention.MentionScore}.
 */
@NullMarked
package org.hearsay.measure.mention;

import org.jspecify.annotations.NullMarked;
