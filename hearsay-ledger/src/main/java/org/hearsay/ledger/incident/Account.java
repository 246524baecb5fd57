// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.Speaker;

/**
 * What one article says of one thing: on whose word, and what.
 *
 * @param id the entry's id, of the claim or event
 * @param carrier the article that carries it
 * @param what what is told
 * @param word on whose word
 */
public record Account(String id, Carrier carrier, What what, Word word) {

    /** The type of an account that is a claim without a coded event. */
    public static final String STATEMENT = "STATEMENT";

    /**
     * The article of an account.
     *
     * @param article its id
     * @param uri where it was published
     * @param outlet absent when the page does not say
     * @param published ISO 8601; absent when the page does not say
     * @param credits the agencies whose report it says it is, by byline, dateline or outlet
     */
    public record Carrier(
            String article, String uri, Optional<String> outlet, Optional<String> published, List<String> credits) {
        /** Copies the list. */
        public Carrier {
            credits = List.copyOf(credits);
        }
    }

    /**
     * What is told.
     *
     * @param type PLOVER type or {@link #STATEMENT}
     * @param text the words of the claim, or the sentence of the event
     * @param quoted the words inside quotation marks
     * @param day when it is said to have happened, ISO 8601, vague dates as they are; absent when the text does not say
     * @param place where; absent when the text does not say
     * @param actors who did it, by name
     * @param recipients to whom, by name
     * @param figures how many
     * @param status whether it is told as having happened
     */
    public record What(
            String type,
            String text,
            String quoted,
            Optional<String> day,
            Optional<String> place,
            List<String> actors,
            List<String> recipients,
            List<Figure> figures,
            Status status) {
        /** Copies the lists. */
        public What {
            actors = List.copyOf(actors);
            recipients = List.copyOf(recipients);
            figures = List.copyOf(figures);
        }
    }

    /**
     * On whose word it is told.
     *
     * @param links the speakers from the outermost to the origin; empty for the article's own word
     * @param beside others on whose word the article stands at this place, though no attribution says what they said: "Governor Tilday named the
     *     figure"; mostly empty
     * @param through names in the words around the source, the medium that heard it among them: {@code Dorrin Gazette} in "colleagues told the Dorrin
     *     Gazette"
     * @param party whether the article lets the source of the account speak for itself or for a side: a denial, a lawyer, "our fighters"
     * @param sides the names of those beside who speak so; mostly empty
     */
    public record Word(List<Link> links, List<Link> beside, List<String> through, boolean party, List<String> sides) {
        /** Copies the lists. */
        public Word {
            sides = List.copyOf(sides);
            links = List.copyOf(links);
            beside = List.copyOf(beside);
            through = List.copyOf(through);
        }

        /** A word with nobody beside who speaks for a side. */
        public Word(List<Link> links, List<Link> beside, List<String> through, boolean party) {
            this(links, beside, through, party, List.of());
        }

        /** A chain of speakers of which nothing more is known. */
        public Word(List<Link> links) {
            this(links, List.of(), List.of(), false);
        }

        /** Whose word it is in the end; nobody for the article's own. */
        public Optional<Link> origin() {
            return links.isEmpty() ? Optional.empty() : Optional.of(links.getLast());
        }
    }

    /**
     * One speaker of a chain.
     *
     * @param name as shown; empty when unknown
     * @param kind what kind of source
     * @param offices what the article calls the speaker beside the name: {@code the head of the border monitors}; mostly empty
     * @param bodies for whom the speaker speaks by that: {@code border monitors}; mostly empty
     */
    public record Link(String name, Speaker.Kind kind, List<String> offices, List<String> bodies) {
        /** Copies the lists. */
        public Link {
            offices = List.copyOf(offices);
            bodies = List.copyOf(bodies);
        }

        /** A speaker of whom nothing more is known. */
        public Link(String name, Speaker.Kind kind) {
            this(name, kind, List.of(), List.of());
        }
    }

    /**
     * A count with its range.
     *
     * @param of what is counted, e.g. {@code killed}
     * @param least absent when only an upper end is given
     * @param most absent when only a lower end is given
     * @param approximate whether the words say that the number is rough
     */
    public record Figure(String of, Optional<Long> least, Optional<Long> most, boolean approximate) {}

    /** Whether a thing is told as having happened. */
    public enum Status {
        /** Told as a fact, on whosever word. */
        HAPPENED,
        /** The source speaks against it. */
        DENIED,
        /** The source was asked and did not say. */
        SILENT,
        /** Told as something not yet done: planned, threatened, demanded, hypothetical. */
        OPEN
    }
}
