// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/** The body of a report, in which the pieces that its annotations quote are found again. */
final class MarkedText {

    /** Stands in a quoted piece for whatever the body has there, up to the first hit of what follows. */
    private static final String SHORTENED = " … ";

    private final String text;

    MarkedText(String text) {
        this.text = text;
    }

    /** Where the pieces stand, in code points; an {@link IllegalArgumentException} names one that is not there or is not clear. */
    List<CodePoints> codePoints(List<AnnotationLine.Mark> marks) {
        return marks.stream().map(mark -> CodePoints.of(span(mark), text)).toList();
    }

    /** Where the piece stands; an {@link IllegalArgumentException} says that it is not there or is not clear. */
    Span span(AnnotationLine.Mark mark) {
        int cut = mark.text().indexOf(SHORTENED);
        if (cut < 1) {
            return hit(mark.text(), mark.occurrence());
        }
        Span left = hit(mark.text().substring(0, cut), mark.occurrence());
        String right = mark.text().substring(cut + SHORTENED.length());
        return hits(right).stream()
                .filter(hit -> hit.begin() >= left.end())
                .findFirst()
                .map(hit -> new Span(left.begin(), hit.end()))
                .orElseThrow(() -> new IllegalArgumentException("⟦" + right + "⟧ is not in the body behind ⟦"
                        + mark.text().substring(0, cut) + "⟧"));
    }

    private Span hit(String piece, int occurrence) {
        List<Span> hits = hits(piece);
        if (hits.isEmpty()) {
            throw new IllegalArgumentException("⟦" + piece + "⟧ is not in the body");
        }
        if ((occurrence == 0) != (hits.size() == 1) || occurrence > hits.size()) {
            throw new IllegalArgumentException("⟦" + piece + "⟧ is in the body "
                    + (hits.size() == 1
                            ? "once; leave the # out"
                            : hits.size() + " times; say which with #1, #2, ..."));
        }
        return hits.get(Math.max(0, occurrence - 1));
    }

    /** Whole words only: "he" is not found in "the". */
    private List<Span> hits(String piece) {
        List<Span> hits = new ArrayList<>();
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            if (isBorder(at) && isBorder(end)) {
                hits.add(new Span(at, end));
            }
        }
        return hits;
    }

    /** Whether no word goes on over this place. */
    private boolean isBorder(int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(at))
                || !Character.isLetterOrDigit(text.codePointAt(at));
    }
}
