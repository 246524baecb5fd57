// SPDX-License-Identifier: Apache-2.0
package org.hearsay.event;

/** The sixteen event types of PLOVER's manual (2021). What was only planned, refused or threatened is no type here but a {@link EventStatus}. */
public enum EventType {
    /** To agree or to promise something that is not told more closely. */
    AGREE(true),
    /** Meetings, visits, negotiations, mediation. */
    CONSULT(true),
    /** Diplomatic support: praise, recognition, agreements signed. */
    SUPPORT(true),
    /** Verbal giving way: bans, sanctions, curfews lifted, demands met. */
    CONCEDE(true),
    /** Working together in deeds: exercises, trade, intelligence. */
    COOPERATE(true),
    /** Material help, asylum, peacekeepers. */
    AID(true),
    /** Material giving way: withdrawal, ceasefire, release, surrender, resignation. */
    RETREAT(true),
    /** Requests, demands, orders. */
    REQUEST(false),
    /** Accusations, criticism, investigations. */
    ACCUSE(false),
    /** Refusals. */
    REJECT(false),
    /** Threats that are not told more closely. */
    THREATEN(false),
    /** Demonstrations, strikes, boycotts, riots. */
    PROTEST(false),
    /** Relations, aid or agreements cut; envoys expelled; convictions. */
    SANCTION(false),
    /** Shows of force. */
    MOBILIZE(false),
    /** Arrests, bans, seizures, repression, deportation. */
    COERCE(false),
    /** Force against people or things. */
    ASSAULT(false);

    private final boolean cooperative;

    EventType(boolean cooperative) {
        this.cooperative = cooperative;
    }

    /** Whether it brings the sides closer. */
    public boolean isCooperative() {
        return cooperative;
    }

    /**
     * The type under which PLOVER files an event of this type and status, since it has no status of its own: a planned visit is an AGREE, a refused
     * one a REJECT, a threatened attack a THREATEN, whatever is demanded a REQUEST.
     */
    public EventType filed(EventStatus status) {
        return switch (status) {
            case HAPPENED, HYPOTHETICAL, DENIED -> this;
            case PLANNED -> cooperative ? AGREE : isVerbalConflict() ? this : THREATEN;
            case THREATENED -> THREATEN;
            case DEMANDED -> REQUEST;
            case NEGATED -> cooperative ? REJECT : this;
        };
    }

    private boolean isVerbalConflict() {
        return this == REQUEST || this == ACCUSE || this == REJECT || this == THREATEN;
    }
}
