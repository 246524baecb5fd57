// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * The learnt engine, completed by the rules where rules are right. The rules add what the network's training never showed it or what is a matter
 * of marks alone: a source cited by another ({@code A, citing B, says}), quotations that go on over paragraphs, quotations it left to nobody, and the
 * source of a participle ({@code ..., adding:}). Everything else is as the network reads it.
 */
final class CombinedEngine implements AttributionEngine {

    private final AttributionEngine learnt;
    private final AttributionEngine rules;
    private final PassedOn passedOn;

    CombinedEngine(AttributionEngine learnt, AttributionEngine rules, PassedOn passedOn) {
        this.learnt = learnt;
        this.rules = rules;
        this.passedOn = passedOn;
    }

    @Override
    public List<Triple> triplesIn(Passage passage) {
        if (passage.insideContent()) {
            return insideContent(passage);
        }
        List<Triple> ruled = rules.triplesIn(passage);
        List<Triple> reachable = withinReach(passage, learnt.triplesIn(passage));
        List<Triple> read = withSources(passage, reachable, ruled);
        List<Triple> chained = withChains(passage, withTrailing(passage, read, ruled), ruled);
        return outermost(passage, withQuotations(passage, chained, ruled));
    }

    /**
     * The triples with those of {@code ..., the ministry said on Friday.} and {@code He added that ...} in sentences in which the network read nothing
     * at all, as it does now and then where an article opens with one.
     */
    private static List<Triple> withTrailing(Passage passage, List<Triple> read, List<Triple> ruled) {
        Coverage coverage = new Coverage(passage, read);
        List<Triple> all = new ArrayList<>(read);
        for (Triple rule : ruled) {
            if ((trails(passage, rule) || isMarked(passage, rule)) && leftAlone(passage, rule, coverage)) {
                all.add(rule);
            }
        }
        return all;
    }

    /** Whether the content goes before source and cue, in one sentence and with a comma between, and stands in no quotation. */
    private static boolean trails(Passage passage, Triple rule) {
        if (rule.outer() != null || rule.source().size() != 1 || rule.cue().isEmpty()) {
            return false;
        }
        int source = passage.firstAt(rule.source().getFirst().begin());
        int cue = passage.firstAt(rule.cue().get().begin());
        int first = passage.firstAt(rule.content().getFirst().begin());
        int from = Math.min(source, cue);
        return first < from
                && passage.sentenceAt(first).from() == passage.sentenceAt(from).from()
                && passage.isMark(from - 1, ',')
                && !passage.isQuoted(first);
    }

    /** Whether the rule is {@code He added that ...}, of one sentence. */
    private static boolean isMarked(Passage passage, Triple rule) {
        if (rule.outer() != null
                || rule.source().size() != 1
                || rule.cue().isEmpty()
                || rule.content().size() != 1) {
            return false;
        }
        int content = passage.firstAt(rule.content().getFirst().begin());
        return passage.word(content).equals("that")
                && passage.firstAt(rule.cue().get().end()) == content
                && passage.sentenceAt(content).from()
                        == passage.firstAt(rule.source().getFirst().begin());
    }

    private static boolean leftAlone(Passage passage, Triple rule, Coverage coverage) {
        TokenRange sentence =
                passage.sentenceAt(passage.firstAt(rule.cue().orElseThrow().begin()));
        Span whole = new Span(
                passage.token(sentence.from()).span().begin(),
                passage.token(sentence.to() - 1).span().end());
        return coverage.isFree(whole) && coverage.withCueOn(whole) < 0;
    }

    /** The triples without contents that stand in another paragraph than their cue and neither are quoted nor follow a colon. */
    private static List<Triple> withinReach(Passage passage, List<Triple> read) {
        IdentityHashMap<Triple, Triple> changed = new IdentityHashMap<>();
        for (Triple triple : read) {
            List<Span> reachable = triple.content().stream()
                    .filter(span -> isWithinReach(passage, triple, span))
                    .toList();
            if (!reachable.isEmpty() && reachable.size() < triple.content().size()) {
                changed.put(
                        triple,
                        new Triple(triple.source(), triple.cue(), reachable, triple.outer(), triple.certainty()));
            }
        }
        return changed(read, changed);
    }

    private static boolean isWithinReach(Passage passage, Triple triple, Span span) {
        int first = passage.firstAt(span.begin());
        int cue = triple.cue().map(place -> passage.firstAt(place.begin())).orElse(first);
        boolean sameParagraph = passage.paragraphNumber(first) == passage.paragraphNumber(cue);
        int before = passage.paragraphAt(first).from() - 1;
        if (isBeforeWhatTrails(passage, triple, span)) {
            return false;
        }
        boolean reached = sameParagraph || passage.isQuoted(first) || passage.isMark(before, ':');
        return reached && !(first < cue && announces(passage, triple));
    }

