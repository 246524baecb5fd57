// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.speed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WordList;

/**
 * Articles in the wording of news about invented people and places, for measuring speed: as many quotations and as much reported speech as news
 * has, no meaning. The same number is always the same article. Immutable.
 */
public final class NewsTexts {

    private static final Pattern GAP = Pattern.compile("\\{(\\w+)\\}");

    /** Share of sentences in which somebody says something; in PolNeAR's dev part 55 of 100 sentences hold some of an attribution. */
    private static final double TOLD = 0.5;

    private static final int MOST_SENTENCES_A_PARAGRAPH = 3;

    private final Map<String, List<String>> sentences = byKind("sentences.txt");
    private final Map<String, List<String>> words = byKind("words.txt");

    /** Article {@code number}, from 0, with at least {@code words} words and less than a sentence more. */
    public String article(int number, int words) {
        Random random = new Random(number);
        String surname = pick("last", this.words, random);
        String person = pick("first", this.words, random) + " " + surname;
        StringBuilder text =
                new StringBuilder(filled(pick("lead", sentences, random), random, Map.of("person", person)));
        int count = count(text);
        while (count < words) {
            text.append("\n\n");
            int more = 1 + random.nextInt(MOST_SENTENCES_A_PARAGRAPH);
            for (int i = 0; i < more && count < words; i++) {
                String kind = random.nextDouble() < TOLD ? "told" : "plain";
                String sentence = filled(pick(kind, sentences, random), random, Map.of("surname", surname));
                text.append(i == 0 ? "" : " ").append(sentence);
                count += count(sentence);
            }
        }
        return text.toString();
    }

    /** How many words {@code text} has: stretches without blanks. */
    public static int count(CharSequence text) {
        int count = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = Character.isWhitespace(text.charAt(i));
            count += !blank && !inside ? 1 : 0;
            inside = !blank;
        }
        return count;
    }

    private String filled(String sentence, Random random, Map<String, String> fixed) {
        Matcher gap = GAP.matcher(sentence);
        StringBuilder filled = new StringBuilder();
        while (gap.find()) {
            String kind = gap.group(1);
            String word = fixed.containsKey(kind)
                    ? fixed.getOrDefault(kind, "")
                    : kind.equals("person")
                            ? pick("first", words, random) + " " + pick("last", words, random)
                            : pick(kind, words, random);
            gap.appendReplacement(filled, Matcher.quoteReplacement(word));
        }
        return gap.appendTail(filled).toString();
    }

    private static String pick(String kind, Map<String, List<String>> from, Random random) {
        List<String> choices = from.getOrDefault(kind, List.of());
        if (choices.isEmpty()) {
            throw new IllegalStateException("there are no words of the kind " + kind);
        }
        return choices.get(random.nextInt(choices.size()));
    }

    private static Map<String, List<String>> byKind(String name) {
        WordList list = WordList.beside(NewsTexts.class, name);
        Map<String, List<String>> byKind = new HashMap<>();
        for (WordList.Entry entry : list.entries()) {
            String[] parts = entry.text().split(" ", 2);
            if (parts.length < 2) {
                throw list.bad(entry, "needs a kind and words");
            }
            byKind.computeIfAbsent(parts[0], kind -> new ArrayList<>()).add(parts[1]);
        }
        return byKind;
    }
}
