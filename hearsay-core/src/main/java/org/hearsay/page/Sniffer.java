// SPDX-License-Identifier: Apache-2.0
package org.hearsay.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /** Text that is no article by its beginning: feeds and other XML; absent for all others. */
    static Optional<String> refusedText(String text) {
        String start = text.substring(0, Math.min(text.length(), SAMPLE_CHARS)).toLowerCase(Locale.ROOT);
        int at = afterProlog(start);
        if (start.startsWith("<rss", at) || start.startsWith("<feed", at) || start.startsWith("<rdf:rdf", at)) {
            return Optional.of("is a feed, which is not read yet; give the articles' pages");
        }
        if (start.startsWith("<?xml") && !start.contains("<html") && !start.contains("<!doctype html")) {
            return Optional.of("is XML, but no web page; give HTML, Markdown or text");
        }
        return Optional.empty();
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

    /** What follows the last dot of a name, lower case, {@code .gz} put aside; empty when there is none. */
    static String suffix(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
        int dot = plain.lastIndexOf('.');
        return dot < 0 || plain.indexOf('/', dot) >= 0 ? "" : plain.substring(dot + 1);
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

    /** Position behind blanks, an XML declaration and comments. */
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
            } else {
                return at;
            }
        }
        return at;
    }
}
