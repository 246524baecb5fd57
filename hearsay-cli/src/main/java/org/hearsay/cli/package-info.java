// SPDX-License-Identifier: Apache-2.0
/** The command line: one class a command, and the two ways of showing a ledger, for people and for programs. */
@NullMarked
package org.hearsay.cli;

import org.jspecify.annotations.NullMarked;
