// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

import java.util.List;
import java.util.Locale;
import org.hearsay.encoder.EncodedText;
import org.hearsay.encoder.EventHead;
import org.hearsay.text.Span;

/** What the network sees in one text, asked by places of the text: whether they tell an event, and who takes part in it. */
final class Sight {

    private final EncodedText text;
    private final EventHead head;
    private final List<EventType> types;
    private final List<EventStatus> statuses;

    Sight(EncodedText text, EventHead head) {
        this.text = text;
        this.head = head;
        this.types = head.types().stream().map(EventType::valueOf).toList();
        this.statuses = head.statuses().stream()
                .map(name -> EventStatus.valueOf(name.toUpperCase(Locale.ROOT)))
                .toList();
    }

    List<EventType> types() {
        return types;
    }

    List<EventStatus> statuses() {
        return statuses;
    }

    List<String> modes() {
        return head.modes();
    }

    /** The token in {@code span} that most likely tells an event; -1 where there is no token. */
    int trigger(Span span) {
        int best = -1;
        double most = -1;
        for (int token = first(span); token < text.size() && text.begin(token) < span.end(); token++) {
            double event = 1 - head.typesOf(text, token)[0];
            if (event > most) {
                most = event;
                best = token;
            }
        }
        return best;
    }

    /** How likely {@code token} tells no event, then one of each of {@link #types()}. */
    double[] typesOf(int token) {
        return head.typesOf(text, token);
    }

    double[] statusesOf(int token) {
        return head.statusesOf(text, token);
    }

    double[] modesOf(int token) {
        return head.modesOf(text, token);
    }

    boolean again(int token, double threshold) {
        return head.again(text, token) > threshold;
    }

    /** The logarithm of the odds that one of the words in {@code span} has the role in the event that {@code trigger} tells. */
    double role(String role, int trigger, Span span) {
        int number = head.roles().indexOf(role);
        double best = Double.NEGATIVE_INFINITY;
        for (int token = first(span); token < text.size() && text.begin(token) < span.end(); token++) {
            best = Math.max(best, head.role(text, number, trigger, token));
        }
        return best;
    }

    /** The first token that ends behind the beginning of {@code span}. */
    private int first(Span span) {
        int low = 0;
        int high = text.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.end(middle) <= span.begin()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
