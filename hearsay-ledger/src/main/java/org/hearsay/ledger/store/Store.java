// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.hearsay.country.Countries;
import org.hearsay.ledger.decision.Decision;
import org.hearsay.ledger.decision.Proposal;
import org.hearsay.ledger.decision.Verdict;
import org.hearsay.ledger.incident.Account;
import org.hearsay.ledger.incident.Incident;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.ledger.query.Query;
import org.hearsay.ledger.query.Term;
import org.hearsay.ledger.relation.Naming;
import org.hearsay.ledger.relation.Namings;
import org.hearsay.ledger.relation.RelationFinder;
import org.hearsay.ledger.relation.Relations;
import org.hearsay.ledger.relation.Told;
import org.hearsay.reading.Reading;
import org.jspecify.annotations.Nullable;

/**
 * One ledger, in an SQLite file or on a PostgreSQL server. Append-only: what was read stays as it was read. May be used by many threads; what is
 * written is written by one at a time, and readers see whole batches.
 */
public final class Store implements AutoCloseable {

    private static final String POSTGRES = "jdbc:postgresql:";

    private static final String SQLITE = "jdbc:sqlite:";

    private final Database database;
    private final InstantSource clock;

    /** Made when first needed, since its word lists take a while and a search needs none. */
    private final AtomicReference<@Nullable Neighbours> neighbours = new AtomicReference<>();

    /** Names of states, made when first needed. */
    private final AtomicReference<@Nullable Countries> countries = new AtomicReference<>();

    /** Names to suggest, read again when more entries came. */
    private final AtomicReference<@Nullable KnownNames> names = new AtomicReference<>();

    private record KnownNames(long version, Suggestions suggestions) {}

    /** Whether incidents may have to be made before they are shown; at first nobody knows. */
    private final AtomicBoolean due = new AtomicBoolean(true);

    private Store(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Opens the ledger at {@code location}: the name of a file, {@code jdbc:sqlite:FILE}, or {@code jdbc:postgresql:...}. Made when it is not
     * there, brought up to date when an older hearsay wrote it.
     *
     * @throws LedgerException when it cannot be opened
     */
    public static Store open(String location, InstantSource clock) {
        return new Store(new Database(shown(location), dialect(location)), clock);
    }

    /** Whether something is at {@code location} to be opened; a server is always taken to be there. */
    public static boolean exists(String location) {
        return location.startsWith(POSTGRES) || Files.exists(file(location));
    }

    private static Dialect dialect(String location) {
        if (location.startsWith(POSTGRES)) {
            return new PostgresDialect(location);
        }
        Path file = file(location);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
        } catch (IOException e) {
            throw new LedgerException(location, "its folder cannot be made (" + e.getMessage() + "); name another");
        }
        if (Files.isDirectory(file)) {
            throw new LedgerException(location, "is a folder; name a file in it, e.g. " + file.resolve("hearsay.db"));
        }
        return new SqliteDialect(file);
    }

    private static Path file(String location) {
        if (location.startsWith("jdbc:") && !location.startsWith(SQLITE)) {
            throw new LedgerException(
                    shown(location), "is no ledger that hearsay knows; use a file or jdbc:postgresql:...");
        }
        try {
            return Path.of(location.startsWith(SQLITE) ? location.substring(SQLITE.length()) : location);
        } catch (InvalidPathException e) {
            throw new LedgerException(location, "cannot be the name of a file; check how it is written");
        }
    }

    /** A location as it may be shown: without what follows the question mark of a URL, where passwords stand. */
    private static String shown(String location) {
        int question = location.indexOf('?');
        return location.startsWith("jdbc:") && question > 0 ? location.substring(0, question) : location;
    }

    /** Whether the page with these bytes from this place was added before. */
    public boolean knows(String uri, String sha256) {
        return database.read(session ->
                session.number("SELECT COUNT(*) FROM article_page WHERE uri = ? AND page = ?", uri, sha256) > 0);
    }

    /** Adds articles: all of them or, on failure, none; once this returns they are safe on the disk. Answers what each came to. */
    public List<Added> add(List<PageReading> articles) {
        return add(articles, false);
    }

    /** The same for pages that were read again: where the result differs from the one in the ledger, it replaces it. */
    public List<Added> addAgain(List<PageReading> articles) {
        return add(articles, true);
    }

    private List<Added> add(List<PageReading> articles, boolean again) {
        String now = now();
        Neighbours near = neighbours();
        try {
            return database.write(session -> {
                near.begin();
                Writer writer = new Writer(session, new Corroborator(session, near), now, again);
                List<Added> added = new ArrayList<>();
                for (PageReading article : articles) {
                    added.add(writer.add(article));
                }
                due.set(true);
                return added;
            });
        } catch (RuntimeException e) {
            near.mistrust();
            throw e;
        }
    }

