// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;
import org.jsoup.nodes.Document;

/**
 * What kind of page was read: by what its JSON-LD says (schema.org's {@code LiveBlogPosting}, {@code ImageGallery}, {@code isAccessibleForFree}), else by signs that only such pages
 * have. A doubtful page is an article. Immutable.
 */
final class PageKinds {

    /** A teaser before a paywall is one to four paragraphs; a whole report with fewer words is a brief, which no outlet locks. */
    private static final int STUMP_WORDS = 250;

    /** A notice of a paywall is a line of its own; in longer texts the words are told of. */
    private static final int NOTICE = 300;

    /** So many times of day stand in no report. */
    private static final int LIVE_TIMES = 5;

    /** A report has fewer pictures; a gallery says less in its text than under them. */
    private static final int GALLERY_CAPTIONS = 5;

    private static final Pattern LIVE = Pattern.compile("(?:^|[/-])live(?:-?blog|-?updates?|/|-\\d)|liveblog|/live-");
    private static final Pattern LIVE_HEADLINE =
            Pattern.compile("\\blive (?:updates?|blog|coverage)\\b|^live:| live:|– live$|- live$");
    private static final Pattern GALLERY =
            Pattern.compile("/(?:gallery|galleries|slideshows?|photos|in-pictures|photo-essay|picture-gallery)/");

    private final List<String> notices =
            WordList.beside(PageKinds.class, "paywall.txt").texts();

    /** Tells {@code head} what kind of page {@code document} is whose body is {@code draft}. */
    void tell(Document document, StructuredData data, Draft draft, String uri, Head head) {
        boolean locked = head.isPaywalled() || data.isLocked();
        boolean shortText = isShort(draft);
        boolean stump = shortText && (locked || hasNotice(draft));
        head.paywalled(locked || stump);
        if (stump) {
            head.kind(PageKind.STUMP);
        } else if (isLive(document, data, uri, head)) {
            head.kind(PageKind.LIVE_BLOG);
        } else if (isGallery(data, draft, uri)) {
            head.kind(PageKind.GALLERY);
        }
    }

    /** Whether a line of its own asks to pay for the rest. */
    private boolean hasNotice(Draft draft) {
        for (int i = 0; i < draft.size(); i++) {
            String text = draft.block(i).text();
            String words = text.length() <= NOTICE ? Cleaner.words(text) : "";
            if (!words.isEmpty() && notices.stream().anyMatch(words::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLive(Document document, StructuredData data, String uri, Head head) {
        if (data.says("LiveBlogPosting")) {
            return true;
        }
        boolean called = LIVE.matcher(uri.toLowerCase(Locale.ROOT)).find()
                || LIVE_HEADLINE
                        .matcher(head.headline().orElse("").toLowerCase(Locale.ROOT))
                        .find();
        return called
                && document.select("time[datetime]").stream()
                                .map(time -> time.attr("datetime"))
                                .distinct()
                                .count()
                        >= LIVE_TIMES;
    }

    private static boolean isGallery(StructuredData data, Draft draft, String uri) {
        if (!data.says("ImageGallery")
                && !data.says("MediaGallery")
                && !GALLERY.matcher(uri.toLowerCase(Locale.ROOT)).find()) {
            return false;
        }
        int captions = 0;
        int under = 0;
        for (int i = 0; i < draft.size(); i++) {
            if (draft.block(i).kind() == Block.Kind.CAPTION) {
                captions++;
                under += draft.block(i).text().length();
            }
        }
        return captions >= GALLERY_CAPTIONS && under > draft.text().length();
    }

    /** Whether the body has fewer words than a whole report; blocks are clean, with one blank or line end between two words. */
    private static boolean isShort(Draft draft) {
        int words = 0;
        for (int i = 0; i < draft.size() && words < STUMP_WORDS; i++) {
            String text = draft.isBody(i) ? draft.block(i).text() : "";
            words += text.isEmpty() ? 0 : 1;
            for (int c = 0; c < text.length(); c++) {
                words += Character.isWhitespace(text.charAt(c)) ? 1 : 0;
            }
        }
        return words < STUMP_WORDS;
    }
}
