// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sources on whom a medium relies in so many words: {@code A, citing B, says that ...} and {@code A quotes B as saying that ...} are two
 * attributions of one content, B's on A's word. The network's training knows no chains, so this is left to the wording. Immutable.
 */
final class RelayedSources {

    /** Between {@code quotes} and {@code as saying} stands a source of at most this many tokens. */
    private static final int LONGEST_SOURCE = 25;

    private final CueLexicon lexicon;
    private final NounPhrases nouns;
    private final PhraseTails tails;
    private final SourceReader reader;

    RelayedSources(CueLexicon lexicon, NounPhrases nouns, PhraseTails tails, SourceReader reader) {
        this.tails = tails;
        this.lexicon = lexicon;
        this.nouns = nouns;
        this.reader = reader;
    }

    /** The triples with what they rely on added after them, and taken out of their spans. */
    List<Triple> addTo(Passage passage, List<Triple> triples) {
        List<Relay> relays = new ArrayList<>();
        for (int i = 0; i < passage.size(); i++) {
            @Nullable Relay relay = passage.isQuoted(i) ? null : relayAt(passage, i);
            if (relay != null) {
                relays.add(relay);
                i = relay.end() - 1;
            }
        }
        List<Triple> all = new ArrayList<>(triples);
        relays.forEach(relay -> apply(passage, relay, all));
        return all;
    }

    /**
     * Words that lay a statement to somebody else.
     *
     * @param begin their first token
     * @param cue {@code citing}, {@code as saying}
     * @param source who is cited
     * @param heard whether somebody has heard it from the source, who need be no medium
     * @param asSaying whether the medium's cue stands before the source and the content after the words
     */
    private record Relay(int begin, TokenRange cue, TokenRange source, boolean heard, boolean asSaying) {
        int end() {
            return Math.max(cue.to(), source.to());
        }
    }

    private @Nullable Relay relayAt(Passage passage, int i) {
        int sentenceEnd = passage.sentenceAt(i).to();
        for (List<String> phrase : lexicon.citing()) {
            if (passage.holdsAt(i, phrase)) {
                @Nullable TokenRange source = whole(passage, i, source(passage, i + phrase.size(), sentenceEnd));
                boolean asSaying = source != null
                        && saying(passage, source.to(), sentenceEnd).isPresent();
                return source == null || asSaying
                        ? null
                        : new Relay(i, new TokenRange(i, i + phrase.size()), source, false, false);
            }
        }
        if (passage.word(i).equals("from")) {
            @Nullable TokenRange source = source(passage, i + 1, sentenceEnd);
            boolean heard = source != null && (isHeard(passage, i) || isSomebodyAtTheEnd(passage, source));
            return source != null && heard ? new Relay(i, new TokenRange(i, i + 1), source, true, false) : null;
        }
        if (!isQuoting(passage.word(i))) {
            return null;
        }
        for (int as = i + 2; as < Math.min(sentenceEnd, i + LONGEST_SOURCE); as++) {
            Optional<TokenRange> saying = saying(passage, as, sentenceEnd);
            if (saying.isPresent()) {
                return new Relay(i + 1, saying.get(), new TokenRange(i + 1, as), false, true);
            }
        }
        return null;
    }

    /** {@code Citing an aide, the Reed reported}: the second phrase is no apposition of the first, since it has a verb. */
    private @Nullable TokenRange whole(Passage passage, int relay, @Nullable TokenRange source) {
        if (source == null || passage.sentenceAt(relay).from() != relay) {
            return source;
        }
        int comma = source.from() + 1;
        while (comma < source.to() && !passage.isMark(comma, ',')) {
            comma++;
        }
        for (int i = comma + 1; i <= source.to(); i++) {
            if (nouns.isFiniteVerb(passage, i)) {
                return new TokenRange(source.from(), comma);
            }
        }
        return source;
    }

    /** {@code ... heard that the road is mined from herders}: people, and nothing behind them. */
    private boolean isSomebodyAtTheEnd(Passage passage, TokenRange source) {
        boolean last = passage.sentenceAt(source.from()).to() <= source.to() + 1;
        SourcePhrase phrase = reader.read(passage.span(source).in(passage.text()));
        return last
                && (phrase.kind() == Speaker.Kind.NAMED
                        || phrase.kind() == Speaker.Kind.UNNAMED
                                && !phrase.roles().isEmpty());
    }

    /** {@code heard from}, {@code has it from}, {@code learned as much from}. */
    private boolean isHeard(Passage passage, int from) {
        String before = passage.word(from - 1);
        int verb = from - 1;
        if (PassedOn.WHAT.contains(before)) {
            verb = from - 2;
        } else if (before.equals("much") && passage.word(from - 2).equals("as")
                || before.equals("same") && passage.word(from - 2).equals("the")) {
            verb = from - 3;
        }
        boolean light = LIGHT.contains(passage.word(verb));
        return light ? verb < from - 1 : lexicon.isHearing(passage.word(verb));
    }

