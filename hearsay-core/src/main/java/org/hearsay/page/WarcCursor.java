// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.page.bytes.ContentCoding;
import org.hearsay.page.warc.HttpMessage;
import org.hearsay.page.warc.WarcDamage;
import org.hearsay.page.warc.WarcItem;
import org.hearsay.page.warc.WarcRecord;
import org.hearsay.page.warc.WarcRecords;

/**
 * The pages of a web archive. Pictures, scripts, redirects and errors, of which crawls are full, are no pages and are passed over without a
 * word; damaged records are named.
 */
final class WarcCursor implements Cursor {

    private final String where;
    private final WarcRecords records;
    private final Limits limits;
    private int seen;
    private boolean given;
    private boolean ended;

    WarcCursor(String where, WarcRecords records, Limits limits) {
        this.where = where;
        this.records = records;
        this.limits = limits;
    }

    @Override
    public Step next() {
        try {
            while (!ended) {
                Optional<WarcItem> item = records.next();
                Optional<Step> step = item.flatMap(this::step);
                ended = item.isEmpty();
                if (step.isPresent()) {
                    given = true;
                    return step.get();
                }
            }
        } catch (IOException e) {
            ended = true;
            given = true;
            return Step.skip(where + " behind record " + seen, InputOpener.unreadable(e));
        }
        if (!given) {
            given = true;
            return Step.skip(where, "is a web archive without a page in it; give one that holds HTML");
        }
        return Step.Done.DONE;
    }

    private Optional<Step> step(WarcItem item) {
        seen = item.number();
        String place = where + " record " + item.number() + " at byte " + item.offset();
        return switch (item) {
            case WarcDamage damage -> Optional.of(Step.skip(place, damage.reason() + "; the others are read"));
            case WarcRecord record -> page(record, place);
        };
    }

    private Optional<Step> page(WarcRecord record, String place) {
        byte[] block = record.block();
        if (record.type() != WarcRecord.Type.RESPONSE) {
            return page(record, place, record.field("content-type"), block);
        }
        Optional<HttpMessage> message = HttpMessage.in(block);
        if (message.isEmpty() || message.get().status() / 100 != 2) {
            return Optional.empty();
        }
        String type = message.get().header("content-type");
        if (WebMedia.of(type).isEmpty() && !type.isBlank()) {
            return Optional.empty();
        }
        try {
            return page(record, place, type, message.get().content(limits.maxPageBytes()));
        } catch (IOException e) {
            return Optional.of(Step.skip(place, InputOpener.unreadable(e)));
        }
    }

    private Optional<Step> page(WarcRecord record, String place, String type, byte[] body) {
        String target = record.target();
        Optional<WebMedia> media = WebMedia.of(type);
        boolean robots = target.toLowerCase(Locale.ROOT).endsWith("/robots.txt");
        if (body.length == 0
                || robots
                || Sniffer.refusedByName(target).isPresent()
                || media.isEmpty() && !type.isBlank()) {
            return Optional.empty();
        }
        if (Sniffer.refused(body, body.length).isPresent() || ContentCoding.isGzip(body, body.length)) {
            return type.isBlank()
                    ? Optional.empty()
                    : Optional.of(Step.skip(place, "is told to be text (" + type + ") but is binary data"));
        }
        Optional<Charset> charset = WebMedia.charset(type);
        Page page = new Page(
                target.isEmpty() ? where + "#" + record.number() : target,
                body,
                MediaType.TEXT,
                charset,
                Optional.of(place),
                date(record.field("warc-date")),
                Told.NOTHING);
        return Optional.of(new Step.Give(page.as(WebMedia.kind(type, page))));
    }

    private static Optional<Instant> date(String written) {
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
