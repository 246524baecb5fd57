// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.mention.MentionKind;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** The actors of one article. Made by {@link ActorFinder}; for one thread. */
public final class Actors {

    private final Scene scene;
    private final Dictionaries dictionaries;
    private final PhraseReader reader;
    private final Governments governments;
    private final ActorMaker maker;

    Actors(Knowledge knowledge, Contexts contexts, Dictionaries dictionaries, ActorText article) {
        this.scene = new Scene(knowledge, contexts, article);
        this.dictionaries = dictionaries;
        this.reader = new PhraseReader(scene, new MemoryReader(scene).read());
        this.governments = new Governments(scene);
        this.maker = new ActorMaker(knowledge, contexts, article);
    }

    /**
     * Whom a noun phrase means that somebody knows to act, to be acted on or to speak: the source of an attribution, the actor or recipient of an
     * event. A place name in that role is read as its government. Absent for pronouns and for phrases in which nothing tells.
     *
     * @param phrase the phrase in the text, with or without its article and title
     */
    public Optional<ActorMention> of(Span phrase) {
        int from = scene.wordFrom(phrase.begin());
        int to = scene.wordTo(phrase.end());
        if (from >= to) {
            return Optional.empty();
        }
        Optional<ActorMention> brought = brought(from, to, phrase);
        return brought.isPresent() ? brought : mention(from, to, phrase);
    }

    private Optional<ActorMention> brought(int from, int to, Span phrase) {
        return dictionaries.isEmpty()
                ? Optional.empty()
                : dictionaries
                        .code(scene.words(from, to), scene.article().day())
                        .map(coded -> new ActorMention(phrase, maker.coded(coded, phrase), Basis.DICTIONARY));
    }

    private Optional<ActorMention> mention(int from, int to, Span phrase) {
        Draft draft = reader.read(from, to);
        if (draft == null) {
            return Optional.empty();
        }
        Draft whole = withContext(draft, from, to);
        return Optional.of(new ActorMention(phrase, maker.actor(whole, phrase), whole.basis()));
    }

    /** Adds what stands against the phrase, and last what the article is about. */
    private Draft withContext(Draft draft, int from, int to) {
        if (draft.country().isPresent() || draft.isOfNoState()) {
            return draft;
        }
        Draft said = draft;
        if (draft.kind() != ActorKind.STATE) {
            Optional<Draft> beside = reader.beside(from, to);
            if (beside.isPresent()) {
                said = draft.in(beside.get().country(), Basis.WORDS);
                said = draft.codes().isEmpty() ? said.as(beside.get().codes()) : said;
            }
        }
        boolean open = said.country().isEmpty() && !said.isOfNoState() && !scene.isFromAbroad(from, to);
        return open ? said.in(scene.domestic(said.kind() == ActorKind.PEOPLE), Basis.DOMESTIC) : said;
    }

    /**
     * The mentions of actors that the names and nouns of the article make by themselves, in text order: names, people by what they are, states and
     * capitals where they stand for their governments. A place that is a place, an adjective alone ({@code the Turkish economy}) and an unknown
     * word with a capital are none.
     */
    public List<ActorMention> mentions() {
        List<ActorMention> mentions = new ArrayList<>();
        int at = 0;
        while (at < scene.size()) {
            int end = groupEnd(at);
            if (end > at) {
                ActorMention mention = inGroup(at, end);
                if (mention != null) {
                    mentions.add(mention);
                }
                at = end;
            } else {
                at++;
            }
        }
        return List.copyOf(mentions);
    }

    private @Nullable ActorMention inGroup(int from, int to) {
        List<Hit> hits = scene.hitsIn(from, to);
        Hit last = hits.isEmpty() ? null : hits.getLast();
        if (last == null
                && (to - from < 2
                        || scene.kindIn(from, to)
                                .map(k -> k == MentionKind.PLACE)
                                .orElse(false))) {
            return null;
        }
        if (last != null && last.isRegion() && last.to() == to) {
            return null;
        }
        if (last != null && last.isState() && last.to() == to) {
            boolean acts = !last.isAdjective() && governments.acts(last);
            from = acts ? last.from() : from;
            if (!acts) {
                return null;
            }
        }
        return of(scene.span(from, trimmed(from, to))).orElse(null);
    }

    private int trimmed(int from, int to) {
        int end = to;
        while (end > from + 1 && scene.word(end - 1).isPossessive()) {
            end--;
        }
        return end;
    }

    /** One past the names, nouns and what joins them from word {@code at} on. */
    private int groupEnd(int at) {
        int end = at;
        while (end < scene.size()) {
            Hit hit = scene.hit(end);
            int run = hit == null ? NameRuns.end(scene, end) : hit.to();
            boolean joins = end > at
                    && (scene.word(end).isPossessive() || scene.word(end).glued());
            if (run > end) {
                end = run;
            } else if (joins) {
                end++;
            } else {
                break;
            }
        }
        return end;
    }
}
