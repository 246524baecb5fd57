// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.page.mail.Mail;

/** What a document is, by the first bytes of its content and then by its name. */
final class Sniffer {

    /** How many of the first characters are looked at for the marks of HTML and Markdown. */
    private static final int SAMPLE_CHARS = 8192;

    /** Share of NUL and other control bytes, in per mille, above which bytes are no text in any encoding read here. */
    private static final int CONTROL_PER_MILLE = 20;

    private static final List<String> HTML_STARTS = List.of(
            "<!doctype html",
            "<html",
            "<head",
            "<body",
            "<title",
            "<meta",
            "<article",
            "<div",
            "<main",
            "<section",
            "<p>",
            "<p ",
            "<h1",
            "<table",
            "<script",
            "<link",
            "<style");

    private Sniffer() {}

    /** Bytes that are no text: what they are and what to do; absent when they may be text. */
    static Optional<String> refused(byte[] head, int length) {
        for (Magic magic : Magic.values()) {
            if (magic.matches(head, length)) {
                return Optional.of(magic.reason());
            }
        }
        boolean wide = Encoding.markLength(head) == 2 || Encoding.wide(head, length) != null;
        if (!wide && controls(head, length) * 1000L > (long) length * CONTROL_PER_MILLE) {
            return Optional.of("is binary data, not text; give an HTML, Markdown, text or JSON Lines file");
        }
        return Optional.empty();
    }

    private static int controls(byte[] head, int length) {
        int controls = 0;
        for (int i = 0; i < length; i++) {
            int b = head[i] & 0xFF;
            boolean space = (b >= 0x09 && b <= 0x0D) || b == 0x1B;
            controls += b < 0x20 && !space ? 1 : 0;
        }
        return controls;
    }

    /** The kind of a document that may be text, by its name (without {@code .gz}) and the beginning of its text. */
    static MediaType mediaType(String name, String text) {
        String start = text.substring(0, Math.min(text.length(), SAMPLE_CHARS));
        return switch (suffix(name)) {
            case "html", "htm", "xhtml", "shtml" -> MediaType.HTML;
            case "md", "markdown", "mdown" -> MediaType.MARKDOWN;
            default ->
                looksLikeHtml(start) ? MediaType.HTML : MarkdownMarks.in(start) ? MediaType.MARKDOWN : MediaType.TEXT;
        };
    }

    /** What a document that may be text is, as far as it decides how it is taken apart. */
    enum Kind {
        /** One document. */
        PAGE,
        /** One JSON object a line. */
        JSON_LINES,
        /** A table with named columns. */
        TABLE,
        /** An e-mail, or a page saved as one file. */
        MAIL,
        /** RSS, Atom, JSON Feed. */
        FEED,
        /** OPML. */
        LIST_OF_FEEDS,
        /** XML that is none of these. */
        OTHER_XML
    }

    /** What kind of document it is, by its name and the beginning of its text. */
    static Kind kind(String name, String text) {
        String start = text.substring(0, Math.min(text.length(), SAMPLE_CHARS)).toLowerCase(Locale.ROOT);
        int at = afterProlog(start);
        if (start.startsWith("{", at) && start.contains("jsonfeed.org/version")) {
            return Kind.FEED;
        }
        if (isJsonLines(name, text)) {
            return Kind.JSON_LINES;
        }
        if (start.startsWith("<", at)) {
            return markup(start, at);
        }
        String suffix = suffix(name);
        if (suffix.equals("csv") || suffix.equals("tsv") || suffix.isEmpty() && CsvColumns.begin(text)) {
            return Kind.TABLE;
        }
        boolean named = suffix.equals("eml") || suffix.equals("mht") || suffix.equals("mhtml");
        return named || Mail.begins(text) ? Kind.MAIL : Kind.PAGE;
    }