    /**
     * Makes the incidents of what was added since they were last made. Whatever shows incidents does so before; a program that added much may do
     * so itself, at a time that suits it.
     */
    public void settle() {
        if (due.getAndSet(false) && database.read(Settler::isDue)) {
            try {
                new Settler(database, neighbours()).settle();
            } catch (RuntimeException e) {
                due.set(true);
                throw e;
            }
        }
    }

    /** Before incidents are shown; while another program writes, they are shown as they were last made. */
    private void settleIfFree() {
        try {
            settle();
        } catch (LedgerException e) {
            if (!e.isBusy()) {
                throw e;
            }
        }
    }

    /** What was read in the article called {@code id}; absent when it is not in the ledger. */
    public Optional<Reading> article(String id) {
        return database.read(session -> Rows.load(session, id).map(ReadingRows::reading));
    }

    /** The articles found at {@code uri}, each text once; more than one when it was changed. */
    public List<String> revisions(String uri) {
        return database.read(session -> session.list(
                "SELECT id FROM article WHERE uri = ? ORDER BY added, id", List.of(uri), row -> row.getString(1)));
    }

    /**
     * The entries that meet {@code query}, newest first.
     *
     * @param after the {@linkplain Hit#cursor cursor} of the last hit seen; empty for the first
     * @param limit at most so many, 1 or more
     */
    public List<Hit> find(Query query, String after, int limit) {
        if (!query.terms(Term.Origins.class).isEmpty()) {
            settleIfFree();
        }
        return database.read(session -> new Finder(session, query).find(after, limit));
    }

    /** How many entries meet {@code query}. */
    public long count(Query query) {
        if (!query.terms(Term.Origins.class).isEmpty()) {
            settleIfFree();
        }
        return database.read(session -> new Finder(session, query).count());
    }

    /**
     * The incidents of which an entry meets {@code query}, by day, then id; those without a day last.
     *
     * @param after the {@linkplain IncidentLine#cursor cursor} of the last one seen; empty for the first
     * @param limit at most so many, 1 or more
     */
    public List<IncidentLine> incidents(Query query, String after, int limit) {
        settleIfFree();
        return database.read(session -> new Finder(session, query).incidents(after, limit));
    }

    /** The articles of which an entry meets {@code query}, all for the empty one, newest first; arguments as in {@link #find}. */
    public List<ArticleLine> articles(Query query, String after, int limit) {
        if (!query.terms(Term.Origins.class).isEmpty()) {
            settleIfFree();
        }
        return database.read(session -> new Finder(session, query).articles(after, limit));
    }

    /** The articles beside the one called {@code id} in the list of {@link #articles}; that one itself need not meet {@code query}. */
    public Beside beside(Query query, String id) {
        if (!query.terms(Term.Origins.class).isEmpty()) {
            settleIfFree();
        }
        return database.read(session -> new Finder(session, query).beside(id));
    }

    /** The incidents to which entries of {@code article} belong, by the entries' ids. */
    public Map<String, IncidentLine> incidentsIn(String article) {
        settleIfFree();
        return database.read(session -> Finder.incidentsIn(session, article));
    }

    /** The places of events that meet {@code query}, those of most events first, at most {@code limit}. */
    public List<PlaceLine> places(Query query, int limit) {
        if (!query.terms(Term.Origins.class).isEmpty()) {
            settleIfFree();
        }
        return database.read(session -> new Finder(session, query).places(limit));
    }

    /** Those who speak, the most frequent first, at most {@code limit}. */
    public List<SpeakerLine> speakers(int limit) {
        return database.read(session -> Finder.speakers(session, limit));
    }

    /** The incident called {@code id} with all that explains it; absent when there is none. */
    public Optional<Incident> incident(String id) {
        settleIfFree();
        return database.read(session -> {
            List<Account> accounts = AccountRows.ofIncident(session, id);
            return accounts.isEmpty()
                    ? Optional.empty()
                    : Optional.of(neighbours().incidents().incident(Amended.accounts(session, accounts)));
        });
    }

    /** The incident to which the entry called {@code id} belongs; absent when only one article tells it. */
    public Optional<String> incidentOf(String id) {
        settleIfFree();
        return database.read(session -> session
                .list(
                        "SELECT incident FROM account WHERE id = ? AND incident IS NOT NULL",
                        List.of(id),
                        row -> row.getString(1))
                .stream()
                .findFirst());
    }

    /** Why the entry called {@code id} was set beside others: their ids, each with its reasons. */
    public Map<String, List<String>> linked(String id) {
        settleIfFree();
        return database.read(session -> Corroborator.reasons(session, id));
    }

