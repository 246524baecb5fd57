// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.ledger.words.Words;

/** Reads the terms of a query from left to right; see {@link Query#of}. */
final class QueryParser {

    /** A longer one is a mistake (a text pasted in), and every term costs time. */
    private static final int LONGEST = 2_000;

    private static final Pattern NAME = Pattern.compile("(\\p{IsAlphabetic}+):");

    private static final Pattern COUNT = Pattern.compile("(>=|<=|>|<|=)?(\\d{1,6})");

    private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

    private final String text;
    private int at;

    QueryParser(String text) {
        this.text = text;
    }

    List<Term> terms() {
        if (text.length() > LONGEST) {
            throw new QueryException(LONGEST, "a query has at most " + LONGEST + " characters; ask for less");
        }
        List<Term> terms = new ArrayList<>();
        skipBlanks();
        while (at < text.length()) {
            terms.add(term());
            skipBlanks();
        }
        return terms;
    }

    private Term term() {
        int begin = at;
        boolean negated = text.charAt(at) == '-';
        if (negated) {
            at++;
        }
        Field field = field();
        if (at == text.length() || Character.isWhitespace(text.charAt(at))) {
            throw new QueryException(
                    begin,
                    "nothing stands behind \"" + text.substring(begin, at) + "\"; put a word there or leave it out");
        }
        return switch (field) {
            case FROM, TO -> bound(begin, negated, field);
            case ORIGINS -> origins(begin, negated);
            case DECISION -> decided(begin, negated);
            case COUNTRY -> country(begin, negated);
            default -> match(begin, negated, field);
        };
    }

    private Field field() {
        Matcher name = NAME.matcher(text).region(at, text.length());
        if (!name.lookingAt()) {
            return Field.WORDS;
        }
        Optional<Field> field = Field.named(name.group(1));
        if (field.isEmpty()) {
            throw new QueryException(
                    at,
                    "there is no field \"" + name.group(1) + ":\" (there are " + Field.names()
                            + "); put words with a colon in quotation marks");
        }
        at = name.end();
        return field.get();
    }

    private Term bound(int begin, boolean negated, Field field) {
        String value = bare();
        refuseNegated(begin, negated, field);
        return Days.bound(value, field == Field.TO)
                .orElseThrow(() -> new QueryException(
                        begin,
                        "\"" + value + "\" is no day; write it as 2020-02-21, or a month 2020-02, or a year 2020"));
    }

    private Term origins(int begin, boolean negated) {
        String value = bare();
        refuseNegated(begin, negated, Field.ORIGINS);
        Matcher count = COUNT.matcher(value);
        if (!count.matches()) {
            throw new QueryException(
                    begin, "\"" + value + "\" is no number of origins; write it as origins:>1 or origins:2");
        }
        int number = Integer.parseInt(count.group(2));
        return switch (count.group(1) == null ? "=" : count.group(1)) {
            case ">" -> new Term.Origins(number + 1, Integer.MAX_VALUE);
            case ">=" -> new Term.Origins(number, Integer.MAX_VALUE);
            case "<" -> new Term.Origins(0, number - 1);
            case "<=" -> new Term.Origins(0, number);
            default -> new Term.Origins(number, number);
        };
    }

    private Term country(int begin, boolean negated) {
        String value = bare();
        refuseNegated(begin, negated, Field.COUNTRY);
        List<String> codes = List.of(value.toUpperCase(Locale.ROOT).split(","));
        if (!codes.stream().allMatch(code -> CODE.matcher(code).matches())) {
            throw new QueryException(
                    begin, "\"" + value + "\" is no code of a country; write its three letters, as country:TUR");
        }
        return new Term.OfCountry(codes);
    }

    private Term decided(int begin, boolean negated) {
        String value = bare();
        refuseNegated(begin, negated, Field.DECISION);
        List<String> states = new ArrayList<>();
        boolean undecided = false;
        for (String word : value.toUpperCase(Locale.ROOT).split(",")) {
            switch (word) {
                case "ANY" -> {
                    states.addAll(Term.Decided.ANY.states());
                    undecided = true;
                }
                case "NONE" -> undecided = true;
                case "CONFIRMED", "AMENDED", "REJECTED" -> states.add(word);
                default ->
                    throw new QueryException(
                            begin, "\"" + value + "\" is no decision; write confirmed, amended, rejected, none or any");
            }
        }
        return new Term.Decided(states, undecided);
    }

    private static void refuseNegated(int begin, boolean negated, Field field) {
        if (negated) {
            throw new QueryException(
                    begin, "\"-\" cannot stand before " + field.shown() + ":; turn the bound round instead");
        }
    }

    private Term match(int begin, boolean negated, Field field) {
        List<Term.Phrase> alternatives = new ArrayList<>();
        do {
            if (!alternatives.isEmpty()) {
                at++;
            }
            alternatives.add(phrase(begin, field));
        } while (field != Field.WORDS && at < text.length() && text.charAt(at) == ',');
        return new Term.Match(field, negated, alternatives);
    }

    private Term.Phrase phrase(int begin, Field field) {
        int valueBegin = at;
        String value = at < text.length() && text.charAt(at) == '"' ? quoted() : word(field);
        boolean begins = value.endsWith("*");
        List<String> words = Words.folded(value);
        if (words.isEmpty()) {
            String shown = text.substring(begin, Math.max(at, valueBegin));
            throw new QueryException(
                    begin, "\"" + shown + "\" holds no letter or digit to look for; put a word there or leave it out");
        }
        return new Term.Phrase(words, begins);
    }

    private String quoted() {
        int close = text.indexOf('"', at + 1);
        if (close < 0) {
            throw new QueryException(at, "the quotation mark is never closed; close it or leave it out");
        }
        String value = text.substring(at + 1, close);
        at = close + 1;
        return value;
    }

    private String word(Field field) {
        int begin = at;
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && text.charAt(at) != '"'
                && !(field != Field.WORDS && text.charAt(at) == ',')) {
            at++;
        }
        return text.substring(begin, at);
    }

    private String bare() {
        int begin = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.substring(begin, at);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
