// SPDX-License-Identifier: Apache-2.0
/** The ledger over HTTP on this machine alone: the REST API {@code /api/v1} and the page that people look at. */
@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;
