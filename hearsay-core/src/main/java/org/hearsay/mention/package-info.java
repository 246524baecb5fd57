// SPDX-License-Identifier: Apache-2.0
/**
 * What the words of a text stand for: persons, organizations, groups, places, agreements and equipment, and the names of places in it. Start at
 * {@link org.hearsay.mention.MentionFinder}.
 */
@NullMarked
package org.hearsay.mention;

import org.jspecify.annotations.NullMarked;
