// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearsay.text.Span;

/**
 * When and where an event of one sentence is: what the network ties to it, else what stands nearest.
 *
 * @param sentence the whole sentence
 * @param trigger the words that tell the event
 * @param event the event
 * @param jury asks the network; absent where it has not read the text
 */
record Circumstances(Span sentence, Span trigger, Judged event, Optional<Jury> jury) {

    /** The date in the sentence. */
    Optional<Span> when(List<Span> dates) {
        List<Span> told = dates.stream().filter(sentence::contains).toList();
        return jury.isPresent()
                ? jury.get().inRole("date", event, told, jury.get().weights().date())
                : nearest(told);
    }

    /** The place that the network ties to it, else one of the sentence that stands behind "in", "near" and the like, else one that is acted upon. */
    Optional<Span> place(EventText article, List<Span> actors) {
        List<Span> behind = new ArrayList<>();
        List<Span> others = new ArrayList<>();
        for (Span place : article.places()) {
            if (!sentence.contains(place)
                    || actors.stream().anyMatch(a -> a.contains(place) && a.begin() == place.begin())) {
                continue;
            }
            (isBehindIn(article.text(), place) ? behind : others).add(place);
        }
        if (jury.isPresent()) {
            List<Span> all = new ArrayList<>(behind);
            all.addAll(others);
            return jury.get().inRole("place", event, all, jury.get().weights().place());
        }
        Optional<Span> in = nearest(behind);
        return in.isPresent()
                ? in
                : nearest(
                        others.stream().filter(o -> o.begin() > trigger.begin()).toList());
    }

    private Optional<Span> nearest(List<Span> spans) {
        Span best = null;
        for (Span span : spans) {
            if (best == null || gap(span, trigger) < gap(best, trigger)) {
                best = span;
            }
        }
        return Optional.ofNullable(best);
    }

    /** How many characters lie between two spans. */
    static int gap(Span one, Span other) {
        return Math.max(0, Math.max(one.begin() - other.end(), other.begin() - one.end()));
    }

    private static boolean isBehindIn(String text, Span place) {
        String before =
                text.substring(Math.max(0, place.begin() - 40), place.begin()).toLowerCase(Locale.ROOT);
        int in = Math.max(
                before.lastIndexOf(" in "),
                Math.max(
                        before.lastIndexOf(" near "),
                        Math.max(before.lastIndexOf(" at "), before.lastIndexOf(" outside "))));
        return in >= 0 && before.substring(in).split("\\s+").length <= 6 && before.indexOf(',', in) < 0;
    }
}
