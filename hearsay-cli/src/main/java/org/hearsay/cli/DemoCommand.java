// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.reading.Reader;
import picocli.CommandLine.Command;

/**
 * {@code hearsay demo}: reads the bundled sample reports and prints their ledger. The reports tell true, public facts in our own words; their outlets are
 * invented.
 */
@Command(
        name = "demo",
        description = "Reads the bundled sample reports and prints who said what in them.",
        sortOptions = false)
final class DemoCommand extends ReadingsCommand {

    /** A sample's resource and what it is. */
    private record Sample(String name, MediaType mediaType) {}

    private static final List<Sample> SAMPLES = List.of(
            new Sample("cuba-1962-the-lantern.md", MediaType.MARKDOWN),
            new Sample("berlin-1989-harbour-wire.html", MediaType.HTML),
            new Sample("belfast-1998-the-lough-post.txt", MediaType.TEXT));

    DemoCommand(Terminal terminal, CommonOptions common) {
        super(terminal, common);
    }

    @Override
    public Integer call() {
        Reader reader = reader();
        try (ReadingWriter writer = writer()) {
            for (Page page : pages()) {
                writer.write(reader.read(page));
            }
        }
        terminal.note(common, "these were sample reports; now try: hearsay read FILE");
        return ExitCode.DONE;
    }

    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (Sample sample : SAMPLES) {
            try (InputStream in = DemoCommand.class.getResourceAsStream("demo/" + sample.name())) {
                if (in == null) {
                    throw new IllegalStateException("the sample report " + sample.name() + " is missing");
                }
                pages.add(new Page("demo/" + sample.name(), in.readAllBytes(), sample.mediaType(), Optional.empty()));
            } catch (IOException e) {
                throw new UncheckedIOException("the sample report " + sample.name() + " cannot be read", e);
            }
        }
        return pages;
    }
}
