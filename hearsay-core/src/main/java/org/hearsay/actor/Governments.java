// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/** Tells the government from the place that bears the same name, by the words beside it: {@code Moscow said}, {@code in Moscow}. */
final class Governments {

    private final Scene scene;

    Governments(Scene scene) {
        this.scene = scene;
    }

    /** Whether the name of a state or capital stands for its government here. */
    boolean acts(Hit hit) {
        int before = before(hit.from());
        int after = hit.to();
        if (isAfter(Contexts.Kind.PLACE_AFTER, after) || scene.is(Contexts.Kind.PLACE_BEFORE, before)) {
            return false;
        }
        if (after < scene.size() && scene.word(after).isPossessive()) {
            return scene.is(Contexts.Kind.STATE_THING, after + 1);
        }
        boolean acting = scene.is(Contexts.Kind.STATE_AFTER, after);
        boolean addressed = scene.is(Contexts.Kind.STATE_BEFORE, before) && !isCoordinated(before);
        return acting || addressed || joined(hit);
    }

    /** {@code between Moscow and Ankara}, {@code Moscow and Ankara agreed}: the other name tells. */
    private boolean joined(Hit hit) {
        int next = hit.to();
        Hit other = scene.isWord(next, "and") ? scene.hit(next + 1) : null;
        if (other != null && other.isState()) {
            return scene.is(Contexts.Kind.STATE_AFTER, other.to());
        }
        Hit first = scene.isWord(hit.from() - 1, "and") ? scene.hit(hit.from() - 2) : null;
        return first != null && first.isState() && scene.is(Contexts.Kind.STATE_BEFORE, before(first.from()));
    }

    /** {@code and} before a name says nothing by itself. */
    private boolean isCoordinated(int before) {
        return scene.isWord(before, "and");
    }

    private boolean isAfter(Contexts.Kind kind, int after) {
        int at = after < scene.size() && scene.word(after).isPossessive() ? after + 1 : after;
        return scene.is(kind, at);
    }

    private int before(int from) {
        int at = from - 1;
        while (at >= 0 && scene.isWord(at, "the")) {
            at--;
        }
        return at;
    }
}