    /** The SHA-256 of every page from which {@code article} was read, in alphabetical order. */
    public List<String> pagesOf(String article) {
        return database.read(session -> session.list(
                "SELECT DISTINCT page FROM article_page WHERE article = ? ORDER BY page",
                List.of(article),
                row -> row.getString(1)));
    }

    /** The entry called {@code id}; absent when there is none. */
    public Optional<Hit> entry(String id) {
        return database.read(session -> Finder.entry(session, id));
    }

    /**
     * Keeps what somebody decided, and makes the incidents anew that it changes.
     *
     * @throws org.hearsay.ledger.decision.DecisionException when it makes no sense, with the reason
     */
    public Decision decide(Proposal proposal) {
        settleIfFree();
        Decision decision = database.write(session -> {
            neighbours().begin();
            return new DecisionTaker(session, now()).take(proposal);
        });
        due.set(true);
        settleIfFree();
        return decision;
    }

    /** What of {@code query} nobody decided about, what matters most first, at most {@code limit}. */
    public List<Queued> queue(Query query, int limit) {
        settleIfFree();
        return database.read(session -> new DeskQueue(session).of(new Finder(session, query), limit));
    }

    /**
     * Decisions, the last first.
     *
     * @param before the number of the last one seen; absent for the first
     * @param limit at most so many, 1 or more
     */
    public List<Decision> decisions(OptionalLong before, int limit) {
        return database.read(session -> DecisionRows.before(session, before.orElse(Long.MAX_VALUE), limit));
    }

    /** The decision called {@code id}; absent when there is none. */
    public Optional<Decision> decision(String id) {
        return database.read(session -> DecisionRows.of(session, id));
    }

    /** The claims and events on which {@code decision} stands now; none when the page no longer has their words. */
    public List<String> standsOn(Decision decision) {
        return database.read(session -> new Anchors(session).of(decision.number()));
    }

    /** The decisions that stand on the claim or event called {@code entry}, the earliest first, those undone as well. */
    public List<Decision> decisionsOn(String entry) {
        return database.read(session -> DecisionRows.on(session, entry));
    }

    /**
     * The ties between actors of events that meet {@code query}, and the triads among them that do not hold together.
     *
     * @param byState whether those who act for their state by their office count as the state
     */
    public Relations relations(Query query, boolean byState) {
        settleIfFree();
        List<Told> told = database.read(
                session -> new RelationReader(session, countries(), byState).told(new Finder(session, query)));
        return new RelationFinder().of(told);
    }

    /** The words that each outlet and speaker has for those whose name has all words of {@code name}. */
    public List<Naming> namings(String name) {
        return new Namings().of(database.read(session -> new NamingReader(session).places(name)));
    }

    /** What {@code query} finds, counted by outlet, type, country and status. */
    public List<Facet> facets(Query query) {
        return database.read(session -> new FacetReader(session, countries()).of(new Finder(session, query)));
    }

    /** How the query {@code begun} may go on, whole queries, the best first, at most {@code limit}. */
    public List<Facet.Value> suggestions(String begun, int limit) {
        long version = database.read(session -> session.number("SELECT COALESCE(MAX(n), 0) FROM entry"));
        KnownNames known = names.get();
        if (known == null || known.version() != version) {
            known = new KnownNames(version, new Suggestions(database.read(FacetReader::names)));
            names.set(known);
        }
        return known.suggestions().of(begun, limit);
    }

    private Countries countries() {
        Countries made = countries.get();
        if (made == null) {
            made = Countries.load();
            countries.set(made);
        }
        return made;
    }

    /** What decisions come to for claims and events of {@code article}, by their ids. */
    public Map<String, Verdict> verdictsIn(String article) {
        return database.read(session -> Verdicts.in(session, article));
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private Neighbours neighbours() {
        Neighbours made = neighbours.get();
        if (made == null) {
            // Two threads may make one each; only one of them is kept.
            neighbours.compareAndSet(null, new Neighbours(new Incidents()));
            made = java.util.Objects.requireNonNull(neighbours.get());
        }
        return made;
    }

    /** How much is in the ledger. */
    public Size size() {
        settleIfFree();
        return database.read(session -> new Size(
                session.number("SELECT COUNT(*) FROM article"),
                session.number("SELECT COUNT(*) FROM attribution"),
                session.number("SELECT COUNT(*) FROM event"),
                session.number("SELECT COUNT(*) FROM incident")));
    }

    /** Checks every page, span and reading, hands on what is wrong, and answers how many things were checked. */
    public long verify(Consumer<Difference> differences) {
        return new Verifier(database, differences).verify();
    }

    @Override
    public void close() {
        database.close();
    }
}
