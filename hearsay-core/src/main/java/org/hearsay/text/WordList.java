// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A list of words or rules kept as a resource beside the class that uses it: UTF-8, one entry a line; empty lines and lines that begin with
 * {@code #} say nothing to the program (the header tells people what the list is, where it comes from, its licence, how to extend it).
 *
 * @param name the resource's name, for messages
 * @param entries what the list holds, in its order
 */
public record WordList(String name, List<Entry> entries) {

    /**
     * One line of a list.
     *
     * @param line its number in the file, from 1
     * @param text the line without blanks at its ends
     */
    public record Entry(int line, String text) {}

    /** Copies the entries. */
    public WordList {
        entries = List.copyOf(entries);
    }

    /** Reads the list {@code name} that stands beside {@code owner}. */
    public static WordList beside(Class<?> owner, String name) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the word list " + name + " is missing beside " + owner.getName());
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            List<Entry> entries = new ArrayList<>();
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                String text = line.strip();
                if (!text.isEmpty() && !text.startsWith("#")) {
                    entries.add(new Entry(number, text));
                }
            }
            return new WordList(name, entries);
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", e);
        }
    }

    /** What the entries say, without their places. */
    public List<String> texts() {
        return entries.stream().map(Entry::text).toList();
    }

    /** The error for a bad entry, naming file and line. */
    public IllegalStateException bad(Entry entry, String problem) {
        return new IllegalStateException(name + ":" + entry.line() + ": " + problem + ": " + entry.text());
    }
}
