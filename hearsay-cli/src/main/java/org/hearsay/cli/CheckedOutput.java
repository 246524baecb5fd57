// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Standard output that fails when nothing takes it any more. A {@link PrintStream} alone would keep that to itself, and a long run would go on unheard. */
final class CheckedOutput extends OutputStream {

    private static final int BUFFER_BYTES = 1 << 16;

    private final OutputStream under;

    /** Why nothing is taken any more; from then on every attempt fails. */
    @Nullable
    private IOException lost;

    private CheckedOutput(OutputStream under) {
        this.under = under;
    }

    /** Prints to {@code under} in UTF-8, with a buffer; throws {@link OutputLostException}. */
    static PrintStream printing(OutputStream under) {
        return new PrintStream(
                new BufferedOutputStream(new CheckedOutput(under), BUFFER_BYTES), false, StandardCharsets.UTF_8);
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        check();
        try {
            under.write(bytes, from, length);
        } catch (IOException e) {
            lost = e;
            check();
        }
    }

    @Override
    public void flush() {
        check();
        try {
            under.flush();
        } catch (IOException e) {
            lost = e;
            check();
        }
    }

    private void check() {
        if (lost != null) {
            throw new OutputLostException(lost);
        }
    }
}
