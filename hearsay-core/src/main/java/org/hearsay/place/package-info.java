// SPDX-License-Identifier: Apache-2.0
/**
 * Where: the names of places in a text and the entries of a gazetteer that they mean. Start at {@link org.hearsay.place.PlaceFinder}; a name that
 * no entry fits stays without a place.
 */
@NullMarked
package org.hearsay.place;

import org.jspecify.annotations.NullMarked;
