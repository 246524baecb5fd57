// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads whose a noun is from the words before and behind it: {@code Turkish}, {@code Turkey's}, {@code of Turkey}. */
final class Modifiers {

    private final Scene scene;

    /**
     * An owner.
     *
     * @param country its state; absent for one of none, as {@code UN} in {@code UN envoy}
     * @param codes its own codes where it is a body, for those who stand for it; empty for a state
     * @param of whether it stands behind the noun
     */
    record Owner(Optional<String> country, List<String> codes, boolean of) {}

    Modifiers(Scene scene) {
        this.scene = scene;
    }

    /** The owner nearest before word {@code head}, among the words from {@code from} on. */
    Optional<Owner> before(int from, int head) {
        List<Hit> hits = scene.hitsIn(from, head);
        Optional<Owner> nearest = Optional.empty();
        Hit near = null;
        for (int i = hits.size() - 1; i >= 0; i--) {
            Hit hit = hits.get(i);
            Optional<Owner> owner = scene.isForeign(hit) || isWhere(hit, from) ? Optional.empty() : owner(hit, false);
            if (owner.isPresent() && near != null) {
                return sends(hit, owner.get(), near) ? owner : nearest;
            }
            if (owner.isPresent()) {
                nearest = owner;
                near = hit;
            }
        }
        return nearest;
    }

    /**
     * Whether of two owners the farther one sends: the state in {@code U.S. deputy UN ambassador}, the body in {@code UN Syria envoy}, where the
     * name nearest to the office only says to whom or about whom.
     */
    private static boolean sends(Hit far, Owner owner, Hit near) {
        boolean toBody = owner.country().isPresent() && near.isOfNoState();
        boolean forState = far.isOfNoState() && near.isState() && !near.isAdjective();
        return toBody || forState;
    }

    /** {@code In Turkey Minister Holm met ...}: a place where something is, and nobody's owner. */
    private boolean isWhere(Hit hit, int from) {
        boolean named = hit.isState() && !hit.isAdjective() && isBeforeCapital(hit);
        return named
                && hit.from() <= from
                && scene.is(Contexts.Kind.PLACE_BEFORE, hit.from() - 1)
                && !(hit.to() < scene.size() && scene.word(hit.to()).isPossessive());
    }

    /** Not {@code of Turkey police}: only a capital behind the place may begin what is in it. */
    private boolean isBeforeCapital(Hit hit) {
        return hit.to() < scene.size() && scene.word(hit.to()).isCapitalised();
    }

    static Optional<Owner> owner(Hit hit, boolean of) {
        return switch (hit.sense()) {
            case Sense.State state -> Optional.of(new Owner(Optional.of(state.country()), List.of(), of));
            case Sense.Entity entity -> Optional.of(new Owner(entity.country(), entity.codes(), of));
            case Sense.Person person ->
                person.entry()
                        .country()
                        .map(c -> new Owner(Optional.of(c), person.entry().codes(), of));
            case Sense.Agent agent -> Optional.empty();
        };
    }

    /** Where the first part of the noun phrase ends: at a preposition, a mark, a verb that is in no name. */
    int headEnd(int from, int to) {
        for (int i = from; i < to; ) {
            Hit hit = scene.hit(i);
            if (hit != null && hit.from() == i && hit.to() <= to) {
                i = hit.to();
            } else if (i > from && isBreak(i)) {
                return i;
            } else {
                i++;
            }
        }
        return to;
    }

    private boolean isBreak(int at) {
        Word word = scene.word(at);
        if (word.mark()) {
            return !word.is(".") && !word.is("\"") && !word.is("“") && !word.is("”");
        }
        return !word.glued() && scene.is(Contexts.Kind.BREAK, at);
    }

    /** The first word at or behind {@code from} that is no determiner. */
    int skipDeterminers(int from, int to) {
        int at = from;
        while (at < to - 1
                && scene.hit(at) == null
                && (scene.is(Contexts.Kind.DETERMINER, at) || scene.word(at).mark())
                && !isFullyCapital(at)) {
            at++;
        }
        return at;
    }

    private boolean isFullyCapital(int at) {
        String text = scene.word(at).text();
        return text.length() > 1
                && text.chars().noneMatch(Character::isLowerCase)
                && !scene.word(at).mark();
    }

    /** The borders of the phrases that follow the first part, each behind its preposition: {@code of}, {@code for}, {@code in}. */
    List<int[]> parts(int from, int to) {
        List<int[]> parts = new ArrayList<>();
        int at = from;
        while (at < to) {
            int begin = at + 1;
            int end = begin >= to ? to : headEnd(begin, to);
            parts.add(new int[] {at, begin, end});
            at = end;
        }
        return parts;
    }
}
