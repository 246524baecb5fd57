// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.WordList;

/** The frames by their word, from {@code frames.txt}. */
final class Frames {

    private final Map<String, List<Frame>> verbs = new HashMap<>();
    private final Map<String, List<Frame>> nouns = new HashMap<>();
    private final NounClasses classes;

    Frames(NounClasses classes) {
        this.classes = classes;
        WordList list = WordList.beside(Frames.class, "frames.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split("\\s*;\\s*");
            if (parts.length < 2) {
                throw list.bad(entry, "not a type, words and options");
            }
            read(list, entry, parts);
        }
    }

    private void read(WordList list, WordList.Entry entry, String[] parts) {
        String[] head = parts[0].split("\\s+");
        String[] type = head[0].split("/");
        List<String> words = List.of(parts[1].split("\\s+"));
        Options options = new Options();
        for (String option : parts.length > 2 ? parts[2].split("\\s+") : new String[0]) {
            if (!option.isEmpty() && !options.take(option, classes)) {
                throw list.bad(entry, "unknown option " + option);
            }
        }
        boolean noun = words.getFirst().equals("n");
        for (String word : words.subList(1, words.size())) {
            int plus = noun ? word.lastIndexOf('+') : word.indexOf('+');
            String main = plus < 0 ? word : noun ? word.substring(plus + 1) : word.substring(0, plus);
            String rest = plus < 0 ? "" : noun ? word.substring(0, plus) : word.substring(plus + 1);
            Frame frame;
            try {
                frame = new Frame(
                        EventType.valueOf(type[0]),
                        type.length > 1 ? Optional.of(type[1]) : Optional.empty(),
                        head.length < 2 || head[1].equals("-") ? List.of() : List.of(head[1].split(",")),
                        main,
                        rest.replace('+', ' '),
                        options.objects,
                        options.at,
                        options.by,
                        options.as,
                        options.flags);
            } catch (IllegalArgumentException e) {
                throw list.bad(entry, "unknown type " + type[0]);
            }
            if (noun) {
                nouns.computeIfAbsent(main, w -> new ArrayList<>()).add(frame);
                nouns.computeIfAbsent(Grammar.third(main), w -> new ArrayList<>())
                        .add(frame);
            } else {
                verbs.computeIfAbsent(main, w -> new ArrayList<>()).add(frame);
            }
        }
    }

    /** The options of one line while it is read. */
    private static final class Options {
        private List<String> objects = List.of();
        private List<String> at = List.of();
        private String by = "";
        private String as = "";
        private final Set<Frame.Flag> flags = new HashSet<>();

        private boolean take(String option, NounClasses classes) {
            if (option.startsWith("obj=")) {
                objects = List.of(option.substring(4).split(","));
                return objects.stream().allMatch(classes::knows);
            }
            if (option.startsWith("by=")) {
                by = option.substring(3);
                return classes.knows(by);
            }
            if (option.startsWith("as=")) {
                as = option.substring(3);
                return classes.knows(as);
            }
            if (option.startsWith("at=")) {
                at = List.of(option.substring(3).split(","));
                return true;
            }
            try {
                return flags.add(Frame.Flag.valueOf(option.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    /** The frames of a verb in the order of the file. */
    List<Frame> ofVerb(String lemma) {
        return verbs.getOrDefault(lemma, List.of());
    }

    /** The frames of a noun, in singular or plural, in the order of the file. */
    List<Frame> ofNoun(String lower) {
        return nouns.getOrDefault(lower, List.of());
    }

    /** All verbs. */
    Set<String> lemmas() {
        return Set.copyOf(verbs.keySet());
    }
}
