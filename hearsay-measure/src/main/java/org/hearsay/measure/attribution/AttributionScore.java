// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Scores predicted attributions against gold ones: every figure of {@code gold/attribution/score.py}, and where the gold tells speakers,
 * how many of them are right.
 *
 * <pre>{@code
 * AttributionFigures figures = AttributionScore.score(
 *         LabelledJsonl.gold(Path.of("dev.jsonl")), LabelledJsonl.predicted(Path.of("predicted.jsonl")), ScoreOptions.plain());
 * System.out.print(AttributionReport.text(figures));
 * }</pre>
 */
public final class AttributionScore {

    private final ScoreOptions options;
    private final boolean leaveNestedOut;
    private int withoutPrediction;
    private int nestedLeftOut;

    private AttributionScore(ScoreOptions options, boolean leaveNestedOut) {
        this.options = options;
        this.leaveNestedOut = leaveNestedOut;
    }

    /**
     * The figures over all documents of {@code gold}. A gold document that is not among the predictions counts as predicted empty.
     *
     * @throws MeasureException when a predicted document is not in gold or has another text, an id comes twice, a gold document has no text, a
     *     span is outside its text, or a gold attribution has no content
     */
    public static AttributionFigures score(
            List<LabelledDocument> gold, List<LabelledDocument> predicted, ScoreOptions options) {
        Map<String, LabelledDocument> byId = byId(predicted);
        Map<String, LabelledDocument> goldById = byId(gold);
        predicted.stream()
                .filter(document -> !goldById.containsKey(document.id()))
                .findFirst()
                .ifPresent(document -> {
                    throw new MeasureException(document.where(), "document '" + document.id() + "' is not in the gold");
                });
        boolean goldHasNested = gold.stream()
                .flatMap(document -> document.attributions().stream())
                .anyMatch(attribution -> attribution.nestedIn().isPresent());
        AttributionScore score = new AttributionScore(options, !goldHasNested && !options.keepNested());
        List<Tally> tallies = new ArrayList<>();
        for (LabelledDocument document : gold) {
            tallies.add(score.tally(document, Optional.ofNullable(byId.get(document.id()))));
        }
        return score.figures(gold, tallies);
    }

    /** Speakers and links of chains that were missed or told wrong, a line each: document, what, attribution, its words, what is wrong with it. */
    public static List<String> misses(List<LabelledDocument> gold, List<LabelledDocument> predicted) {
        Map<String, LabelledDocument> byId = byId(predicted);
        List<String> lines = new ArrayList<>();
        for (LabelledDocument document : gold) {
            String text = document.text().orElse("");
            TokenizedText tokens = new TokenizedText(text);
            List<TokenAttribution> found = Optional.ofNullable(byId.get(document.id()))
                    .map(told -> onTokens(told, tokens))
                    .orElse(List.of());
            DocumentTally pairs = DocumentTally.paired(onTokens(document, tokens), found);
            lines.addAll(new AttributionMisses(document.id(), text, pairs).lines());
        }
        return lines;
    }

    private static Map<String, LabelledDocument> byId(List<LabelledDocument> documents) {
        Map<String, LabelledDocument> byId = new LinkedHashMap<>();
        for (LabelledDocument document : documents) {
            if (byId.put(document.id(), document) != null) {
                throw new MeasureException(document.where(), "document '" + document.id() + "' a second time");
            }
        }
        return byId;
    }

    private Tally tally(LabelledDocument gold, Optional<LabelledDocument> predicted) {
        TokenizedText text = new TokenizedText(gold.text()
                .orElseThrow(() -> new MeasureException(gold.where(), "document '" + gold.id() + "' has no \"text\"")));
        List<TokenAttribution> right = onTokens(gold, text);
        for (TokenAttribution attribution : right) {
            if (attribution.ranges(Role.CONTENT).isEmpty()) {
                throw new MeasureException(place(gold, attribution.labelled()), "gold without content");
            }
        }
        List<TokenAttribution> found = predicted
                .map(document -> withoutNested(onTokens(sameText(document, gold), text)))
                .orElse(List.of());
        withoutPrediction += predicted.isPresent() ? 0 : 1;
        if (options.citronView()) {
            CitronView view = new CitronView(text);
            return DocumentTally.of(view.of(right), view.of(found));
        }
        return DocumentTally.of(right, found);
    }