    private static Kind markup(String start, int at) {
        String root = start.substring(at);
        if (root.startsWith("<rss")
                || root.startsWith("<feed")
                || root.startsWith("<rdf:rdf")
                || root.startsWith("<atom:feed")) {
            return Kind.FEED;
        }
        if (root.startsWith("<opml")) {
            return Kind.LIST_OF_FEEDS;
        }
        boolean page = start.contains("<html") || start.contains("<!doctype html");
        return start.startsWith("<?xml") && !page ? Kind.OTHER_XML : Kind.PAGE;
    }

    static boolean isWarc(byte[] head) {
        return startsWith(head, "WARC/");
    }

    static boolean isZip(byte[] head) {
        return startsWith(head, "PK\u0003\u0004") || startsWith(head, "PK\u0005\u0006");
    }

    private static boolean startsWith(byte[] head, String magic) {
        return head.length >= magic.length()
                && new String(head, 0, magic.length(), java.nio.charset.StandardCharsets.ISO_8859_1).equals(magic);
    }

    /** Whether there is nothing to read in {@code bytes}. */
    static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b > ' ' && b < 0x7F) {
                return false;
            }
        }
        String text = Encoding.decode(bytes, Optional.empty());
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0xFEFF || c == 0x200B);
    }

    /** Whether the document is one JSON object a line, by its name or by how its first line begins and ends. */
    static boolean isJsonLines(String name, String start) {
        String suffix = suffix(name);
        if (suffix.equals("jsonl") || suffix.equals("ndjson")) {
            return true;
        }
        String first = start.stripLeading();
        return first.startsWith("{\"") && !suffix.equals("html") && !suffix.equals("htm") && !suffix.equals("md");
    }

    /** Names of files that stand beside saved pages and hold no article; absent for all others. */
    static Optional<String> refusedByName(String name) {
        return switch (suffix(name)) {
            case "css" -> Optional.of("is a style sheet; give the page that uses it");
            case "js", "mjs" -> Optional.of("is a script; give the page that uses it");
            default -> Optional.empty();
        };
    }

    /** What follows the last dot of a name, lower case, {@code .gz} and {@code .zst} put aside; empty when there is none. */
    static String suffix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz")
                ? lower.substring(0, lower.length() - 3)
                : lower.endsWith(".zst") ? lower.substring(0, lower.length() - 4) : lower;
        int dot = plain.lastIndexOf('.');
        return dot < 0 || plain.indexOf('/', dot) >= 0 ? "" : plain.substring(dot + 1);
    }

    /** Behind a document type, which may declare entities in brackets. */
    private static int afterDoctype(String lower, int at) {
        int end = lower.indexOf('>', at);
        int bracket = lower.indexOf('[', at);
        if (bracket >= 0 && bracket < end) {
            int close = lower.indexOf("]", bracket);
            end = close < 0 ? -1 : lower.indexOf('>', close);
        }
        return end < 0 ? lower.length() : end + 1;
    }

    private static boolean looksLikeHtml(String start) {
        String lower = start.toLowerCase(Locale.ROOT);
        int at = afterProlog(lower);
        for (String opening : HTML_STARTS) {
            if (lower.startsWith(opening, at)) {
                return true;
            }
        }
        return lower.contains("<html") && lower.startsWith("<", at);
    }

    /** Position behind blanks, an XML declaration, comments and the document types of XML. */
    private static int afterProlog(String lower) {
        int at = 0;
        while (at < lower.length()) {
            if (Character.isWhitespace(lower.charAt(at)) || lower.charAt(at) == '\uFEFF') {
                at++;
            } else if (lower.startsWith("<!--", at)) {
                int end = lower.indexOf("-->", at);
                at = end < 0 ? lower.length() : end + 3;
            } else if (lower.startsWith("<?xml", at)) {
                int end = lower.indexOf("?>", at);
                at = end < 0 ? lower.length() : end + 2;
            } else if (lower.startsWith("<!doctype", at) && !lower.startsWith("<!doctype html", at)) {
                at = afterDoctype(lower, at);
            } else {
                return at;
            }
        }
        return at;
    }
}
