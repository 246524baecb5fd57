// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/** News agencies by all their names. Immutable; may be used by many threads. */
public final class Agencies {

    /** A byline may name several, and persons beside them. */
    private static final Pattern BETWEEN_NAMES = Pattern.compile(",| and | with |/|;");

    private final Map<String, String> names = new HashMap<>();

    /** Reads the list in the program. */
    public Agencies() {
        for (String line : WordList.beside(Agencies.class, "agencies.txt").texts()) {
            String[] all = line.split("\\|", -1);
            for (String name : all) {
                names.put(Cleaner.words(name), all[0]);
            }
        }
    }

    /** The agency that {@code name} is a name of, as it is shown: {@code AP} of {@code The Associated Press}; absent when it is none. */
    public Optional<String> called(String name) {
        String words = Cleaner.words(name);
        Optional<String> whole = Optional.ofNullable(names.get(words));
        return whole.isPresent() || !words.startsWith("the ")
                ? whole
                : Optional.ofNullable(names.get(words.substring("the ".length())));
    }

    /** Those among the authors of a byline, each once, in its order. */
    public List<String> in(List<String> byline) {
        List<String> found = new ArrayList<>();
        for (String author : byline) {
            for (String part : BETWEEN_NAMES.split(author)) {
                called(part).filter(name -> !found.contains(name)).ifPresent(found::add);
            }
        }
        return found;
    }
}
