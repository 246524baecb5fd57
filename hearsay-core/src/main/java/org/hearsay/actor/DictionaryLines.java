// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The lines of a dictionary in PETRARCH's format without their comments: {@code #} and {@code ;} to the end of the line, {@code <!-- -->} over lines. */
final class DictionaryLines {

    /** A line that says something. */
    record Line(int number, String text, boolean indented) {}

    /** Longer than any entry; what is longer is no dictionary, and is not kept in memory. */
    private static final int LONGEST_LINE = 100_000;

    private final String file;
    private final List<DictionaryProblem> problems;

    DictionaryLines(Path file, List<DictionaryProblem> problems) {
        this.file = String.valueOf(file);
        this.problems = problems;
    }

    List<Line> read() {
        List<Line> lines = new ArrayList<>();
        try (InputStream in = Files.newInputStream(Path.of(file));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            boolean comment = false;
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (line.length() > LONGEST_LINE) {
                    problem(number, "the line is longer than any entry; is this a dictionary in PETRARCH's format?");
                    continue;
                }
                boolean opens = line.stripLeading().startsWith("<!");
                boolean closes = line.contains("-->");
                String text = comment || opens ? "" : withoutComment(line);
                comment = (comment || line.stripLeading().startsWith("<!--")) && !closes;
                if (!text.isBlank()) {
                    lines.add(new Line(number, text.strip(), Character.isWhitespace(text.charAt(0))));
                }
            }
        } catch (NoSuchFileException e) {
            problems.add(new DictionaryProblem(file, "there is no such file; give the path of a dictionary."));
        } catch (IOException e) {
            problems.add(new DictionaryProblem(file, "the file cannot be read (" + e.getMessage() + ")."));
        }
        return lines;
    }

    void problem(int line, String problem) {
        problems.add(new DictionaryProblem(file + ":" + line, problem));
    }

    private static String withoutComment(String line) {
        int hash = line.indexOf('#');
        int semicolon = line.indexOf(';');
        int end = hash < 0 ? semicolon : semicolon < 0 ? hash : Math.min(hash, semicolon);
        String text = end < 0 ? line : line.substring(0, end);
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }
}
