// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.relation.Naming;
import org.hearsay.ledger.relation.Relations;
import org.hearsay.ledger.store.Added;
import org.hearsay.ledger.store.ArticleLine;
import org.hearsay.ledger.store.Beside;
import org.hearsay.ledger.store.Difference;
import org.hearsay.ledger.store.Facet;
import org.hearsay.ledger.store.Hit;
import org.hearsay.ledger.store.IncidentLine;
import org.hearsay.ledger.store.LedgerException;
import org.hearsay.ledger.store.PageReading;
import org.hearsay.ledger.store.PlaceLine;
import org.hearsay.ledger.store.Queued;
import org.hearsay.ledger.store.Size;
import org.hearsay.ledger.store.SpeakerLine;
import org.hearsay.ledger.store.Store;
import org.hearsay.page.Page;
import org.hearsay.reading.Reading;

/**
 * The ledger as a program uses it: add articles, find what they say. May be used by many threads; to be closed.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open("hearsay.db", InstantSource.system())) {
 *     ledger.add(List.of(new PageReading(page, reader.read(page))));
 *     ledger.find(Query.of("speaker:zakharova \"red line\""), Optional.empty(), 50).hits();
 * }
 * }</pre>
 */
public final class Ledger implements AutoCloseable {

    private final Store store;

    private Ledger(Store store) {
        this.store = store;
    }

    /**
     * A stretch of the answer to a query.
     *
     * @param hits newest first
     * @param next where the answer goes on; absent when this is its end
     */
    public record HitPage(List<Hit> hits, Optional<String> next) {
        /** Copies the list. */
        public HitPage {
            hits = List.copyOf(hits);
        }
    }

    /**
     * Opens the ledger at {@code location}, a file or {@code jdbc:postgresql:...}; makes it when it is not there.
     *
     * @param clock tells when something was added or decided; nothing else depends on it
     * @throws LedgerException when it cannot be opened
     */
    public static Ledger open(String location, InstantSource clock) {
        return new Ledger(Store.open(location, clock));
    }

    /** Whether there is a ledger at {@code location}; a server is always taken to have one. */
    public static boolean exists(String location) {
        return Store.exists(location);
    }

    /** Whether this very page, by place and bytes, was added before; then reading it again would change nothing. */
    public boolean knows(Page page) {
        return store.knows(page.uri(), page.sha256());
    }

    /** Adds articles, all or none; once this returns they are safe. Adding the same again changes nothing. */
    public List<Added> add(List<PageReading> articles) {
        return store.add(articles);
    }

    /** Adds articles whose pages were read anew; a result that differs from the one in the ledger replaces it. */
    public List<Added> addAgain(List<PageReading> articles) {
        return store.addAgain(articles);
    }

    /**
     * Sets side by side what was added since this was last done. Whatever shows incidents does so before; a program that has added much does it
     * at a time of its own.
     */
    public void settle() {
        store.settle();
    }

    /** What was read in the article called {@code id}; absent when it is not in the ledger. */
    public Optional<Reading> article(String id) {
        return store.article(id);
    }

    /** The ids of the texts that were found at {@code uri}, in the order in which they were added; several when it was changed. */
    public List<String> revisions(String uri) {
        return store.revisions(uri);
    }

