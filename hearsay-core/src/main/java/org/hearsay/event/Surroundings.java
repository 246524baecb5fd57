// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.event.Item.Group;
import org.hearsay.event.Item.Kind;
import org.hearsay.event.Sentence.Complement;
import org.jspecify.annotations.Nullable;

/**
 * Who stands where one who acts and one who is acted upon stand beside a word that no frame knows: subject and object, "by" and "against".
 *
 * @param actors whom the grammar makes the one who acts
 * @param recipients whom it makes the one acted upon
 * @param status what the words that govern the trigger say of it
 */
record Surroundings(List<Range> actors, List<Range> recipients, EventStatus status) {

    /** Behind these stands whom a deed is done to, when it has no object. */
    private static final Set<String> TOWARDS = Set.of("against", "on", "upon", "with", "at", "to", "from", "of", "for");

    Surroundings {
        actors = List.copyOf(actors);
        recipients = List.copyOf(recipients);
    }

    /** What stands around the word {@code token}; absent where it is neither a verb nor a noun. */
    static Optional<Surroundings> of(Sentence sentence, int token, StatusReader statuses) {
        for (int i = 0; i < sentence.items().size(); i++) {
            Item item = sentence.item(i);
            if (item.from() <= token && token < item.to()) {
                Group group = item.verb();
                if (group != null) {
                    return Optional.of(ofVerb(sentence, i, group, statuses));
                }
                return item.is(Kind.PHRASE) ? Optional.of(ofNoun(sentence, i, token, statuses)) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Surroundings ofVerb(Sentence sentence, int item, Group group, StatusReader statuses) {
        Range subject = sentence.subject(item);
        Sentence.Complements after = sentence.after(item);
        EventStatus status = statuses.ofVerb(sentence, item).status();
        List<Range> before = subject == null ? List.of() : sentence.conjuncts(subject);
        if (group.passive()) {
            return new Surroundings(behind(sentence, after.behind(), Set.of("by")), before, status);
        }
        List<Range> towards = after.object() < 0
                ? behind(sentence, after.behind(), TOWARDS)
                : sentence.conjuncts(sentence.phraseForward(after.object()));
        return new Surroundings(before, towards, status);
    }

    private static Surroundings ofNoun(Sentence sentence, int item, int token, StatusReader statuses) {
        List<Complement> after = sentence.after(item).behind();
        List<Range> by = new ArrayList<>(behind(sentence, after, Set.of("by")));
        owner(sentence, sentence.item(item).from(), token).ifPresent(by::add);
        int verb = sentence.verbBefore(item);
        Group group = verb < 0 ? null : sentence.item(verb).verb();
        boolean object =
                group != null && !group.passive() && sentence.after(verb).object() == item;
        @Nullable Range subject = object ? sentence.subject(verb) : null;
        if (by.isEmpty() && subject != null) {
            by.addAll(sentence.conjuncts(subject));
        }
        return new Surroundings(
                by,
                behind(sentence, after, TOWARDS),
                statuses.ofNoun(sentence, item).status());
    }

    private static Optional<Range> owner(Sentence sentence, int from, int to) {
        for (int t = from + 1; t < to; t++) {
            if (sentence.word(t).equals("'s") || sentence.word(t).equals("’s")) {
                return Optional.of(new Range(from, t));
            }
        }
        return Optional.empty();
    }

    private static List<Range> behind(Sentence sentence, List<Complement> behind, Set<String> prepositions) {
        return behind.stream()
                .filter(c -> prepositions.contains(c.preposition()))
                .map(Complement::range)
                .findFirst()
                .map(range -> sentence.conjuncts(range))
                .orElse(List.of());
    }
}
