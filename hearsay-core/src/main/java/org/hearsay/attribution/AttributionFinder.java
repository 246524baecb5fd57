// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.Encoder;
import org.hearsay.encoder.EncoderException;
import org.hearsay.text.SentenceSplitter;
import org.hearsay.text.Sha256;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds who said what in an article's text: first the outermost attributions, then those inside their contents, which make the chain; then whom
 * each source means, how much is quoted and what was edited.
 *
 * <p>Triples are told apart by identity: to compare two of them by what they hold would mean to compare their whole chains.
 *
 * <p>Immutable; may be used by many threads. The same text always gives the same attributions.
 */
public final class AttributionFinder {

    /** Chains of news are rarely longer than outlet, agency, official, eyewitness; deeper nesting is a misreading. */
    private static final int DEEPEST_CHAIN = 4;

    private static final int ID_DIGITS = 12;

    private final SentenceSplitter splitter = new SentenceSplitter();
    private final FunctionWords words = new FunctionWords();
    private final Roles roles = new Roles();
    private final SourceReader sourceReader = new SourceReader(words, roles);
    private final CueLexicon lexicon = new CueLexicon();
    private final NounPhrases nouns = new NounPhrases(lexicon, words, roles);
    private final SpeakerLabels labels = new SpeakerLabels(nouns, words, sourceReader);
    private final AttributionEngine engine;
    private final @Nullable Encoder encoder;
    private final NameKinds.@Nullable Heads heads;

    private final SpeakerResolver.Learnt learnt;

    /** Reads by rules alone. */
    public AttributionFinder() {
        this.learnt = new SpeakerResolver.Learnt(new GivenNames(), Antecedents.learnt());
        this.encoder = null;
        this.heads = null;
        this.engine = new RuleEngine(lexicon, words, nouns, labels);
    }

    /**
     * Reads with the pretrained network, which has to stay open while this finder is used, and with rules where rules are right.
     *
     * @throws EncoderException when the constants that belong to the network are missing or damaged
     */
    public AttributionFinder(Encoder encoder) throws EncoderException {
        this(encoder, Antecedents.learnt());
    }

    /** As the public one; {@code judge} says whom a pronoun means. */
    AttributionFinder(Encoder encoder, Antecedents.Judge judge) throws EncoderException {
        this.learnt = new SpeakerResolver.Learnt(new GivenNames(), judge);
        this.encoder = encoder;
        this.heads = NameKinds.Heads.load();
        LearntEngine network = new LearntEngine(
                encoder,
                words,
                lexicon,
                new RelayedSources(lexicon, nouns, new PhraseTails(words, nouns), sourceReader),
                new CarriedWords(lexicon, nouns, sourceReader),
                labels);
        this.engine = new CombinedEngine(
                network, new RuleEngine(lexicon, words, nouns, labels), new PassedOn(lexicon, nouns));
    }

    /**
     * The attributions of one article.
     *
     * @param articleId goes into the attributions' ids
     * @param text the article's body
     * @return the attributions in the order in which they begin; an outer one before those nested in it
     */
    public List<Attribution> attributionsIn(String articleId, String text) {
        return encoder == null
                ? attributionsIn(articleId, Passage.of(text, splitter))
                : attributionsIn(articleId, encoder.encode(text));
    }

    /** As {@link #attributionsIn(String, String)}, of a text that the network has read already, so that one run serves all who ask of it. */
    public List<Attribution> attributionsIn(String articleId, EncodedText text) {
        return attributionsIn(articleId, Passage.of(text, splitter));
    }

    private List<Attribution> attributionsIn(String articleId, Passage passage) {
        // Contents that hold one another are read again each by itself, so that what is found inside may cross.
        return attributions(articleId, passage, Crossings.without(withChains(passage.text(), triplesIn(passage))));
    }

    /** The quotations of an article in a language whose cues are not known, each by an unknown speaker; arguments as above. */
    public List<Attribution> quotationsIn(String articleId, String text) {
        Passage passage = Passage.of(text, splitter);
        return attributions(articleId, passage, new QuotationEngine().triplesIn(passage));
    }

    private List<Triple> triplesIn(Passage passage) {
        return Crossings.without(engine.triplesIn(passage));
    }

    private List<Attribution> attributions(String articleId, Passage passage, List<Triple> found) {
        IdentityHashMap<Triple, Speaker> speakers = speakers(passage, found);
        List<Triple> triples = withoutOwnVoice(found, speakers);
        List<Edit> edits = Contents.editsIn(passage);
        IdentityHashMap<Triple, String> ids = new IdentityHashMap<>();
        for (Triple triple : triples) {
            String context = triple.outer() == null ? articleId : ids.getOrDefault(triple.outer(), articleId);
            ids.put(triple, id(context, triple));
        }
        List<Attribution> attributions = new ArrayList<>();
        for (Triple triple : triples) {
            Optional<String> nestedIn = Optional.ofNullable(triple.outer()).map(ids::get);
            attributions.add(new Attribution(
                    ids.getOrDefault(triple, ""),
                    Contents.kind(passage, triple.content()),
                    triple.source(),
                    speakers.getOrDefault(triple, Speaker.UNKNOWN),
                    triple.cue(),
                    triple.content(),
                    nestedIn,
                    chain(triple, speakers),
                    Contents.edits(edits, triple.content()),
                    triple.certainty()));
        }
        return attributions;
    }

