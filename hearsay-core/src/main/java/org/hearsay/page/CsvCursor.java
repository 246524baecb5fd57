// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;

/**
 * A table of articles, one a row (RFC 4180), its columns named in the first row. Each row becomes a record as a line of a JSON Lines file is
 * one. Holds one row at a time.
 */
final class CsvCursor implements Cursor {

    private final Origin origin;
    private final Limits limits;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> rows;
    private final CsvColumns columns;
    private long line = 1;
    private boolean given;
    private boolean ended;

    private CsvCursor(
            Origin origin, Limits limits, CsvReader<CsvRecord> reader, Iterator<CsvRecord> rows, CsvColumns columns) {
        this.origin = origin;
        this.limits = limits;
        this.reader = reader;
        this.rows = rows;
        this.columns = columns;
    }

    /** Opens the table in {@code in}, whose beginning is {@code start}. */
    static Step open(Origin origin, BufferedInputStream in, String start, Limits limits) throws IOException {
        // A table is either UTF-8 throughout or of the encoding that its beginning shows; a stream cannot be looked at
        // whole first.
        InputStreamReader characters =
                new InputStreamReader(in, Encoding.ofStart(InputOpener.head(in), origin.charset()));
        CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(CsvColumns.separator(start))
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(Math.max(limits.maxPageBytes(), 16 * 1024))
                .ofCsvRecord(characters);
        Iterator<CsvRecord> rows = reader.iterator();
        try {
            Optional<CsvColumns> columns =
                    rows.hasNext() ? CsvColumns.in(rows.next().getFields()) : Optional.empty();
            if (columns.isPresent()) {
                return new Step.Enter(new CsvCursor(origin, limits, reader, rows, columns.get()));
            }
        } catch (CsvParseException | UncheckedIOException e) {
            return Step.skip(origin.uri(), "has a first row that cannot be read; name the columns there");
        }
        in.close();
        return Step.skip(
                origin.uri(),
                "is a table without a column named \"text\"; name the columns in its first row, text among them");
    }

    @Override
    public Step next() {
        try {
            while (!ended && rows.hasNext()) {
                CsvRecord row = rows.next();
                line = row.getStartingLineNumber();
                given = true;
                if (row.getFields().stream().anyMatch(field -> !field.isBlank())) {
                    return row(row);
                }
            }
        } catch (CsvParseException e) {
            return end("a row behind line " + line
                    + " does not end (a quotation mark that is not closed?); mend it there");
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause() == null ? new IOException(e) : e.getCause();
            return end("behind line " + line + " " + InputOpener.unreadable(cause));
        }
        return given ? Step.Done.DONE : end("is a table without rows; give one article a row");
    }

    private Step row(CsvRecord row) {
        if (columns.isTooLong(row.getFields())) {
            return Step.skip(
                    origin.uri() + " line " + line,
                    "has " + row.getFieldCount() + " fields where the first row names " + columns.width()
                            + "; put a text that holds the mark between columns into quotation marks");
        }
        byte[] record = columns.record(row.getFields()).getBytes(StandardCharsets.UTF_8);
        if (record.length > limits.maxPageBytes()) {
            return Step.skip(
                    origin.uri() + " line " + line,
                    "is larger than " + limits.inWords() + ", which is no article; give one article a row");
        }
        return new Step.Give(new Page(
                origin.uri() + "#" + line,
                record,
                MediaType.RECORD,
                Optional.of(StandardCharsets.UTF_8),
                Optional.of(origin.uri() + " line " + line),
                origin.retrieved(),
                Told.NOTHING));
    }

    private Step end(String reason) {
        ended = true;
        given = true;
        return Step.skip(origin.uri(), reason);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
