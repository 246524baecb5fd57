// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/**
 * What stands at the head of a paragraph and belongs to nobody's words: the time stamp of a live blog ({@code 14.30 Police say ...}) and a heading
 * on the same line ({@code Access. Two drivers heard ...}).
 */
final class RunInHeadings {

    private static final Pattern STAMP = Pattern.compile(
            "\\d{1,2}[.:h]\\d{2}(?:\\s?(?:[ap]\\.?m\\.?|GMT|UTC|BST|CET|CEST|EST|EDT|h|Uhr))?\\s*[-–—:|]?\\s+");

    /** A word with a capital, up to three without, and a full stop before the next sentence's capital; {@code Ohio Sen.} is none. */
    private static final Pattern HEADING =
            Pattern.compile("\\p{Lu}\\p{Ll}{4,}(?: \\p{Ll}{3,}){0,3}\\. (?=[\\p{Lu}“\"])");

    private RunInHeadings() {}

    /** The triples with sources and contents that begin after such a heading instead of in it. */
    static List<Triple> without(Passage passage, List<Triple> triples) {
        return triples.stream().map(triple -> without(passage, triple)).toList();
    }

    private static Triple without(Passage passage, Triple triple) {
        List<Span> source = triple.source().stream()
                .map(span -> after(passage, span, List.of(STAMP, HEADING)))
                .toList();
        List<Span> content = triple.content().stream()
                .map(span -> after(passage, span, List.of(STAMP)))
                .toList();
        return source.equals(triple.source()) && content.equals(triple.content())
                ? triple
                : new Triple(source, triple.cue(), content, triple.outer(), triple.certainty());
    }

    private static Span after(Passage passage, Span span, List<Pattern> patterns) {
        int token = passage.firstAt(span.begin());
        int begin = passage.token(passage.paragraphAt(token).from()).begin();
        String head = passage.text().substring(begin, span.end());
        for (Pattern pattern : patterns) {
            Matcher matcher = pattern.matcher(head);
            boolean inside =
                    matcher.lookingAt() && begin + matcher.end() > span.begin() && begin + matcher.end() < span.end();
            if (inside) {
                return new Span(begin + matcher.end(), span.end());
            }
        }
        return span;
    }
}
