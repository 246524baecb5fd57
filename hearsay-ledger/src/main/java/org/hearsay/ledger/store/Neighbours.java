// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearsay.ledger.incident.Incidents;
import org.hearsay.ledger.incident.Telling;

/**
 * Which tellings are compared with which: those filed under a key that not too many share. A key that is full tells nothing any more; since that is
 * a matter of how many are filed there, the order in which they came changes nothing. Used by one writer at a time; what it remembers is bounded.
 */
final class Neighbours {

    /**
     * A key under which more are filed is full. So many comparisons a key are quick, and what more articles than these tell in other words within
     * some days shares rarer words, too, or three words instead of two.
     */
    private static final int FULL = 64;

    /** So many tellings are held ready in memory, about 2 KB each. */
    private static final int REMEMBERED = 20_000;

    /** So many full keys are remembered, 8 bytes each and their housekeeping. */
    private static final int MOST_FULL = 1_000_000;

    private final Incidents incidents;
    private final Set<Long> full = new HashSet<>();
    private final Map<Long, Incidents.Ready> ready = new LinkedHashMap<>(16, 0.75f, true);

    private volatile boolean mistrusted;

    Neighbours(Incidents incidents) {
        this.incidents = incidents;
    }

    Incidents incidents() {
        return incidents;
    }

    void remember(long telling, Incidents.Ready made) {
        ready.put(telling, made);
        if (ready.size() > REMEMBERED) {
            var eldest = ready.entrySet().iterator();
            eldest.next();
            eldest.remove();
        }
    }

    /** Forgets a telling that is gone; its number may be given again. */
    void forget(long telling) {
        ready.remove(telling);
    }

    /** Notes that a transaction came to nothing, and with it what was remembered of it. */
    void mistrust() {
        mistrusted = true;
    }

    /** To be called at the beginning of every transaction. */
    void begin() {
        if (mistrusted) {
            mistrusted = false;
            ready.clear();
            full.clear();
        }
    }

    Incidents.Ready ready(Session session, long telling) throws SQLException {
        Incidents.Ready known = ready.get(telling);
        if (known == null) {
            known = incidents.ready(session.first(
                            "SELECT id, body FROM telling WHERE n = ?",
                            List.of(telling),
                            row -> Telling.parsed(row.getString(1), row.getString(2)))
                    .orElseThrow());
            remember(telling, known);
        }
        return known;
    }

    /** The tellings that may be of one thing with {@code telling}, without itself. */
    Set<Long> of(Session session, long telling) throws SQLException {
        List<Incidents.Places> places = incidents.filed(ready(session, telling)).stream()
                .filter(place -> !full.contains(place.filed()))
                .toList();
        Set<Long> asked = new TreeSet<>();
        places.forEach(place -> {
            asked.add(place.filed());
            place.beside().stream().filter(key -> !full.contains(key)).forEach(asked::add);
        });
        Map<Long, List<Long>> filed = filed(session, asked);
        Set<Long> near = new TreeSet<>();
        for (Incidents.Places place : places) {
            if (!full.contains(place.filed())) {
                near.addAll(filed.getOrDefault(place.filed(), List.of()));
                place.beside().forEach(key -> near.addAll(filed.getOrDefault(key, List.of())));
            }
        }
        near.remove(telling);
        return near;
    }

    /** What is filed under each of {@code keys}; of full ones nothing. */
    private Map<Long, List<Long>> filed(Session session, Set<Long> keys) throws SQLException {
        Map<Long, List<Long>> filed = new HashMap<>();
        if (keys.isEmpty()) {
            return filed;
        }
        session.each(
                "SELECT filed, telling FROM telling_key WHERE filed IN (" + marks(keys.size()) + ")",
                new ArrayList<>(keys),
                row -> {
                    List<Long> under = filed.computeIfAbsent(row.getLong(1), key -> new ArrayList<>());
                    if (under.size() <= FULL) {
                        under.add(row.getLong(2));
                    }
                    return true;
                });
        filed.forEach((key, under) -> {
            if (under.size() > FULL) {
                noteFull(key);
            }
        });
        filed.keySet().removeAll(full);
        return filed;
    }

    private void noteFull(long key) {
        if (full.size() >= MOST_FULL) {
            full.clear();
        }
        full.add(key);
    }

    /** Question marks for so many values, filled up so that few different statements are prepared. */
    private static String marks(int count) {
        return Collections.nCopies(count, "?").stream().collect(Collectors.joining(", "));
    }

    /**
     * Marks as due what is filed under keys that became full by what is due, since its links have changed.
     *
     * @param due all that is due
     */
    void spread(Session session, Set<Long> due) throws SQLException {
        Set<Long> seen = new HashSet<>();
        Set<Long> also = new TreeSet<>();
        for (Long telling : due) {
            for (long key : incidents.keys(ready(session, telling))) {
                if (seen.add(key) && !full.contains(key)) {
                    // Known to be full since an earlier time, it was spread then; else it is asked now.
                    Set<Long> under = under(session, key);
                    if (under.size() > FULL) {
                        noteFull(key);
                        spread(under, due, also);
                    }
                }
            }
        }
        for (Long telling : also) {
            Corroborator.due(session, telling);
        }
    }

    private static void spread(Set<Long> under, Set<Long> due, Set<Long> also) {
        long before = under.stream().filter(one -> !due.contains(one)).count();
        if (before <= FULL) {
            also.addAll(under);
        }
    }

    private static Set<Long> under(Session session, long key) throws SQLException {
        return new TreeSet<>(
                session.list("SELECT telling FROM telling_key WHERE filed = ?", List.of(key), row -> row.getLong(1)));
    }

    /** Marks as due what is filed under {@code key} when one less makes it tell something again. */
    void lessened(Session session, long key) throws SQLException {
        Set<Long> under = under(session, key);
        if (under.size() == FULL) {
            full.remove(key);
            for (Long telling : under) {
                Corroborator.due(session, telling);
            }
        }
    }
}
