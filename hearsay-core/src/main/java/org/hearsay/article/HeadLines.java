// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The head of an article in Markdown or plain text: a title ({@code # Title}, or a first line that is no sentence), then in any order
 * "By Name", "Outlet, February 21, 2020", and labelled lines ("Region: Middle East, Russia", "Published: 2020-02-21", also between
 * {@code ---} as front matter). The head ends with the first line that is none of these.
 */
final class HeadLines {

    /** A head is short: after this many blocks whatever comes is body. */
    private static final int MAX_HEAD_BLOCKS = 14;

    /** Longest title, longest name of an outlet before a date, longest label. */
    private static final int MAX_TITLE = 250;

    private static final int MAX_OUTLET = 60;
    private static final int MAX_LABEL = 24;

    /** What a labelled line tells. */
    private enum Field {
        TITLE,
        AUTHOR,
        OUTLET,
        DATE,
        TAGS,
        LANGUAGE,
        URI,
        OTHER
    }

    private static final Map<String, Field> FIELDS = Map.ofEntries(
            Map.entry("title", Field.TITLE),
            Map.entry("headline", Field.TITLE),
            Map.entry("by", Field.AUTHOR),
            Map.entry("author", Field.AUTHOR),
            Map.entry("authors", Field.AUTHOR),
            Map.entry("byline", Field.AUTHOR),
            Map.entry("outlet", Field.OUTLET),
            Map.entry("publisher", Field.OUTLET),
            Map.entry("publication", Field.OUTLET),
            Map.entry("site", Field.OUTLET),
            Map.entry("source", Field.OUTLET),
            Map.entry("date", Field.DATE),
            Map.entry("published", Field.DATE),
            Map.entry("published on", Field.DATE),
            Map.entry("posted", Field.DATE),
            Map.entry("posted on", Field.DATE),
            Map.entry("publication date", Field.DATE),
            Map.entry("region", Field.TAGS),
            Map.entry("regions", Field.TAGS),
            Map.entry("theme", Field.TAGS),
            Map.entry("themes", Field.TAGS),
            Map.entry("section", Field.TAGS),
            Map.entry("category", Field.TAGS),
            Map.entry("categories", Field.TAGS),
            Map.entry("tags", Field.TAGS),
            Map.entry("topic", Field.TAGS),
            Map.entry("topics", Field.TAGS),
            Map.entry("keywords", Field.TAGS),
            Map.entry("in-depth report", Field.TAGS),
            Map.entry("language", Field.LANGUAGE),
            Map.entry("lang", Field.LANGUAGE),
            Map.entry("url", Field.URI),
            Map.entry("uri", Field.URI),
            Map.entry("link", Field.URI),
            Map.entry("updated", Field.OTHER),
            Map.entry("modified", Field.OTHER),
            Map.entry("layout", Field.OTHER),
            Map.entry("slug", Field.OTHER),
            Map.entry("draft", Field.OTHER),
            Map.entry("description", Field.OTHER));

    private final Draft draft;
    private final Head head;

    private HeadLines(Draft draft, Head head) {
        this.draft = draft;
        this.head = head;
    }

    /** Reads the head of the draft, leaves its blocks out of the body and keeps what they say. */
    static void read(Draft draft, Head head) {
        new HeadLines(draft, head).read();
    }

    private void read() {
        for (int i = 0; i < Math.min(draft.size(), MAX_HEAD_BLOCKS); i++) {
            Block block = draft.block(i);
            boolean known = block.kind() == Block.Kind.RULE
                    || title(block, i)
                    || titleAndLines(block, i)
                    || lines(block.text());
            if (!known) {
                return;
            }
            draft.leaveOut(i, LeftOut.Reason.HEAD);
        }
    }

    /** A heading before anything else, or a first line that is no sentence and has more behind it. */
    private boolean title(Block block, int i) {
        if (head.headline().isPresent() || block.text().length() > MAX_TITLE) {
            return false;
        }
        boolean heading = block.kind() == Block.Kind.HEADING;
        boolean firstLine = block.kind() == Block.Kind.PARAGRAPH
                && i + 1 < draft.size()
                && block.text().indexOf('\n') < 0
                && !block.text().endsWith(".")
                && !line(block.text(), false);
        if (heading || firstLine) {
            head.headline(block.text());
            return true;
        }
        return false;
    }

