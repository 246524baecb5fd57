// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Optional;

/** The lines around a web page's headline, where a byline and a day stand that nothing marks as such. */
final class NearHeadline {

    /** How many blocks before and behind the headline are looked at. */
    private static final int BEFORE = 4;

    private static final int BEHIND = 12;

    /** A line with a day or a byline and little else. */
    private static final int LINE = 80;

    /** "This article was published on 3 December 2011 at 10.15 by ..." */
    private static final int NOTICE = 160;

    private NearHeadline() {}

    /** Fills in what the head still lacks. */
    static void read(Draft draft, Head head) {
        if (head.published().isPresent() && !head.byline().isEmpty()) {
            return;
        }
        int at = headline(draft, head);
        for (int i = Math.max(0, at - BEFORE); i < Math.min(draft.size(), at + BEHIND); i++) {
            String text = draft.block(i).text();
            if (i != at && (text.length() <= LINE || Days.begins(text))) {
                head.published(day(text));
            }
            if (i != at && text.length() <= LINE) {
                if (head.byline().isEmpty() && isByline(text)) {
                    Names.in(text).forEach(head::author);
                }
            }
        }
    }

    private static Optional<String> day(String text) {
        return text.endsWith(".") && text.length() <= LINE
                ? Optional.empty()
                : HtmlHead.day(text).or(() -> Days.dottedShort(text));
    }

    /** The first day in a short line anywhere on the page, teasers, comments and menus put aside; for a page that tells none otherwise. */
    static void readFurther(Draft draft, Head head) {
        for (int i = 0; i < draft.size() && head.published().isEmpty(); i++) {
            String text = draft.block(i).text();
            LeftOut.Reason reason = draft.reason(i);
            boolean elsewhere = reason == LeftOut.Reason.RELATED || reason == LeftOut.Reason.COMMENT;
            if (text.length() <= NOTICE && !elsewhere && draft.block(i).linked() * 2 < text.length()) {
                head.published(HtmlHead.day(text).or(() -> Days.dottedShort(text)));
            }
        }
    }

    private static boolean isByline(String text) {
        String folded = Cleaner.folded(text);
        int blank = folded.indexOf(' ');
        boolean by = folded.startsWith("by ")
                || folded.startsWith("von ")
                || folded.startsWith("par ")
                || folded.startsWith("por ");
        return by && !text.endsWith(".") && Names.isBylineLike(text.substring(blank + 1));
    }

    /** The block that says the headline; the first one when none does. */
    private static int headline(Draft draft, Head head) {
        String words = head.headline().map(Cleaner::words).orElse("");
        for (int i = 0; i < draft.size(); i++) {
            if (draft.block(i).kind() == Block.Kind.HEADING
                    && Cleaner.words(draft.block(i).text()).equals(words)) {
                return i;
            }
        }
        return 0;
    }
}
