// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.text.Token;
import org.hearsay.text.WordList;

/** Classes of nouns, from {@code classes.txt}. */
final class NounClasses {

    private final Map<String, Set<String>> classes = new HashMap<>();

    NounClasses() {
        WordList list = WordList.beside(NounClasses.class, "classes.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s+");
            if (parts.length < 2) {
                throw list.bad(entry, "not a class and its words");
            }
            Set<String> words = classes.computeIfAbsent(parts[0], name -> new HashSet<>());
            for (String word : List.of(parts).subList(1, parts.length)) {
                String plain = word.replace('+', ' ');
                words.add(plain);
                words.add(Grammar.third(plain));
            }
        }
    }

    boolean knows(String name) {
        return classes.containsKey(name);
    }

    /** Whether one of the tokens {@code [from, to)}, or two or three in a row, is of the class. */
    boolean holds(String name, List<Token> tokens, int from, int to) {
        Set<String> words = classes.getOrDefault(name, Set.of());
        for (int i = from; i < to; i++) {
            StringBuilder run = new StringBuilder();
            for (int j = i; j < Math.min(to, i + 3); j++) {
                run.append(j > i ? " " : "").append(tokens.get(j).lower());
                if (words.contains(run.toString())) {
                    return true;
                }
            }
        }
        return false;
    }
}
