// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

/** What the ranker weighs of an entry that a name may mean, each about 0 to 1; after the note on geoparsing, section 6. */
enum Feature {
    FIT_OTHER,
    FIT_LOOSE,
    VIA_PEOPLE,
    VIA_KIND,
    VIA_DIRECTION,
    VIA_SOUND,
    VIA_PART,
    VIA_SPELLING,
    IS_CONTINENT,
    IS_COUNTRY,
    IS_REGION,
    IS_ADMIN1,
    IS_ADMIN2,
    IS_CAPITAL,
    IS_CITY,
    IS_QUARTER,
    IS_NATURE,
    SEAT_FIRST,
    SEAT_LOWER,
    /** Logarithm of the number of people. */
    PEOPLE,
    /** No number is known. */
    PEOPLE_UNKNOWN,
    /** Logarithm of the number of other names. */
    OTHER_NAMES,
    /** The most populous of its class by this name. */
    LARGEST,
    /** One over its rank by people. */
    RANK,
    /** How far the people fall short of the largest's. */
    SHORT_OF_LARGEST,
    /** Logarithm of how many there are. */
    CHOICE,
    /** The only one. */
    ONLY,
    /** Of an area: it is of a country's or first-order division's rank, and a town has the name, too. */
    AREA_AND_TOWN,
    CUE_AGREES,
    CUE_DISAGREES,
    CUE_SITE,
    /** "X, Y" and Y holds it. */
    HELD_BY_NEXT,
    /** "X, Y" and Y does not hold it. */
    NOT_HELD_BY_NEXT,
    /** "X in Y", "Y's X" and Y holds it. */
    HELD_NEARBY,
    /** It holds the one that stands before it: it is the Y of "X, Y". */
    HOLDS_PREVIOUS,
    /** It stands behind a comma and does not hold the one before. */
    NOT_HOLDS_PREVIOUS,
    /** Another mention of the same name is held by what stands behind it. */
    HELD_ELSEWHERE,
    /** The share of the other names in its state. */
    SAME_COUNTRY,
    SAME_ADMIN1,
    SAME_ADMIN2,
    COUNTRY_NAMED,
    ADMIN1_NAMED,
    ADMIN2_NAMED,
    /** How near the nearest settlement named in the text is. */
    NEAREST,
    /** How near the settlements named in the text are on the whole. */
    NEAR,
    NEAR_PREVIOUS,
    NEAR_FOLLOWING,
    ADMIN1_OF_PREVIOUS,
    ADMIN1_OF_FOLLOWING,
    COUNTRY_OF_FIRST,
    ADMIN1_OF_FIRST,
    /** The share of the other names that it holds. */
    HOLDS_OTHERS,
    /** The text names one place only. */
    ALONE,
    HOME_NEAR,
    HOME_ADMIN1,
    HOME_COUNTRY,
    HOME_ABROAD,
    /** Not in the gazetteer; the features below are of this choice alone. */
    NONE,
    NONE_BUT_USUAL,
    NONE_BUT_LARGE,
    NONE_BUT_CHOICE,
    NONE_BUT_PART,
    NONE_SITE,
    NONE_WORDS,
    NONE_BUT_HELD,
    NONE_HELD_BY_NEXT,
    NONE_BUT_NEAR,
    NONE_BUT_COUNTRY,
    NONE_BUT_HOME;
}
