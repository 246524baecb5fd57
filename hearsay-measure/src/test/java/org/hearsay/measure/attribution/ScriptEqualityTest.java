// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures against those of the gold's own script. Every expected text and number below was printed by
 * {@code python3 GOLD/attribution/score.py x.gold.jsonl y.predicted.jsonl} (with the options that the test names) on the made-up files in this
 * package's test resources, and copied here: Python 3.11, score.py of November 2026.
 */
class ScriptEqualityTest {

    private static AttributionFigures scored(String gold, String predicted, ScoreOptions options) {
        return AttributionScore.score(
                LabelledJsonl.gold(file(gold + ".gold.jsonl")),
                LabelledJsonl.predicted(file(predicted + ".predicted.jsonl")),
                options);
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ScriptEqualityTest.class.getResource(name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The numbers of one figure in the script's order. */
    private static double[] numbers(Figure figure) {
        return switch (figure) {
            case Figure.Ratio ratio ->
                DoubleStream.concat(
                                DoubleStream.of(
                                        ratio.precision(),
                                        ratio.recall(),
                                        ratio.f1(),
                                        (double) ratio.predicted(),
                                        (double) ratio.gold()),
                                ratio.f1Interval().stream()
                                        .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high())))
                        .toArray();
            case Figure.Share share -> new double[] {share.value(), (double) share.of()};
            case Figure.Count count -> new double[] {(double) count.value()};
        };
    }

    @Test
    void everyFigureOfOddTexts() {
        AttributionFigures figures = scored("odd", "odd", ScoreOptions.plain());

        assertThat(AttributionReport.text(figures)).isEqualTo("""
            documents 8 (without prediction: 1); attributions: gold 21, predicted 24; nested predictions left out: 1

            EXACT, LINKED                              P       R      F1
              exact cue                          0.5000  0.5714  0.5333
              exact source                       0.5000  0.5714  0.5333
              exact content                      0.1667  0.1905  0.1778
              exact triple                       0.0833  0.0952  0.0889

            EXACT, LINKED, loose edges                 P       R      F1
              loose cue                          0.5417  0.6190  0.5778
              loose source                       0.5833  0.6667  0.6222
              loose content                      0.5000  0.5714  0.5333
              loose triple                       0.3333  0.3810  0.3556

            OVERLAP, CITRON (all pairs)                P       R      F1
              overlap cue                        0.7742  0.9130  0.8379
              overlap source                     0.8936  0.7500  0.8155
              overlap content                    0.9470  0.7460  0.8346
              overlap all                        0.9095  0.7665  0.8319

            OVERLAP, PAIRED                            P       R      F1
              paired cue                         0.6452  0.8696  0.7407
              paired source                      0.7234  0.7083  0.7158
              paired content                     0.6970  0.7302  0.7132
              paired all                         0.6952  0.7411  0.7174

            TRIPLE@0.5 and CONTENT@t                   P       R      F1
              triple@0.5                         0.5417  0.6190  0.5778
              content@0.3                        0.7083  0.8095  0.7556
              content@0.8                        0.3750  0.4286  0.4000

            SPANS, UNLINKED (CofeNet)                  P       R      F1
              span exact source                  0.6000  0.6667  0.6316
              span exact cue                     0.6667  0.6667  0.6667
              span exact content                 0.3636  0.3636  0.3636
              span begin source                  0.6842  0.7647  0.7222
              span begin cue                     0.8571  0.8571  0.8571
              span begin content                 0.5238  0.5000  0.5116

            BY KIND (content Jaccard >= 0.5)           P       R      F1
              kind direct                        0.5833  0.8750  0.7000
              kind mixed                         1.0000  0.6667  0.8000
              kind indirect                      0.7000  0.7000  0.7000

            SHARES
              span jaccard source                            0.6456  of 21
              span jaccard cue                               0.7174  of 23
              span jaccard content                           0.6588  of 23
              source given content exact                     0.6250  of 16
              source given content loose                     0.7500  of 16
              source given content shares a token            0.8750  of 16
              source given content Jaccard >= 0.5            0.8125  of 16
              content@0.3 source shares a token              0.8824  of 17
              content@0.8 source shares a token              0.8889  of 9
            """);
    }

