// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.coreference;

/**
 * A mention of an event.
 *
 * @param document the id of its document
 * @param id its id in the document
 */
public record ChainedMention(String document, String id) {}
