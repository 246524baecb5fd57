// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.decision;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * What an entry stands on in its article, so that a decision finds it again when the page is read anew.
 *
 * @param entry the entry's id
 * @param article the article's id, which changes with its text
 * @param type PLOVER type, or {@code STATEMENT}
 * @param spans the words that tell of an event, or the content of a claim
 * @param words those words and of those who take part, folded
 */
public record Evidence(String entry, String article, String type, List<Span> spans, List<String> words) {

    /**
     * In the same text, entries of one type whose spans overlap and that share so much of their words (Dice) are two readings of one passage. A
     * span that gains or loses an apposition stays above it; two clauses of one sentence do not overlap.
     */
    private static final double SAME_PASSAGE = 0.5;

    /** In another text of the same address, positions tell nothing, and the words have to be almost the same. */
    private static final double SAME_WORDS = 0.9;

    /** Copies the lists. */
    public Evidence {
        spans = List.copyOf(spans);
        words = List.copyOf(words);
    }

    /**
     * The entries on which a decision about this one stands now: in each article the entry of the same id, else the one most like it.
     *
     * @param entries of all articles at the page's address
     */
    public List<String> among(Collection<Evidence> entries) {
        List<String> found = new ArrayList<>();
        for (String at :
                entries.stream().map(Evidence::article).distinct().sorted().toList()) {
            List<Evidence> here =
                    entries.stream().filter(one -> one.article().equals(at)).toList();
            Optional<Evidence> same =
                    here.stream().filter(one -> one.entry().equals(entry)).findFirst();
            same.or(() -> mostLike(here)).ifPresent(one -> found.add(one.entry()));
        }
        return found;
    }

    private Optional<Evidence> mostLike(List<Evidence> here) {
        return here.stream()
                .filter(this::isLike)
                .max(Comparator.<Evidence>comparingDouble(one -> shared(one.words()))
                        .thenComparing(Evidence::entry, Comparator.reverseOrder()));
    }

    private boolean isLike(Evidence other) {
        if (!type.equals(other.type())) {
            return false;
        }
        return article.equals(other.article())
                ? overlaps(other) && shared(other.words()) >= SAME_PASSAGE
                : shared(other.words()) >= SAME_WORDS;
    }

    private boolean overlaps(Evidence other) {
        return spans.stream()
                .anyMatch(one ->
                        other.spans().stream().anyMatch(two -> one.begin() < two.end() && two.begin() < one.end()));
    }

    /** Dice's coefficient of the two bags of words. */
    private double shared(List<String> others) {
        List<String> left = new ArrayList<>(others);
        int both = 0;
        for (String word : words) {
            if (left.remove(word)) {
                both++;
            }
        }
        int all = words.size() + others.size();
        return all == 0 ? 0 : 2.0 * both / all;
    }
}
