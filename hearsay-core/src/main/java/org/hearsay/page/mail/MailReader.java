// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.hearsay.page.feed.FeedDates;

/** One message, gone through part by part until the part that is to be read is found. */
final class MailReader {

    /** Parts within parts: three levels are usual (mixed, related, alternative); each level costs reading through all above it. */
    private static final int DEEPEST = 20;

    private static final int LONGEST_HEADER = 256 * 1024;

    private static final MimeConfig LENIENT = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(LONGEST_HEADER)
            .setMaxHeaderCount(2000)
            .build();

    private String subject = "";
    private String from = "";
    private String date = "";
    private String location = "";
    private String savedFrom = "";
    private boolean attached;
    private Optional<Part> html = Optional.empty();
    private Optional<Part> plain = Optional.empty();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Part(byte[] body, Optional<Charset> charset, String location) {}

    Mail read(InputStream in) throws IOException {
        MimeTokenStream tokens = new MimeTokenStream(LENIENT);
        tokens.setRecursionMode(RecursionMode.M_NO_RECURSE);
        tokens.parse(in);
        try {
            walk(tokens);
        } catch (MimeException e) {
            if (html.isEmpty() && plain.isEmpty()) {
                throw new IOException("is a message whose parts cannot be told apart", e);
            }
        }
        Optional<Part> part = html.or(() -> plain);
        Optional<String> page = Optional.of(savedFrom)
                .filter(address -> !address.isEmpty())
                .or(() -> html.map(Part::location).filter(address -> !address.isEmpty()));
        return new Mail(
                page.isPresent() ? Optional.empty() : decoded(subject),
                page.isPresent() ? List.of() : names(from),
                page.isPresent() ? Optional.empty() : FeedDates.iso(withoutComment(date)),
                page,
                html.isPresent(),
                part.map(Part::body).orElse(new byte[0]),
                part.flatMap(Part::charset));
    }

    private void walk(MimeTokenStream tokens) throws IOException, MimeException {
        int depth = 0;
        for (EntityState state = tokens.getState();
                state != EntityState.T_END_OF_STREAM && html.isEmpty();
                state = tokens.next()) {
            switch (state) {
                case T_START_MULTIPART -> {
                    depth++;
                    if (depth > DEEPEST) {
                        throw new IOException("is a message with parts nested more than " + DEEPEST + " deep");
                    }
                }
                case T_END_MULTIPART -> depth--;
                case T_START_HEADER -> {
                    attached = false;
                    location = "";
                }
                case T_FIELD -> field(tokens.getField(), depth);
                case T_BODY -> body(tokens);
                default -> {
                    // borders between parts, and what stands outside of all parts
                }
            }
        }
    }

    private void field(Field field, int depth) {
        String value = field.getBody() == null ? "" : field.getBody().strip();
        switch (field.getName().toLowerCase(Locale.ROOT)) {
            case "subject" -> subject = depth == 0 ? value : subject;
            case "from" -> from = depth == 0 ? value : from;
            case "date" -> date = depth == 0 ? value : date;
            case "snapshot-content-location" -> savedFrom = value;
            case "content-location" -> location = value.replaceAll("\\s", "");
            case "content-disposition" ->
                attached = value.toLowerCase(Locale.ROOT).startsWith("attachment");
            default -> {
                // how it travelled, and the like
            }
        }
    }

    private void body(MimeTokenStream tokens) throws IOException {
        BodyDescriptor descriptor = tokens.getBodyDescriptor();
        String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
        boolean isHtml = type.equals("text/html") || type.equals("application/xhtml+xml");
        if (attached || !isHtml && (!type.equals("text/plain") || plain.isPresent())) {
            return;
        }
        Part part = new Part(tokens.getDecodedInputStream().readAllBytes(), charset(descriptor.getCharset()), location);
        if (isHtml) {
            html = Optional.of(part);
        } else {
            plain = Optional.of(part);
        }
    }

    /** What stands unless a part tells otherwise (RFC 2045, section 5.2) tells nothing: it is often wrong. */
    private static Optional<Charset> charset(@org.jspecify.annotations.Nullable String name) {
        try {
            return name == null || name.equalsIgnoreCase("us-ascii")
                    ? Optional.empty()
                    : Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> decoded(String value) {
        String text = DecoderUtil.decodeEncodedWords(value, DecodeMonitor.SILENT, StandardCharsets.UTF_8);
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }

    /** {@code Ada Brenk} of {@code "Ada Brenk" <ada@karvia.example>}, for each of those named. */
    private static List<String> names(String from) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        boolean address = false;
        for (char c : (from + ",").toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '<' && !quoted) {
                address = true;
            } else if (c == '>' && !quoted) {
                address = false;
            } else if (c == ',' && !quoted && !address) {
                decoded(name.toString()).filter(words -> !words.contains("@")).ifPresent(names::add);
                name.setLength(0);
            } else if (!address) {
                name.append(c);
            }
        }
        return names;
    }

    /** Without the zone's name in parentheses that many programs put behind a date. */
    private static String withoutComment(String date) {
        int open = date.indexOf('(');
        return open < 0 ? date : date.substring(0, open).strip();
    }
}