    @Test
    void theCitronViewDropsAndTrimsAsTheScriptDoes() {
        AttributionFigures figures = scored("odd", "odd", new ScoreOptions(true, false, 0, false));

        assertThat(AttributionReport.text(figures)).isEqualTo("""
            documents 8 (without prediction: 1); attributions: gold 16, predicted 17; nested predictions left out: 1; Citron view

            EXACT, LINKED                              P       R      F1
              exact cue                          0.5294  0.5625  0.5455
              exact source                       0.4706  0.5000  0.4848
              exact content                      0.3529  0.3750  0.3636
              exact triple                       0.1765  0.1875  0.1818

            EXACT, LINKED, loose edges                 P       R      F1
              loose cue                          0.5294  0.5625  0.5455
              loose source                       0.5882  0.6250  0.6061
              loose content                      0.5294  0.5625  0.5455
              loose triple                       0.4118  0.4375  0.4242

            OVERLAP, CITRON (all pairs)                P       R      F1
              overlap cue                        0.8095  0.8235  0.8165
              overlap source                     0.9032  0.7273  0.8058
              overlap content                    0.9231  0.7065  0.8004
              overlap all                        0.9038  0.7254  0.8048

            OVERLAP, PAIRED                            P       R      F1
              paired cue                         0.6190  0.7647  0.6842
              paired source                      0.7097  0.6667  0.6875
              paired content                     0.6154  0.6957  0.6531
              paired all                         0.6346  0.6972  0.6644

            TRIPLE@0.5 and CONTENT@t                   P       R      F1
              triple@0.5                         0.5294  0.5625  0.5455
              content@0.3                        0.6471  0.6875  0.6667
              content@0.8                        0.4118  0.4375  0.4242

            SPANS, UNLINKED (CofeNet)                  P       R      F1
              span exact source                  0.7333  0.6875  0.7097
              span exact cue                     0.7333  0.6875  0.7097
              span exact content                 0.5000  0.4706  0.4848
              span begin source                  0.7333  0.6875  0.7097
              span begin cue                     0.8667  0.8125  0.8387
              span begin content                 0.5625  0.5294  0.5455

            BY KIND (content Jaccard >= 0.5)           P       R      F1
              kind direct                        0.4000  0.6667  0.5000
              kind mixed                         1.0000  0.5000  0.6667
              kind indirect                      0.6667  0.5000  0.5714

            SHARES
              span jaccard source                            0.6389  of 18
              span jaccard cue                               0.6667  of 18
              span jaccard content                           0.5929  of 19
              source given content exact                     0.6667  of 9
              source given content loose                     0.8889  of 9
              source given content shares a token            1.0000  of 9
              source given content Jaccard >= 0.5            1.0000  of 9
              content@0.3 source shares a token              0.9091  of 11
              content@0.8 source shares a token              1.0000  of 7
            """);
    }

