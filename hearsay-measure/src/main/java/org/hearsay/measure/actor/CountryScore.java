// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.actor;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Counts for how many phrases the country found is the one annotated; "none" found for "none" is right, a country for "none" is wrong. */
public final class CountryScore {

    /**
     * Right and all.
     *
     * @param right phrases whose country is right
     * @param all phrases
     */
    public record Share(int right, int all) {

        /** The share that is right, 0 to 1; 0 of none. */
        public double accuracy() {
            return all == 0 ? 0 : (double) right / all;
        }

        private Share plus(boolean good) {
            return new Share(right + (good ? 1 : 0), all + 1);
        }
    }

    private CountryScore() {}

    /**
     * The shares by group, in the order of their names: {@code all}, each half ({@code held}, {@code tune}), each corpus within a half.
     *
     * @param phrases the phrases
     * @param found what country the program finds for one; empty for none
     */
    public static Map<String, Share> of(List<CountryPhrase> phrases, Function<CountryPhrase, Optional<String>> found) {
        Map<String, Share> shares = new TreeMap<>();
        for (CountryPhrase phrase : phrases) {
            boolean right = found.apply(phrase).equals(phrase.country());
            String half = phrase.held() ? "held" : "tune";
            String none = phrase.country().isPresent() ? "with a country" : "without a country";
            for (String group : List.of("all", half, half + " " + phrase.corpus(), half + " " + none)) {
                shares.put(group, shares.getOrDefault(group, new Share(0, 0)).plus(right));
            }
        }
        return shares;
    }
}