    private static final Set<String> LIGHT = Set.of("had", "has", "have", "having", "get", "gets", "got", "getting");

    private static boolean isQuoting(String word) {
        return word.equals("quoted") || word.equals("quotes") || word.equals("cited") || word.equals("cites");
    }

    /** {@code as saying}, with the colon that follows. */
    private static Optional<TokenRange> saying(Passage passage, int as, int end) {
        boolean found = as + 1 < end
                && passage.word(as).equals("as")
                && passage.word(as + 1).endsWith("ing")
                && passage.word(as + 1).length() > 5;
        return found
                ? Optional.of(new TokenRange(as, passage.isMark(as + 2, ':') ? as + 3 : as + 2))
                : Optional.empty();
    }

    /** The noun phrase at {@code from}, or a name held with tongs. */
    private @Nullable TokenRange source(Passage passage, int from, int end) {
        if (from < end && passage.isQuoted(from)) {
            return passage.range(passage.quotations().get(passage.quotationNumber(from)));
        }
        @Nullable TokenRange phrase = nouns.after(passage, from, end);
        return phrase == null ? null : tails.with(passage, phrase, end);
    }

    /** {@code According to the Reed, citing an aide, the law is dead}: the medium's triple, when its phrase opens the sentence; null when none does. */
    private @Nullable Triple opening(Passage passage, Relay relay) {
        TokenRange sentence = passage.sentenceAt(relay.begin());
        int content = relay.end() + 1;
        int last = sentence.to() - 1;
        while (last > content && !passage.token(last).isWord()) {
            last--;
        }
        boolean form = !relay.heard()
                && !relay.asSaying()
                && passage.isMark(relay.begin() - 1, ',')
                && passage.isMark(relay.end(), ',')
                && last > content;
        for (List<String> phrase : form ? lexicon.before() : List.<List<String>>of()) {
            int from = sentence.from() + phrase.size();
            @Nullable
            TokenRange medium =
                    passage.holdsAt(sentence.from(), phrase) ? nouns.after(passage, from, relay.begin()) : null;
            if (medium != null && medium.to() == relay.begin() - 1) {
                return new Triple(
                        List.of(passage.span(medium)),
                        Optional.of(passage.span(new TokenRange(sentence.from(), from))),
                        List.of(passage.span(new TokenRange(content, last + 1))),
                        null,
                        Statement.Pattern.PHRASE.certainty());
            }
        }
        return null;
    }

    /** Puts the medium's triple and that of its source in place of what the network read of their words. */
    private static void replace(Passage passage, Relay relay, Triple medium, List<Triple> all) {
        Span cue = passage.span(relay.cue());
        Span own = medium.cue().orElseThrow();
        all.removeIf(triple -> triple.cue()
                .filter(other -> other.overlaps(cue) || other.overlaps(own))
                .isPresent());
        all.add(medium);
        all.add(new Triple(
                List.of(passage.span(relay.source())), Optional.of(cue), medium.content(), medium, medium.certainty()));
    }

    private void apply(Passage passage, Relay relay, List<Triple> all) {
        @Nullable Triple opening = opening(passage, relay);
        if (opening != null) {
            replace(passage, relay, opening, all);
            return;
        }
        Span words = passage.span(new TokenRange(relay.begin(), relay.end()));
        @Nullable Triple medium = medium(passage, relay, all);
        if (medium == null || !relay.heard() && isOwnArgument(passage, relay, medium)) {
            return;
        }
        Optional<Triple> trimmed = without(passage, medium, words);
        if (trimmed.isEmpty()) {
            return;
        }
        Span cue = passage.span(relay.cue());
        all.removeIf(triple ->
                !triple.equals(medium) && triple.cue().filter(cue::overlaps).isPresent());
        int place = all.indexOf(medium);
        Triple outer = relay.heard() ? withHearer(passage, trimmed.get()) : trimmed.get();
        all.set(place, outer);
        all.add(
                place + 1,
                new Triple(
                        List.of(passage.span(relay.source())),
                        Optional.of(cue),
                        outer.content(),
                        outer,
                        medium.certainty()));
    }

    /** {@code Two drivers heard from herders that ...}: the network often takes the herders alone for those who speak. */
    private Triple withHearer(Passage passage, Triple triple) {
        if (!triple.source().isEmpty() || triple.cue().isEmpty()) {
            return triple;
        }
        int cue = passage.firstAt(triple.cue().get().begin());
        @Nullable
        TokenRange subject = nouns.before(passage, cue, passage.sentenceAt(cue).from());
        return subject == null ? triple : triple.from(List.of(passage.span(subject)));
    }

