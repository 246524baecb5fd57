// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.ZipException;

/** Gold or predictions that cannot be scored. The message is the one line to show: the place, and what is wrong there. */
public final class MeasureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Says of {@code where} (a file, a line of it, a document or an attribution in it) what is wrong. */
    public MeasureException(String where, String reason) {
        super(where + ": " + reason);
    }

    /** Says of a file or folder why it could not be read. */
    public static MeasureException unreadable(Path file, IOException cause) {
        String reason = switch (cause) {
            case NoSuchFileException missing -> "does not exist";
            case CharacterCodingException garbled -> "is not UTF-8";
            case ZipException plain -> "is not gzip, though its name ends in .gz";
            default -> "cannot be read (" + cause.getMessage() + ")";
        };
        return new MeasureException(file.toString(), reason);
    }
}