    @Test
    void intervalsAndOutletsAreTheScripts() {
        AttributionFigures figures = scored("odd", "odd", new ScoreOptions(false, false, 1000, true));

        assertThat(AttributionReport.text(figures)).isEqualTo("""
            documents 8 (without prediction: 1); attributions: gold 21, predicted 24; nested predictions left out: 1

            EXACT, LINKED                              P       R      F1
              exact cue                          0.5000  0.5714  0.5333   [0.2308, 0.8750]
              exact source                       0.5000  0.5714  0.5333   [0.3333, 0.8182]
              exact content                      0.1667  0.1905  0.1778   [0.0000, 0.3273]
              exact triple                       0.0833  0.0952  0.0889   [0.0000, 0.1818]

            EXACT, LINKED, loose edges                 P       R      F1
              loose cue                          0.5417  0.6190  0.5778   [0.3673, 0.8750]
              loose source                       0.5833  0.6667  0.6222   [0.3636, 0.9000]
              loose content                      0.5000  0.5714  0.5333   [0.3600, 0.7692]
              loose triple                       0.3333  0.3810  0.3556   [0.1613, 0.6522]

            OVERLAP, CITRON (all pairs)                P       R      F1
              overlap cue                        0.7742  0.9130  0.8379   [0.6953, 0.9364]
              overlap source                     0.8936  0.7500  0.8155   [0.6990, 0.9433]
              overlap content                    0.9470  0.7460  0.8346   [0.7280, 0.9213]
              overlap all                        0.9095  0.7665  0.8319   [0.7392, 0.8991]

            OVERLAP, PAIRED                            P       R      F1
              paired cue                         0.6452  0.8696  0.7407   [0.5758, 0.9302]
              paired source                      0.7234  0.7083  0.7158   [0.5581, 0.9200]
              paired content                     0.6970  0.7302  0.7132   [0.5778, 0.8699]
              paired all                         0.6952  0.7411  0.7174   [0.5744, 0.8785]

            TRIPLE@0.5 and CONTENT@t                   P       R      F1
              triple@0.5                         0.5417  0.6190  0.5778   [0.3548, 0.8108]
              content@0.3                        0.7083  0.8095  0.7556   [0.5769, 0.9545]
              content@0.8                        0.3750  0.4286  0.4000   [0.1538, 0.5714]

            SPANS, UNLINKED (CofeNet)                  P       R      F1
              span exact source                  0.6000  0.6667  0.6316   [0.5000, 0.8108]
              span exact cue                     0.6667  0.6667  0.6667   [0.2609, 0.9000]
              span exact content                 0.3636  0.3636  0.3636   [0.0606, 0.6531]
              span begin source                  0.6842  0.7647  0.7222   [0.5833, 0.8182]
              span begin cue                     0.8571  0.8571  0.8571   [0.7097, 0.9615]
              span begin content                 0.5238  0.5000  0.5116   [0.2308, 0.7619]

            BY KIND (content Jaccard >= 0.5)           P       R      F1
              kind direct                        0.5833  0.8750  0.7000   [0.5926, 0.8889]
              kind mixed                         1.0000  0.6667  0.8000   [0.6667, 1.0000]
              kind indirect                      0.7000  0.7000  0.7000   [0.3333, 1.0000]

            SHARES
              span jaccard source                            0.6456  of 21
              span jaccard cue                               0.7174  of 23
              span jaccard content                           0.6588  of 23
              source given content exact                     0.6250  of 16
              source given content loose                     0.7500  of 16
              source given content shares a token            0.8750  of 16
              source given content Jaccard >= 0.5            0.8125  of 16
              content@0.3 source shares a token              0.8824  of 17
              content@0.8 source shares a token              0.8889  of 9

            BY OUTLET                  docs   exact3 triple.5   paired
              ?                           1   0.0000   0.7500   0.7385
              Harbour Gazette             3   0.1818   0.3636   0.6505
              The Lamp Post               4   0.0000   0.8000   0.8088
            """);
    }

