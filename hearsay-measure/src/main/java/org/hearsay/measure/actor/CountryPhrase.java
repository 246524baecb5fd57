// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.actor;

import java.time.LocalDate;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * A phrase and the country of the actor it means.
 *
 * @param held whether it belongs to the half on which nothing is tuned
 * @param corpus the corpus it is from: {@code plv}, {@code re3d}, {@code polnear}
 * @param document the document's id there
 * @param text the document's text
 * @param phrase the phrase in it
 * @param country ISO 3166-1 alpha-3; absent for what is of no single state and where the text does not tell
 * @param day the day of the document, where the corpus gives it
 * @param outlet the outlet, where the corpus gives it
 */
public record CountryPhrase(
        boolean held,
        String corpus,
        String document,
        String text,
        Span phrase,
        Optional<String> country,
        Optional<LocalDate> day,
        Optional<String> outlet) {}
