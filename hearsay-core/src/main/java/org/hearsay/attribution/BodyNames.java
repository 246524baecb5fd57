// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.text.Token;
import org.hearsay.text.Tokenizer;
import org.hearsay.text.WordList;

/** Names of offices, bodies and media: which words belong to one, and what tells it from a person's. */
final class BodyNames {

    /** Small words of other languages before a name that make it a medium's: {@code Il Tribuno}, {@code Le Nouveau Quai}. */
    private static final Pattern FOREIGN_ARTICLE =
            Pattern.compile("L['’]\\p{Lu}.*|(?:Il|Le|Les|La|Los|Las|El|Der|Die|Das|Az|O|A) \\p{Lu}.*");

    /** {@code TransChaco}, {@code Echo 24}: capitals inside a word and numbers stand in no person's name. */
    private static final Pattern COINED =
            Pattern.compile("(?!Mc|Mac|De|Le|La|Di|Da|Du|Van|Fitz|O['’])\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+|.*\\p{L} \\d+");

    private final FunctionWords words;
    private final Roles roles;
    private final Set<String> institutions;
    private final Set<String> demonyms;
    private final Set<String> peoples;
    private final TitledNames titled;

    BodyNames(FunctionWords words, Roles roles, Set<String> demonyms, TitledNames titled) {
        this.words = words;
        this.roles = roles;
        this.demonyms = demonyms;
        this.titled = titled;
        this.peoples =
                Set.copyOf(WordList.beside(BodyNames.class, "peoples.txt").texts());
        this.institutions = new HashSet<>(
                WordList.beside(BodyNames.class, "institutions.txt").texts());
    }

    /** Whether {@code text}, as it stands, is the name of a body that the word list has: {@code Kremlin}. */
    boolean isListed(String text) {
        return institutions.contains(text);
    }

    /** The whole name that ends at {@code head}, with the office in it: {@code Ministry of Defence}, {@code 9th Brigade}. */
    String institutionName(String text, List<Token> tokens, int head) {
        int from = head;
        while (from > 0 && joinsInstitution(tokens, from - 1, head)) {
            from--;
        }
        if (from == 2 && tokens.get(1).lower().equals("opposition")) {
            from = 1;
        }
        while (from < head
                && (!tokens.get(from).isWord() || words.isAny(tokens.get(from).lower(), DETERMINER, POSSESSIVE))) {
            from++;
        }
        return text.substring(tokens.get(from).begin(), tokens.get(head).end());
    }

    private boolean joinsInstitution(List<Token> tokens, int i, int head) {
        Token token = tokens.get(i);
        boolean genitive = NounPhrases.isPossessiveMark(token.lower())
                && i > 0
                && tokens.get(i - 1).isCapitalised();
        return SourceReader.joinsName(tokens, i, head)
                || Character.isDigit(token.text().charAt(0))
                || genitive
                || i + 1 < tokens.size() && titled.joinsFields(tokens::get, 0, i)
                || joinsPhrase(tokens, i);
    }

    /** {@code for} in {@code Centre for Legal Aid}, {@code the} in {@code Guardians of the Soil}. */
    static boolean joinsPhrase(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        // "the Traffic Police on Sunday", but the Mail on Sunday is a newspaper
        boolean day = i + 1 < tokens.size()
                && tokens.get(i + 1).lower().endsWith("day")
                && word.equals("on")
                && !tokens.get(i - 1).lower().equals("mail");
        boolean between = i > 0 && i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised() && !day;
        boolean preposition = word.equals("for") || word.equals("of") || word.equals("on") || word.equals("without");
        return between
                        && (preposition && tokens.get(i - 1).isCapitalised()
                                || word.equals("the")
                                        && i > 1
                                        && List.of("of", "for")
                                                .contains(tokens.get(i - 1).lower())
                                || List.of("of", "for").contains(word) && i + 2 < tokens.size())
                || (List.of("of", "for").contains(word)
                        && i > 0
                        && i + 2 < tokens.size()
                        && tokens.get(i - 1).isCapitalised()
                        && tokens.get(i + 1).lower().equals("the")
                        && tokens.get(i + 2).isCapitalised());
    }

