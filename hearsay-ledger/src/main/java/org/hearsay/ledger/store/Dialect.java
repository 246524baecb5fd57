// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.ledger.query.Field;
import org.hearsay.ledger.query.Term;

/** What differs between the stores; all else is the same SQL. */
sealed interface Dialect permits SqliteDialect, PostgresDialect {

    /** Names the dialect's own migrations: {@code V1__words_sqlite.sql}. */
    String name();

    /** A new connection, set up; one that only reads when {@code writes} is false. */
    Connection connect(boolean writes) throws SQLException;

    /** The types of the common migrations as this store has them. */
    String translated(String sql);

    /** Begins the one writer's transaction; others wait or are told. */
    void begin(Connection writer) throws SQLException;

    /** Inserts an entry's number and its {@linkplain #document words}. */
    String insertWords();

    /** Puts other {@linkplain #document words} in the place of an entry's; the words come first, then its number. */
    String updateWords();

    /** The words of an entry as {@link #insertWords} takes them. */
    String document(List<String> words);

    /** Deletes the words of the entries of an article; the one parameter is the article. */
    String deleteWords();

    /** A subquery of the numbers of the entries that meet a {@linkplain #asked condition}. */
    String matching();

    /** Some alternatives, one of which is to be found under {@code field}. */
    String asked(Field field, List<Term.Phrase> alternatives);

    /** Both conditions. */
    String both(String one, String other);

    /** What is wrong with the files themselves, or nothing; for {@code hearsay verify}. */
    List<String> damage(Connection connection) throws SQLException;

    /** Phrases joined to one condition. */
    static String joined(
            List<Term.Phrase> alternatives, java.util.function.Function<Term.Phrase, String> one, String or) {
        return alternatives.stream().map(one).collect(Collectors.joining(or, "(", ")"));
    }
}
