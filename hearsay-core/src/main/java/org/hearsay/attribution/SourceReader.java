// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.FEMININE;
import static org.hearsay.attribution.FunctionWords.Does.MASCULINE;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.WordList;

/** Reads the words of a source by themselves: its head noun, the name in it, what kind of source that makes. */
final class SourceReader {

    private final FunctionWords words;
    private final Roles roles;
    private final Set<String> institutions;
    private final Set<String> demonyms;

    SourceReader(FunctionWords words, Roles roles) {
        this.words = words;
        this.roles = roles;
        this.institutions = new HashSet<>(
                WordList.beside(SourceReader.class, "institutions.txt").texts());
        this.demonyms = new HashSet<>(
                WordList.beside(SourceReader.class, "demonyms.txt").texts());
    }

    /** Reads {@code Russia’s Foreign Ministry spokeswoman Maria Zakharova}: named, Maria Zakharova, a spokeswoman, feminine. */
    SourcePhrase read(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        int coreEnd = coreEnd(tokens);
        Optional<String> apposed =
                coreEnd < tokens.size() ? personIn(text, tokens, coreEnd + 1, tokens.size()) : Optional.empty();
        int head = head(tokens, coreEnd);
        List<String> nouns = nounsIn(tokens);
        Gender gender = gender(tokens);
        Optional<Roles.Kind> headKind = tokens.isEmpty()
                ? Optional.empty()
                : roles.kind(tokens.get(head).lower());
        boolean plural = !tokens.isEmpty()
                && (roles.isPlural(tokens.get(head).lower())
                        || isPluralWord(tokens.get(0).lower()));
        boolean headIsName = !tokens.isEmpty()
                && tokens.get(head).isCapitalised()
                && !words.is(tokens.get(head).lower(), PRONOUN);
        Optional<String> name = headIsName ? nameEndingAt(text, tokens, head) : Optional.empty();
        if (headKind.isPresent() && !headIsName) {
            return ofRole(text, headKind.get(), apposed, new Rest(nouns, gender, plural));
        }
        if (name.isEmpty()) {
            Speaker.Kind kind = headKind.map(SourceReader::kind).orElse(Speaker.Kind.UNNAMED);
            return apposed.isPresent() && kind != Speaker.Kind.DOCUMENT
                    ? new SourcePhrase(text, Speaker.Kind.NAMED, apposed, nouns, gender, false)
                    : new SourcePhrase(text, kind, Optional.empty(), nouns, gender, plural);
        }
        boolean institution = isInstitution(tokens, head, name.get());
        boolean document = headKind.filter(k -> k == Roles.Kind.DOCUMENT).isPresent() && !institution;
        Speaker.Kind kind =
                document ? Speaker.Kind.DOCUMENT : institution ? Speaker.Kind.INSTITUTION : Speaker.Kind.NAMED;
        return new SourcePhrase(text, kind, name, nouns, gender, false);
    }

    /** What stands beside the kind and the name. */
    private record Rest(List<String> nouns, Gender gender, boolean plural) {}

    private static SourcePhrase ofRole(String text, Roles.Kind role, Optional<String> apposed, Rest rest) {
        boolean person = role == Roles.Kind.PERSON;
        if (person && apposed.isPresent()) {
            return new SourcePhrase(text, Speaker.Kind.NAMED, apposed, rest.nouns(), rest.gender(), false);
        }
        return new SourcePhrase(text, kind(role), Optional.empty(), rest.nouns(), rest.gender(), rest.plural());
    }

    private static Speaker.Kind kind(Roles.Kind role) {
        return switch (role) {
            case PERSON, PEOPLE -> Speaker.Kind.UNNAMED;
            case DOCUMENT -> Speaker.Kind.DOCUMENT;
            case INSTITUTION -> Speaker.Kind.INSTITUTION;
        };
    }

    private boolean isPluralWord(String lowerWord) {
        return lowerWord.equals("they")
                || lowerWord.equals("others")
                || lowerWord.equals("some")
                || lowerWord.equals("many")
                || lowerWord.equals("several")
                || lowerWord.equals("we");
    }

