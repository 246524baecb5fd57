// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/**
 * Where an outlet is at home.
 *
 * @param point the town
 * @param iso2 the state, ISO 3166-1 alpha-2
 * @param admin1 the division, e.g. {@code US.IL}; empty when unknown
 */
record Home(Point point, String iso2, String admin1) {}
