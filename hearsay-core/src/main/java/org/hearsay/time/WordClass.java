// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

/** What a word can be in an expression of time; {@code words.txt} fills the first group, the digits of the text the second. */
enum WordClass {
    MONTH(0),
    WEEKDAY(1),
    WEEKDAY_SHORT(2),
    WEEKDAYS(3),
    SEASON(4),
    FALL(5),
    SEASONS(6),
    UNIT(7),
    UNITS(8),
    WEEKEND(9),
    WEEKENDS(10),
    REL(11),
    ANA(12),
    PAST(13),
    DAYREF(14),
    PART(15),
    PARTS(16),
    NOON(17),
    AMPM(18),
    ZONE(19),
    CARDINAL(20),
    SCALE(21),
    ORDINAL(22),
    DECADE_WORD(23),
    VAGUE(24),
    COUPLE(25),
    DOZEN(26),
    ABOUT(27),
    MORE(28),
    LESS(29),
    AGO(30),
    SETADV(31),
    SHORT(32),
    ERA(33),
    NUM(34),
    ORD(35),
    DAY(36),
    HOUR(37),
    MINUTE(38),
    YEAR(39),
    YEAR2(40),
    HHMM(41),
    DECADE(42),
    NUMDATE(43);

    private final long bit;

    WordClass(int place) {
        this.bit = 1L << place;
    }

    /** The bit that stands for this class in a set of classes. */
    long bit() {
        return bit;
    }
}
