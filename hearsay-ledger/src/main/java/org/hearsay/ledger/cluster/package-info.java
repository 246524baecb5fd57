// SPDX-License-Identifier: Apache-2.0
/** Puts what is alike into groups, whatever it is. */
@NullMarked
package org.hearsay.ledger.cluster;

import org.jspecify.annotations.NullMarked;