    /**
     * What meets {@code query}, newest first.
     *
     * @param after where a page before said that the answer goes on; empty for its beginning
     * @param limit at most so many hits, 1 or more
     */
    public HitPage find(Query query, Optional<String> after, int limit) {
        List<Hit> hits = store.find(query, after.orElse(""), limit + 1);
        boolean more = hits.size() > limit;
        List<Hit> page = more ? hits.subList(0, limit) : hits;
        return new HitPage(page, more ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }

    /** How many entries meet {@code query}. */
    public long count(Query query) {
        return store.count(query);
    }

    /**
     * A stretch of a list of incidents.
     *
     * @param incidents by day, then id; those without a day last
     * @param next where the list goes on; absent when this is its end
     */
    public record IncidentPage(List<IncidentLine> incidents, Optional<String> next) {
        /** Copies the list. */
        public IncidentPage {
            incidents = List.copyOf(incidents);
        }
    }

    /** The incidents of which a claim or event meets {@code query}; arguments as in {@link #find}. */
    public IncidentPage incidents(Query query, Optional<String> after, int limit) {
        List<IncidentLine> found = store.incidents(query, after.orElse(""), limit + 1);
        boolean more = found.size() > limit;
        List<IncidentLine> page = more ? found.subList(0, limit) : found;
        return new IncidentPage(page, more ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }

    /**
     * A stretch of a list of articles.
     *
     * @param articles newest first; those without a day last
     * @param next where the list goes on; absent when this is its end
     */
    public record ArticlePage(List<ArticleLine> articles, Optional<String> next) {
        /** Copies the list. */
        public ArticlePage {
            articles = List.copyOf(articles);
        }
    }

    /** The articles of which a claim or event meets {@code query}, all for the empty query; arguments as in {@link #find}. */
    public ArticlePage articles(Query query, Optional<String> after, int limit) {
        List<ArticleLine> found = store.articles(query, after.orElse(""), limit + 1);
        boolean more = found.size() > limit;
        List<ArticleLine> page = more ? found.subList(0, limit) : found;
        return new ArticlePage(page, more ? Optional.of(page.getLast().cursor()) : Optional.empty());
    }

    /** The articles beside the one called {@code id} in the list of {@link #articles}; that one itself need not meet {@code query}. */
    public Beside beside(Query query, String id) {
        return store.beside(query, id);
    }

    /** The incidents to which claims and events of the article called {@code id} belong, by the ids of these. */
    public Map<String, IncidentLine> incidentsIn(String id) {
        return store.incidentsIn(id);
    }

    /** Where events that meet {@code query} are said to have taken place, those of most events first, at most {@code limit}. */
    public List<PlaceLine> places(Query query, int limit) {
        return store.places(query, limit);
    }

    /** Those who speak in the ledger by name, the most frequent first, at most {@code limit}. */
    public List<SpeakerLine> speakers(int limit) {
        return store.speakers(limit);
    }

    /** The incident called {@code id} with its accounts, origins and disputes; absent when there is none. */
    public Optional<Incident> incident(String id) {
        return store.incident(id);
    }

    /** The incident to which the claim or event called {@code id} belongs; absent when only one article tells it. */
    public Optional<String> incidentOf(String id) {
        return store.incidentOf(id);
    }

    /** The claim or event called {@code id}; absent when there is none. */
    public Optional<Hit> entry(String id) {
        return store.entry(id);
    }

    /** Why the claim or event called {@code id} was set beside others: their ids, each with its reasons. */
    public Map<String, List<String>> linked(String id) {
        return store.linked(id);
    }

    /** The SHA-256 of every page from which the article called {@code id} was read. */
    public List<String> pagesOf(String id) {
        return store.pagesOf(id);
    }

    /**
     * Keeps what somebody decided. It stands on the words of the page and is found again when the page is read anew.
     *
     * @throws org.hearsay.ledger.decision.DecisionException when it makes no sense, with the reason
     */
    public Decision decide(Proposal proposal) {
        return store.decide(proposal);
    }

    /**
     * What of {@code query} nobody decided about: accounts of disputed incidents first, then what the reader was least certain of, then what most
     * articles tell; at most {@code limit}.
     */
    public List<Queued> queue(Query query, int limit) {
        return store.queue(query, limit);
    }

    /** Decisions, the last first, those undone as well; arguments as in {@link Store#decisions}. */
    public List<Decision> decisions(OptionalLong before, int limit) {
        return store.decisions(before, limit);
    }

    /** The decision called {@code id}; absent when there is none. */
    public Optional<Decision> decision(String id) {
        return store.decision(id);
    }

    /** The claims and events on which {@code decision} stands now; none when the page no longer has their words. */
    public List<String> standsOn(Decision decision) {
        return store.standsOn(decision);
    }

    /** The decisions that stand on the claim or event called {@code entry}, the earliest first, those undone as well. */
    public List<Decision> decisionsOn(String entry) {
        return store.decisionsOn(entry);
    }

    /** The ties between actors of events that meet {@code query}; arguments as in {@link Store#relations}. */
    public Relations relations(Query query, boolean byState) {
        return store.relations(query, byState);
    }

    /** The words that each outlet and speaker has for those whose name has all words of {@code name}, the most frequent first. */
    public List<Naming> namings(String name) {
        return store.namings(name);
    }

    /** What {@code query} finds, counted by outlet, type, country and status. */
    public List<Facet> facets(Query query) {
        return store.facets(query);
    }

    /** How the query {@code begun} may go on, whole queries, the best first, at most {@code limit}. */
    public List<Facet.Value> suggestions(String begun, int limit) {
        return store.suggestions(begun, limit);
    }

    /** What decisions come to for claims and events of the article called {@code id}, by their ids. */
    public Map<String, Verdict> verdictsIn(String id) {
        return store.verdictsIn(id);
    }

    /** How much the ledger holds. */
    public Size size() {
        return store.size();
    }

    /** Checks every page against its hash and every span against its text; hands on what is wrong, answers how much was checked. */
    public long verify(Consumer<Difference> differences) {
        return store.verify(differences);
    }

    @Override
    public void close() {
        store.close();
    }
}
