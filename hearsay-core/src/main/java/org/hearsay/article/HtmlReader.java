// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Optional;
import org.hearsay.page.Page;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A web page: one parse, one look at its head, one walk over its body, then the choice of what is the article. */
final class HtmlReader {

    /** A page with fewer characters of running text and most of its text in links is a list of links. */
    private static final int SHORT_TEXT = 140;

    /** A linked heading of this length is the headline of another article; from so many on, the page is a list of them. */
    private static final int HEADLINE = 20;

    private static final int TEASERS = 5;

    /** Where the page itself says that it lists others, half of them; its word alone is not enough, since systems say so of single pages as well. */
    private static final int SAID = 2;

    /** Each tag costs some 300 bytes once it is read; the largest news pages have some ten thousands. */
    private static final int MOST_TAGS = 400_000;

    private final BodyEnds ends;
    private final HtmlHead heads = new HtmlHead();
    private final PageKinds kinds = new PageKinds();

    HtmlReader(BodyEnds ends) {
        this.ends = ends;
    }

    Draft read(Page page, Head head) {
        String text = page.text();
        if (text.length() > MOST_TAGS && text.chars().filter(c -> c == '<').count() > MOST_TAGS) {
            throw new PageReadException(
                    page.where(),
                    "holds more than " + MOST_TAGS + " tags, as no article does; give the article's text");
        }
        Document document = Jsoup.parse(text);
        StructuredData data = StructuredData.in(document);
        String description = heads.read(document, data, page.uri(), head);
        Element body = Optional.ofNullable(document.body()).orElse(document);
        HtmlBlocks.Found found = HtmlBlocks.in(body);
        Draft draft = new Draft(found.blocks());
        BodyChoice.choose(found, draft);
        Subheadings.giveBack(found, draft);
        Standfirst.giveBack(found, draft, head, description);
        NearHeadline.read(draft, head);
        HtmlHead.institutions(data, head);
        boolean dated = head.published().isPresent();
        NearHeadline.readFurther(draft, head);
        RepeatedHead.cut(draft, head);
        ends.cut(draft, head.byline());
        if (!data.hasArticle()
                && ((!dated && isListOfTeasers(draft, isSaidToBeList(data) ? SAID : 1))
                        || (draft.length() < SHORT_TEXT && isListOfLinks(found)))) {
            throw new PageReadException(
                    page.where(), "is a list of links, not an article; give the page of one article");
        }
        PullQuotes.cut(draft);
        Scripted read = scripted(draft, data).orElse(new Scripted(draft, found.stamps()));
        kinds.tell(document, data, read.draft(), page.uri(), head);
        head.entries(LiveEntries.in(read.draft(), read.stamps(), head));
        return read.draft();
    }

    /** A body and the times in it. */
    private record Scripted(Draft draft, List<LiveEntries.Stamp> stamps) {}

    /** Whether the page's metadata say that it lists other pages. */
    private static boolean isSaidToBeList(StructuredData data) {
        return data.says("CollectionPage") || data.says("SearchResultsPage") || data.says("ProfilePage");
    }

    /** The body as the page's metadata hold it, where the page itself shows less than half of it and leaves the rest to a script. */
    private static Optional<Scripted> scripted(Draft draft, StructuredData data) {
        int shown = Math.max(SHORT_TEXT, 2 * draft.length());
        Optional<String> whole = data.articleBody().filter(text -> text.length() >= shown);
        if (whole.isPresent()) {
            return whole.map(text ->
                    new Scripted(new Draft(PlainBlocks.in(Jsoup.parse(text).wholeText())), List.of()));
        }
        return Optional.of(data.liveUpdates())
                .filter(html -> html.length() >= shown)
                .map(html -> HtmlBlocks.in(Jsoup.parse(html).body()))
                .map(updates -> new Scripted(new Draft(updates.blocks()), updates.stamps()));
    }

    /**
     * Whether what looks like the body is one linked headline after the other with a sentence or two under each.
     *
     * @param share what part of the usual number is enough: a half for 2
     */
    private static boolean isListOfTeasers(Draft draft, int share) {
        int prose = 0;
        int headlines = 0;
        for (int i = draft.firstBody(0); i < draft.lastBody(draft.size()); i++) {
            Block block = draft.block(i);
            prose += draft.isBody(i) && block.prose() ? 1 : 0;
            headlines += block.kind() == Block.Kind.HEADING
                            && block.mostlyLinked()
                            && block.text().length() >= HEADLINE
                    ? 1
                    : 0;
        }
        return headlines * share >= TEASERS && headlines * 2 * share >= prose;
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