    /** A whole head without blank lines: the title on the first, what belongs to the head on all others. */
    private boolean titleAndLines(Block block, int i) {
        int cut = block.text().indexOf('\n');
        if (i > 0
                || cut < 0
                || cut > MAX_TITLE
                || head.headline().isPresent()
                || line(block.text().substring(0, cut), false)) {
            return false;
        }
        if (!lines(block.text().substring(cut + 1))) {
            return false;
        }
        head.headline(block.text().substring(0, cut));
        return true;
    }

    /** Whether every line of a block belongs to the head; if so their values are kept. */
    private boolean lines(String text) {
        List<String> lines = text.lines().toList();
        if (!lines.stream().allMatch(line -> line(line, false))) {
            return false;
        }
        lines.forEach(line -> line(line, true));
        return true;
    }

    private boolean line(String line, boolean keep) {
        return labelled(line, keep) || byline(line, keep) || dateline(line, keep);
    }

    /** "Region: Middle East, Russia". */
    private boolean labelled(String line, boolean keep) {
        int colon = line.indexOf(':');
        if (colon <= 0 || colon > MAX_LABEL) {
            return false;
        }
        Field field = FIELDS.get(line.substring(0, colon).strip().toLowerCase(Locale.ROOT));
        String value = unquoted(line.substring(colon + 1).strip());
        if (field == null || (field == Field.DATE && day(value).isEmpty())) {
            return false;
        }
        if (keep) {
            keep(field, value);
        }
        return true;
    }

    private void keep(Field field, String value) {
        switch (field) {
            case TITLE -> head.headline(value);
            case AUTHOR -> Names.in(list(value)).forEach(head::author);
            case OUTLET -> head.outlet(value);
            case DATE -> head.published(day(value));
            case TAGS -> {
                for (String tag : list(value).split("[,;]", -1)) {
                    head.tag(unquoted(tag.strip()));
                }
            }
            case LANGUAGE -> head.language(value);
            case URI -> head.uri(value);
            case OTHER -> {}
        }
    }

    /** "By Name and Name", nothing else on the line. */
    private boolean byline(String line, boolean keep) {
        String folded = Cleaner.folded(line);
        boolean by = folded.startsWith("by ")
                || folded.startsWith("von ")
                || folded.startsWith("par ")
                || folded.startsWith("por ");
        if (!by || line.endsWith(".") || !Names.isBylineLike(line.substring(line.indexOf(' ') + 1))) {
            return false;
        }
        if (keep) {
            Names.in(line.substring(line.indexOf(' ') + 1)).forEach(head::author);
        }
        return true;
    }

    /** "Outlet, February 21, 2020" or a day alone. */
    private boolean dateline(String line, boolean keep) {
        Optional<String> day = day(line);
        if (day.isEmpty() || line.length() > MAX_OUTLET + 40 || line.endsWith(".")) {
            return false;
        }
        String before = beforeDate(line);
        if (before.length() > MAX_OUTLET || Cleaner.words(before).split(" ", -1).length > 7) {
            return false;
        }
        if (keep) {
            head.published(day);
            head.outlet(before);
        }
        return true;
    }

    /** What stands before the date on its line, without the comma or dash between them. */
    private static String beforeDate(String line) {
        int end = 0;
        for (int i = 0; i < line.length(); i++) {
            boolean wordStart = i == 0 || !Character.isLetterOrDigit(line.charAt(i - 1));
            if (wordStart && Days.begins(line.substring(i))) {
                end = i;
                break;
            }
        }
        int last = end;
        while (last > 0 && !Character.isLetterOrDigit(line.charAt(last - 1)) && line.charAt(last - 1) != ')') {
            last--;
        }
        return line.substring(0, last);
    }

    private static Optional<String> day(String text) {
        return Days.iso(text).or(() -> Days.written(text));
    }

    private static String list(String value) {
        return value.startsWith("[") && value.endsWith("]") ? value.substring(1, value.length() - 1) : value;
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2
                && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                && value.charAt(value.length() - 1) == value.charAt(0);
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
