// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a name of a user's dictionary stands for. */
sealed interface DictionaryEntry {

    /**
     * An actor with its codes in the order of the file.
     *
     * @param name its first name in the file
     * @param codes with their restrictions
     */
    record Coded(String name, List<DatedCode> codes) implements DictionaryEntry {

        public Coded {
            codes = List.copyOf(codes);
        }

        /** The code on {@code day}: the first whose restriction holds, else the one without any; empty when there is none. */
        String on(Optional<LocalDate> day) {
            Optional<DatedCode> dated = day.flatMap(
                    d -> codes.stream().filter(c -> c.isDated() && c.holds(d)).findFirst());
            return dated.or(() -> codes.stream().filter(c -> !c.isDated()).findFirst())
                    .map(DatedCode::code)
                    .orElse("");
        }
    }

    /**
     * A noun for those who act.
     *
     * @param code what it adds to a country's code
     * @param before whether it is put before the country ({@code NGO~}) and not behind it ({@code ~MIL})
     */
    record Role(String code, boolean before) implements DictionaryEntry {}

    /**
     * Words whose sentence, or whole article, is to be left out.
     *
     * @param article whether the whole article is
     */
    record Discard(boolean article) implements DictionaryEntry {}
}
