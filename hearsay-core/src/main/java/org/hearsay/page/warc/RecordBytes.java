// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.io.Closeable;
import java.io.IOException;

/** The unpacked bytes of an archive in stretches: each gzip member is one, an archive that is not packed is one as a whole. */
interface RecordBytes extends Closeable {

    /** Byte of the file, as it lies on disk, at which the stretch in hand begins. */
    long offset();

    /** Goes to the beginning of the next stretch; false when there is none. */
    boolean next() throws IOException;

    /** Reads from the stretch in hand; -1 at its end. */
    int read(byte[] buffer, int offset, int length) throws IOException;

    /** After damage: finds where the next stretch begins that holds a record, so that {@link #next()} goes there; false when none does. */
    boolean recover() throws IOException;
}