    private static LabelledDocument sameText(LabelledDocument predicted, LabelledDocument gold) {
        if (predicted.text().isPresent() && !predicted.text().equals(gold.text())) {
            throw new MeasureException(
                    predicted.where(), "the text of document '" + gold.id() + "' differs from the gold text");
        }
        return predicted;
    }

    private static List<TokenAttribution> onTokens(LabelledDocument document, TokenizedText text) {
        return document.attributions().stream()
                .map(attribution -> TokenAttribution.of(attribution, text, place(document, attribution)))
                .toList();
    }

    private static String place(LabelledDocument document, LabelledAttribution attribution) {
        return document.where() + ": document '" + document.id() + "' attribution '"
                + attribution.id().orElse("") + "'";
    }

    private List<TokenAttribution> withoutNested(List<TokenAttribution> attributions) {
        if (!leaveNestedOut) {
            return attributions;
        }
        List<TokenAttribution> outermost = attributions.stream()
                .filter(attribution -> attribution.labelled().nestedIn().isEmpty())
                .toList();
        nestedLeftOut += attributions.size() - outermost.size();
        return outermost;
    }

    private AttributionFigures figures(List<LabelledDocument> gold, List<Tally> tallies) {
        Tally total = total(tallies.stream());
        Map<String, Figure.Interval> intervals = options.draws() > 0
                ? new Intervals(tallies, options.draws()).of(total.sums().keySet())
                : Map.of();
        Map<String, Figure> scores = new LinkedHashMap<>();
        total.sums().forEach((name, sum) -> scores.put(name, figure(sum, Optional.ofNullable(intervals.get(name)))));
        return new AttributionFigures(
                gold.size(),
                withoutPrediction,
                nestedLeftOut,
                options.citronView(),
                scores,
                options.byOutlet() ? outlets(gold, tallies) : List.of());
    }

    private static Tally total(Stream<Tally> tallies) {
        Tally total = new Tally();
        tallies.forEach(total::add);
        return total;
    }

    private static Figure figure(Tally.Sum sum, Optional<Figure.Interval> interval) {
        return switch (sum) {
            case Tally.Sum.Ratio ratio ->
                new Figure.Ratio(
                        ratio.precision(), ratio.recall(), ratio.f1(), ratio.predicted(), ratio.gold(), interval);
            case Tally.Sum.Share share -> new Figure.Share(share.of() > 0 ? share.sum() / share.of() : 0.0, share.of());
            case Tally.Sum.Count count -> new Figure.Count(count.many());
        };
    }

    private static List<AttributionFigures.Outlet> outlets(List<LabelledDocument> gold, List<Tally> tallies) {
        Map<String, List<Tally>> byOutlet = new TreeMap<>(Comparator.naturalOrder());
        for (int i = 0; i < gold.size(); i++) {
            byOutlet.computeIfAbsent(gold.get(i).outlet().orElse("?"), name -> new ArrayList<>())
                    .add(tallies.get(i));
        }
        List<AttributionFigures.Outlet> outlets = new ArrayList<>();
        byOutlet.forEach((name, own) -> {
            Tally total = total(own.stream());
            outlets.add(new AttributionFigures.Outlet(
                    name, own.size(), f1(total, "exact triple"), f1(total, "triple@0.5"), f1(total, "paired all")));
        });
        return outlets;
    }

    private static double f1(Tally tally, String name) {
        return tally.sums().get(name) instanceof Tally.Sum.Ratio ratio ? ratio.f1() : 0.0;
    }
}
