// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The offices, bodies and media that one article names in full, so that {@code the ministry} and a bare title can be laid to them. */
final class InstitutionNames {

    /** Far more than an article names; keeps looking back from growing with the article. */
    private static final int MOST_BACK = 300;

    private static final Set<String> OF = Set.of("of", "for", "without");

    private final Passage passage;
    private final TitledNames titled;
    private final List<Named> names = new ArrayList<>();
    private final Set<String> called = new HashSet<>();

    /** A name and where it begins. */
    private record Named(int position, String name, List<String> words) {}

    InstitutionNames(Passage passage, SourceReader reader, TitledNames titled, NounPhrases nouns) {
        this.passage = passage;
        this.titled = titled;
        for (int i = 0; i < passage.size(); i++) {
            // "While Hamas and Iran ..."
            boolean leads = passage.sentenceAt(i).from() == i && nouns.leadsSentence(passage.word(i));
            if (passage.token(i).isCapitalised() && !(leads && !passage.word(i).equals("the"))) {
                int whole = end(i);
                int end = titled.endBeforeTitled(passage::token, i, whole);
                if (end == i) {
                    i = whole - 1;
                    continue;
                }
                boolean several = end - i > 1;
                boolean introduced = reader.introducesInstitution(passage, i);
                if (several || introduced) {
                    note(i, end, introduced);
                }
                i = whole - 1;
            }
        }
    }

    private void note(int from, int to, boolean introduced) {
        String name = passage.span(new TokenRange(from, to)).in(passage.text());
        List<String> lower = new ArrayList<>();
        for (int i = from; i < to; i++) {
            lower.add(passage.word(i));
        }
        names.add(new Named(passage.token(from).begin(), name, lower));
        if (introduced) {
            called.add(name);
        }
    }

    /** One past the run of capitalised words, with {@code of}, {@code for the} inside it. */
    private int end(int from) {
        int to = from + 1;
        while (to < passage.size() && passage.sentenceNumber(to) == passage.sentenceNumber(from)) {
            int next = to;
            if (OF.contains(passage.word(next))) {
                next += passage.word(next + 1).equals("the") ? 2 : 1;
            } else if (titled.joinsFields(passage::token, from, next)) {
                next++;
            }
            if (!passage.token(next).isCapitalised() || next >= passage.size()) {
                break;
            }
            to = next + 1;
        }
        return to;
    }

    /** Whether the article says of {@code name} that it is a newspaper, a channel, a group. */
    boolean isCalled(String name) {
        return called.contains(name);
    }

    /** The name before {@code position}, the last there is, that says of itself that it is some {@code noun}. */
    Optional<String> with(String noun, int position) {
        for (int i = names.size() - 1, seen = 0; i >= 0 && seen < MOST_BACK; i--) {
            Named named = names.get(i);
            if (named.position() >= position) {
                continue;
            }
            seen++;
            if (named.words().size() > 1 && isHead(named.words(), noun)) {
                return Optional.of(withoutArticle(named.name()));
            }
        }
        return Optional.empty();
    }

    /** Whether a name is that of some {@code noun}: {@code Senate} in {@code the Senate}, not in {@code Senate Judiciary Committee} or {@code Bank of Korea}. */
    private static boolean isHead(List<String> words, String noun) {
        int first = words.indexOf(noun);
        if (first < 0) {
            return false;
        }
        boolean beforeOf = first + 1 < words.size() && OF.contains(words.get(first + 1));
        boolean ends = words.getLast().equals(noun) && words.stream().noneMatch(OF::contains);
        return beforeOf || ends;
    }

    /** {@code Relief and Rehabilitation Commission} of {@code RRC}: the name in the article whose words begin with these letters. */
    Optional<String> withInitials(String letters) {
        return letters.length() < 2 || !letters.equals(letters.toUpperCase(Locale.ROOT))
                ? Optional.empty()
                : names.stream()
                        .filter(named -> named.words().size() > 1
                                && initials(named.name()).equals(letters))
                        .map(named -> withoutArticle(named.name()))
                        .findFirst();
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : withoutArticle(name).split(" ")) {
            if (Character.isUpperCase(word.charAt(0))) {
                initials.append(word.charAt(0));
            }
        }
        return initials.toString();
    }

    private static String withoutArticle(String name) {
        return name.startsWith("The ") ? name.substring(4) : name;
    }
}
