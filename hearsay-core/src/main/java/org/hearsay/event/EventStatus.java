// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/** What an article says of whether an event took place. */
public enum EventStatus {
    /** It is told as having happened or as going on. */
    HAPPENED,
    /** Somebody says that it did not happen. */
    DENIED,
    /** It is intended, agreed or announced. */
    PLANNED,
    /** Somebody threatens to do it. */
    THREATENED,
    /** Somebody asks for it. */
    DEMANDED,
    /** It might be, or would be if something else were. */
    HYPOTHETICAL,
    /** It did not happen, or was refused. */
    NEGATED
}
