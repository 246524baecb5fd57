// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

/** Kinds of files that hold no text to read, by their first bytes, and what to tell the user who gave one. */
enum Magic {
    PDF("%PDF-", 0, "is a PDF; save the article as HTML or text and give that"),
    OLE("\u00D0\u00CF\u0011\u00E0", 0, "is an old Office document; save the article as HTML or text"),
    RTF("{\\rtf", 0, "is an RTF document; save the article as HTML or text"),
    PNG("\u0089PNG", 0, Magic.IMAGE),
    JPEG("\u00FF\u00D8\u00FF", 0, Magic.IMAGE),
    GIF("GIF8", 0, Magic.IMAGE),
    TIFF_LITTLE("II*\u0000", 0, Magic.IMAGE),
    TIFF_BIG("MM\u0000*", 0, Magic.IMAGE),
    WEBP("WEBP", 8, Magic.IMAGE),
    WAVE("WAVE", 8, Magic.MEDIA),
    MP4("ftyp", 4, Magic.MEDIA),
    MP3("ID3\u0003", 0, Magic.MEDIA),
    MP3_NEWER("ID3\u0004", 0, Magic.MEDIA),
    OGG("OggS", 0, Magic.MEDIA),
    MATROSKA("\u001AE\u00DF\u00A3", 0, Magic.MEDIA),
    SEVEN_ZIP("7z\u00BC\u00AF", 0, Magic.ARCHIVE),
    RAR("Rar!", 0, Magic.ARCHIVE),
    XZ("\u00FD7zXZ", 0, Magic.ARCHIVE),
    BZIP2("BZh9", 0, Magic.ARCHIVE),
    ELF("\u007FELF", 0, "is a program, not an article"),
    SQLITE("SQLite format 3", 0, "is a database, not an article");

    private static final String IMAGE = "is an image; give the article's text or its HTML page";
    private static final String MEDIA = "is sound or video; give a text of what is said";
    private static final String ARCHIVE =
            "is an archive of a kind that is not read; unpack it and give the files or the folder";

    private final String bytes;
    private final int offset;
    private final String reason;

    Magic(String bytes, int offset, String reason) {
        this.bytes = bytes;
        this.offset = offset;
        this.reason = reason;
    }

    boolean matches(byte[] head, int length) {
        if (length < offset + bytes.length()) {
            return false;
        }
        for (int i = 0; i < bytes.length(); i++) {
            if ((head[offset + i] & 0xFF) != bytes.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String reason() {
        return reason;
    }
}
