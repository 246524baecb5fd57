// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/** The body of a report, in which the pieces that its annotations quote are found again. */
final class MarkedText {

    /** Stands in a quoted piece for whatever the body has there. */
    private static final String SHORTENED = " … ";

    private final String text;

    MarkedText(String text) {
        this.text = text;
    }

    /** Where the pieces stand, in code points; an {@link IllegalArgumentException} names one that is not there or is not clear. */
    List<CodePoints> spans(List<AnnotationLine.Mark> marks) {
        return marks.stream().map(mark -> CodePoints.of(span(mark), text)).toList();
    }

    /** The words of the body that the piece stands for. */
    String passage(AnnotationLine.Mark mark) {
        return span(mark).in(text);
    }

    private Span span(AnnotationLine.Mark mark) {
        List<Span> found = occurrences(mark.text());
        if (found.isEmpty()) {
            throw new IllegalArgumentException("⟦" + mark.text() + "⟧ is not in the body");
        }
        if (mark.occurrence() == 0 && found.size() > 1) {
            throw new IllegalArgumentException(
                    "⟦" + mark.text() + "⟧ is in the body " + found.size() + " times; say which with #1, #2, ...");
        }
        if (mark.occurrence() > found.size()) {
            throw new IllegalArgumentException("⟦" + mark.text() + "⟧ has no #" + mark.occurrence()
                    + ", it is in the body only " + found.size() + " time(s)");
        }
        return found.get(Math.max(0, mark.occurrence() - 1));
    }

    /** Whole words only: "he" is not found in "the". */
    private List<Span> occurrences(String piece) {
        List<Span> exact = exactOccurrences(piece);
        int cut = piece.indexOf(SHORTENED);
        if (!exact.isEmpty() || cut < 1) {
            return exact;
        }
        List<Span> tails = exactOccurrences(piece.substring(cut + SHORTENED.length()));
        List<Span> spans = new ArrayList<>();
        for (Span head : exactOccurrences(piece.substring(0, cut))) {
            tails.stream()
                    .filter(tail -> tail.begin() >= head.end())
                    .findFirst()
                    .ifPresent(tail -> spans.add(new Span(head.begin(), tail.end())));
        }
        return spans;
    }

    private List<Span> exactOccurrences(String piece) {
        List<Span> spans = new ArrayList<>();
        for (int at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) {
            int end = at + piece.length();
            if (isBorder(at) && isBorder(end)) {
                spans.add(new Span(at, end));
            }
        }
        return spans;
    }

    /** Whether no word goes on over this place. */
    private boolean isBorder(int at) {
        return at == 0
                || at == text.length()
                || !Character.isLetterOrDigit(text.codePointBefore(at))
                || !Character.isLetterOrDigit(text.codePointAt(at));
    }
}
