// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;

/**
 * Markdown (CommonMark 0.31) → blocks of plain text: emphasis, escapes and entities resolved, links by their words, pictures by their
 * description as captions, HTML by its text. Front matter between {@code ---} lines at the very beginning is a block of lines.
 */
final class MarkdownBlocks {

    /** How deep quotations and lists may lie in each other before the text is taken as plain; deeper ones are no article. */
    private static final int MAX_NESTING = 200;

    private static final Parser PARSER = Parser.builder().build();

    private final List<Block> blocks = new ArrayList<>();

    private MarkdownBlocks() {}

    static List<Block> in(String text) {
        if (nestsTooDeep(text)) {
            return PlainBlocks.in(text);
        }
        MarkdownBlocks markdown = new MarkdownBlocks();
        String body = markdown.withoutFrontMatter(text.replace("\r\n", "\n").strip());
        markdown.children(PARSER.parse(body), Block.Kind.PARAGRAPH);
        return markdown.blocks;
    }

    private String withoutFrontMatter(String text) {
        int end = text.startsWith("---\n") ? text.indexOf("\n---", 3) : -1;
        if (end < 0 || !text.substring(4, end + 1).contains(":")) {
            return text;
        }
        blocks.add(new Block(
                Block.Kind.PARAGRAPH, Cleaner.clean(joinLists(text.substring(4, Math.max(4, end)))), 0, false));
        int next = text.indexOf('\n', end + 1);
        return next < 0 ? "" : text.substring(next);
    }

    /** YAML lists, one {@code - item} a line, as one line behind their key. */
    private static String joinLists(String yaml) {
        StringBuilder joined = new StringBuilder();
        for (String line : yaml.split("\n", -1)) {
            String item = line.strip();
            if (item.startsWith("- ")) {
                boolean first = !joined.isEmpty() && joined.charAt(joined.length() - 1) == ':';
                joined.append(first ? " " : ", ").append(item.substring(2));
            } else {
                joined.append(joined.isEmpty() ? "" : "\n").append(item);
            }
        }
        return joined.toString();
    }

    /** A line that opens hundreds of quotations or lists; the tree would be too deep to walk. */
    private static boolean nestsTooDeep(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n') {
                open = 0;
            } else if (c == '>' || c == '-' || c == '*' || c == '+' || c == '[' || c == '_' || (c == ' ' && open > 0)) {
                open++;
                if (open > MAX_NESTING && isOpening(text, i)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOpening(String text, int i) {
        return text.charAt(i) != ' ';
    }

    private void children(Node parent, Block.Kind kind) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node, kind);
        }
    }

    private void block(Node node, Block.Kind kind) {
        switch (node) {
            case Heading heading -> inline(heading, Block.Kind.HEADING);
            case Paragraph paragraph -> inline(paragraph, kind);
            case BlockQuote quote -> children(quote, Block.Kind.QUOTE);
            case ListItem item -> children(item, Block.Kind.LIST_ITEM);
            case ThematicBreak rule -> add(Block.Kind.RULE, "", 0, false);
            case FencedCodeBlock code -> add(Block.Kind.PREFORMATTED, code.getLiteral(), 0, false);
            case IndentedCodeBlock code -> PlainBlocks.in(code.getLiteral()).forEach(blocks::add);
            case HtmlBlock html -> add(kind, Jsoup.parse(html.getLiteral()).text(), 0, false);
            case Document document -> children(document, kind);
            default -> children(node, kind);
        }
    }

    private void inline(Node block, Block.Kind kind) {
        Words words = new Words();
        words.append(block);
        boolean picture = words.onlyPictures && !words.text.isEmpty();
        Node only = block.getFirstChild();
        boolean emphasised =
                only != null && only.getNext() == null && (only instanceof Emphasis || only instanceof StrongEmphasis);
        add(picture ? Block.Kind.CAPTION : kind, words.text.toString(), words.linked, emphasised);
    }

    private void add(Block.Kind kind, String text, int linked, boolean emphasised) {
        String clean = Cleaner.clean(text);
        if (kind == Block.Kind.RULE || PlainBlocks.isRule(clean)) {
            blocks.add(new Block(Block.Kind.RULE, clean, 0, false));
        } else if (!clean.isEmpty()) {
            blocks.add(new Block(kind, HardWrap.joined(clean), Math.min(linked, clean.length()), emphasised));
        }
    }

    /** The words of one block. */
    private static final class Words {
        private final StringBuilder text = new StringBuilder();
        private int linked;
        private boolean onlyPictures = true;

        void append(Node parent) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
                int before = text.length();
                switch (node) {
                    case Text words -> text.append(words.getLiteral());
                    case Code code -> text.append(code.getLiteral());
                    case SoftLineBreak soft -> text.append('\n');
                    case HardLineBreak hard -> text.append('\n');
                    case HtmlInline html ->
                        text.append(html.getLiteral().toLowerCase(Locale.ROOT).startsWith("<br") ? "\n" : "");
                    default -> append(node);
                }
                linked += node instanceof Link ? text.length() - before : 0;
                onlyPictures &= node instanceof Image
                        || (node instanceof Text && text.substring(before).isBlank())
                        || node instanceof SoftLineBreak;
            }
        }
    }
}
