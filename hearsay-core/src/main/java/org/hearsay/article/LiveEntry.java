// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import org.hearsay.text.Span;

/**
 * One entry of a live blog.
 *
 * @param at when it was written, ISO 8601, with the zone where the page has one: {@code 2026-05-01T10:05:00Z}
 * @param span its words in {@link Article#text}, its heading among them
 */
public record LiveEntry(String at, Span span) {}
