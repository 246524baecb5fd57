// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.coreference;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.hearsay.ledger.coreference.Stems.Word;

/** What two texts of one set have in common, as numbers, for the scorer. */
final class TextFeatures {

    /** How many there are. */
    static final int COUNT = 10;

    /** How much the likeness of names and numbers counts beside that of all words where one number is wanted; chosen on the train split of ECB+. */
    private static final double NAMES = 0.3;

    /** A text's likeness to so many of its nearest says how like any two of its kind are. */
    private static final int NEAREST = 5;

    /** So much weighs a pair of words that one text in 150 has; the scale of a feature. */
    private static final double RARE = 5;

    private final int count;
    private final Map<String, Integer> holding = new HashMap<>();
    private final double[][] alike;
    private final double[][] neighbours;
    private final double[] nearest;
    private final double[] size;
    private final List<double[][]> cosines = new ArrayList<>();

    TextFeatures(List<Prose> texts, Stems stems) {
        this.count = texts.size();
        texts.forEach(text -> count(text.words().stream().map(Word::stem).toList(), holding));
        Set<String> dates = dates(stems);
        cosines.add(cosines(texts, word -> true, Prose::words));
        cosines.add(cosines(texts, Word::name, Prose::words));
        cosines.add(cosines(texts, word -> true, text -> text.words().subList(0, text.head())));
        cosines.add(cosines(texts, word -> Character.isDigit(word.stem().charAt(0)), Prose::words));
        cosines.add(cosines(texts, word -> dates.contains(word.stem()), Prose::words));
        cosines.add(products(pairsOfWords(texts)));
        this.alike = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                alike[i][j] = i == j ? 0 : (1 - NAMES) * cosines.get(0)[i][j] + NAMES * cosines.get(1)[i][j];
            }
        }
        this.nearest = new double[count];
        this.size = new double[count];
        for (int i = 0; i < count; i++) {
            double[] row = alike[i].clone();
            Arrays.sort(row);
            int few = Math.min(NEAREST, Math.max(1, count - 1));
            nearest[i] = Arrays.stream(row, count - few, count).sum() / few;
            size[i] = Math.log(texts.get(i).words().size() + 1);
        }
        this.neighbours = products(rows(alike));
    }

    private static void count(Collection<String> words, Map<String, Integer> holding) {
        new HashSet<>(words).forEach(word -> holding.merge(word, 1, Integer::sum));
    }

    private static Set<String> dates(Stems stems) {
        Set<String> dates = new HashSet<>();
        for (Month month : Month.values()) {
            dates.add(stems.stem(month.name().toLowerCase(Locale.ROOT)));
        }
        for (DayOfWeek day : DayOfWeek.values()) {
            dates.add(stems.stem(day.name().toLowerCase(Locale.ROOT)));
        }
        return dates;
    }

    private double[][] cosines(List<Prose> texts, Predicate<Word> wanted, Function<Prose, List<Word>> part) {
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (Prose text : texts) {
            vectors.add(vector(
                    part.apply(text).stream().filter(wanted).map(Word::stem).toList()));
        }
        return products(vectors);
    }

    private Map<String, Double> vector(List<String> stems) {
        Map<String, Integer> times = new TreeMap<>();
        stems.forEach(stem -> times.merge(stem, 1, Integer::sum));
        Map<String, Double> vector = new TreeMap<>();
        times.forEach((stem, often) -> vector.put(stem, (1 + Math.log(often)) * weight(stem)));
        return normal(vector);
    }

    private static Map<String, Double> normal(Map<String, Double> vector) {
        double square = 0;
        for (double weight : vector.values()) {
            square += weight * weight;
        }
        double length = square == 0 ? 1 : Math.sqrt(square);
        vector.replaceAll((stem, weight) -> weight / length);
        return vector;
    }

    /** Two words that stand together in more than one text, the rarer the heavier, over the number of such of the text. */
    private List<Map<String, Double>> pairsOfWords(List<Prose> texts) {
        List<Set<String>> pairs = new ArrayList<>();
        Map<String, Integer> in = new HashMap<>();
        for (Prose text : texts) {
            Set<String> own = new HashSet<>();
            for (int i = 0; i + 1 < text.words().size(); i++) {
                own.add(text.words().get(i).stem()
                        + ' '
                        + text.words().get(i + 1).stem());
            }
            count(own, in);
            pairs.add(own);
        }
        List<Map<String, Double>> vectors = new ArrayList<>();
        for (Set<String> own : pairs) {
            Map<String, Double> vector = new TreeMap<>();
            double length = Math.sqrt(Math.max(1, own.size()));
            own.stream().filter(pair -> in.getOrDefault(pair, 0) > 1).forEach(pair -> {
                double weight = Math.log((count + 1.5) / (in.getOrDefault(pair, 0) + 0.5));
                vector.put(pair, weight / RARE / length);
            });
            vectors.add(vector);
        }
        return vectors;
    }

    private static List<Map<String, Double>> rows(double[][] matrix) {
        List<Map<String, Double>> rows = new ArrayList<>();
        for (double[] row : matrix) {
            Map<String, Double> vector = new TreeMap<>();
            for (int i = 0; i < row.length; i++) {
                vector.put(Integer.toString(i), row[i]);
            }
            rows.add(normal(vector));
        }
        return rows;
    }

    private static double[][] products(List<Map<String, Double>> vectors) {
        double[][] products = new double[vectors.size()][vectors.size()];
        for (int i = 0; i < products.length; i++) {
            for (int j = i; j < products.length; j++) {
                products[i][j] = product(vectors.get(i), vectors.get(j));
                products[j][i] = products[i][j];
            }
        }
        return products;
    }

    private static double product(Map<String, Double> one, Map<String, Double> other) {
        double sum = 0;
        for (Map.Entry<String, Double> stem : one.entrySet()) {
            sum += stem.getValue() * other.getOrDefault(stem.getKey(), 0.0);
        }
        return sum;
    }

    /** How telling a stem is in this set of texts: the logarithm of one text in how many has it; never below a little, for sets of two texts. */
    double weight(String stem) {
        return Math.log((count + 1.5) / (holding.getOrDefault(stem, 0) + 0.5));
    }

    /** How alike two texts are in their words and names, from 0 to 1. */
    double alike(int one, int other) {
        return one == other ? 1 : alike[one][other];
    }

    /** The features of two texts; symmetric. */
    double[] of(int one, int other) {
        double[] values = new double[COUNT];
        int at = 0;
        for (double[][] cosine : cosines) {
            values[at++] = cosine[one][other];
        }
        double usual = Math.sqrt(nearest[one] * nearest[other]);
        values[at++] = usual > 0 ? alike[one][other] / usual : 0;
        values[at++] = neighbours[one][other];
        values[at++] = Math.min(size[one], size[other]);
        values[at] = Math.abs(size[one] - size[other]);
        return values;
    }
}
