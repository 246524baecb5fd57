// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import org.hearsay.page.Page;
import org.hearsay.reading.Reading;

/**
 * What goes into the ledger: a page and what was read in it.
 *
 * @param page the bytes, kept with their hash
 * @param reading what they say
 */
public record PageReading(Page page, Reading reading) {}
