// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.FEMININE;
import static org.hearsay.attribution.FunctionWords.Does.FIELD;
import static org.hearsay.attribution.FunctionWords.Does.MASCULINE;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.hearsay.text.Token;

/** Names in which a body and a person meet, or two parts of a body: {@code Health Commissioner Dr. Ada Lorne}, {@code Bureau of Fish and Game}. */
final class TitledNames {

    private final FunctionWords words;
    private final Roles roles;

    TitledNames(FunctionWords words, Roles roles) {
        this.words = words;
        this.roles = roles;
    }

    /**
     * Whether the name that begins at token {@code from} and ends with {@code head} stands behind a person's office or title, so that a body named
     * before that is only whom he serves: {@code Marine Corps Commandant Major General | Bo Tarn}.
     */
    private boolean isBehindTitle(List<Token> tokens, int from, int head) {
        int title = from - 1;
        while (title >= 0 && !tokens.get(title).isWord()) {
            title--;
        }
        if (title < 0 || !isPersons(tokens.get(title).lower())) {
            return false;
        }
        if (!tokens.get(title).isCapitalised()) {
            // "labour journalist Ada Press"
            return head == from + 1;
        }
        for (int i = from; i <= head; i++) {
            Token token = tokens.get(i);
            if (!token.isCapitalised() && token.lower().equals("of")) {
                // "Leader Ada Lorne of Tarnmouth"
                return i > from + 1;
            }
            boolean noun = token.isCapitalised() && roles.kind(token.lower()).isPresent();
            if (noun || !token.isCapitalised() && token.lower().equals("for")) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where in a run of capitalised words from {@code from} to before {@code to} the office of a named person begins: {@code FBI | Director Ada Lorne}.
     * {@code to} where the run names nobody.
     */
    int endBeforeTitled(IntFunction<Token> tokens, int from, int to) {
        int title = to;
        for (int i = to - 1; i >= from && title == to; i--) {
            title = isPersons(tokens.apply(i).lower()) ? i : title;
        }
        boolean named = title + 1 < to;
        for (int i = title + 1; i < to; i++) {
            named &= tokens.apply(i).isCapitalised()
                    && roles.kind(tokens.apply(i).lower()).isEmpty();
        }
        if (!named) {
            return to;
        }
        while (title > from && isPersons(tokens.apply(title - 1).lower())) {
            title--;
        }
        return title;
    }

    /** {@code name}, which ends with token {@code head}, where an office or a title before it says that it is a person's. */
    Optional<String> personIn(String text, List<Token> tokens, int head, String name) {
        int begin = tokens.get(head).end() - name.length();
        if (!text.startsWith(name, begin)) {
            return Optional.empty();
        }
        int from = head;
        while (from > 0 && tokens.get(from).begin() > begin) {
            from--;
        }
        boolean several = name.indexOf(' ') > 0;
        boolean person = several ? isBehindTitle(tokens, from, head) : isBehindHonour(tokens, from);
        return person ? Optional.of(name) : Optional.empty();
    }

    /**
     * Where a person's name begins in capitalised words from {@code from} to {@code head}, when these begin with what the person's office is for or
     * where it is: {@code Minister for Foreign Affairs | Ada Lorne}, {@code ambassador to Kenya | Ada Lorne}; else {@code from}.
     */
    int behindField(List<Token> tokens, int from, int head, Predicate<String> isListed) {
        boolean office = false;
        for (int i = 0; i < from; i++) {
            office |= isPersons(tokens.get(i).lower());
        }
        for (int i = head - 2; i >= from; i--) {
            boolean titled = i > 0 && words.is(tokens.get(i - 1).lower(), TITLE);
            office |= titled || i > from && isPersons(tokens.get(i - 1).lower());
            boolean field = words.is(tokens.get(i).lower(), FIELD);
            boolean place = i == from
                    && i > 0
                    && words.is(tokens.get(i - 1).lower(), PREPOSITION)
                    && isListed.test(tokens.get(i).text());
            if (office && (field || place)) {
                return i + 1;
            }
        }
        return from;
    }

    /** {@code Lídia Cassoma} in {@code Minister of Justice Lídia Cassoma}: two capitalised words behind an office of at least one. */
    Optional<String> afterOffice(String text, List<Token> tokens, int coreEnd) {
        int of = 1;
        while (of < coreEnd && !List.of("of", "for").contains(tokens.get(of).lower())) {
            of++;
        }
        boolean office = of < coreEnd
                && roles.kind(tokens.get(of - 1).lower())
                        .filter(k -> k == Roles.Kind.PERSON)
                        .isPresent();
        int capitals = coreEnd;
        while (capitals > of + 1 && tokens.get(capitals - 1).isCapitalised()) {
            capitals--;
        }
        // "for Europe | and | Foreign Affairs Ada Lorne"
        boolean whole = capitals == of + 1 || tokens.get(capitals - 1).lower().equals("and");
        boolean named = office && coreEnd - capitals >= 3 && whole;
        return named
                ? Optional.of(text.substring(
                        tokens.get(coreEnd - 2).begin(), tokens.get(coreEnd - 1).end()))
                : Optional.empty();
    }

    /** Whether a title that only persons have stands right before the name: {@code Mr Parish}. */
    private boolean isBehindHonour(List<Token> tokens, int from) {
        int title = from - 1;
        while (title >= 0 && tokens.get(title).is('.')) {
            title--;
        }
        return title >= 0 && isHonour(tokens.get(title).lower());
    }

    /** {@code mr}, {@code dame}; not {@code foreign}, which stands before names with an office behind it alone. */
    private boolean isHonour(String word) {
        return words.is(word, TITLE) && words.isAny(word, FEMININE, MASCULINE);
    }

    /**
     * The person in {@code Ada Bo Lorne of the Lake Times}: of a name with "of", what stands before it, when that is two words at least and nothing in it
     * is a body's.
     */
    Optional<String> memberOf(String name) {
        int of = name.indexOf(" of the ");
        if (of < 0 || name.indexOf(' ') >= of) {
            return Optional.empty();
        }
        String member = name.substring(0, of);
        boolean person = Arrays.stream(member.split(" "))
                .allMatch(word -> Character.isUpperCase(word.codePointAt(0))
                        && roles.kind(word.toLowerCase(Locale.ROOT)).isEmpty()
                        && !word.equals(word.toUpperCase(Locale.ROOT)));
        return person ? Optional.of(member) : Optional.empty();
    }

    private boolean isPersons(String word) {
        String last = word.substring(word.lastIndexOf('-') + 1);
        boolean person =
                roles.kind(word).filter(kind -> kind == Roles.Kind.PERSON).isPresent() && !roles.isPlural(word);
        return person || roles.ofTitle(word).isPresent() || roles.ofTitle(last).isPresent() || isHonour(word);
    }

    /**
     * Whether {@code and} at {@code i} joins two things that one body is for: {@code Ministry of Trade | and | Industry}. {@code first} is where the
     * name may begin at the earliest.
     */
    boolean joinsFields(IntFunction<Token> tokens, int first, int i) {
        Token next = tokens.apply(i + 1);
        boolean other = !next.isCapitalised()
                || next.text().equals(next.text().toUpperCase(java.util.Locale.ROOT))
                || isPersons(next.lower())
                || roles.kind(next.lower()).isPresent();
        if (!tokens.apply(i).lower().equals("and") || other) {
            return false;
        }
        int at = i - 1;
        while (at > first && tokens.apply(at).isCapitalised()) {
            at--;
        }
        String small = tokens.apply(at).lower();
        return at > first
                && at < i - 1
                && (small.equals("of") || small.equals("for"))
                && roles.kind(tokens.apply(at - 1).lower())
                        .filter(kind -> kind == Roles.Kind.INSTITUTION)
                        .isPresent();
    }
}