    /** The triples with those found inside their contents, in text order, every outer one before the ones inside it. */
    private List<Triple> withChains(String text, List<Triple> outermost) {
        Set<Triple> sharedWithInner = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Triple triple : outermost) {
            if (triple.outer() != null && triple.outer().content().equals(triple.content())) {
                sharedWithInner.add(triple.outer());
            }
        }
        List<Triple> all = new ArrayList<>();
        for (Triple triple : outermost) {
            all.add(triple);
            if (!sharedWithInner.contains(triple)) {
                addInside(text, triple, depth(triple), all);
            }
        }
        return all;
    }

    private static int depth(Triple triple) {
        return triple.outer() == null ? 1 : 1 + depth(triple.outer());
    }

    private void addInside(String text, Triple outer, int depth, List<Triple> all) {
        if (depth >= DEEPEST_CHAIN) {
            return;
        }
        for (Span content : outer.content()) {
            Passage inside = Passage.ofContent(content.in(text), splitter);
            IdentityHashMap<Triple, Triple> nested = new IdentityHashMap<>();
            for (Triple found : triplesIn(inside)) {
                if (found.source().isEmpty() || Contents.isOwnVoice(inside.text(), found)) {
                    continue;
                }
                Triple parent = found.outer() == null ? outer : nested.getOrDefault(found.outer(), outer);
                Triple placed = InnerSentence.cut(inside, found)
                        .shifted(content.begin())
                        .within(parent);
                nested.put(found, placed);
                all.add(placed);
                addInside(text, placed, depth + 1, all);
            }
        }
    }

    /** What the network takes the passage's names for; nothing without it. */
    private NameKinds kinds(Passage passage) {
        EncodedText encoded = passage.encoded();
        return heads == null || encoded == null ? NameKinds.none() : heads.of(encoded);
    }

    /** Sources are resolved in text order, since pronouns look back. */
    private IdentityHashMap<Triple, Speaker> speakers(Passage passage, List<Triple> triples) {
        SpeakerResolver resolver = new SpeakerResolver(words, nouns, sourceReader, learnt, passage, kinds(passage));
        IdentityHashMap<Triple, Speaker> speakers = new IdentityHashMap<>();
        triples.stream()
                .sorted(Comparator.comparingInt(AttributionFinder::sourceBegin))
                .forEachOrdered(triple -> speakers.put(
                        triple, resolver.resolve(triple.source(), triple.cue(), setting(passage, triple, speakers))));
        return speakers;
    }

    private static Setting setting(Passage passage, Triple triple, IdentityHashMap<Triple, Speaker> speakers) {
        Triple outer = triple.outer();
        return new Setting(
                quoting(passage, triple, speakers),
                outer == null ? Speaker.UNKNOWN : speakers.getOrDefault(outer, Speaker.UNKNOWN),
                outer != null,
                triple.content());
    }

    /** In whose quoted words the triple's source stands, there called "I" and never "he"; {@link Speaker#UNKNOWN} when in nobody's. */
    private static Speaker quoting(Passage passage, Triple triple, IdentityHashMap<Triple, Speaker> speakers) {
        Triple outer = triple.outer();
        boolean quoted = outer != null
                && !triple.source().isEmpty()
                && passage.isQuoted(passage.firstAt(triple.source().getFirst().begin()))
                && outer.source().stream().noneMatch(span -> passage.isQuoted(passage.firstAt(span.begin())));
        return outer == null || !quoted && !SpeakerLabels.isLabelled(passage, outer)
                ? Speaker.UNKNOWN
                : speakers.getOrDefault(outer, Speaker.UNKNOWN);
    }

    /** The triples without those in which a speaker only goes on speaking inside the own content, which is no link of a chain. */
    private static List<Triple> withoutOwnVoice(List<Triple> triples, IdentityHashMap<Triple, Speaker> speakers) {
        Set<Triple> dropped = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Triple> kept = new ArrayList<>();
        for (Triple triple : triples) {
            Speaker own = speakers.getOrDefault(triple, Speaker.UNKNOWN);
            boolean same = triple.outer() != null && own.equals(speakers.get(triple.outer()));
            if (same || triple.outer() != null && dropped.contains(triple.outer())) {
                dropped.add(triple);
            } else {
                kept.add(triple);
            }
        }
        return kept;
    }

    private static int sourceBegin(Triple triple) {
        return triple.source().isEmpty()
                ? triple.content().getFirst().begin()
                : triple.source().getFirst().begin();
    }

    private static List<String> chain(Triple triple, IdentityHashMap<Triple, Speaker> speakers) {
        List<String> chain = new ArrayList<>();
        for (@Nullable Triple link = triple; link != null; link = link.outer()) {
            chain.addFirst(speakers.getOrDefault(link, Speaker.UNKNOWN).shown());
        }
        return chain;
    }

    /** An id made from the triple's spans and from {@code context}: the id of the triple it stands in, or the article's. */
    private static String id(String context, Triple triple) {
        String key = context + triple.source() + triple.cue() + triple.content();
        return Sha256.of(key).substring(0, ID_DIGITS);
    }
}