    /** {@code The guards left. The gate was open, a man said}: a cue that ends its own sentence takes nothing unquoted from the one before. */
    private static boolean isBeforeWhatTrails(Passage passage, Triple triple, Span span) {
        if (triple.cue().isEmpty() || passage.isQuoted(passage.firstAt(span.begin()))) {
            return false;
        }
        int cue = passage.sentenceNumber(passage.firstAt(triple.cue().get().begin()));
        boolean trails = triple.content().stream()
                .anyMatch(other -> other.end() <= triple.cue().get().begin()
                        && passage.sentenceNumber(passage.firstAt(other.begin())) == cue);
        return trails && passage.sentenceNumber(passage.firstAt(span.begin())) < cue;
    }

    /** {@code ..., a statement saying: “...”}: what a cue with a colon announces stands behind it, so nothing before it is its content. */
    private static boolean announces(Passage passage, Triple triple) {
        if (triple.cue().isEmpty()) {
            return false;
        }
        Span cue = triple.cue().get();
        int next = passage.firstAt(cue.end());
        return passage.isMark(next - 1, ':') || passage.isMark(next, ':');
    }

    /** The network's links of a chain, and those of the rules that have a source or begin a quotation, where the network found nothing. */
    private List<Triple> insideContent(Passage passage) {
        List<Triple> heard = passedOn.triplesIn(passage);
        List<Triple> read = learnt.triplesIn(passage).stream()
                .filter(triple -> heard.stream().noneMatch(other -> isSame(triple, other)))
                .toList();
        Coverage coverage = new Coverage(passage, read);
        List<Triple> all = new ArrayList<>(read);
        for (Triple rule : rules.triplesIn(passage)) {
            boolean opens =
                    rule.cue().filter(cue -> opensQuotation(passage, cue)).isPresent();
            boolean seen = rule.cue()
                    .filter(cue -> coverage.withCueOn(cue) >= 0 || coverage.isInContentOfOther(cue, -1))
                    .isPresent();
            boolean link = opens || !rule.source().isEmpty();
            if (link && !seen && rule.content().stream().allMatch(coverage::isFree)) {
                all.add(rule);
            }
        }
        Coverage said = new Coverage(passage, all);
        heard.stream()
                .filter(triple ->
                        triple.outer() != null || triple.content().stream().allMatch(said::isFree))
                .forEach(all::add);
        return outermost(passage, all);
    }

    /** Whether what the network read is what the wording of hearsay ({@code he had it from a nurse}) says more surely. */
    private static boolean isSame(Triple read, Triple heard) {
        return heard.cue()
                .filter(cue -> read.cue().filter(cue::overlaps).isPresent()
                        || read.source().stream()
                                .anyMatch(span -> heard.source().stream().anyMatch(span::overlaps)))
                .isPresent();
    }

    private static boolean opensQuotation(Passage passage, Span cue) {
        int first = passage.firstAt(cue.begin());
        return first > 0 && passage.isQuoted(first) && !passage.token(first - 1).isWord();
    }

    /** The network's triples, those without a source with the one that the rules found for the same cue. */
    private static List<Triple> withSources(Passage passage, List<Triple> read, List<Triple> ruled) {
        Coverage coverage = new Coverage(passage, ruled);
        IdentityHashMap<Triple, Triple> changed = new IdentityHashMap<>();
        for (Triple triple : read) {
            int rule = triple.source().isEmpty() && triple.cue().isPresent()
                    ? coverage.withCueOn(triple.cue().get())
                    : -1;
            if (rule >= 0) {
                changed.put(triple, triple.from(ruled.get(rule).source()));
            }
        }
        return changed(read, changed);
    }

    /** The triples with some of them changed; what is nested in a changed one, or shares its content, follows it. */
    private static List<Triple> changed(List<Triple> triples, IdentityHashMap<Triple, Triple> changes) {
        List<Triple> changed = new ArrayList<>();
        for (Triple triple : triples) {
            Triple next = changes.getOrDefault(triple, triple);
            Triple outer = triple.outer();
            Triple newOuter = outer == null ? null : changes.get(outer);
            if (outer != null && newOuter != null) {
                boolean shared = triple.content().equals(outer.content());
                next = new Triple(
                        next.source(),
                        next.cue(),
                        shared ? newOuter.content() : next.content(),
                        newOuter,
                        next.certainty());
                changes.put(triple, next);
            }
            changed.add(next);
        }
        return changed;
    }