    boolean isInstitution(List<Token> tokens, int head, String name) {
        if (institutions.contains(name)) {
            return true;
        }
        boolean institution = false;
        String before = "";
        for (Token token : Tokenizer.tokens(name)) {
            institution |= roles.kind(token.lower())
                            .filter(k -> k == Roles.Kind.INSTITUTION)
                            .isPresent()
                    || roles.isInstitutionTogether(before, token.lower());
            before = token.lower();
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

    /** {@code the Americans}, {@code more than 30 million Americans}, {@code MPs}: some people, and not a state or one of them. */
    boolean arePeople(List<Token> tokens, int head) {
        for (int i = 1; i < head; i++) {
            if (tokens.get(i).isCapitalised()) {
                return false;
            }
        }
        String name = tokens.get(head).text();
        boolean people =
                peoples.contains(name) || name.endsWith("s") && demonyms.contains(name.substring(0, name.length() - 1));
        return PLURAL_ACRONYM.matcher(name).matches() || head > 0 && people;
    }

    /** {@code MPs}, {@code NGOs}. */
    private static final Pattern PLURAL_ACRONYM = Pattern.compile("\\p{Lu}{2,}s");

    /** {@code the newspaper Hoje}, {@code a channel called Ear}: a common noun before the name says that it is no person's. */
    boolean isCalledInstitution(List<Token> tokens, int head) {
        boolean institution = false;
        for (int i = 0; i < head; i++) {
            Token token = tokens.get(i);
            Optional<Roles.Kind> kind = roles.kind(token.lower());
            if (kind.filter(k -> k == Roles.Kind.PERSON).isPresent()) {
                return false;
            }
            institution |= !token.isCapitalised()
                    && kind.filter(k -> k == Roles.Kind.INSTITUTION).isPresent()
                    && !NounPhrases.isPossessiveMark(tokens.get(i + 1).lower());
        }
        return institution;
    }

    /** {@code the Union of Lake Journalists}, {@code Coastal Rights Monitor}: a body whose name ends with those who are in it, or with what it does. */
    Optional<String> bodyOfMembers(String text, List<Token> tokens, int head) {
        int from = 0;
        while (from < head && !tokens.get(from).isCapitalised()
                || from < head && words.is(tokens.get(from).lower(), DETERMINER)) {
            from++;
        }
        boolean capitals = from + 1 < head && tokens.get(head).isCapitalised();
        for (int i = from; i < head && capitals; i++) {
            capitals = tokens.get(i).isCapitalised() || joinsPhrase(tokens, i);
        }
        if (!capitals
                || roles.kind(tokens.get(head).lower())
                        .filter(k -> k != Roles.Kind.INSTITUTION)
                        .isEmpty()) {
            return Optional.empty();
        }
        boolean ofMembers = roles.kind(tokens.get(from).lower())
                        .filter(k -> k == Roles.Kind.INSTITUTION)
                        .isPresent()
                && joinsPhrase(tokens, from + 1);
        boolean doing = roles.mayEndInstitution(tokens.get(head).lower())
                && roles.kind(tokens.get(from).lower()).isEmpty()
                && !words.is(tokens.get(from).lower(), TITLE)
                && !demonyms.contains(tokens.get(from).text());
        return ofMembers || doing
                ? Optional.of(text.substring(
                        tokens.get(from).begin(), tokens.get(head).end()))
                : Optional.empty();
    }

    /** {@code the rights organisation Witness Without Borders}: all capitalised words behind a noun for a body are its name. */
    Optional<String> namedByNoun(String text, List<Token> tokens, int head) {
        int first = head;
        while (first > 0 && tokens.get(first).isCapitalised()) {
            first--;
        }
        boolean person = false;
        for (int i = first + 1; i <= head; i++) {
            person |= roles.kind(tokens.get(i).lower())
                    .filter(k -> k == Roles.Kind.PERSON)
                    .isPresent();
        }
        boolean noun = person
                && first < head - 1
                && !tokens.get(first).isCapitalised()
                && roles.kind(tokens.get(first).lower())
                        .filter(k -> k == Roles.Kind.INSTITUTION)
                        .isPresent();
        return noun
                ? Optional.of(text.substring(
                        tokens.get(first + 1).begin(), tokens.get(head).end()))
                : Optional.empty();
    }

    /** {@code Bitumen Bros}: whether the name's form or last word says that it is a body's. */
    boolean isBody(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return isFormedAsInstitution(name)
                || name.indexOf(' ') > 0
                        && roles.kind(last)
                                .filter(k -> k == Roles.Kind.INSTITUTION)
                                .isPresent();
    }

    static boolean isFormedAsInstitution(String name) {
        return FOREIGN_ARTICLE.matcher(name).matches() || COINED.matcher(name).matches();
    }
}
