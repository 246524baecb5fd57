// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was missed or told wrong in one document, a line each, for those who tune: speakers and links of chains. */
final class AttributionMisses {

    private final String text;
    private final String id;
    private final List<TokenAttribution> gold;
    private final List<TokenAttribution> predicted;
    private final Map<Integer, Integer> foundFor = new HashMap<>();

    AttributionMisses(String id, String text, DocumentTally document) {
        this.id = id;
        this.text = text;
        this.gold = document.gold();
        this.predicted = document.predicted();
        document.pairsFound().forEach(pair -> foundFor.put(pair.gold(), pair.predicted()));
    }

    /** Speakers told wrong where the content was found, then links that were missed or are none, in the order of the gold. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            speaker(g).ifPresent(lines::add);
        }
        for (int g = 0; g < gold.size(); g++) {
            link(g).ifPresent(lines::add);
        }
        predicted.stream()
                .filter(p -> p.labelled().nestedIn().isPresent())
                .filter(p -> !foundFor.containsValue(predicted.indexOf(p)))
                .map(p -> line("link that is none", p, shown(p)))
                .forEach(lines::add);
        return lines;
    }

    private Optional<String> speaker(int g) {
        Integer found = foundFor.get(g);
        Optional<LabelledSpeaker> right = gold.get(g).labelled().speaker();
        if (found == null || right.isEmpty()) {
            return Optional.empty();
        }
        LabelledSpeaker told = predicted.get(found).labelled().speaker().orElseGet(LabelledSpeaker::unknown);
        boolean same = right.get().sameName(told) && right.get().kind().equals(told.kind());
        return same
                ? Optional.empty()
                : Optional.of(line("speaker", gold.get(g), shown(right.get()) + " told as " + shown(told)));
    }

    private Optional<String> link(int g) {
        Optional<String> parent = gold.get(g).labelled().nestedIn();
        if (parent.isEmpty()) {
            return Optional.empty();
        }
        Integer found = foundFor.get(g);
        if (found == null) {
            return Optional.of(line("link not found", gold.get(g), "in " + parent.get()));
        }
        Optional<String> told = predicted.get(found).labelled().nestedIn();
        boolean right = told.isPresent() && parent.equals(goldOf(told.get()));
        return right
                ? Optional.empty()
                : Optional.of(line(
                        "link to another",
                        gold.get(g),
                        "in " + parent.get() + " told in "
                                + told.flatMap(this::goldOf).orElse("none")));
    }

    private Optional<String> goldOf(String predictedId) {
        return foundFor.entrySet().stream()
                .filter(e -> predicted.get(e.getValue()).labelled().id().equals(Optional.of(predictedId)))
                .findFirst()
                .flatMap(e -> gold.get(e.getKey()).labelled().id());
    }

    private String line(String what, TokenAttribution attribution, String rest) {
        LabelledAttribution labelled = attribution.labelled();
        return String.join(
                "\t",
                id,
                what,
                labelled.id().orElse(""),
                words(labelled.source()) + " | " + words(labelled.cue()) + " | " + words(labelled.content()),
                rest);
    }

    private static String shown(LabelledSpeaker speaker) {
        return speaker.name().orElse("nobody") + " (" + speaker.kind() + ")";
    }

    private static String shown(TokenAttribution attribution) {
        return attribution.labelled().speaker().map(AttributionMisses::shown).orElse("");
    }

    private String words(List<CodePoints> spans) {
        List<String> words = new ArrayList<>();
        for (CodePoints span : spans) {
            int begin = text.offsetByCodePoints(0, span.begin());
            words.add(text.substring(begin, text.offsetByCodePoints(begin, span.end() - span.begin()))
                    .replace('\n', ' '));
        }
        return String.join(" … ", words);
    }
}
