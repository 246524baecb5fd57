// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.List;

/**
 * How an index of a gazetteer lies in its file, all numbers with the high byte first:
 *
 * <pre>
 * header   magic, version, day of the data (days since 1970), records, keys, codes: 4 bytes each; where records, names, keys and codes begin and
 *          the file ends: 8 bytes each
 * records  {@value #RECORD} bytes each: id, latitude and longitude (10^-5 degrees), population, where the name begins among the names, where
 *          the division begins among the codes: 4 bytes each; the state's two letters; class and seat in a byte; other names in a byte
 * names    length (2 bytes), UTF-8
 * keys     {@value #KEY} bytes each: hash of the key (6 bytes), number of the record × 4 + way of fitting (4 bytes); by hash, then the more
 *          populous first
 * codes    divisions: length (2 bytes), UTF-8
 * </pre>
 */
final class IndexLayout {

    static final int MAGIC = 0x48535047;
    static final int VERSION = 1;
    static final int HEADER = 6 * 4 + 5 * 8;
    static final int RECORD = 28;
    static final int KEY = 10;
    static final double DEGREE = 1e5;
    static final int SEAT_SHIFT = 4;
    static final int CLASS_MASK = 0xf;
    static final int FIT_BITS = 2;

    /** Classes and ways of fitting by their numbers in the file; to change their order is to change the version. */
    static final List<PlaceClass> CLASSES = List.of(PlaceClass.values());

    static final List<Entry.Fit> FITS = List.of(Entry.Fit.values());

    private IndexLayout() {}
}
