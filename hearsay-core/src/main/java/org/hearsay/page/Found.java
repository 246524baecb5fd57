// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** What one input came to: a page to read, or the reason why there is none. */
public sealed interface Found permits Page, Skipped {}
