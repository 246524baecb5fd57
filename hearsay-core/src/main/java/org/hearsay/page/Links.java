// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** What is done with an address that a feed or a list of feeds names. */
interface Links {

    /** Whether addresses are fetched at all. */
    boolean followed();

    /** Fetches {@code address} and opens what comes, {@code lists} being how it was found ({@link Origin#lists}). */
    Step open(String address, int lists);
}
