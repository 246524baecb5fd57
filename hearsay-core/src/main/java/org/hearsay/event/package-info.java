// SPDX-License-Identifier: Apache-2.0
/**
 * Who did what to whom: events by PLOVER's types, with their participants, figures, time, place and status, and on whose word they stand.
 * The relation of two marked participants is {@link org.hearsay.event.RelationClassifier}.
 */
@NullMarked
package org.hearsay.event;

import org.jspecify.annotations.NullMarked;
