// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;

/**
 * Codes the events of a text as CAMEO coders do, one (source, target, code) for each pair of actors that dictionaries know. Safe for use by
 * several threads.
 */
public final class CameoCoder {

    private static final Set<String> STATEMENTS = Set.of("say", "report", "state", "announce", "declare", "add");
    private static final String STATEMENT = "010";
    private static final String NOBODY = "---";

    private final EventRules rules = new EventRules();
    private final CameoTable table = new CameoTable();

    /** Reads the rules. */
    public CameoCoder() {}

    /**
     * The coded events of {@code text} in its order; those between actors that {@code codes} does not know are left out.
     *
     * @param statements whether somebody's mere statement is an event, too: (source, no actor, 010), as coders that need no second actor have it
     */
    public List<CodedEvent> eventsIn(String text, PhraseCodes codes, boolean statements) {
        Set<CodedEvent> coded = new LinkedHashSet<>();
        for (EventRules.Told told : rules.sentences(text, List.of())) {
            List<Found> byVerb = told.events().stream().filter(f -> !f.noun()).toList();
            List<CodedEvent> ofVerbs = coded(told.sentence(), byVerb, codes);
            coded.addAll(ofVerbs);
            if (ofVerbs.isEmpty()) {
                coded.addAll(coded(
                        told.sentence(),
                        told.events().stream().filter(Found::noun).toList(),
                        codes));
            }
            if (statements) {
                coded.addAll(statements(told.sentence(), codes));
            }
        }
        return List.copyOf(coded);
    }

    private static List<CodedEvent> statements(Sentence sentence, PhraseCodes codes) {
        List<CodedEvent> coded = new ArrayList<>();
        for (int i = 0; i < sentence.items().size(); i++) {
            Item.Group group = sentence.item(i).verb();
            boolean states =
                    group != null && !group.passive() && group.lemmas().stream().anyMatch(STATEMENTS::contains);
            Range speaker = states ? sentence.subject(i) : null;
            if (speaker != null) {
                codes(sentence, sentence.conjuncts(speaker), codes)
                        .forEach(code -> coded.add(new CodedEvent(code, NOBODY, STATEMENT)));
            }
        }
        return coded;
    }

    private List<CodedEvent> coded(Sentence sentence, List<Found> events, PhraseCodes codes) {
        List<List<CodedEvent>> coded = new ArrayList<>();
        boolean asks = events.stream().anyMatch(f -> f.frame().type() == EventType.REQUEST);
        for (Found found : events) {
            boolean asked = asks && found.governed() && found.status() == EventStatus.DEMANDED;
            boolean untold = asked || Prospects.holds(sentence, found.trigger());
            Optional<String> code = untold ? Optional.empty() : table.code(found);
            code.ifPresent(c -> coded.add(pairs(sentence, found, codes, c)));
        }
        // Where the sentence has actors with a country, "the group" of a clause inside of it is one of them or nobody
        // known.
        boolean named = coded.stream().anyMatch(CameoCoder::isNamed);
        return coded.stream()
                .filter(pairs -> !named || isNamed(pairs))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isNamed(List<CodedEvent> pairs) {
        return pairs.stream().anyMatch(event -> !event.source().startsWith(NOBODY));
    }

    private static List<CodedEvent> pairs(Sentence sentence, Found found, PhraseCodes codes, String code) {
        List<String> sources = shared(sentence, found.actors(), codes);
        List<String> targets = shared(sentence, found.recipients(), codes);
        boolean mutual = found.frame().has(Frame.Flag.SYM);
        if (targets.isEmpty()) {
            targets = mutual && sources.size() > 1 ? sources : first(sentence, found.others(), sources, codes);
        }
        if (sources.isEmpty() && found.actors().isEmpty()) {
            sources = first(sentence, found.others(), targets, codes);
        }
        List<CodedEvent> pairs = new ArrayList<>();
        for (String source : sources) {
            for (String target : targets) {
                if (!source.equals(target)) {
                    pairs.add(new CodedEvent(source, target, code));
                    if (mutual && found.frame().type() == EventType.CONSULT) {
                        pairs.add(new CodedEvent(target, source, code));
                    }
                }
            }
        }
        return pairs;
    }

    /** The first code among phrases that is none of those given: coders of this kind take any actor under the verb for its target. */
    private static List<String> first(Sentence sentence, List<Range> ranges, List<String> but, PhraseCodes codes) {
        return codes(sentence, ranges, codes).stream()
                .filter(code -> !but.contains(code))
                .limit(1)
                .toList();
    }

    /**
     * The codes of a list, where those without a country of their own share the countries named after them: "lawmakers and officials in A and B"
     * are four.
     */
    private static List<String> shared(Sentence sentence, List<Range> ranges, PhraseCodes codes) {
        List<String> found = codes(sentence, ranges, codes);
        List<String> roles =
                found.stream().filter(code -> code.startsWith(NOBODY)).toList();
        List<String> whole =
                found.stream().filter(code -> !code.startsWith(NOBODY)).toList();
        boolean several = !roles.isEmpty()
                && whole.size() > 1
                && found.indexOf(roles.getLast()) < found.indexOf(whole.getFirst());
        if (!several) {
            return found;
        }
        List<String> crossed = new ArrayList<>();
        String lastRole = whole.getFirst().substring(NOBODY.length());
        List<String> suffixes = new ArrayList<>(
                roles.stream().map(role -> role.substring(NOBODY.length())).toList());
        suffixes.add(lastRole);
        for (String suffix : suffixes) {
            for (String actor : whole) {
                crossed.add(actor.substring(0, Math.min(NOBODY.length(), actor.length())) + suffix);
            }
        }
        return crossed;
    }

    private static List<String> codes(Sentence sentence, List<Range> ranges, PhraseCodes codes) {
        List<String> found = new ArrayList<>();
        for (Range range : ranges) {
            Span span = sentence.span(range);
            codes.code(span).filter(code -> !found.contains(code)).ifPresent(found::add);
        }
        return found;
    }
}
