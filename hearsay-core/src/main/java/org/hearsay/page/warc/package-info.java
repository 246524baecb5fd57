// SPDX-License-Identifier: Apache-2.0
/**
 * Web archives, record by record (WARC 1.0 and 1.1, ISO 28500). Start at {@link org.hearsay.page.warc.WarcRecords}, which goes on behind a
 * damaged record.
 */
@NullMarked
package org.hearsay.page.warc;

import org.jspecify.annotations.NullMarked;
