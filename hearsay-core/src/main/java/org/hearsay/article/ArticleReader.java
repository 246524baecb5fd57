// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import org.hearsay.page.Page;
import org.hearsay.text.Sha256;

/**
 * Page → article. A page becomes a list of blocks with kinds; some of them are chosen as the body, the others are left out with a reason;
 * headline, byline, outlet, date and tags come from the page's metadata or from the head of the text.
 *
 * <p>The same page gives the same article, whatever was read before. Stateless: one reader serves any number of threads.
 */
public final class ArticleReader {

    private static final int ID_DIGITS = 16;

    private final BodyEnds ends = new BodyEnds(Phrases.bundled());
    private final HtmlReader html = new HtmlReader(ends);
    private final ProseReader prose = new ProseReader(ends);
    private final RecordReader records = new RecordReader();
    private final Agencies agencies = new Agencies();

    /**
     * The article on a page.
     *
     * @throws PageReadException when the page holds no article: nothing but links, no text, a line that is no record
     */
    public Article read(Page page) {
        Head head = new Head();
        head.tell(page.told());
        Draft draft = draft(page, head);
        String text = draft.text();
        if (text.isEmpty()) {
            throw new PageReadException(page.where(), "holds no article text; give the page of one article");
        }
        String uri = head.uri().orElse(page.uri());
        return new Article(
                id(uri, text),
                uri,
                head.outlet(),
                head.headline(),
                head.byline(),
                head.published(),
                head.language().or(() -> Languages.of(text)),
                head.tags(),
                text,
                draft.leftOut(),
                head.publication(agencies.in(head.byline()), uri));
    }

    /** What a page says of itself, also where it holds no article. */
    public PageHead head(Page page) {
        Head head = new Head();
        head.tell(page.told());
        try {
            draft(page, head);
        } catch (PageReadException e) {
            // The head of a list of links is told as well as that of an article; it was read before the body was looked
            // for.
        }
        return new PageHead(head.outlet(), head.headline(), head.byline(), head.published(), head.tags());
    }

    private Draft draft(Page page, Head head) {
        return switch (page.mediaType()) {
            case HTML -> html.read(page, head);
            case MARKDOWN -> prose.read(page, MarkdownBlocks.in(page.text()), head);
            case TEXT -> prose.read(page, PlainBlocks.in(page.text()), head);
            case RECORD -> records.read(page, head);
        };
    }

    private static String id(String uri, String text) {
        return Sha256.of(uri + '\0' + text).substring(0, ID_DIGITS);
    }
}
