// SPDX-License-Identifier: Apache-2.0
package org.hearsay.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.luben.zstd.Zstd;
import java.util.LinkedHashMap;
import java.util.Map;

/** One small file of each kind that can be read, by the name it would have. */
public final class SmallFiles {

    private static final String HTML = """
            <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferry stays in port</title>
            <script type="application/ld+json">{"@type":"NewsArticle","headline":"Ferry stays","datePublished":"2026-11-10"}</script></head>
            <body><nav><a href="/">Home</a></nav><article><h1>Ferry stays in port</h1>
            <p>The ferry stayed in port on Tuesday, the harbour office said.</p><p>“We will sail,” said Ada Brenk. “When the waves allow it.”</p>
            <ul><li>One</li></ul></article><footer>Imprint</footer></body></html>""";

    private static final String RSS = """
            <?xml version="1.0"?><rss version="2.0" xmlns:content="c"><channel><title>Courier</title><item><title>Ferry</title>
            <link>http://k.example/1</link><pubDate>Tue, 10 Nov 2026 21:30:00 GMT</pubDate><content:encoded><![CDATA[%s]]></content:encoded></item>
            <item><title>Short</title><link>http://k.example/2</link><description>Two words</description></item></channel></rss>""".formatted("<p>The ferry stayed in port, Ada Brenk said.</p>".repeat(12));

    private static final String MAIL = """
            From: Ada <a@k.example>
            Subject: =?utf-8?Q?Ferry_st=C3=A4ys?=
            MIME-Version: 1.0
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            The ferry st=C3=A4ys in port.
            --b
            Content-Type: text/html

            <p>The ferry stays in port.
            --b--
            """;

    private SmallFiles() {}

    /** The files; always the same. */
    public static Map<String, byte[]> all() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        byte[] html = HTML.getBytes(UTF_8);
        byte[] record = Packed.response("http://k.example/1", "Content-Type: text/html", html);
        byte[] packedRecord = Packed.response(
                "http://k.example/2",
                "Content-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked",
                chunked(Packed.gzip(html)));
        files.put("a.html", html);
        files.put("a.html.gz", Packed.gzip(html));
        files.put("a.html.zst", Zstd.compress(html));
        files.put(
                "a.md",
                "# Ferry\n\n*By Ada Brenk*\n\nThe ferry **stays**, [Bo](http://k.example) said.\n".getBytes(UTF_8));
        files.put("a.txt", "Ferry\n\nThe ferry stays, “for now”, Bo Tarn said.\n".getBytes(UTF_8));
        files.put("a.eml", MAIL.getBytes(UTF_8));
        files.put("a.mhtml", ("Snapshot-Content-Location: http://k.example/1\n" + MAIL).getBytes(UTF_8));
        files.put("rss.xml", RSS.getBytes(UTF_8));
        files.put(
                "atom.xml",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>C</title><entry><title>T</title><link href='http://k.example/1'/><updated>2026-11-10T08:00:00Z</updated><content type='xhtml'><div><p>Words</p></div></content></entry></feed>"
                        .getBytes(UTF_8));
        files.put(
                "feed.json",
                "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"C\",\"items\":[{\"id\":\"1\",\"url\":\"http://k.example/1\",\"content_text\":\"Words\\nmore\"}]}"
                        .getBytes(UTF_8));
        files.put(
                "feeds.opml",
                "<opml version='2.0'><body><outline text='a' xmlUrl='http://k.example/f'/></body></opml>"
                        .getBytes(UTF_8));
        files.put(
                "a.csv",
                "headline,text,uri\nFerry,\"The ferry stays, \"\"for now\"\".\",http://k.example/1\n,Rain fell.,\n"
                        .getBytes(UTF_8));
        files.put("a.tsv", "title\tbody\nFerry\tThe ferry stays.\n".getBytes(UTF_8));
        files.put(
                "a.jsonl",
                "{\"text\":\"The ferry stays.\",\"uri\":\"u\"}\n{\"text\":\"Rain “fell”.\"}\n".getBytes(UTF_8));
        files.put("a.warc", Packed.joined(record, packedRecord));
        files.put("a.warc.gz", Packed.joined(Packed.gzip(record), Packed.gzip(packedRecord)));
        files.put("whole.warc.gz", Packed.gzip(Packed.joined(record, packedRecord)));
        files.put("a.warc.zst", Zstd.compress(Packed.joined(record, packedRecord)));
        Map<String, byte[]> inside = new LinkedHashMap<>();
        inside.put("a.html", html);
        inside.put("b.jsonl", files.get("a.jsonl"));
        files.put("a.zip", Packed.zip(inside));
        files.put("twice.zip", Packed.zip(Map.of("inner.zip", Packed.zip(inside))));
        Map<String, byte[]> wacz = new LinkedHashMap<>();
        wacz.put("datapackage.json", "{}".getBytes(UTF_8));
        wacz.put("pages/pages.jsonl", "{}".getBytes(UTF_8));
        wacz.put("archive/a.warc.gz", files.get("a.warc.gz"));
        files.put("a.wacz", Packed.zip(wacz));
        return files;
    }

    private static byte[] chunked(byte[] bytes) {
        byte[] head = (Integer.toHexString(bytes.length) + "\r\n").getBytes(UTF_8);
        return Packed.joined(head, bytes, "\r\n0\r\n\r\n".getBytes(UTF_8));
    }
}