    @Test
    void linksOfChains() {
        AttributionFigures figures = scored("nested", "nested", ScoreOptions.plain());

        assertThat(AttributionReport.text(figures)).isEqualTo("""
            documents 3 (without prediction: 0); attributions: gold 11, predicted 11

            EXACT, LINKED                              P       R      F1
              exact cue                          1.0000  1.0000  1.0000
              exact source                       1.0000  1.0000  1.0000
              exact content                      0.7273  0.7273  0.7273
              exact triple                       0.7273  0.7273  0.7273

            EXACT, LINKED, loose edges                 P       R      F1
              loose cue                          1.0000  1.0000  1.0000
              loose source                       1.0000  1.0000  1.0000
              loose content                      0.8182  0.8182  0.8182
              loose triple                       0.8182  0.8182  0.8182

            OVERLAP, CITRON (all pairs)                P       R      F1
              overlap cue                        1.0000  1.0000  1.0000
              overlap source                     1.0000  1.0000  1.0000
              overlap content                    0.9412  1.0000  0.9697
              overlap all                        0.9647  1.0000  0.9820

            OVERLAP, PAIRED                            P       R      F1
              paired cue                         0.8333  0.8333  0.8333
              paired source                      0.8182  0.8182  0.8182
              paired content                     0.9020  0.8519  0.8762
              paired all                         0.8706  0.8409  0.8555

            TRIPLE@0.5 and CONTENT@t                   P       R      F1
              triple@0.5                         0.8182  0.8182  0.8182
              content@0.3                        0.8182  0.8182  0.8182
              content@0.8                        0.7273  0.7273  0.7273

            SPANS, UNLINKED (CofeNet)                  P       R      F1
              span exact source                  1.0000  1.0000  1.0000
              span exact cue                     1.0000  1.0000  1.0000
              span exact content                 0.7273  0.8889  0.8000
              span begin source                  1.0000  1.0000  1.0000
              span begin cue                     1.0000  1.0000  1.0000
              span begin content                 0.7273  0.8889  0.8000

            BY KIND (content Jaccard >= 0.5)           P       R      F1
              kind direct                        1.0000  1.0000  1.0000
              kind mixed                         1.0000  1.0000  1.0000
              kind indirect                      0.8182  0.8182  0.8182

            NESTED links                               P       R      F1
              nested                             0.1667  0.2000  0.1818

            SHARES
              span jaccard source                            1.0000  of 10
              span jaccard cue                               1.0000  of 11
              span jaccard content                           0.8200  of 10
              source given content exact                     1.0000  of 9
              source given content loose                     1.0000  of 9
              source given content shares a token            1.0000  of 9
              source given content Jaccard >= 0.5            1.0000  of 9
              content@0.3 source shares a token              0.6667  of 9
              content@0.8 source shares a token              0.7500  of 8
            """);
    }

    @Test
    void nestedPredictionsAreLeftOutWhereGoldMarksNone() {
        AttributionFigures figures = scored("flat", "flat", ScoreOptions.plain());

        assertThat(AttributionReport.text(figures)).isEqualTo("""
            documents 1 (without prediction: 0); attributions: gold 2, predicted 1; nested predictions left out: 1

            EXACT, LINKED                              P       R      F1
              exact cue                          1.0000  0.5000  0.6667
              exact source                       1.0000  0.5000  0.6667
              exact content                      1.0000  0.5000  0.6667
              exact triple                       1.0000  0.5000  0.6667

            EXACT, LINKED, loose edges                 P       R      F1
              loose cue                          1.0000  0.5000  0.6667
              loose source                       1.0000  0.5000  0.6667
              loose content                      1.0000  0.5000  0.6667
              loose triple                       1.0000  0.5000  0.6667

            OVERLAP, CITRON (all pairs)                P       R      F1
              overlap cue                        1.0000  0.5000  0.6667
              overlap source                     1.0000  0.5000  0.6667
              overlap content                    1.0000  0.7500  0.8571
              overlap all                        1.0000  0.6000  0.7500

            OVERLAP, PAIRED                            P       R      F1
              paired cue                         1.0000  0.5000  0.6667
              paired source                      1.0000  0.5000  0.6667
              paired content                     1.0000  0.7500  0.8571
              paired all                         1.0000  0.6000  0.7500

            TRIPLE@0.5 and CONTENT@t                   P       R      F1
              triple@0.5                         1.0000  0.5000  0.6667
              content@0.3                        1.0000  0.5000  0.6667
              content@0.8                        1.0000  0.5000  0.6667

            SPANS, UNLINKED (CofeNet)                  P       R      F1
              span exact source                  1.0000  0.5000  0.6667
              span exact cue                     1.0000  0.5000  0.6667
              span exact content                 1.0000  0.5000  0.6667
              span begin source                  1.0000  0.5000  0.6667
              span begin cue                     1.0000  0.5000  0.6667
              span begin content                 1.0000  0.5000  0.6667

            BY KIND (content Jaccard >= 0.5)           P       R      F1
              kind direct                        1.0000  1.0000  1.0000
              kind mixed                         1.0000  1.0000  1.0000
              kind indirect                      1.0000  0.5000  0.6667

            SHARES
              span jaccard source                            0.5000  of 2
              span jaccard cue                               0.5000  of 2
              span jaccard content                           0.5000  of 2
              source given content exact                     1.0000  of 1
              source given content loose                     1.0000  of 1
              source given content shares a token            1.0000  of 1
              source given content Jaccard >= 0.5            1.0000  of 1
              content@0.3 source shares a token              1.0000  of 1
              content@0.8 source shares a token              1.0000  of 1
            """);
    }

