// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.hearsay.mention.Mention;
import org.hearsay.mention.MentionKind;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/** An article as the reading of phrases sees it: its words, the names of the lists in them, and what others found. */
final class Scene {

    /** Of all that names a state, the share that one must have for the article to be about its affairs; tuned, docs/measure/actors.md. */
    private static final double DOMESTIC_SHARE = 0.6;

    /** Names of states that an article must hold for an unknown name in it to be of the one most named; tuned, docs/measure/actors.md. */
    private static final int ENOUGH_FOR_NAMES = 1;

    /** Words of a sentence or two, in which one name of a state is enough. */
    private static final int SENTENCES = 80;

    /** An article names the state that it is about once more in so many words, at the least. */
    private static final int WORDS_A_NAME = 400;

    private final ActorText article;
    private final List<Word> words;
    private final HitFinder hits;
    private final Knowledge knowledge;
    private final Contexts contexts;
    private final TreeMap<Integer, String> places = new TreeMap<>();
    private final TreeMap<Integer, MentionKind> names = new TreeMap<>();
    private final Optional<String> domestic;
    private int named;

    Scene(Knowledge knowledge, Contexts contexts, ActorText article) {
        this.article = article;
        this.knowledge = knowledge;
        this.contexts = contexts;
        this.words = WordSplitter.words(article.text());
        this.hits = new HitFinder(knowledge, contexts, words, article.day());
        for (Map.Entry<Span, String> place : article.places().entrySet()) {
            places.put(place.getKey().begin(), place.getValue());
        }
        for (Mention mention : article.names()) {
            mention.name().ifPresent(name -> names.putIfAbsent(name.begin(), mention.kind()));
        }
        this.domestic = mostNamed();
    }

    private Optional<String> mostNamed() {
        Map<String, Integer> counts = hits.states(hit -> !isForeign(hit));
        places.forEach((begin, state) -> {
            if (!isNamedAt(begin)) {
                counts.merge(state, 1, Integer::sum);
            }
        });
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        Optional<String> first = counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(e -> e.getValue() >= all * DOMESTIC_SHARE && e.getValue() >= enough())
                .map(Map.Entry::getKey);
        this.named = all;
        return all == 0 ? article.outlet().flatMap(this::ofOutlet) : first;
    }

    /** In a sentence or two one name of a state says what they are about; in an article a state named in passing does not. */
    private int enough() {
        return words.size() <= SENTENCES ? 1 : 2 + words.size() / WORDS_A_NAME;
    }

    /** Whether the lists know the place that begins there, so that it counts already. */
    private boolean isNamedAt(int begin) {
        Hit hit = hits.at(wordFrom(begin));
        return hit != null && hit.isState();
    }

    private Optional<String> ofOutlet(String outlet) {
        List<Word> name = WordSplitter.words(outlet);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        NameTree.Found<Name> found = knowledge.names().longestAt(name, 0, (n, from, to) -> true);
        return found != null
                        && found.to() == name.size()
                        && found.senses().getFirst().sense() instanceof Sense.Entity entity
                ? entity.country()
                : Optional.empty();
    }

    ActorText article() {
        return article;
    }

    int size() {
        return words.size();
    }

    Word word(int at) {
        return words.get(at);
    }

    List<Word> words(int from, int to) {
        return words.subList(from, to);
    }

    String text(int from, int to) {
        return article.text()
                .substring(words.get(from).begin(), words.get(to - 1).end());
    }

    Span span(int from, int to) {
        return new Span(words.get(from).begin(), words.get(to - 1).end());
    }

    /** Whether the words say that something is not of this country: {@code pro-Russian}, {@code Turkish-backed}. */
    boolean isForeign(Hit hit) {
        boolean before = words.get(hit.from()).glued() && is(Contexts.Kind.SKIP_BEFORE, hit.from() - 1);
        int next = hit.to();
        boolean after = next < words.size() && words.get(next).glued() && is(Contexts.Kind.SKIP_AFTER, next);
        return before || after;
    }

    /** Whether a word says that those named in the words are of other states than the one the article is about: {@code foreign fighters}. */
    boolean isFromAbroad(int from, int to) {
        return IntStream.range(from, to).anyMatch(at -> is(Contexts.Kind.ABROAD, at) && !isOfOffice(hits.at(at)));
    }

    /** {@code foreign minister}, {@code international court}: words of the lists that hold such a word and say nothing of the kind. */
    private static boolean isOfOffice(@Nullable Hit hit) {
        return hit != null
                && !(hit.sense() instanceof Sense.Agent agent && agent.sectors().contains(Sector.UAF));
    }

    @Nullable
    Hit hit(int at) {
        return hits.at(at);
    }

    List<Hit> hits() {
        return hits.hits();
    }

    boolean is(Contexts.Kind kind, int at) {
        return at >= 0 && at < words.size() && contexts.is(kind, words.get(at).key());
    }

    boolean isWord(int at, String key) {
        return at >= 0 && at < words.size() && words.get(at).is(key);
    }

    Contexts contexts() {
        return contexts;
    }

    Knowledge knowledge() {
        return knowledge;
    }

    /**
     * The state whose affairs the article is about; absent when there is no such one.
     *
     * @param people whether it is asked for people by what they are; for names the article must say more
     */
    Optional<String> domestic(boolean people) {
        return people || named >= ENOUGH_FOR_NAMES ? domestic : Optional.empty();
    }

    /** The state of a place that begins in the words. */
    Optional<String> placeIn(int from, int to) {
        return places.subMap(words.get(from).begin(), true, words.get(to - 1).end(), false).values().stream()
                .findFirst();
    }

    /** What others found the name that begins in these words to be. */
    Optional<MentionKind> kindIn(int from, int to) {
        return names.subMap(words.get(from).begin(), true, words.get(to - 1).end(), false).values().stream()
                .findFirst();
    }

    /** The first word that ends behind {@code position}; the number of words when there is none. */
    int wordFrom(int position) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() <= position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One past the last word that begins before {@code position}. */
    int wordTo(int position) {
        int at = wordFrom(position);
        return at < words.size() && words.get(at).begin() < position ? at + 1 : at;
    }

    /** The hits that lie wholly in the words, in order. */
    List<Hit> hitsIn(int from, int to) {
        List<Hit> inside = new ArrayList<>();
        for (int i = from; i < to; ) {
            Hit hit = hits.at(i);
            if (hit != null && hit.from() >= from && hit.to() <= to) {
                inside.add(hit);
                i = hit.to();
            } else {
                i++;
            }
        }
        return inside;
    }
}
