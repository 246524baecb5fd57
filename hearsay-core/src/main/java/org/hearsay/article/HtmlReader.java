// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Optional;
import org.hearsay.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page: one parse, one look at its head, one walk over its body, then the choice of what is the article. */
final class HtmlReader {

    /** A page with fewer characters of running text and most of its text in links is a list of links. */
    private static final int SHORT_TEXT = 140;

    private final BodyEnds ends;
    private final HtmlHead heads = new HtmlHead();

    HtmlReader(BodyEnds ends) {
        this.ends = ends;
    }

    Draft read(Page page, Head head) {
        Document document = Jsoup.parse(page.text());
        StructuredData data = StructuredData.in(document);
        heads.read(document, data, page.uri(), head);
        Element body = Optional.ofNullable(document.body()).orElse(document);
        HtmlBlocks.Found found = HtmlBlocks.in(body);
        Draft draft = new Draft(found.blocks());
        BodyChoice.choose(found, draft);
        Standfirst.giveBack(found, draft, head, heads.description(document));
        NearHeadline.read(draft, head);
        RepeatedHead.cut(draft, head);
        ends.cut(draft, head.byline());
        if (draft.text().length() >= SHORT_TEXT) {
            return draft;
        }
        Optional<String> told = data.articleBody().filter(text -> text.length() >= SHORT_TEXT);
        if (told.isPresent()) {
            return new Draft(PlainBlocks.in(Jsoup.parse(told.get()).wholeText()));
        }
        if (!data.hasArticle() && isListOfLinks(found)) {
            throw new PageReadException(
                    page.where(), "is a list of links, not an article; give the page of one article");
        }
        return draft;
    }

    private static boolean isListOfLinks(HtmlBlocks.Found page) {
        long text = 0;
        long linked = 0;
        for (Block block : page.blocks()) {
            text += block.text().length();
            linked += block.linked();
        }
        return linked * 2 > text;
    }
}