    /** The triples with the chains that wording makes ({@code according to A, citing B, ...}) and labelled speech in place of what the network read. */
    private static List<Triple> withChains(Passage passage, List<Triple> read, List<Triple> ruled) {
        List<Triple> links = new ArrayList<>();
        Set<Triple> linked = Collections.newSetFromMap(new IdentityHashMap<>());
        Coverage nested = new Coverage(
                passage, read.stream().filter(triple -> triple.outer() != null).toList());
        for (Triple rule : ruled) {
            Triple outer = rule.outer();
            boolean known = outer != null && !outer.content().stream().allMatch(nested::isFree);
            if (outer != null && !known) {
                if (linked.add(outer)) {
                    links.add(outer);
                }
                linked.add(rule);
                links.add(rule);
            } else if (SpeakerLabels.isLabelled(passage, rule) && linked.add(rule)) {
                links.add(rule);
            }
        }
        Coverage chains = new Coverage(passage, links);
        List<Triple> chained = new ArrayList<>();
        for (Triple triple : read) {
            boolean sameCue =
                    triple.cue().filter(cue -> chains.withCueOn(cue) >= 0).isPresent();
            boolean sameContent = triple.content().stream().noneMatch(chains::isFree)
                    && triple.cue()
                            .filter(cue -> chains.isInContentOfOther(cue, -1))
                            .isEmpty();
            if (!sameCue && !sameContent) {
                chained.add(triple);
            }
        }
        chained.addAll(links);
        return chained;
    }

    /** The triples with the quotations left to nobody: added to the triple of the same cue, or as the rules have them. */
    private static List<Triple> withQuotations(Passage passage, List<Triple> chained, List<Triple> ruled) {
        List<Triple> completed = new ArrayList<>(chained);
        IdentityHashMap<Triple, Triple> changed = new IdentityHashMap<>();
        Coverage coverage = new Coverage(passage, chained);
        for (Triple rule : ruled) {
            List<Span> free = rule.content().stream()
                    .filter(span -> isLeft(passage, span, coverage, completed))
                    .toList();
            boolean inside = rule.cue()
                    .filter(cue -> coverage.isInContentOfOther(cue, -1))
                    .isPresent();
            if (free.isEmpty() || inside || rule.outer() != null) {
                continue;
            }
            int same = rule.cue().map(coverage::withCueOn).orElse(-1);
            if (same >= 0) {
                Triple triple = completed.get(same);
                changed.put(triple, changed.getOrDefault(triple, triple).with(free));
                coverage.addContent(same, free);
            } else {
                coverage.add(completed.size(), rule);
                completed.add(new Triple(rule.source(), rule.cue(), free, null, rule.certainty()));
            }
        }
        return changed(completed, changed);
    }

    /** Whether {@code span} is a quotation that the network left to nobody, or a whole paragraph's in which it read only what is said inside. */
    private static boolean isLeft(Passage passage, Span span, Coverage coverage, List<Triple> triples) {
        int first = passage.firstAt(span.begin());
        boolean opensParagraph = passage.paragraphAt(first).from() == first;
        return passage.isQuoted(first)
                && (coverage.isFree(span) || opensParagraph && coverage.holdsWhatStandsIn(span, triples));
    }

    /** The triples whose cue stands in no other's content, unless their wording nests them there; in text order. */
    private static List<Triple> outermost(Passage passage, List<Triple> triples) {
        Coverage coverage = new Coverage(passage, triples);
        List<Triple> outermost = new ArrayList<>();
        for (int i = 0; i < triples.size(); i++) {
            Triple triple = triples.get(i);
            int self = i;
            boolean inside = triple.outer() == null
                    && triple.cue()
                            .filter(cue -> coverage.isInContentOfOther(cue, self))
                            .isPresent();
            if (!inside) {
                outermost.add(triple);
            }
        }
        return inOrder(outermost);
    }

    /** The triples in text order, each followed by those that its wording nests in it. */
    private static List<Triple> inOrder(List<Triple> triples) {
        IdentityHashMap<Triple, List<Triple>> nested = new IdentityHashMap<>();
        List<Triple> roots = new ArrayList<>();
        for (Triple triple : triples) {
            if (triple.outer() == null) {
                roots.add(triple);
            } else {
                nested.computeIfAbsent(triple.outer(), outer -> new ArrayList<>())
                        .add(triple);
            }
        }
        roots.sort(Comparator.comparingInt(CombinedEngine::begin));
        List<Triple> ordered = new ArrayList<>();
        roots.forEach(root -> addWithNested(root, nested, ordered));
        return ordered;
    }

    private static void addWithNested(
            Triple triple, IdentityHashMap<Triple, List<Triple>> nested, List<Triple> ordered) {
        ordered.add(triple);
        nested.getOrDefault(triple, List.of()).forEach(inner -> addWithNested(inner, nested, ordered));
    }

    private static int begin(Triple triple) {
        int content = triple.content().getFirst().begin();
        Optional<Span> cue = triple.cue();
        return cue.isPresent() ? Math.min(cue.get().begin(), content) : content;
    }
}
