// SPDX-License-Identifier: Apache-2.0
package org.hearsay.apitests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hearsay.testkit.Packed.found;
import static org.hearsay.testkit.Packed.pages;
import static org.hearsay.testkit.Packed.skipped;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.article.Article;
import org.hearsay.article.ArticleReader;
import org.hearsay.page.Found;
import org.hearsay.page.MediaType;
import org.hearsay.page.Page;
import org.hearsay.page.PageFinder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailAndTablePagesTest {

    private static final String MAIL = """
            Received: from a.example by b.example; Tue, 10 Nov 2026 09:00:00 +0100
            From: =?utf-8?Q?Ada_Br=C3=A4nk?= <ada@karvia.example>, "Tarn, Bo" <bo@karvia.example>
            To: list@karvia.example
            Subject: =?utf-8?B?RmVycnkgc3RheXMg4oCTIGluIHBvcnQ=?=
            Date: Tue, 10 Nov 2026 08:59:58 +0100 (CET)
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=outer

            --outer
            Content-Type: multipart/alternative; boundary="in ner"

            --in ner
            Content-Type: text/plain; charset=iso-8859-1
            Content-Transfer-Encoding: quoted-printable

            The ferry stays in port, the m=E4yor said. A line that is lon=
            ger than the mail allows.
            --in ner
            Content-Type: text/html; charset=utf-8
            Content-Transfer-Encoding: base64

            PGh0bWw+PHA+VGhlIGZlcnJ5IHN0YXlzIGluIHBvcnQsIHRoZSBtw6R5b3Igc2FpZC48L3A+
            --in ner--
            --outer
            Content-Type: text/html
            Content-Disposition: attachment; filename=x.html

            <p>Not this
            --outer--
            """;

    private static final String SAVED = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://karvia.example/ferry
            Subject: Ferry | Courier
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Location: https://karvia.example/ferry
            Content-Transfer-Encoding: quoted-printable

            <!DOCTYPE html><html><body><p>Words =E2=80=93 more</p></body></html>
            --b
            Content-Type: image/png
            Content-Location: https://karvia.example/i.png
            Content-Transfer-Encoding: base64

            iVBORw0KGgo=
            --b--
            """;

    @TempDir
    private Path folder;

    private List<Found> table(String name, String rows) throws IOException {
        Path file = Files.write(folder.resolve(name), rows.getBytes(UTF_8));
        return found(new PageFinder(new ByteArrayInputStream(new byte[0])), file.toString());
    }

    @Test
    void mailGivesItsHtmlAndWhatItsHeadTells() {
        Page page =
                pages(found(MAIL.replace("\n", "\r\n").getBytes(ISO_8859_1))).getFirst();
        assertThat(page.mediaType()).isEqualTo(MediaType.HTML);
        assertThat(page.text()).isEqualTo("<html><p>The ferry stays in port, the mäyor said.</p>");
        assertThat(page.told().headline()).contains("Ferry stays – in port");
        assertThat(page.told().byline()).containsExactly("Ada Bränk", "Tarn, Bo");
        assertThat(page.told().published()).contains("2026-11-10T08:59:58+01:00");
        Article article = new ArticleReader().read(page);
        assertThat(article.text()).isEqualTo("The ferry stays in port, the mäyor said.");
        assertThat(article.headline()).contains("Ferry stays – in port");
    }

    @Test
    void mailWithoutHtmlGivesItsText() {
        String plain = MAIL.replace("text/html", "application/x-other");
        Page page = pages(found(plain.getBytes(ISO_8859_1))).getFirst();
        assertThat(page.mediaType()).isEqualTo(MediaType.TEXT);
        assertThat(page.text().strip())
                .isEqualTo("The ferry stays in port, the mäyor said. A line that is longer than the mail allows.");
        String single = "From: a@b.example\nSubject: S\nDate: 1 Feb 2026 10:00 GMT\n\nThe ferry stays.\n";
        Page short1 = pages(found(single.getBytes(UTF_8))).getFirst();
        assertThat(short1.text().strip()).isEqualTo("The ferry stays.");
        assertThat(short1.told().byline()).isEmpty();
        assertThat(short1.told().published()).contains("2026-02-01T10:00:00Z");
    }

    @Test
    void savedPageHasItsOwnAddressAndHead() {
        Page page = pages(found(SAVED.getBytes(ISO_8859_1))).getFirst();
        assertThat(page.uri()).isEqualTo("https://karvia.example/ferry");
        assertThat(page.told().headline()).isEmpty();
        assertThat(page.text()).contains("Words – more");
    }

    @Test
    void textThatBeginsWithAColonIsNoMail() {
        for (String text : List.of(
                "Note: the ferry stays.\n\nMore words.",
                "Subject: ferries\nNote: the ferry stays.\n\nMore words.",
                "HARBOUR: From the sea came a storm.\n\nMore.")) {
            assertThat(pages(found(text.getBytes(UTF_8))).getFirst().text())
                    .as(text)
                    .isEqualTo(text);
        }
    }

    @Test
    void mailWithoutWordsIsNamed() {
        String none = "From: a@b.example\nMessage-ID: <1@b>\nContent-Type: image/png\n\nxxx";
        assertThat(skipped(found(none.getBytes(UTF_8))))
                .singleElement()
                .asString()
                .contains("is a message without a text");
    }

    @Test
    void tableIsOneArticleARow() throws IOException {
        String rows = "\uFEFFHeadline,Text,published,Outlet,URI,other\r\n"
                + "Ferry,\"The ferry stays, the mayor said.\n\n\"\"We wait,\"\" she added.\",2026-11-10,Courier,http://k.example/1,x\r\n"
                + "\r\nShort\r\n"
                + ",Rain fell.,,,,\r\n";
        List<Found> found = table("a.csv", rows);
        List<Page> pages = pages(found);
        Article article = new ArticleReader().read(pages.getFirst());
        assertThat(article.headline()).contains("Ferry");
        assertThat(article.outlet()).contains("Courier");
        assertThat(article.published())
                .hasValueSatisfying(day -> assertThat(day).startsWith("2026-11-10"));
        assertThat(article.uri()).isEqualTo("http://k.example/1");
        assertThat(article.text()).isEqualTo("The ferry stays, the mayor said.\n\n\"We wait,\" she added.");
        assertThat(pages.get(1).where()).endsWith("a.csv line 6");
        assertThat(pages.get(2).where()).endsWith("a.csv line 7");
        assertThat(new ArticleReader().read(pages.get(2)).headline()).isEmpty();
    }

    @Test
    void otherMarksAndNamesOfColumnsAreUnderstood() throws IOException {
        assertThat(new ArticleReader()
                        .read(pages(table("a.tsv", "title\tbody\tlink\nT\tRain fell.\thttp://k.example/2\n"))
                                .getFirst()))
                .satisfies(article -> {
                    assertThat(article.headline()).contains("T");
                    assertThat(article.uri()).isEqualTo("http://k.example/2");
                });
        assertThat(pages(table("b.csv", "text;uri\n\"Rain; fell.\";u\n"))).hasSize(1);
        assertThat(pages(found("headline,text\nT,Rain fell.\n".getBytes(UTF_8))))
                .hasSize(1)
                .first()
                .extracting(Page::mediaType)
                .isEqualTo(MediaType.RECORD);
    }

    @Test
    void tablesThatCannotBeReadSayWhy() throws IOException {
        assertThat(skipped(table("a.csv", "a,b\n1,2\n")).getFirst())
                .contains("is a table without a column named \"text\"");
        assertThat(skipped(table("b.csv", "text,uri\n")).getFirst()).contains("is a table without rows");
        List<Found> uneven = table("d.csv", "headline,text\nRain,It fell, Ada Brenk said\nSnow,It fell.,\n");
        assertThat(skipped(uneven))
                .singleElement()
                .asString()
                .contains("d.csv line 2: has 3 fields where the first row names 2");
        assertThat(pages(uneven)).hasSize(1);
        List<Found> open = table("c.csv", "text,uri\nRain fell.,u\n\"Snow fell,v\nHail fell,w\n");
        assertThat(pages(open)).hasSizeBetween(1, 2);
    }
}
