// SPDX-License-Identifier: Apache-2.0
package org.hearsay.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.GZIPInputStream;

/**
 * Tells verbs from nouns and adjectives: an averaged perceptron that goes through a sentence from left to right (Collins, <i>Discriminative
 * Training Methods for Hidden Markov Models</i>, EMNLP 2002). Its weights ({@code word-tags.txt.gz}) are trained by {@code training/tags}, which
 * says on what and how well. Reading them takes some tenths of a second: make one and keep it. Immutable; may be used by many threads.
 */
public final class WordTagger {

    private static final String BEFORE = "<";
    private static final String BEHIND = ">";
    private static final int LONGEST_SHAPE = 8;

    private final String[] tags;
    private final Map<String, short[]> weights = new HashMap<>();

    /** Reads the weights. */
    public WordTagger() {
        try (InputStream packed = WordTagger.class.getResourceAsStream("word-tags.txt.gz");
                BufferedReader lines = new BufferedReader(new InputStreamReader(
                        new GZIPInputStream(Objects.requireNonNull(packed)), StandardCharsets.UTF_8))) {
            this.tags = Objects.requireNonNull(lines.readLine()).split("\t");
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                weights.put(line.substring(0, tab), pairs(line, tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("word-tags.txt.gz is damaged", e);
        }
    }

    /** {@code 3:17 5:-20}, parted by tabs, as tag, weight, tag, weight. */
    private static short[] pairs(String line, int from) {
        String[] cells = line.substring(from).split("\t");
        short[] pairs = new short[2 * cells.length];
        for (int i = 0; i < cells.length; i++) {
            int colon = cells[i].indexOf(':');
            pairs[2 * i] = Short.parseShort(cells[i].substring(0, colon));
            pairs[2 * i + 1] = Short.parseShort(cells[i].substring(colon + 1));
        }
        return pairs;
    }

    /** The classes of the tokens of one sentence, in their order. */
    public List<WordClass> classes(List<Token> sentence) {
        List<WordClass> classes = new ArrayList<>(sentence.size());
        int[] scores = new int[tags.length];
        String one = BEFORE;
        String two = BEFORE;
        for (int at = 0; at < sentence.size(); at++) {
            Arrays.fill(scores, 0);
            addAll(scores, sentence, at, one, two);
            two = one;
            one = tags[best(scores)];
            classes.add(WordClass.of(one));
        }
        return classes;
    }

    /** The last of equals, as the trainer takes it: the tags stand in alphabetical order. */
    private static int best(int[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            if (scores[i] >= scores[best]) {
                best = i;
            }
        }
        return best;
    }

    /** What the tagger looks at; {@code training/tags/train.py} does the same. */
    private void addAll(int[] scores, List<Token> sentence, int at, String one, String two) {
        String word = word(sentence, at);
        String before = word(sentence, at - 1);
        String after = word(sentence, at + 1);
        add(scores, "b");
        add(scores, "w " + word);
        add(scores, "s " + end(word, 3));
        add(scores, "t " + end(word, 2));
        add(scores, "p " + word.substring(0, Math.min(2, word.length())));
        add(scores, "h " + shape(sentence.get(at).text()) + (at == 0 ? "^" : ""));
        add(scores, "1 " + one);
        add(scores, "2 " + two + " " + one);
        add(scores, "1w " + one + " " + word);
        add(scores, "bw " + before);
        add(scores, "bs " + end(before, 3));
        add(scores, "cw " + word(sentence, at - 2));
        add(scores, "aw " + after);
        add(scores, "as " + end(after, 3));
        add(scores, "dw " + word(sentence, at + 2));
        add(scores, "1a " + one + " " + after);
    }

    private void add(int[] scores, String feature) {
        short[] pairs = weights.get(feature);
        if (pairs != null) {
            for (int i = 0; i < pairs.length; i += 2) {
                scores[pairs[i]] += pairs[i + 1];
            }
        }
    }

    private static String word(List<Token> sentence, int at) {
        if (at < 0) {
            return BEFORE;
        }
        return at < sentence.size() ? sentence.get(at).text().toLowerCase(Locale.ROOT) : BEHIND;
    }

    private static String end(String word, int length) {
        return word.substring(Math.max(0, word.length() - length));
    }

    /** The kinds of a word's first characters, each run of one kind once: {@code Xx-X} for "Al-Z". */
    private static String shape(String word) {
        StringBuilder shape = new StringBuilder();
        for (int i = 0; i < Math.min(LONGEST_SHAPE, word.length()); i++) {
            char c = word.charAt(i);
            char kind = Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : Character.isDigit(c) ? 'd' : c;
            if (shape.isEmpty() || shape.charAt(shape.length() - 1) != kind) {
                shape.append(kind);
            }
        }
        return shape.toString();
    }
}
