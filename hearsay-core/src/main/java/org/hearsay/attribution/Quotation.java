// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import org.hearsay.text.Span;

/**
 * Text in quotation marks, within one paragraph.
 *
 * @param span the marks included, as far as they are there
 * @param inner what stands between the marks, never blank
 * @param closed whether a closing mark was found; else it ends with its paragraph, or where the next quotation opens
 * @param single whether the marks are single ones
 */
record Quotation(Span span, Span inner, boolean closed, boolean single) {}
