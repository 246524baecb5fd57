// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A resource with one entry a line; blank lines and lines that begin with {@code #} are for people. Fields are parted by blanks, the last
 * field goes to the end of the line.
 */
final class WordFile {

    /** One entry: its fields and where it stands, e.g. {@code phrases-en.txt:12}. */
    record Entry(String where, List<String> fields) {

        /** The complaint about this entry, to be thrown. */
        IllegalStateException bad(String why) {
            return new IllegalStateException(where + ": " + why + ": " + String.join(" ", fields));
        }
    }

    private WordFile() {}

    /** The entries of the resource {@code name} beside this class, each with exactly {@code fields} fields. */
    static List<Entry> entries(String name, int fields) {
        try (InputStream in = WordFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + ": this resource is missing from the build");
            }
            return entries(name, new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)), fields);
        } catch (IOException e) {
            throw new UncheckedIOException(name + ": cannot be read", e);
        }
    }

    static List<Entry> entries(String name, BufferedReader lines, int fields) throws IOException {
        List<Entry> entries = new ArrayList<>();
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String content = line.strip();
            if (!content.isEmpty() && !content.startsWith("#")) {
                Entry entry = new Entry(name + ":" + number, List.of(content.split("\\s+", fields)));
                if (entry.fields().size() != fields) {
                    throw entry.bad("needs " + fields + " fields");
                }
                entries.add(entry);
            }
        }
        return List.copyOf(entries);
    }
}
