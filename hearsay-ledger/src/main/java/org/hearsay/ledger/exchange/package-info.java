// SPDX-License-Identifier: Apache-2.0
/** What leaves the ledger: readings and hits as JSON and CSV, the same for the command line and the server. */
@NullMarked
package org.hearsay.ledger.exchange;

import org.jspecify.annotations.NullMarked;
