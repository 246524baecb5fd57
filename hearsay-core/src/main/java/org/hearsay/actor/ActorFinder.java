// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

/**
 * Finds who acts and speaks in articles. Its lists are read once:
 *
 * <pre>{@code
 * ActorFinder finder = new ActorFinder();
 * Actors actors = finder.actorsIn(ActorText.of(article.id(), article.text()).on(day));
 * actors.of(attribution.source().getFirst()).ifPresent(speaker -> ... speaker.actor().country() ...);
 * }</pre>
 *
 * Immutable; may be used by many threads; the same text always gives the same actors.
 */
public final class ActorFinder {

    private final Knowledge knowledge = new Knowledge();
    private final Contexts contexts = new Contexts();
    private final Dictionaries dictionaries;

    /** A finder with Hearsay's own lists. */
    public ActorFinder() {
        this(Dictionaries.NONE);
    }

    /** A finder that asks the user's dictionaries first, then Hearsay's own lists. */
    public ActorFinder(Dictionaries dictionaries) {
        this.dictionaries = dictionaries;
    }

    /** The actors of one article; time grows with its length alone. */
    public Actors actorsIn(ActorText article) {
        return new Actors(knowledge, contexts, dictionaries, article);
    }
}
