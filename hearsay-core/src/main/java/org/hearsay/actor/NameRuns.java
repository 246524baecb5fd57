// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/** Runs of capitalised words that no list knows: names of persons and bodies. */
final class NameRuns {

    /** More words than any name has. */
    private static final int MOST = 8;

    private NameRuns() {}

    /** One past the run that begins at word {@code at}; {@code at} itself when none begins there. */
    static int end(Scene scene, int at) {
        if (!isPart(scene, at) || scene.is(Contexts.Kind.OPENER, at) && opens(scene, at)) {
            return at;
        }
        int end = at + 1;
        int to = end;
        while (to < scene.size() && to - at < MOST) {
            if (isPart(scene, to)) {
                to++;
                end = to;
            } else if (scene.is(Contexts.Kind.LINK, to) && scene.hit(to) == null || isInitialPoint(scene, to)) {
                to++;
            } else {
                break;
            }
        }
        return end;
    }

    /** A word of the opening kind is part of a name only inside one. */
    private static boolean opens(Scene scene, int at) {
        return at == 0 || !isPart(scene, at - 1);
    }

    private static boolean isPart(Scene scene, int at) {
        return at < scene.size() && scene.hit(at) == null && scene.word(at).isCapitalised();
    }

    private static boolean isInitialPoint(Scene scene, int at) {
        return scene.word(at).is(".") && scene.word(at - 1).text().length() <= 2;
    }
}
