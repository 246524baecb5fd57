// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

/**
 * A stretch of a text: UTF-16 code units {@code [begin, end)}, as {@link String#substring(int, int)} takes them.
 *
 * <p>Example: in {@code "He said no."} the span {@code (3, 7)} is {@code "said"}. A span is never empty and never negative;
 * that something is absent is said by an absent span.
 *
 * @param begin first code unit, 0 or more
 * @param end one past the last code unit, greater than {@code begin}
 */
public record Span(int begin, int end) implements Comparable<Span> {

    /** Refuses empty and negative stretches. */
    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("not a span: [" + begin + ", " + end + ")");
        }
    }

    /** Number of UTF-16 code units, 1 or more. */
    public int length() {
        return end - begin;
    }

    /** The characters of {@code text} that this span stands for. */
    public String in(String text) {
        return text.substring(begin, end);
    }

    /** Whether every code unit of {@code other} is in this span. */
    public boolean contains(Span other) {
        return begin <= other.begin && other.end <= end;
    }

    /** Whether {@code position} is in this span. */
    public boolean contains(int position) {
        return begin <= position && position < end;
    }

    /** Whether the two share a code unit. */
    public boolean overlaps(Span other) {
        return begin < other.end && other.begin < end;
    }

    /** This span moved to the right by {@code distance} code units (to the left when negative). */
    public Span shifted(int distance) {
        return new Span(begin + distance, end + distance);
    }

    @Override
    public int compareTo(Span other) {
        int byBegin = Integer.compare(begin, other.begin);
        return byBegin != 0 ? byBegin : Integer.compare(end, other.end);
    }
}
