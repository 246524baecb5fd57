// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Whom a source stands for once "she", "the minister" or "the ministry" is resolved within the article.
 *
 * @param name as the article names the speaker most fully, without title, e.g. {@code Mirela Dost}; absent when nobody is named or implied
 * @param kind one of: named, unnamed, institution, document, unknown
 */
public record LabelledSpeaker(Optional<String> name, String kind) {

    private static final Pattern LEADING_ARTICLE = Pattern.compile("^(the|an?) ");

    /** Nobody is named or implied. */
    public static LabelledSpeaker unknown() {
        return new LabelledSpeaker(Optional.empty(), "unknown");
    }

    /** Whether the two names are the same but for case, blanks, the form of apostrophes and a leading article; two absent names are the same. */
    boolean sameName(LabelledSpeaker other) {
        return plain(name).equals(plain(other.name));
    }

    private static String plain(Optional<String> name) {
        String lower =
                name.orElse("").toLowerCase(Locale.ROOT).replace('\u2019', '\'').strip();
        return LEADING_ARTICLE.matcher(lower.replaceAll("\\s+", " ")).replaceFirst("");
    }
}
