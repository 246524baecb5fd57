// SPDX-License-Identifier: Apache-2.0
/** The countries of the world: codes, names, peoples, capitals. Knows nothing of texts; places and actors lean on it. */
@NullMarked
package org.hearsay.country;

import org.jspecify.annotations.NullMarked;
