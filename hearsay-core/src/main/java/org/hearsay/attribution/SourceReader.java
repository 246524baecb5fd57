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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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

    Roles roles() {
        return roles;
    }

    /** Reads {@code Russia’s Foreign Ministry spokeswoman Maria Zakharova}: named, Maria Zakharova, a spokeswoman, feminine. */
    SourcePhrase read(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        final int coreEnd = coreEnd(tokens);
        Optional<String> apposed =
                coreEnd < tokens.size() ? personIn(text, tokens, coreEnd + 1, tokens.size()) : Optional.empty();
        if (apposed.isEmpty()) {
            apposed = givenName(text, tokens, coreEnd).or(() -> afterOffice(text, tokens, coreEnd));
        }
        final int head = head(tokens, coreEnd);
        List<String> nouns = nounsIn(tokens);
        Gender gender = gender(tokens);
        Optional<Roles.Kind> headKind = tokens.isEmpty()
                ? Optional.empty()
                : roles.kind(tokens.get(head).lower()).or(() -> postposed(tokens, head));
        boolean plural = !tokens.isEmpty()
                && (roles.isPlural(tokens.get(head).lower())
                        || isPluralWord(tokens.get(0).lower()));
        boolean headIsName = !tokens.isEmpty()
                && (tokens.get(head).isCapitalised() || endsArabicName(tokens, head))
                && !words.is(tokens.get(head).lower(), PRONOUN)
                && !leadsAsRole(tokens, head, headKind);
        Optional<String> name = headIsName ? nameEndingAt(text, tokens, head) : Optional.empty();
        Optional<String> body = bodyOfMembers(text, tokens, head);
        if (body.isEmpty()) {
            body = namedByNoun(text, tokens, head);
        }
        if (body.isPresent()) {
            return new SourcePhrase(text, Speaker.Kind.INSTITUTION, body, nouns, gender, false);
        }
        boolean members = headKind.filter(k -> k == Roles.Kind.PERSON).isPresent()
                && roles.isPlural(tokens.get(head).lower());
        if (headKind.isPresent() && (!headIsName || members)) {
            return ofRole(text, headKind.get(), apposed, new Rest(nouns, gender, plural));
        }
        if (name.isEmpty()) {
            Speaker.Kind kind = headKind.map(SourceReader::kind).orElse(Speaker.Kind.UNNAMED);
            return apposed.isPresent() && kind != Speaker.Kind.DOCUMENT
                    ? new SourcePhrase(text, Speaker.Kind.NAMED, apposed, nouns, gender, false)
                    : new SourcePhrase(text, kind, Optional.empty(), nouns, gender, plural);
        }
        String whole = institutionName(text, tokens, head);
        if (isInstitution(tokens, head, whole) || isCalledInstitution(tokens, head) || isFormedAsInstitution(whole)) {
            return new SourcePhrase(text, Speaker.Kind.INSTITUTION, Optional.of(whole), nouns, gender, false);
        }
        boolean document = headKind.filter(k -> k == Roles.Kind.DOCUMENT).isPresent();
        Speaker.Kind kind = document ? Speaker.Kind.DOCUMENT : Speaker.Kind.NAMED;
        return new SourcePhrase(text, kind, name, nouns, gender, false);
    }

    /** Small words of other languages before a name that make it a medium's: {@code Il Tribuno}, {@code Le Nouveau Quai}. */
    private static final Pattern FOREIGN_ARTICLE =
            Pattern.compile("(?:Il|Le|Les|La|Los|Las|El|Der|Die|Das|Az|O|A) \\p{Lu}.*");

    /** {@code TransChaco}, {@code Echo 24}: capitals inside a word and numbers stand in no person's name. */
    private static final Pattern COINED =
            Pattern.compile("(?!Mc|Mac|De|Le|La|Di|Da|Du|Van|Fitz|O['’])\\p{Lu}\\p{Ll}+\\p{Lu}\\p{Ll}+|.*\\p{L} \\d+");

    private static boolean isFormedAsInstitution(String name) {
        return FOREIGN_ARTICLE.matcher(name).matches() || COINED.matcher(name).matches();
    }

    /** {@code Naji al-Dhamari}. */
    private static boolean endsArabicName(List<Token> tokens, int head) {
        String text = tokens.get(head).text();
        return head > 0
                && tokens.get(head - 1).isCapitalised()
                && (text.startsWith("al-") || text.startsWith("el-"))
                && text.length() > 3
                && Character.isUpperCase(text.charAt(3));
    }

    /** {@code Residents}, {@code Police}: a role that has its capital from the beginning of its sentence. */
    private boolean leadsAsRole(List<Token> tokens, int head, Optional<Roles.Kind> headKind) {
        return head == 0
                && headKind.isPresent()
                && !institutions.contains(tokens.getFirst().text());
    }

    /** {@code the Union of Lake Journalists}, {@code Coastal Rights Monitor}: a body whose name ends with those who are in it, or with what it does. */
    private Optional<String> bodyOfMembers(String text, List<Token> tokens, int head) {
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
    private Optional<String> namedByNoun(String text, List<Token> tokens, int head) {
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

    /** {@code the chemical works upstream}: the noun before an adverb of place. */
    private Optional<Roles.Kind> postposed(List<Token> tokens, int head) {
        boolean adverb = head > 1 && POSTPOSED.contains(tokens.get(head).lower());
        return adverb ? roles.kind(tokens.get(head - 1).lower()) : Optional.empty();
    }

    private static final Set<String> POSTPOSED = Set.of(
            "upstream", "downstream", "nearby", "here", "there", "abroad", "ashore", "aboard", "upstairs", "present");

    /** {@code Bitumen Bros}: whether the name's form or last word says that it is a body's. */
    private boolean isBody(String name) {
        String last = name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        return isFormedAsInstitution(name)
                || name.indexOf(' ') > 0
                        && roles.kind(last)
                                .filter(k -> k == Roles.Kind.INSTITUTION)
                                .isPresent();
    }

    /** What stands beside the kind and the name. */
    private record Rest(List<String> nouns, Gender gender, boolean plural) {}

    private SourcePhrase ofRole(String text, Roles.Kind role, Optional<String> apposed, Rest rest) {
        boolean person = role == Roles.Kind.PERSON;
        if (person && apposed.isPresent()) {
            Speaker.Kind kind = isBody(apposed.get()) ? Speaker.Kind.INSTITUTION : Speaker.Kind.NAMED;
            return new SourcePhrase(text, kind, apposed, rest.nouns(), rest.gender(), false);
        }
        // "the contractor's plant, Azotal,": what is apposed to a body is its name.
        if (role == Roles.Kind.INSTITUTION && apposed.isPresent() && !rest.plural()) {
            return new SourcePhrase(text, Speaker.Kind.INSTITUTION, apposed, rest.nouns(), rest.gender(), false);
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
            boolean insideName = joinsPhrase(tokens, i)
                    && i + 1 < coreEnd
                    && (tokens.get(i).lower().equals("without")
                            || !roles.kind(tokens.get(i - 1).lower())
                                    .filter(k -> k == Roles.Kind.PERSON)
                                    .isPresent());
            boolean ofPeople = tokens.get(i).lower().equals("of")
                    && (isPluralWord(tokens.get(i - 1).lower())
                            || tokens.get(i - 1).lower().equals("one"));
            boolean participle = isParticiple(tokens, i)
                    && roles.kind(tokens.get(i - 1).lower()).isPresent();
            if (participle || words.is(tokens.get(i).lower(), PREPOSITION) && !insideName && !ofPeople) {
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

    /** {@code a survey | published on Thursday}, {@code minutes | seen by the Ledger}. */
    private static boolean isParticiple(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        boolean form = word.length() > 4 && word.endsWith("ed") || IRREGULAR_PARTICIPLES.contains(word);
        return form && i + 1 < tokens.size() && !tokens.get(i).isCapitalised();
    }

    private static final Set<String> IRREGULAR_PARTICIPLES =
            Set.of("seen", "kept", "written", "sent", "drawn", "made", "shown", "given", "held", "put", "told");

    /** The run of capitalised words that ends at {@code head}, without titles and roles: empty for {@code the Foreign Minister}. */
    private Optional<String> nameEndingAt(String text, List<Token> tokens, int head) {
        int last = head;
        while (last > 1 && isPostNominal(tokens, last)) {
            last--;
        }
        if (last < head) {
            return nameEndingAt(text, tokens, last);
        }
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
            boolean title = isTitle(word) && i < head;
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

    private static final Set<String> POST_NOMINALS =
            Set.of("KC", "QC", "SC", "MP", "MEP", "MSP", "TD", "MLA", "PhD", "MD", "OBE", "MBE", "CBE", "Esq", "SJ");

    /** {@code KC} in {@code Ada Lorne KC}: letters behind two capitalised words at least. */
    private static boolean isPostNominal(List<Token> tokens, int i) {
        return POST_NOMINALS.contains(tokens.get(i).text())
                && i > 1
                && tokens.get(i - 1).isCapitalised()
                && tokens.get(i - 2).isCapitalised();
    }

    private boolean isTitle(String lowerWord) {
        String last = lowerWord.substring(lowerWord.lastIndexOf('-') + 1);
        return words.is(lowerWord, TITLE) || words.is(last, TITLE);
    }

    /** {@code Observer} in {@code the Observer}: a role word that ends a name behind "the" belongs to it when it also is an institution. */
    private boolean isInsideInstitution(List<Token> tokens, int i, int head) {
        return i == head
                && roles.kind(tokens.get(i).lower())
                        .filter(k -> k == Roles.Kind.INSTITUTION)
                        .isPresent()
                && tokens.size() > 1;
    }

    /** {@code the newspaper Hoje}, {@code a channel called Ear}: a common noun before the name says that it is no person's. */
    private boolean isCalledInstitution(List<Token> tokens, int head) {
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

    /** The whole name that ends at {@code head}, with the office in it: {@code Ministry of Defence}, {@code 9th Brigade}. */
    private String institutionName(String text, List<Token> tokens, int head) {
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
        return joinsName(tokens, i, head)
                || Character.isDigit(token.text().charAt(0))
                || genitive
                || joinsPhrase(tokens, i);
    }

    /** {@code for} in {@code Centre for Legal Aid}, {@code the} in {@code Guardians of the Soil}. */
    private static boolean joinsPhrase(List<Token> tokens, int i) {
        String word = tokens.get(i).lower();
        boolean between = i > 0 && i + 1 < tokens.size() && tokens.get(i + 1).isCapitalised();
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

    /** A person's name among the tokens between commas: the apposition of {@code the leader of the League, Jonathan Green}. */
    private Optional<String> personIn(String text, List<Token> tokens, int from, int to) {
        int begin = from;
        for (int i = from; i <= to; i++) {
            if (i == to || tokens.get(i).is(',')) {
                Optional<String> person = personAtEnd(text, tokens, begin, i);
                if (person.isPresent()) {
                    return person;
                }
                begin = i + 1;
            }
        }
        return Optional.empty();
    }

    /** {@code Parisa} in {@code a student identified only as Parisa}, {@code a man named Tarn}. */
    private Optional<String> givenName(String text, List<Token> tokens, int coreEnd) {
        for (int i = 1; i + 1 < coreEnd; i++) {
            String word = tokens.get(i).lower();
            int name = i + 1;
            if (word.equals("identified") || word.equals("known") || word.equals("named")) {
                name += tokens.get(name).lower().equals("only") ? 1 : 0;
                name += name < coreEnd && tokens.get(name).lower().equals("as") ? 1 : 0;
            } else if (!word.equals("called")) {
                continue;
            }
            int end = name;
            while (end < coreEnd && joinsName(tokens, end, coreEnd)) {
                end++;
            }
            if (end > name && tokens.get(name).isCapitalised()) {
                return nameEndingAt(text, tokens, end - 1);
            }
        }
        return Optional.empty();
    }

    /** {@code Lídia Cassoma} in {@code Minister of Justice Lídia Cassoma}: two capitalised words behind an office of at least one. */
    private Optional<String> afterOffice(String text, List<Token> tokens, int coreEnd) {
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
        boolean named = office && coreEnd - capitals >= 3 && capitals == of + 1;
        return named
                ? Optional.of(text.substring(
                        tokens.get(coreEnd - 2).begin(), tokens.get(coreEnd - 1).end()))
                : Optional.empty();
    }

    /** The name that ends one stretch between commas, when nothing but who it is stands before it: {@code the former agronomist P. Voskobiy}. */
    private Optional<String> personAtEnd(String text, List<Token> tokens, int from, int to) {
        if (from >= to
                || !tokens.get(to - 1).isCapitalised() && !tokens.get(from).isCapitalised()) {
            return Optional.empty();
        }
        for (int i = from; i < to; i++) {
            boolean inName = i > from && joinsName(tokens, i, to);
            if (words.is(tokens.get(i).lower(), PREPOSITION) && !inName) {
                boolean givenAs = text.contains(" name ") && tokens.get(to - 1).isCapitalised();
                boolean wherefrom = tokens.get(i).lower().equals("from")
                        || tokens.get(i).lower().equals("of");
                if (wherefrom && i > from && tokens.get(i - 1).isCapitalised()) {
                    return nameEndingAt(text, tokens, i - 1);
                }
                return givenAs ? nameEndingAt(text, tokens, to - 1) : Optional.empty();
            }
        }
        if (!tokens.get(to - 1).isCapitalised()) {
            return Optional.empty();
        }
        Optional<String> name = nameEndingAt(text, tokens, to - 1);
        boolean titled = to - from == 2 && isTitle(tokens.get(from).lower());
        boolean alone = (to - from == 1 || titled) && from > 1;
        return name.filter(n -> n.contains(" ") || alone);
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

    /** Whether the word before token {@code i} of {@code passage} says that a medium, body or group is named next. */
    boolean introducesInstitution(Passage passage, int i) {
        String before = passage.word(i - 1);
        String noun = before.equals("called") || before.equals("named") ? passage.word(i - 2) : before;
        return roles.kind(noun).filter(k -> k == Roles.Kind.INSTITUTION).isPresent()
                && !NounPhrases.isPossessiveMark(noun);
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
