// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/** How the words that a rule of {@code grammar.txt} matches are read. */
enum Meaning {
    /** A day of the calendar, with or without its year: {@code Feb. 20}, {@code Saturday, April 25}. */
    DATE,
    /** Two days that share month or year: {@code 15 to 22 February}. */
    DATES,
    /** {@code 2013-03-22}. */
    NUMDATE,
    /** {@code 03/22/2013}: month first, as agencies write it, unless it cannot be. */
    SLASHES,
    /** A month, with a year, by its place, or alone: {@code May 1940}, {@code last August}, {@code in March}. */
    MONTH,
    YEAR,
    /** Two years, the second perhaps short: {@code 2007-08}. */
    YEARS,
    /** Before Christ: {@code 264-241 BC}. */
    BC,
    DECADE,
    CENTURY,
    /** A quarter of a year: {@code the third quarter of 1990}. */
    QUARTER,
    HALF,
    /** The quarter a year before the one told of: {@code the year-ago quarter}. */
    YEARAGO,
    /** {@code the latest quarter}. */
    LATEST,
    /** A unit of the calendar that the text has spoken of: {@code the quarter}, {@code the year}. */
    THEUNIT,
    SEASON,
    WEEKDAY,
    /** {@code yesterday}. */
    DAYREF,
    /** {@code the week of March 6}. */
    WEEKOF,
    /** A unit of the calendar by its place: {@code last week}, {@code the following year}. */
    RELATIVE,
    /** {@code the end of the year}. */
    EDGEUNIT,
    /** {@code the past year}: a length that ends at the reference time. */
    PAST,
    WEEKEND,
    /** {@code year-end}. */
    UNITEND,
    /** A time of the clock, with its day where it is said: {@code 9 a.m. Tuesday}. */
    CLOCK,
    /** A part of a day: {@code Wednesday night}, {@code this morning}. */
    PART,
    /** {@code the night before}. */
    RELPART,
    TONIGHT,
    /** So much before or after: {@code two weeks ago}, {@code three days later}. */
    OFFSET,
    /** {@code four days after}: an offset in a narrative, a length elsewhere. */
    AFTER,
    /** {@code years earlier}. */
    LONGAGO,
    /** {@code weeks later}. */
    LONGAFTER,
    /** A length: {@code two and a half years}. */
    AMOUNT,
    /** {@code a year}: a length, or a rate after a number. */
    AUNIT,
    /** Units without a number: {@code recent weeks}. */
    PLURAL,
    SET,
    /** Named without being dated: {@code now}. */
    VAGUE,
    /** {@code former}: marked in a narrative only, as TIMEX2 does. */
    TOLD,
    /** {@code one day}: some day to come. */
    ONEDAY,
    HOLIDAY,
    /** A day that the name itself fixes: {@code 9/11}. */
    FIXED,
    /** No expression of time, though it looks like one: {@code 22-year-old}. */
    NONE
}
