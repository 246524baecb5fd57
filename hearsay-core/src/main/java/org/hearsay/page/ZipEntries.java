// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.hearsay.page.bytes.Expansion;

/** The files in a zip archive, one after the other, in the archive's order. */
sealed interface ZipEntries extends Closeable {

    /**
     * One file.
     *
     * @param name with {@code /} between folders, as the archive has it
     * @param content open until the next entry is asked for
     */
    record Entry(String name, InputStream content) {}

    /** The next file; absent at the end. */
    Optional<Entry> next() throws IOException;

    /** Whether the archive says before it is gone through that a file of this name is in it. */
    boolean has(String name);

    /** The entries of an archive that comes as a stream, as on standard input or inside another archive. */
    static ZipEntries in(InputStream stream) {
        return new Streamed(stream);
    }

    /** The entries of an archive on disk, by its directory, which also knows the sizes that a stream does not. */
    static ZipEntries in(Path file) throws IOException {
        return new OnDisk(new ZipFile(file.toFile()));
    }

    /** By the headers before each file. */
    final class Streamed implements ZipEntries {
        private final ZipInputStream zip;

        Streamed(InputStream stream) {
            Expansion expansion = new Expansion();
            this.zip = new ZipInputStream(expansion.packed(stream)) {
                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int n = super.read(buffer, offset, length);
                    expansion.grown(Math.max(n, 0));
                    return n;
                }
            };
        }

        @Override
        public Optional<Entry> next() throws IOException {
            try {
                ZipEntry entry = zip.getNextEntry();
                while (entry != null && entry.isDirectory()) {
                    entry = zip.getNextEntry();
                }
                return entry == null ? Optional.empty() : Optional.of(new Entry(entry.getName(), new Unclosed(zip)));
            } catch (IllegalArgumentException e) {
                throw new java.util.zip.ZipException("a name in it cannot be read");
            }
        }

        @Override
        public boolean has(String name) {
            return false;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }

    /** By the archive's own directory. */
    final class OnDisk implements ZipEntries {
        private final ZipFile zip;
        private final Iterator<? extends ZipEntry> entries;
        private final Expansion expansion = new Expansion();

        OnDisk(ZipFile zip) {
            this.zip = zip;
            this.entries = zip.stream().iterator();
        }

        @Override
        public Optional<Entry> next() throws IOException {
            while (entries.hasNext()) {
                ZipEntry entry = entries.next();
                if (!entry.isDirectory()) {
                    expansion.shrunk(Math.max(entry.getCompressedSize(), 0));
                    return Optional.of(new Entry(entry.getName(), expansion.unpacked(zip.getInputStream(entry))));
                }
            }
            return Optional.empty();
        }

        @Override
        public boolean has(String name) {
            return zip.getEntry(name) != null;
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
