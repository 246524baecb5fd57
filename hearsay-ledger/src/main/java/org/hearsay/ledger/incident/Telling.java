// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.attribution.Speaker;
import org.hearsay.text.Sha256;

/**
 * What accounts have in common that tell the same in the same words, on the same word, on the same day: copies of one report, however many outlets
 * carry it. Accounts are compared telling by telling, so that a thousand copies cost what one does.
 *
 * @param id from all its parts, so that the same telling has the same id in every ledger
 * @param what what is told
 * @param word on whose word
 * @param published the day of publication; absent when unknown
 */
public record Telling(String id, Account.What what, Account.Word word, Optional<String> published) {

    private static final int ID_DIGITS = 16;
    private static final char UNIT = '\u001f';
    private static final char PART = '\u001e';
    private static final char FIELD = '\u001d';

    /** The telling of {@code account}. */
    public static Telling of(Account account) {
        Optional<String> published = account.carrier().published();
        String body = body(account.what(), account.word(), published);
        return new Telling(Sha256.of(body).substring(0, ID_DIGITS), account.what(), account.word(), published);
    }

    /** An account of it in the article of {@code carrier}. */
    public Account in(Account.Carrier carrier, String accountId) {
        return new Account(accountId, carrier, what, word);
    }

    /** All its parts in one text, from which {@link #parsed} makes it again. */
    public String body() {
        return body(what, word, published);
    }

    private static String body(Account.What what, Account.Word word, Optional<String> published) {
        List<String> parts = List.of(
                what.type(),
                what.text(),
                what.quoted(),
                what.day().orElse(""),
                what.place().orElse(""),
                String.join(String.valueOf(UNIT), what.actors()),
                String.join(String.valueOf(UNIT), what.recipients()),
                joined(what.figures().stream().map(Telling::written).toList()),
                what.status().name(),
                joined(word.links().stream().map(Telling::written).toList()),
                published.orElse(""),
                joined(word.beside().stream().map(Telling::written).toList()),
                joined(word.through()),
                word.party() ? "party" : "",
                joined(word.sides()));
        return String.join(
                String.valueOf(PART), parts.stream().map(Telling::plain).toList());
    }

    private static String joined(List<String> texts) {
        return String.join(String.valueOf(UNIT), texts);
    }

    private static String written(Account.Link link) {
        StringBuilder written = new StringBuilder(link.kind() + " " + link.name());
        link.offices().forEach(office -> written.append(FIELD).append('o').append(office));
        link.bodies().forEach(body -> written.append(FIELD).append('b').append(body));
        return written.toString();
    }

    private static Account.Link link(String written) {
        List<String> fields = split(written, FIELD);
        String first = fields.getFirst();
        int blank = first.indexOf(' ');
        return new Account.Link(
                first.substring(blank + 1),
                Speaker.Kind.valueOf(first.substring(0, blank)),
                marked(fields, 'o'),
                marked(fields, 'b'));
    }

    private static List<String> marked(List<String> fields, char mark) {
        return fields.stream()
                .skip(1)
                .filter(field -> field.charAt(0) == mark)
                .map(field -> field.substring(1))
                .toList();
    }

    /** Control characters part the parts and are none of any text's own. */
    private static String plain(String part) {
        return part.replace(PART, ' ').replace('\u0000', ' ');
    }

    private static String written(Account.Figure figure) {
        return figure.least().map(String::valueOf).orElse("") + ":"
                + figure.most().map(String::valueOf).orElse("") + ":" + (figure.approximate() ? "~" : "") + ":"
                + figure.of();
    }

    /** The telling that {@link #body} wrote. */
    public static Telling parsed(String id, String body) {
        List<String> parts = split(body, PART);
        Account.What what = new Account.What(
                parts.get(0),
                parts.get(1),
                parts.get(2),
                present(parts.get(3)),
                present(parts.get(4)),
                split(parts.get(5), UNIT),
                split(parts.get(6), UNIT),
                split(parts.get(7), UNIT).stream().map(Telling::figure).toList(),
                Account.Status.valueOf(parts.get(8)));
        Account.Word word = new Account.Word(
                links(parts.get(9)),
                links(later(parts, 11)),
                split(later(parts, 12), UNIT),
                !later(parts, 13).isEmpty(),
                split(later(parts, 14), UNIT));
        return new Telling(id, what, word, present(parts.get(10)));
    }

    /** Parts that ledgers written before 24 November 2026 do not have. */
    private static String later(List<String> parts, int number) {
        return number < parts.size() ? parts.get(number) : "";
    }

    private static List<Account.Link> links(String joined) {
        return split(joined, UNIT).stream().map(Telling::link).toList();
    }

    private static Account.Figure figure(String written) {
        List<String> parts = split(written, ':');
        return new Account.Figure(
                String.join(":", parts.subList(3, parts.size())),
                present(parts.get(0)).map(Long::valueOf),
                present(parts.get(1)).map(Long::valueOf),
                !parts.get(2).isEmpty());
    }

    private static Optional<String> present(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    private static List<String> split(String text, char at) {
        List<String> parts = new ArrayList<>();
        if (text.isEmpty()) {
            return parts;
        }
        int begin = 0;
        for (int end = text.indexOf(at); end >= 0; end = text.indexOf(at, begin)) {
            parts.add(text.substring(begin, end));
            begin = end + 1;
        }
        parts.add(text.substring(begin));
        return parts;
    }
}
