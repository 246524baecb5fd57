// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page.warc;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * One record of an archive that holds something fetched.
 *
 * @param number which of the archive's records it is, counted from 1
 * @param offset the byte of the file at which it begins, from 0
 * @param fields the record's named fields, their names in lower case, e.g. {@code warc-date}
 * @param block what was fetched: for {@link Type#RESPONSE} an HTTP message with its head
 */
@SuppressWarnings("ArrayRecordComponent") // records are never compared
public record WarcRecord(int number, long offset, Map<String, String> fields, byte[] block) implements WarcItem {

    /** The kinds of records that hold a page (ISO 28500, section 6). */
    public enum Type {
        /** A whole answer of a server, head and body. */
        RESPONSE,
        /** The body alone. */
        RESOURCE,
        /** What was made of another record, e.g. the plain text of a page (WET files). */
        CONVERSION
    }

    /** Copies the fields. */
    public WarcRecord {
        fields = Map.copyOf(fields);
    }

    /** What kind of record the fields tell of; absent for requests, metadata and others that hold no page. */
    static Optional<Type> type(Map<String, String> fields) {
        return switch (fields.getOrDefault("warc-type", "").toLowerCase(Locale.ROOT)) {
            case "response" -> Optional.of(Type.RESPONSE);
            case "resource" -> Optional.of(Type.RESOURCE);
            case "conversion" -> Optional.of(Type.CONVERSION);
            default -> Optional.empty();
        };
    }

    /** The kind of record. */
    public Type type() {
        return type(fields).orElseThrow();
    }

    /** Where the page came from; empty when the record does not say. WARC 1.0's own examples put it in angle brackets. */
    public String target() {
        String uri = field("warc-target-uri");
        return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
    }

    /** A field's value, e.g. of {@code content-type}; empty when there is none. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
