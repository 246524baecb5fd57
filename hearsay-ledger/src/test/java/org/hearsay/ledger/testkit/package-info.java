// SPDX-License-Identifier: Apache-2.0
/** What the ledger's tests share. */
@NullMarked
package org.hearsay.ledger.testkit;

import org.jspecify.annotations.NullMarked;
