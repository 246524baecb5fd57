// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.Optional;

/**
 * An office and when it was held, as far as the list of leaders knows.
 *
 * @param title what it is, in lower case: {@code foreign minister}
 * @param from the first day, month or year, as exactly as known: {@code 2014-08}; absent when not known
 * @param to the last; absent while held, and when not known
 */
public record Office(String title, Optional<String> from, Optional<String> to) {}