    /** Who relies on the source: the attribution whose cue stands before it, or whose span the words are in, or that is nearest in the sentence. */
    private @Nullable Triple medium(Passage passage, Relay relay, List<Triple> all) {
        @Nullable Triple relayed = rightBefore(passage, relay, all);
        if (relayed != null) {
            return relayed;
        }
        int sentence = passage.sentenceNumber(relay.begin());
        Span cue = passage.span(relay.cue());
        @Nullable Triple nearest = null;
        int least = Integer.MAX_VALUE;
        for (Triple triple : all) {
            if (triple.cue().isEmpty()) {
                continue;
            }
            Span other = triple.cue().get();
            boolean own = other.begin() >= cue.begin() && other.end() <= cue.end();
            boolean same =
                    passage.sentenceNumber(Math.min(passage.firstAt(other.begin()), passage.size() - 1)) == sentence;
            int distance = Math.abs(other.begin() - cue.begin());
            boolean order = !relay.asSaying() || other.begin() < cue.begin();
            boolean hearing = !relay.heard() || isBefore(passage, other, relay);
            if (!own && same && order && hearing && distance < least) {
                nearest = triple;
                least = distance;
            }
        }
        return nearest;
    }

    /** {@code A, quoting B, which in turn cited C}: B's triple, since C is cited by whoever was last. */
    private static @Nullable Triple rightBefore(Passage passage, Relay relay, List<Triple> all) {
        int end = passage.isMark(relay.begin() - 1, ',') ? relay.begin() - 1 : relay.begin();
        for (Triple triple : all) {
            boolean last = triple.outer() != null
                    && !triple.source().isEmpty()
                    && passage.firstAt(triple.source().getLast().end()) == end;
            if (last) {
                return triple;
            }
        }
        return null;
    }

    /** Whether the cue stands right before {@code from} or {@code it from}, or is one of hearing with its content between. */
    private boolean isBefore(Passage passage, Span cue, Relay relay) {
        int behind = passage.firstAt(cue.end());
        boolean before = cue.end() <= passage.token(relay.begin()).begin();
        boolean hearing = lexicon.isHearing(passage.word(behind - 1)) && !LIGHT.contains(passage.word(behind - 1));
        return before && (hearing || isHeard(passage, relay.begin()) && relay.begin() - behind <= 2);
    }

    /** {@code He said the talks had failed, citing a leaked letter}: what a person cites is an argument, and no link of a chain. */
    private boolean isOwnArgument(Passage passage, Relay relay, Triple medium) {
        if (relay.asSaying()) {
            return false;
        }
        if (medium.source().isEmpty()) {
            return true;
        }
        SourcePhrase cited = reader.read(passage.span(relay.source()).in(passage.text()));
        SourcePhrase citing = reader.read(medium.source().getFirst().in(passage.text()));
        boolean person = cited.kind() == Speaker.Kind.NAMED || cited.kind() == Speaker.Kind.UNNAMED;
        boolean pronoun = Set.of("he", "she", "they")
                .contains(medium.source().getFirst().in(passage.text()).toLowerCase(Locale.ROOT));
        boolean role = citing.kind() == Speaker.Kind.UNNAMED || pronoun;
        return role && !person;
    }

    /** The triple without the relaying words; empty when nothing would be left. */
    private static Optional<Triple> without(Passage passage, Triple triple, Span words) {
        List<Span> source = triple.source().stream()
                .flatMap(span -> cutAt(passage, span, words).stream())
                .toList();
        Optional<Span> cue = triple.cue().flatMap(span -> cutAt(passage, span, words));
        List<Span> content = triple.content().stream()
                .flatMap(span -> contentWithout(passage, span, words).stream())
                .toList();
        return cue.isEmpty() || content.isEmpty()
                ? Optional.empty()
                : Optional.of(new Triple(source, cue, content, triple.outer(), triple.certainty()));
    }

    /** What stands before {@code words}, without the comma or blank at its end. */
    private static Optional<Span> cutAt(Passage passage, Span span, Span words) {
        if (!span.overlaps(words)) {
            return Optional.of(span);
        }
        int end = words.begin();
        while (end > span.begin() && " ,\u00a0\n".indexOf(passage.text().charAt(end - 1)) >= 0) {
            end--;
        }
        return end > span.begin() ? Optional.of(new Span(span.begin(), end)) : Optional.empty();
    }

    /** A content that holds the words at its beginning begins after them; one that holds them later ends before them. */
    private static Optional<Span> contentWithout(Passage passage, Span span, Span words) {
        if (!span.overlaps(words)) {
            return Optional.of(span);
        }
        boolean after = span.end() - words.end() > words.begin() - span.begin();
        if (!after) {
            return cutAt(passage, span, words);
        }
        int begin = words.end();
        while (begin < span.end() && " ,\u00a0\n".indexOf(passage.text().charAt(begin)) >= 0) {
            begin++;
        }
        return begin < span.end() ? Optional.of(new Span(begin, span.end())) : Optional.empty();
    }
}
