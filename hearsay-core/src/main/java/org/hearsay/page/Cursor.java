// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.IOException;

/** A place with inputs in it (the command line, a folder, a file of lines), gone through one step at a time. */
interface Cursor extends AutoCloseable {

    /** The next thing here; never fails, an input that cannot be used is a step, too. */
    Step next();

    /** Lets go of what is open. */
    @Override
    default void close() throws IOException {}
}
