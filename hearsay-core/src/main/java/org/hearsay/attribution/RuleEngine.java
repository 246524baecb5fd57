// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The first engine: quotation marks, a lexicon of cues, and sources by position and form. Strong where a quotation stands beside its cue;
 * indirect speech is only as good as the lexicon's frames. Takes time linear in the passage's length.
 */
final class RuleEngine implements AttributionEngine {

    private final CueFinder cueFinder;
    private final StatementRules rules;
    private final SpeakerLabels labels;
    private final QuotationLinker linker;

    RuleEngine(CueLexicon lexicon, FunctionWords words, NounPhrases nouns, SpeakerLabels labels) {
        this.cueFinder = new CueFinder(lexicon, words);
        this.rules = new StatementRules(words, nouns);
        this.labels = labels;
        this.linker = new QuotationLinker(nouns);
    }

    @Override
    public List<Triple> triplesIn(Passage passage) {
        List<Cue> cues = cueFinder.cuesIn(passage);
        List<Statement> statements = new ArrayList<>();
        int nextCue = 0;
        for (TokenRange paragraph : passage.paragraphs()) {
            int from = nextCue;
            while (nextCue < cues.size() && cues.get(nextCue).head() < paragraph.to()) {
                nextCue++;
            }
            readParagraph(passage, paragraph, new Cues(cues.subList(from, nextCue)), statements);
        }
        List<Statement> kept = outermost(statements);
        kept.sort(Comparator.comparingInt(Statement::begin)
                .thenComparingInt(RuleEngine::depth)
                .thenComparingInt(Statement::end));
        Map<Statement, Triple> triples = new HashMap<>();
        List<Triple> ordered = new ArrayList<>();
        for (Statement statement : inOrder(kept)) {
            @Nullable Triple outer = statement.outer() == null ? null : triples.get(statement.outer());
            Triple triple = statement.triple(passage, outer);
            triples.put(statement, triple);
            ordered.add(triple);
        }
        return ordered;
    }

    private static int depth(Statement statement) {
        return statement.outer() == null ? 0 : 1 + depth(statement.outer());
    }

    /** The statements with every outer one before those nested in it. */
    private static List<Statement> inOrder(List<Statement> statements) {
        Map<Statement, List<Statement>> nested = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.outer() != null) {
                nested.computeIfAbsent(statement.outer(), outer -> new ArrayList<>())
                        .add(statement);
            }
        }
        List<Statement> ordered = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement.outer() == null) {
                ordered.add(statement);
                ordered.addAll(nested.getOrDefault(statement, List.of()));
            }
        }
        return ordered;
    }

    private void readParagraph(Passage passage, TokenRange paragraph, Cues cues, List<Statement> statements) {
        ReadSoFar soFar = new ReadSoFar(statements, paragraph);
        soFar.addAll(labels.read(passage, paragraph));
        for (Cue cue : cues.all()) {
            boolean phrase = cue.kind() == Cue.Kind.BEFORE;
            if (phrase || !soFar.contentHolds(cue.head())) {
                soFar.addAll(rules.read(passage, cues, cue, soFar));
            }
        }
        List<Statement> kept = outermost(soFar.own());
        kept.addAll(linker.link(passage, paragraph, kept, statements));
        kept.sort(Comparator.comparingInt(Statement::begin));
        statements.addAll(kept);
    }

    /** The statements that are not inside another's content, unless their own wording nests them there. Those inside belong to the chain. */
    private static List<Statement> outermost(List<Statement> statements) {
        List<Statement> outermost = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean inside = false;
            for (int k = Math.max(0, i - NEIGHBOURS); k < Math.min(statements.size(), i + NEIGHBOURS) && !inside; k++) {
                Statement other = statements.get(k);
                inside = other != statement
                        && statement.cue() != null
                        && other.contentHolds(statement.cue().from())
                        && statement.outer() != other;
            }
            if (!inside) {
                outermost.add(statement);
            }
        }
        return outermost;
    }

    /** Statements whose contents can hold each other's cues stand no further apart than this many statements. */
    private static final int NEIGHBOURS = 12;
}
