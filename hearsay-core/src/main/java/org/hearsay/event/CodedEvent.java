// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/**
 * An event as CAMEO coders write it.
 *
 * @param source code of who acts, e.g. {@code USAMIL}
 * @param target code of who is acted upon
 * @param code CAMEO's number of the act, e.g. {@code 190}
 */
public record CodedEvent(String source, String target, String code) {}
