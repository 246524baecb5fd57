// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Builds the index of a gazetteer from dumps of GeoNames: text, gz, or zip as they are downloaded. */
public final class GazetteerBuilder {

    private static final String README = "readme.txt";

    private final Consumer<DumpProblem> problems;

    /** A builder that tells {@code problems} of each line that it leaves out. */
    public GazetteerBuilder(Consumer<DumpProblem> problems) {
        this.problems = problems;
    }

    /**
     * Streams {@code dumps} into an index at {@code target}, which is replaced only when all is well; answers how many entries it has.
     *
     * @param dumps files of 19 columns between tabs, as https://download.geonames.org/export/dump/ has them
     * @param target the index; its folder has to exist and to have room for the size of the unpacked dumps
     * @throws IOException when a file cannot be read or written, or no line of them was good
     */
    public int build(List<Path> dumps, Path target) throws IOException {
        Path folder = target.toAbsolutePath().getParent();
        try (IndexWriter writer = new IndexWriter(folder == null ? Path.of("") : folder)) {
            int lines = 0;
            for (Path dump : dumps) {
                lines += add(writer, dump);
            }
            if (lines == 0) {
                throw new IOException(
                        "no line of " + dumps + " is one of a GeoNames dump; download allCountries.zip or a"
                                + " country's, such as SY.zip, from https://download.geonames.org/export/dump/");
            }
            return writer.finish(target);
        }
    }

    private int add(IndexWriter writer, Path dump) throws IOException {
        String name = dump.toString();
        try (InputStream in = new BufferedInputStream(Files.newInputStream(dump))) {
            if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
                return archive(writer, new ZipInputStream(in), name);
            }
            boolean packed = name.toLowerCase(Locale.ROOT).endsWith(".gz");
            return lines(writer, packed ? new GZIPInputStream(in) : in, name);
        }
    }

    private int archive(IndexWriter writer, ZipInputStream zip, String name) throws IOException {
        int lines = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (!entry.isDirectory()
                    && !entry.getName().toLowerCase(Locale.ROOT).endsWith(README)) {
                lines += lines(writer, zip, name + "!" + entry.getName());
            }
        }
        return lines;
    }

    private int lines(IndexWriter writer, InputStream in, String name) throws IOException {
        // Not closed here: an archive goes on behind it.
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int good = 0;
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                writer.add(DumpRow.parse(line));
                good++;
            } catch (IllegalArgumentException e) {
                problems.accept(new DumpProblem(name + " line " + number, String.valueOf(e.getMessage())));
            }
        }
        return good;
    }
}
