// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** One walk over a parsed page: its blocks in their order, and the tree of regions they lie in. */
final class HtmlBlocks implements NodeFilter {

    /** Elements whose content is no text for readers. */
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "math",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "button",
            "input",
            "textarea",
            "datalist",
            "head",
            "rt",
            "rp",
            "link",
            "meta",
            "title",
            "dialog");

    /** Inline elements by HTML; all others part blocks. */
    private static final Set<String> INLINE = Set.of(
            "a",
            "abbr",
            "acronym",
            "b",
            "bdi",
            "bdo",
            "big",
            "cite",
            "code",
            "data",
            "del",
            "dfn",
            "em",
            "font",
            "i",
            "img",
            "ins",
            "kbd",
            "label",
            "mark",
            "nobr",
            "q",
            "ruby",
            "rb",
            "s",
            "samp",
            "small",
            "span",
            "strike",
            "strong",
            "sub",
            "sup",
            "time",
            "tt",
            "u",
            "var",
            "wbr",
            "picture",
            "source",
            "output",
            "meter",
            "progress",
            "o:p",
            "st1:place",
            "st1:city",
            "x-widget");

    /** A card about a person names the person and links to articles. */
    private static final int CARD_LINKS = 3;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> leaves = new ArrayList<>();
    private final List<Boolean> hiddenBlocks = new ArrayList<>();
    private final List<LiveEntries.Stamp> stamps = new ArrayList<>();
    private final Region root = new Region(null, "body", "body", Hint.NONE, 0);
    private final StringBuilder words = new StringBuilder();
    private Region region = root;
    private Block.Kind kind = Block.Kind.LOOSE;
    private int linked;
    private int emphasised;
    private int links;
    private int stresses;
    private int hidden;
    private int breaks;

    /** What the walk found: the blocks, the innermost region of each, whether the page hides it, the whole tree, and the times that it marks. */
    record Found(
            List<Block> blocks,
            List<Region> leaves,
            List<Boolean> hidden,
            Region root,
            List<LiveEntries.Stamp> stamps) {}

    static Found in(Element body) {
        HtmlBlocks walk = new HtmlBlocks();
        body.filter(walk);
        walk.flush();
        walk.root.close(walk.blocks.size());
        return new Found(walk.blocks, walk.leaves, walk.hiddenBlocks, walk.root, walk.stamps);
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            append(text.getWholeText());
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        String tag = element.normalName();
        if (NO_TEXT.contains(tag) || isCard(element, tag)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        hidden += Visibility.isHidden(element) ? 1 : 0;
        if (tag.equals("time")) {
            stamps.add(new LiveEntries.Stamp(blocks.size(), element.attr("datetime")));
        }
        if (tag.equals("br")) {
            lineBreak();
        } else if (isInline(element, tag)) {
            links += tag.equals("a") ? 1 : 0;
            stresses += isStress(tag) ? 1 : 0;
        } else if (depth > 0) {
            open(element, tag);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!(node instanceof Element element) || NO_TEXT.contains(element.normalName())) {
            return FilterResult.CONTINUE;
        }
        String tag = element.normalName();
        if (isInline(element, tag)) {
            links -= tag.equals("a") ? 1 : 0;
            stresses -= isStress(tag) ? 1 : 0;
        } else if (depth > 0 && !tag.equals("br")) {
            close(tag);
        }
        // What is not hidden now was not when it began: most elements need no second look.
        hidden -= hidden > 0 && Visibility.isHidden(element) ? 1 : 0;
        return FilterResult.CONTINUE;
    }

    private void open(Element element, String tag) {
        if ((tag.equals("td") || tag.equals("th")) && isDataRow(element.parent())) {
            append(words.isEmpty() ? "" : "; ");
            return;
        }
        flush();
        region = new Region(region, tag, tag + "." + element.className(), Visibility.hint(element), blocks.size());
        kind = kindOf(tag, kind);
        if (tag.equals("hr")) {
            add(new Block(Block.Kind.RULE, "", 0, false));
        }
    }

    private void close(String tag) {
        if ((tag.equals("td") || tag.equals("th")) && !region.tag().equals(tag)) {
            return;
        }
        flush();
        Region closing = region;
        Region parent = closing.parent();
        if (parent != null) {
            closing.close(blocks.size());
            region = parent;
            kind = kindAround(parent);
        }
    }

    /** The kind of text that stands in the region, by the nearest element that says. */
    private static Block.Kind kindAround(Region region) {
        for (Region r = region; r != null; r = r.parent()) {
            Block.Kind kind = kindOf(r.tag(), Block.Kind.LOOSE);
            if (kind != Block.Kind.LOOSE) {
                return kind;
            }
        }
        return Block.Kind.LOOSE;
    }

    private static Block.Kind kindOf(String tag, Block.Kind around) {
        return switch (tag) {
            case "p" -> around == Block.Kind.LOOSE ? Block.Kind.PARAGRAPH : around;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dt", "dd" -> Block.Kind.LIST_ITEM;
            case "blockquote" -> Block.Kind.QUOTE;
            case "figcaption", "figure", "caption" -> Block.Kind.CAPTION;
            case "span" -> Block.Kind.CAPTION;
            case "tr" -> Block.Kind.TABLE;
            case "pre" -> Block.Kind.PREFORMATTED;
            default -> around;
        };
    }

    /** A row of short cells, as in a table of figures; rows that hold paragraphs or long text are a page's layout. */
    private static boolean isDataRow(@Nullable Element row) {
        if (row == null || !row.normalName().equals("tr") || row.childrenSize() < 2) {
            return false;
        }
        for (Element cell : row.children()) {
            boolean layout = cell.childrenSize() > 0
                    && cell.children().stream().anyMatch(child -> !INLINE.contains(child.normalName()));
            if (layout) {
                return false;
            }
        }
        return true;
    }

    private void append(String text) {
        if (text.isEmpty()) {
            return;
        }
        boolean blank = text.isBlank();
        breaks = blank ? breaks : 0;
        if (blank && words.isEmpty()) {
            return;
        }
        int before = words.length();
        boolean lines = kind == Block.Kind.PREFORMATTED;
        words.append(lines ? text : text.replace('\n', ' ').replace('\r', ' '));
        if (!blank) {
            linked += links > 0 ? words.length() - before : 0;
            emphasised += stresses > 0 ? words.length() - before : 0;
        }
    }

    /** One line break ends a line, a second one the paragraph. */
    private void lineBreak() {
        breaks++;
        if (breaks >= 2) {
            flush();
        } else if (!words.isEmpty()) {
            words.append('\n');
        }
    }

    private void flush() {
        String text = Cleaner.clean(words);
        int raw = words.length();
        words.setLength(0);
        breaks = 0;
        if (!text.isEmpty()) {
            boolean rule = PlainBlocks.isRule(text);
            // Blanks that were dropped belong to links as much as to other words.
            int linkedClean = (int) Math.min(text.length(), (long) linked * text.length() / Math.max(1, raw));
            add(new Block(rule ? Block.Kind.RULE : kind, text, linkedClean, emphasised * 10L >= raw * 9L));
        }
        linked = 0;
        emphasised = 0;
    }

    private void add(Block block) {
        blocks.add(block);
        leaves.add(region);
        hiddenBlocks.add(hidden > 0);
    }

    /** A card that opens over a name in a sentence: a span in a sentence that begins with a picture and has several links and hardly a word besides. */
    private boolean isCard(Element element, String tag) {
        if (!tag.equals("span") || words.isEmpty() || element.childrenSize() == 0) {
            return false;
        }
        Elements inner = element.getElementsByTag("a");
        Element first = element.selectFirst("a, img");
        if (inner.size() < CARD_LINKS || first == null || !first.nameIs("img")) {
            return false;
        }
        int inLinks = inner.stream().mapToInt(link -> link.text().length()).sum();
        return inLinks * 10L >= element.text().length() * 9L;
    }

    /** Inline by HTML, unless it is a caption or a credit set in a span. */
    private static boolean isInline(Element element, String tag) {
        if (!tag.equals("span") || element.attributesSize() == 0) {
            return INLINE.contains(tag);
        }
        Hint hint = Visibility.hint(element);
        return !hint.isStrong() || hint.reason() != LeftOut.Reason.CAPTION;
    }

    private static boolean isStress(String tag) {
        return switch (tag) {
            case "em", "i", "strong", "b" -> true;
            default -> false;
        };
    }
}
