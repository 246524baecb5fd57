// SPDX-License-Identifier: Apache-2.0
package org.hearsay.encoder;

import java.util.List;

/**
 * What the network knows of events: for each token whether and of what type it tells one, with which status and mode, and for two tokens whether
 * the other takes part in what the first one tells.
 *
 * <pre>{@code
 * EventHead head = EventHead.load();
 * double[] types = head.typesOf(text, 7);                // none first, then head.types() in their order
 * double isActor = head.role(text, head.roles().indexOf("actor"), 7, 3);
 * }</pre>
 *
 * Immutable; may be used by many threads.
 */
public final class EventHead {

    private final EventHeadFile file;
    private final int statuses;
    private final int modes;
    private final int roles;

    EventHead(EventHeadFile file) {
        this.file = file;
        // none and the types, then whether it was told before, then the statuses, the modes, and two vectors for each
        // role
        this.statuses = file.types().size() + 2;
        this.modes = statuses + file.statuses().size();
        this.roles = modes + file.modes().size();
    }

    /**
     * The head that comes with the network.
     *
     * @throws EncoderException when its constants are missing or damaged
     */
    public static EventHead load() throws EncoderException {
        return new EventHead(EventHeadFile.load());
    }

    /** The types in the order of {@link #typesOf}, without none: {@code AGREE, CONSULT, ...}. */
    public List<String> types() {
        return file.types();
    }

    /** The statuses in the order of {@link #statusesOf}: {@code happened, denied, ...}. */
    public List<String> statuses() {
        return file.statuses();
    }

    /** The modes in the order of {@link #modesOf}; the first is {@code none}. */
    public List<String> modes() {
        return file.modes();
    }

    /** The roles of {@link #role}: {@code actor, recipient, place, date, figure}. */
    public List<String> roles() {
        return file.roles();
    }

    /** How likely {@code token} tells no event, then an event of each type; together 1. */
    public double[] typesOf(EncodedText text, int token) {
        return softmax(text, token, 0, file.types().size() + 1);
    }

    /** How likely {@code token}, when it tells an event, tells one that was told before. */
    public double again(EncodedText text, int token) {
        return 1 / (1 + StrictMath.exp(-text.event(token, file.types().size() + 1)));
    }

    /** How likely the event that {@code token} tells has each status. */
    public double[] statusesOf(EncodedText text, int token) {
        return softmax(text, token, statuses, file.statuses().size());
    }

    /** How likely the event that {@code token} tells has each mode, none first. */
    public double[] modesOf(EncodedText text, int token) {
        return softmax(text, token, modes, file.modes().size());
    }

    /**
     * The logarithm of the odds that {@code other} names who or what has the role in the event that {@code trigger} tells; negative infinity where the
     * two are too far apart to be read together.
     */
    public double role(EncodedText text, int role, int trigger, int other) {
        if (!text.sees(trigger, other)) {
            return Double.NEGATIVE_INFINITY;
        }
        int query = roles + 2 * role * file.width();
        double product = text.eventProduct(trigger, query, other, query + file.width(), file.width());
        return product / Math.sqrt(file.width()) + file.bias(role, other - trigger);
    }

    private double[] softmax(EncodedText text, int token, int from, int size) {
        if (roles + 2 * file.roles().size() * file.width() != text.eventColumns()) {
            throw new IllegalStateException("the head of events belongs to another network");
        }
        double[] likely = new double[size];
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < size; i++) {
            likely[i] = text.event(token, from + i);
            most = Math.max(most, likely[i]);
        }
        double sum = 0;
        for (int i = 0; i < size; i++) {
            likely[i] = StrictMath.exp(likely[i] - most);
            sum += likely[i];
        }
        for (int i = 0; i < size; i++) {
            likely[i] /= sum;
        }
        return likely;
    }
}