    @Test
    void anEmptyPredictionFindsNothing() {
        AttributionFigures figures = scored("odd", "empty", ScoreOptions.plain());

        assertThat(AttributionReport.text(figures))
                .startsWith("documents 8 (without prediction: 8); attributions: gold 21, predicted 0\n")
                .contains("\n  kind mixed                         0.0000  0.0000  0.0000\n")
                .endsWith("""
                        SHARES
                          span jaccard source                            0.0000  of 18
                          span jaccard cue                               0.0000  of 21
                          span jaccard content                           0.0000  of 22
                          content@0.3 source shares a token              0.0000  of 0
                          content@0.8 source shares a token              0.0000  of 0
                        """);
    }

    @Test
    void keptNestedPredictionsCount() {
        AttributionFigures figures = scored("flat", "flat", new ScoreOptions(false, true, 0, false));

        assertThat(figures.nestedLeftOut()).isZero();
        assertThat(figures.count("count predicted")).isEqualTo(2);
        assertThat(figures.ratio("exact triple")).contains(new Figure.Ratio(1, 1, 1, 2, 2, Optional.empty()));
    }

    /** From {@code --ci 200 --json}: name, then p r f1 predicted gold low high, or value of, or value. */
    @Test
    void everyDigitAndTheOrderOfTheNames() {
        List<String> expected = """
            exact cue | 0.5 0.5714285714285714 0.5333333333333333 24 21 0.15789473684210525 0.8571428571428572
            exact source | 0.5 0.5714285714285714 0.5333333333333333 24 21 0.31111111111111106 0.8571428571428572
            exact content | 0.16666666666666666 0.19047619047619047 0.17777777777777778 24 21 0.0 0.3272727272727273
            exact triple | 0.08333333333333333 0.09523809523809523 0.08888888888888889 24 21 0.0 0.1904761904761905
            loose cue | 0.5416666666666666 0.6190476190476191 0.5777777777777778 24 21 0.3333333333333333 0.8571428571428572
            loose source | 0.5833333333333334 0.6666666666666666 0.6222222222222222 24 21 0.35000000000000003 0.9047619047619048
            loose content | 0.5 0.5714285714285714 0.5333333333333333 24 21 0.3703703703703704 0.7500000000000001
            loose triple | 0.3333333333333333 0.38095238095238093 0.35555555555555557 24 21 0.15873015873015875 0.6428571428571429
            overlap source | 0.8936170212765957 0.75 0.8155339805825244 47 48 0.6974475695008941 0.9418657052726453
            overlap all | 0.9095238095238095 0.766497461928934 0.8319079279461182 210 197 0.7423941860249542 0.893919877174493
            overlap cue | 0.7741935483870968 0.9130434782608695 0.8379052369077308 31 23 0.6842105263157894 0.9375
            overlap content | 0.946969696969697 0.746031746031746 0.8345763193408623 132 126 0.7237354085603113 0.9197786998616874
            paired source | 0.723404255319149 0.7083333333333334 0.7157894736842105 47 48 0.547945205479452 0.9210526315789475
            paired all | 0.6952380952380952 0.7411167512690355 0.7174447174447174 210 197 0.5680473372781065 0.8730512249443207
            paired cue | 0.6451612903225806 0.8695652173913043 0.7407407407407407 31 23 0.5660377358490567 0.9210526315789475
            paired content | 0.696969696969697 0.7301587301587301 0.7131782945736433 132 126 0.5690376569037657 0.8627450980392156
            triple@0.5 | 0.5416666666666666 0.6190476190476191 0.5777777777777778 24 21 0.339622641509434 0.8095238095238095
            span exact source | 0.6 0.6666666666666666 0.631578947368421 20 18 0.5161290322580646 0.823529411764706
            span begin source | 0.6842105263157895 0.7647058823529411 0.7222222222222222 19 17 0.6 0.8292682926829269
            span jaccard source | 0.6456043956043955 21
            span exact cue | 0.6666666666666666 0.6666666666666666 0.6666666666666666 21 21 0.21818181818181817 0.8928571428571429
            span begin cue | 0.8571428571428571 0.8571428571428571 0.8571428571428571 21 21 0.6923076923076924 0.962962962962963
            span jaccard cue | 0.717391304347826 23
            span exact content | 0.36363636363636365 0.36363636363636365 0.36363636363636365 22 22 0.052631578947368425 0.6666666666666666
            span begin content | 0.5238095238095238 0.5 0.5116279069767442 21 22 0.2173913043478261 0.7727272727272727
            span jaccard content | 0.6587819185645273 23
            content@0.3 | 0.7083333333333334 0.8095238095238095 0.7555555555555556 24 21 0.5660377358490567 0.962962962962963
            content@0.3 source shares a token | 0.8823529411764706 17
            content@0.8 | 0.375 0.42857142857142855 0.39999999999999997 24 21 0.09523809523809523 0.5555555555555555
            content@0.8 source shares a token | 0.8888888888888888 9
            source given content exact | 0.625 16
            source given content loose | 0.75 16
            source given content shares a token | 0.875 16
            source given content Jaccard >= 0.5 | 0.8125 16
            kind direct | 0.5833333333333334 0.875 0.7000000000000001 12 8 0.5925925925925926 0.888888888888889
            kind mixed | 1.0 0.6666666666666666 0.8 2 3 0.6666666666666666 1.0
            kind indirect | 0.7 0.7 0.7 10 10 0.0 0.9655172413793104
            count gold | 21.0
            count predicted | 24.0
            """.lines().map(String::strip).toList();

        AttributionFigures figures = scored("odd", "odd", new ScoreOptions(false, false, 200, false));

        assertThat(figures.scores().keySet())
                .containsExactlyElementsOf(expected.stream()
                        .map(line -> line.substring(0, line.indexOf(" | ")))
                        .toList());
        for (String line : expected) {
            String name = line.substring(0, line.indexOf(" | "));
            double[] numbers = Stream.of(line.substring(line.indexOf(" | ") + 3).split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(numbers(Objects.requireNonNull(figures.scores().get(name))))
                    .as(name)
                    .containsExactly(numbers, within(1e-12));
        }
    }

    @Test
    void theJsonFormHasTheScriptsKeys() {
        JsonNode json = new JsonMapper()
                .readTree(AttributionReport.json(scored("odd", "odd", new ScoreOptions(false, false, 200, true))));

        assertThat(json.propertyNames())
                .containsExactly(
                        "documents",
                        "documents_without_prediction",
                        "nested_predictions_left_out",
                        "citron_view",
                        "scores",
                        "by_outlet");
        assertThat(json.at("/scores/exact cue").propertyNames())
                .containsExactly("p", "r", "f1", "predicted", "gold", "f1_95");
        assertThat(json.at("/scores/exact cue/f1").doubleValue()).isEqualTo(0.5333333333333333);
        assertThat(json.at("/scores/source given content loose/of").intValue()).isEqualTo(16);
        assertThat(json.at("/scores/count gold/value").intValue()).isEqualTo(21);
        assertThat(json.at("/by_outlet/The Lamp Post/documents").intValue()).isEqualTo(4);
    }
}
