// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.measure.attribution.MeasureException;
import org.hearsay.measure.event.report.EventGold;
import org.hearsay.measure.event.report.FigureTable;
import org.hearsay.measure.event.report.GoldReport;
import org.hearsay.measure.event.report.ReportFigures;
import org.hearsay.measure.event.report.ReportScore;
import org.hearsay.page.Found;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.hearsay.page.Pages;
import org.hearsay.page.Skipped;
import org.hearsay.reading.Reader;
import org.hearsay.reading.Reading;

/** The project's own reports with events, read by the program as any user's file would be, and scored. */
final class OwnEvents {

    private static final String HELD = "held.jsonl";

    private final Path file;

    /** The reports of {@code gold}: a file, or a folder of which {@code held} says which half is meant. */
    OwnEvents(Path gold, boolean held) {
        this.file = Files.isDirectory(gold) ? gold.resolve(held ? HELD : "dev.jsonl") : gold;
    }

    /** Whether {@code gold} is such a folder or file. */
    static boolean isOne(Path gold) {
        return Files.isDirectory(gold) || EventGold.isOne(gold);
    }

    /**
     * What the program comes to, as text or JSON.
     *
     * @throws MeasureException when the gold cannot be read, or the misses of the held half are asked for
     */
    String figures(EngineOptions engine, Terminal terminal, boolean misses, boolean json) {
        if (misses && file.endsWith(HELD)) {
            throw new MeasureException(file.toString(), "is held out: its misses are not shown; leave out --misses");
        }
        List<GoldReport> gold = EventGold.in(file);
        ReportFigures figures = ReportScore.score(gold, readings(gold, engine.reader(terminal)));
        String listed = misses ? String.join("\n", figures.misses()) + "\n" : "";
        return listed + (json ? FigureTable.json(figures) + "\n" : FigureTable.text(figures));
    }

    /** One reading a line of the file, under the ids of the reports. */
    private Map<String, Reading> readings(List<GoldReport> gold, Reader reader) {
        Map<String, Reading> readings = new HashMap<>();
        int number = 0;
        try (Pages pages = new PageFinder(InputStream.nullInputStream()).find(List.of(file.toString()))) {
            while (pages.hasNext()) {
                Found found = pages.next();
                switch (found) {
                    case Page page -> readings.put(gold.get(number).id(), reader.read(page));
                    case Skipped skipped -> throw new MeasureException(skipped.where(), skipped.reason());
                }
                number++;
            }
        }
        return readings;
    }
}
