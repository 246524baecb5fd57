// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/** Which way from the reference time a day lies that is only half named ({@code on Thursday}). */
enum Direction {
    PAST,
    FUTURE,
    UNKNOWN
}
