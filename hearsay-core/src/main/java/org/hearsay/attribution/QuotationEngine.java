// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the quotations of a text in a language whose cues are not known, and names nobody: a speaker guessed by rules of another language would be
 * worse than none.
 */
final class QuotationEngine implements AttributionEngine {

    /** Fewer words in quotation marks are a name, a title or a phrase held with tongs. */
    private static final int SHORTEST = 5;

    /** As low as the rules' certainty for a quotation that names nobody, see {@link Statement.Pattern#NOBODY}. */
    private static final double CERTAINTY = 0.3;

    @Override
    public List<Triple> triplesIn(Passage passage) {
        List<Triple> triples = new ArrayList<>();
        for (Quotation quotation : passage.quotations()) {
            TokenRange range = passage.range(quotation);
            int words = 0;
            for (int i = range.from(); i < range.to(); i++) {
                words += passage.token(i).isWord() ? 1 : 0;
            }
            if (words >= SHORTEST && !passage.insideContent()) {
                triples.add(new Triple(List.of(), Optional.empty(), List.of(quotation.span()), null, CERTAINTY));
            }
        }
        return triples;
    }
}
