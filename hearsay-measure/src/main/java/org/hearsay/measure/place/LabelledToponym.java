// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.place;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A name of a place as gold or prediction mark it.
 *
 * @param begin first code point of the text, 0 or more
 * @param end one past the last
 * @param point where it is; absent when that is not known
 * @param geonamesId the number in GeoNames; absent when not told
 * @param country the state's name; absent when not told
 * @param featureCode GeoNames' code of its kind, e.g. {@code PCLI} of a state; empty when not told
 * @param type the corpus's type, e.g. {@code Literal}; empty when not told
 */
public record LabelledToponym(
        int begin,
        int end,
        Optional<LabelledPoint> point,
        OptionalLong geonamesId,
        Optional<String> country,
        String featureCode,
        String type) {

    /** How many code points it shares with {@code other}; 0 or less for none. */
    int shared(LabelledToponym other) {
        return Math.min(end, other.end) - Math.max(begin, other.begin);
    }
}
