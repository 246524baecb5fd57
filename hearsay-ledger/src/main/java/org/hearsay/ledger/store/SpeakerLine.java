// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import org.hearsay.attribution.Speaker;

/**
 * Somebody who speaks in the ledger.
 *
 * @param name as the articles have it
 * @param kind who speaks
 * @param claims how often
 * @param articles in how many articles
 */
public record SpeakerLine(String name, Speaker.Kind kind, long claims, long articles) {}