    /** One past the core: before the first comma, bracket or relative pronoun. */
    private static int coreEnd(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            if (word.equals(",")
                    || word.equals("(")
                    || word.equals("who")
                    || word.equals("which")
                    || word.equals("—")
                    || word.equals("–")) {
                return i;
            }
        }
        return tokens.size();
    }

    /** The head of the core: the last word before its first preposition, when that is no part of a name. */
    private int head(List<Token> tokens, int coreEnd) {
        int end = coreEnd;
        for (int i = 1; i < coreEnd; i++) {
            boolean insideName = tokens.get(i - 1).isCapitalised()
                    && i + 1 < coreEnd
                    && tokens.get(i + 1).isCapitalised()
                    && tokens.get(i).lower().equals("of");
            boolean ofPeople = tokens.get(i).lower().equals("of")
                    && (isPluralWord(tokens.get(i - 1).lower())
                            || tokens.get(i - 1).lower().equals("one"));
            if (words.is(tokens.get(i).lower(), PREPOSITION) && !insideName && !ofPeople) {
                end = i;
                break;
            }
        }
        int head = end - 1;
        while (head > 0 && !tokens.get(head).isWord()) {
            head--;
        }
        return Math.max(0, head);
    }

    /** The run of capitalised words that ends at {@code head}, without titles and roles: empty for {@code the Foreign Minister}. */
    private Optional<String> nameEndingAt(String text, List<Token> tokens, int head) {
        int from = head;
        while (from > 0 && joinsName(tokens, from - 1, head)) {
            from--;
        }
        int begin = from;
        for (int i = from; i <= head; i++) {
            String word = tokens.get(i).lower();
            boolean person =
                    roles.kind(word).filter(k -> k == Roles.Kind.PERSON).isPresent()
                            && !institutions.contains(tokens.get(i).text());
            boolean title = words.is(word, TITLE) && i < head;
            boolean ofName = i > from && tokens.get(i - 1).lower().equals("of");
            if (person && !ofName && !isInsideInstitution(tokens, i, head)
                    || title
                    || tokens.get(i).is('.') && i == begin) {
                begin = i + 1;
            }
        }
        while (begin <= head && !tokens.get(begin).isWord()) {
            begin++;
        }
        boolean determiner =
                begin <= head && begin == from && words.isAny(tokens.get(begin).lower(), DETERMINER, POSSESSIVE);
        int start = determiner ? begin + 1 : begin;
        return start > head
                ? Optional.empty()
                : Optional.of(text.substring(
                        tokens.get(start).begin(), tokens.get(head).end()));
    }

    /** {@code Observer} in {@code the Observer}: a role word that ends a name behind "the" belongs to it when it also is an institution. */
    private boolean isInsideInstitution(List<Token> tokens, int i, int head) {
        return i == head
                && roles.kind(tokens.get(i).lower())
                        .filter(k -> k == Roles.Kind.INSTITUTION)
                        .isPresent()
                && tokens.size() > 1;
    }

    private boolean joinsName(List<Token> tokens, int i, int head) {
        Token token = tokens.get(i);
        boolean particle = List.of(
                        "al", "bin", "ibn", "van", "von", "de", "der", "den", "da", "del", "di", "el", "la", "of", "&")
                .contains(token.lower());
        boolean initial = token.is('.')
                && i > 0
                && tokens.get(i - 1).text().length() <= 3
                && tokens.get(i - 1).isCapitalised();
        boolean arabic = token.lower().startsWith("al-") || token.lower().startsWith("el-");
        return token.isCapitalised()
                || initial
                || arabic
                || particle && i > 0 && tokens.get(i - 1).isCapitalised() && i < head;
    }

    private boolean isInstitution(List<Token> tokens, int head, String name) {
        if (institutions.contains(name)) {
            return true;
        }
        boolean institution = false;
        for (Token token : Tokenizer.tokens(name)) {
            institution |= roles.kind(token.lower())
                    .filter(k -> k == Roles.Kind.INSTITUTION)
                    .isPresent();
        }
        boolean the = tokens.get(0).lower().equals("the")
                && Tokenizer.tokens(name).size() == tokens.size() - 1
                && head == tokens.size() - 1;
        boolean theWithBracket = tokens.get(0).lower().equals("the")
                && tokens.get(1).isCapitalised()
                && name.startsWith(tokens.get(1).text());
        boolean acronym = name.length() >= 2
                && name.length() <= 6
                && name.equals(name.toUpperCase(java.util.Locale.ROOT))
                && !name.contains(".");
        return institution || the || theWithBracket || acronym;
    }

    /** A person's name of two words or more among the tokens: the apposition of {@code the leader of the League, Jonathan Green}. */
    private Optional<String> personIn(String text, List<Token> tokens, int from, int to) {
        int i = from;
        while (i < to
                && (!tokens.get(i).isCapitalised() || words.is(tokens.get(i).lower(), TITLE))) {
            if (words.isAny(tokens.get(i).lower(), DETERMINER, POSSESSIVE)
                    || words.is(tokens.get(i).lower(), PREPOSITION)) {
                return Optional.empty();
            }
            i++;
        }
        int end = i;
        while (end < to && (tokens.get(end).isCapitalised() || end > i && joinsName(tokens, end, to))) {
            end++;
        }
        return end - i >= 2 ? nameEndingAt(text, tokens, end - 1).filter(name -> name.contains(" ")) : Optional.empty();
    }

    private List<String> nounsIn(List<Token> tokens) {
        List<String> nouns = new ArrayList<>();
        for (Token token : tokens) {
            if (roles.kind(token.lower()).isPresent()) {
                nouns.add(Roles.singular(token.lower()));
            }
        }
        return nouns;
    }

    /** Whether {@code word} is an adjective of a people, so that a run of capitals that ends with it is no person's name. */
    boolean isDemonym(String word) {
        return demonyms.contains(word);
    }

    /** What pronoun goes with words such as {@code Mrs.} or {@code the spokeswoman}. */
    Gender gender(String text) {
        return gender(Tokenizer.tokens(text));
    }

    private Gender gender(List<Token> tokens) {
        for (Token token : tokens) {
            String word = Roles.singular(token.lower());
            if (words.is(word, FEMININE) || words.is(token.lower(), FEMININE)) {
                return Gender.FEMININE;
            }
            if (words.is(word, MASCULINE) || words.is(token.lower(), MASCULINE)) {
                return Gender.MASCULINE;
            }
        }
        return Gender.UNKNOWN;
    }
}
