// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A content as it would stand by itself: {@code that the talks had failed,} as {@code The talks had failed.} Every character but the last stands
 * for the one at the same distance in the content, so that spans only have to be moved.
 *
 * @param text the sentence
 * @param begin where it begins in the content
 */
record PlainSentence(String text, int begin) {

    private static final String AT_BEGIN = "\"“”„«'‘’` .,:;\u00a0\n";
    private static final String AT_END = "\"“”»'’ .,;\u00a0\n";
    private static final List<String> LEADS = List.of("that ", "whether ", "if ", "how ");

    /** A shorter content holds nobody's words. */
    private static final int SHORTEST = 8;

    /** The sentence that {@code content} holds; empty when it is too short to report anything. */
    static Optional<PlainSentence> of(String content) {
        int begin = skip(content, 0);
        String lower = content.substring(begin).toLowerCase(Locale.ROOT);
        for (String lead : LEADS) {
            if (lower.startsWith(lead)) {
                begin = skip(content, begin + lead.length());
                break;
            }
        }
        int end = content.length();
        while (end > begin && AT_END.indexOf(content.charAt(end - 1)) >= 0) {
            end--;
        }
        if (end - begin < SHORTEST) {
            return Optional.empty();
        }
        char first = Character.toUpperCase(content.charAt(begin));
        return Optional.of(new PlainSentence(first + content.substring(begin + 1, end) + ".", begin));
    }

    /** What was found in the sentence, at its place in the content and without the point that was put behind it; empty when nothing else is left. */
    Optional<Triple> placed(Triple triple) {
        List<Span> content = within(triple.content());
        List<Span> source = within(triple.source());
        boolean whole = !content.isEmpty() && source.size() == triple.source().size();
        Optional<Span> cue = triple.cue().filter(span -> span.end() < text.length());
        boolean keepsCue = cue.isPresent() == triple.cue().isPresent();
        return whole && keepsCue
                ? Optional.of(new Triple(source, cue, content, triple.outer(), triple.certainty()).shifted(begin))
                : Optional.empty();
    }

    private List<Span> within(List<Span> spans) {
        int end = text.length() - 1;
        return spans.stream()
                .filter(span -> span.begin() < end)
                .map(span -> new Span(span.begin(), Math.min(span.end(), end)))
                .toList();
    }

    private static int skip(String content, int from) {
        int at = from;
        while (at < content.length() && AT_BEGIN.indexOf(content.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }
}
