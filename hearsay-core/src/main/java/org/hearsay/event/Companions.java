// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.event.Item.Kind;

/**
 * Who stands in one list with somebody who takes part in an event takes part in it, too: {@code Gunmen abducted 47 pupils and three teachers}. Rules
 * read whole lists; the network gives each word a score of its own, and often only one of a list reaches what it must.
 */
final class Companions {

    private final Grammar grammar;
    private final FrameMatcher matcher;
    private final Sentence sentence;
    private final List<Item> items;

    Companions(EventRules rules, Sentence sentence) {
        this.grammar = rules.grammar();
        this.matcher = rules.matcher();
        this.sentence = sentence;
        this.items = sentence.items();
    }

    /** The participants of an event with those who stand in a list with one of them. */
    Judged completed(Judged told) {
        Range trigger = told.found().trigger();
        boolean force = told.found().frame().type() == EventType.ASSAULT;
        List<Range> acting = phrases(told.actors());
        List<Range> suffering = phrases(told.recipients());
        List<Range> actors = completed(acting, suffering, trigger, false);
        List<Range> recipients = completed(suffering, actors, trigger, force);
        return new Judged(told.found(), told.mode(), actors, recipients, told.token());
    }

    /** The phrases of a side without small words before them, and without those that are nothing else: the network scores each word by itself. */
    private List<Range> phrases(List<Range> side) {
        List<Range> phrases = new ArrayList<>();
        for (Range range : side) {
            int from = range.from();
            while (from + 1 < range.to() && isAny(sentence.word(from), Grammar.Does.SUB, Grammar.Does.CONJ)) {
                from++;
            }
            boolean lone = from + 1 == range.to() && grammar.is(sentence.word(from), Grammar.Does.LONE);
            if (!lone) {
                phrases.add(new Range(from, range.to()));
            }
        }
        return phrases;
    }

    private boolean isAny(String word, Grammar.Does one, Grammar.Does other) {
        return grammar.is(word, one) || grammar.is(word, other);
    }

    /** {@code side} with its companions who stand on no side yet; things count only where {@code things} may be acted upon. */
    private List<Range> completed(List<Range> side, List<Range> other, Range trigger, boolean things) {
        List<Range> all = new ArrayList<>(side);
        for (Range range : side) {
            if (isWhere(range)) {
                continue;
            }
            for (Range companion : companions(range)) {
                boolean known = ActorPhrases.isPersonal(sentence, companion)
                        || meets(all, companion)
                        || meets(other, companion)
                        || meets(List.of(trigger), companion);
                if (!known && (things && isMarked(companion) || matcher.isActor(sentence, companion))) {
                    all.add(companion);
                }
            }
        }
        all.sort(java.util.Comparator.comparingInt(Range::from));
        return all;
    }

    /** Whether a phrase is more than a lone small word, which may be anything: {@code invades the pastures and retreats}. */
    private boolean isMarked(Range range) {
        return grammar.verbs(sentence.word(range.from())).isEmpty() && range.to() - range.from() > 1
                || sentence.tokens().get(range.from()).isCapitalised();
    }

    /** {@code marched in Nairobi, Kisumu and Nakuru}: where it was, which may be on a side and adds nobody. */
    private boolean isWhere(Range range) {
        return grammar.is(sentence.word(range.from() - 1), Grammar.Does.PLACING);
    }

    private static boolean meets(List<Range> ranges, Range range) {
        return ranges.stream().anyMatch(other -> other.from() < range.to() && range.from() < other.to());
    }

    /** The others of the list in which {@code range} stands; none where it stands alone. */
    List<Range> companions(Range range) {
        int first = itemOf(range.from());
        int last = itemOf(range.to() - 1);
        if (first < 0 || last < 0 || !items.get(first).is(Kind.PHRASE)) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        behind(first, last, found);
        before(first, last, found);
        return found;
    }

    private void behind(int first, int last, List<Range> found) {
        boolean subject = isSubjectFrom(first);
        int at = endOf(last);
        List<Range> waiting = new ArrayList<>();
        while (true) {
            int next = at;
            boolean comma = is(next, Kind.COMMA);
            next += comma ? 1 : 0;
            boolean and = isAnd(next);
            next += and ? 1 : 0;
            // "pay him for the years, and the prosecutor ...": a comma before the first "and" begins a clause.
            boolean clauseFollows = comma && and && waiting.isEmpty();
            if (!comma && !and || !is(next, Kind.PHRASE) || clauseFollows || isInside(at - 1, next)) {
                return;
            }
            int end = endOf(next);
            if (and) {
                boolean clause = is(end, Kind.VERB) && isFinite(end);
                if (!clause || subject) {
                    found.addAll(waiting);
                    found.add(range(next, end));
                }
                return;
            }
            waiting.add(range(next, end));
            at = end;
        }
    }

    private void before(int first, int last, List<Range> found) {
        boolean clause = is(endOf(last), Kind.VERB) && isFinite(endOf(last));
        int at = first;
        boolean list = false;
        while (true) {
            int end = at;
            boolean and = isAnd(end - 1);
            end -= and ? 1 : 0;
            boolean comma = is(end - 1, Kind.COMMA);
            end -= comma ? 1 : 0;
            int begin = beginOf(end - 1);
            boolean goesOn = and && !list && !comma || list && comma && !and;
            if (!goesOn || begin < 0 || clause && !isSubjectFrom(begin) || isInside(end - 1, at)) {
                return;
            }
            found.add(range(begin, end));
            list = true;
            at = begin;
        }
    }

    /** {@code troops of Nigeria, Chad and Niger}: whether the phrase at {@code next} goes on with a name that hangs on another phrase, which ends with {@code last}. */
    private boolean isInside(int last, int next) {
        return isBinding(last - 1) && isBareName(last) && isBareName(next);
    }

    private boolean isBareName(int i) {
        return sentence.tokens().get(items.get(i).from()).isCapitalised();
    }

    /** Whether no verb or preposition stands right before the item, so that it may begin a clause. */
    private boolean isSubjectFrom(int i) {
        return !is(i - 1, Kind.VERB) && !is(i - 1, Kind.PREPOSITION);
    }

    /** The first item of the phrase whose last is {@code last}, with what hangs on it; -1 where none stands. */
    private int beginOf(int last) {
        int begin = last;
        if (!is(begin, Kind.PHRASE)) {
            return -1;
        }
        while (isBinding(begin - 1) && is(begin - 2, Kind.PHRASE)) {
            begin -= 2;
        }
        return begin;
    }

    /** One past the last item of the phrase whose last item but for what hangs on it is {@code last}. */
    private int endOf(int last) {
        int end = last + 1;
        while (isBinding(end) && is(end + 1, Kind.PHRASE)) {
            end += 2;
        }
        return end;
    }

    private boolean isBinding(int i) {
        return is(i, Kind.PREPOSITION) && grammar.is(sentence.word(items.get(i).from()), Grammar.Does.BINDING);
    }

    private boolean isAnd(int i) {
        return is(i, Kind.CONJUNCTION) && sentence.word(items.get(i).from()).equals("and");
    }

    private boolean isFinite(int i) {
        Item.Group group = items.get(i).verb();
        return group != null && group.shape() == Item.Group.Shape.FINITE;
    }

    private boolean is(int i, Kind kind) {
        return i >= 0 && i < items.size() && items.get(i).is(kind);
    }

    private Range range(int from, int to) {
        return new Range(items.get(from).from(), items.get(to - 1).to());
    }

    private int itemOf(int token) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).from() <= token && token < items.get(i).to()) {
                return i;
            }
        }
        return -1;
    }
}
