// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.text.WordList;

/** Given names that nearly always tell which pronoun goes with a person, from {@code given-names.txt}. */
final class GivenNames {

    private final Map<String, Gender> genders = new HashMap<>();

    GivenNames() {
        WordList list = WordList.beside(GivenNames.class, "given-names.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ");
            Gender gender = switch (parts[0]) {
                case "f" -> Gender.FEMININE;
                case "m" -> Gender.MASCULINE;
                default -> throw list.bad(entry, "neither f nor m");
            };
            for (int i = 1; i < parts.length; i++) {
                if (genders.put(parts[i], gender) != null) {
                    throw list.bad(entry, "a name stands twice, " + parts[i]);
                }
            }
        }
    }

    /** The pronoun that goes with one who is called {@code name} in full; unknown for a name that is not listed or stands alone. */
    Gender of(String name) {
        int end = name.indexOf(' ');
        if (end < 0) {
            return Gender.UNKNOWN;
        }
        return ofFirst(name.substring(0, end));
    }

    /** The pronoun that goes with one whose first name is {@code first}; unknown for a name that is not listed. */
    Gender ofFirst(String first) {
        String plain = Normalizer.normalize(first.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('ł', 'l')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ı', 'i');
        return genders.getOrDefault(plain, Gender.UNKNOWN);
    }
}
