// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.DETERMINER;
import static org.hearsay.attribution.FunctionWords.Does.FEMININE;
import static org.hearsay.attribution.FunctionWords.Does.MASCULINE;
import static org.hearsay.attribution.FunctionWords.Does.POSSESSIVE;
import static org.hearsay.attribution.FunctionWords.Does.PREPOSITION;
import static org.hearsay.attribution.FunctionWords.Does.PRONOUN;
import static org.hearsay.attribution.FunctionWords.Does.TEMPORAL;
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
    private final BodyNames bodies;
    private final TitledNames titled;
    private final Set<String> demonyms;

    SourceReader(FunctionWords words, Roles roles) {
        this.words = words;
        this.roles = roles;
        this.titled = new TitledNames(words, roles);
        this.demonyms = new HashSet<>(
                WordList.beside(SourceReader.class, "demonyms.txt").texts());
        this.bodies = new BodyNames(words, roles, demonyms, titled);
    }

    Roles roles() {
        return roles;
    }

    TitledNames titled() {
        return titled;
    }

    /** Reads {@code Russia’s Foreign Ministry spokeswoman Maria Zakharova}: named, Maria Zakharova, a spokeswoman, feminine. */
    SourcePhrase read(String text) {
        List<Token> tokens = Tokenizer.tokens(text);
        if (tokens.isEmpty()) {
            return new SourcePhrase(text, Speaker.Kind.UNNAMED, Optional.empty(), List.of(), Gender.UNKNOWN, false);
        }
        int coreEnd = coreEnd(tokens);
        Optional<String> apposed = behindComma(text, tokens, coreEnd)
                .or(() -> givenName(text, tokens, coreEnd))
                .or(() -> titled.afterOffice(text, tokens, coreEnd));
        int head = head(tokens, coreEnd);
        String lower = tokens.get(head).lower();
        Optional<Roles.Kind> together = together(tokens, head);
        Optional<Roles.Kind> kind = together.or(() -> roles.kind(lower))
                .or(() -> postposed(tokens, head))
                .or(() -> alone(tokens, lower));
        Rest rest = rest(tokens, together.isEmpty() && roles.isPlural(lower));
        Optional<String> body =
                bodies.bodyOfMembers(text, tokens, head).or(() -> bodies.namedByNoun(text, tokens, head));
        if (body.isPresent()) {
            return new SourcePhrase(text, Speaker.Kind.INSTITUTION, body, rest.nouns(), rest.gender(), false);
        }
        boolean name = (tokens.get(head).isCapitalised() || endsArabicName(tokens, head))
                && !words.is(lower, PRONOUN)
                && !leadsAsRole(tokens, head, kind);
        boolean members = kind.filter(k -> k == Roles.Kind.PERSON).isPresent() && roles.isPlural(lower);
        if (kind.isPresent() && (!name || members)) {
            return ofRole(text, kind.get(), apposed, rest);
        }
        if (name && coreEnd == head + 1 && bodies.arePeople(tokens, head)) {
            return ofNoun(text, Speaker.Kind.UNNAMED, apposed, new Rest(rest.nouns(), rest.gender(), true));
        }
        Optional<String> named = name ? nameEndingAt(text, tokens, head) : Optional.empty();
        return named.isPresent()
                ? ofName(text, tokens, head, named.get(), rest)
                : ofNoun(text, kind.map(SourceReader::kind).orElse(Speaker.Kind.UNNAMED), apposed, rest);
    }

    /** Whom a phrase names behind its first comma; nobody for some of many, {@code allies, including Ada Lorne}. */
    private Optional<String> behindComma(String text, List<Token> tokens, int coreEnd) {
        boolean some =
                coreEnd + 1 < tokens.size() && tokens.get(coreEnd + 1).lower().equals("including");
        return some ? Optional.empty() : personIn(text, tokens, coreEnd + 1, tokens.size());
    }

    private static SourcePhrase ofNoun(String text, Speaker.Kind kind, Optional<String> apposed, Rest rest) {
        return apposed.isPresent() && kind != Speaker.Kind.DOCUMENT
                ? new SourcePhrase(text, Speaker.Kind.NAMED, apposed, rest.nouns(), rest.gender(), false)
                : new SourcePhrase(text, kind, Optional.empty(), rest.nouns(), rest.gender(), rest.plural());
    }

    private SourcePhrase ofName(String text, List<Token> tokens, int head, String name, Rest rest) {
        String whole = bodies.institutionName(text, tokens, head);
        Optional<String> person = titled.personIn(text, tokens, head, name).or(() -> memberOf(whole));
        if (person.isPresent()) {
            String called = withoutOrigin(person.get());
            return new SourcePhrase(text, Speaker.Kind.NAMED, Optional.of(called), rest.nouns(), rest.gender(), false);
        }
        if (bodies.isInstitution(tokens, head, whole)
                || bodies.isCalledInstitution(tokens, head)
                || BodyNames.isFormedAsInstitution(whole)) {
            return new SourcePhrase(
                    text, Speaker.Kind.INSTITUTION, Optional.of(whole), rest.nouns(), rest.gender(), false);
        }
        boolean document = roles.kind(tokens.get(head).lower())
                .filter(k -> k == Roles.Kind.DOCUMENT)
                .isPresent();
        // A person is "who" and never "which".
        int next = head + 1 < tokens.size() && tokens.get(head + 1).is(',') ? head + 2 : head + 1;
        boolean thing = next < tokens.size() && tokens.get(next).lower().equals("which");
        Speaker.Kind kind = document ? Speaker.Kind.DOCUMENT : thing ? Speaker.Kind.INSTITUTION : Speaker.Kind.NAMED;
        String called = kind == Speaker.Kind.NAMED ? withoutOrigin(name) : name;
        return new SourcePhrase(text, kind, Optional.of(called), rest.nouns(), rest.gender(), false);
    }

    private Optional<String> memberOf(String name) {
        return titled.memberOf(name).filter(member -> !bodies.isListed(member));
    }

    /** {@code Maya Tharu | of Bardiya}: a person's name without the place. */
    private static String withoutOrigin(String name) {
        int of = name.indexOf(" of ");
        return of > 0 && name.indexOf(' ') < of ? name.substring(0, of) : name;
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
                && !bodies.isListed(tokens.getFirst().text());
    }

    /** {@code the chemical works upstream}: the noun before an adverb of place. */
    private Optional<Roles.Kind> postposed(List<Token> tokens, int head) {
        boolean adverb = head > 1 && POSTPOSED.contains(tokens.get(head).lower());
        return adverb ? roles.kind(tokens.get(head - 1).lower()) : Optional.empty();
    }

    private static final Set<String> POSTPOSED = Set.of(
            "upstream", "downstream", "nearby", "here", "there", "abroad", "ashore", "aboard", "upstairs", "present");

    private Rest rest(List<Token> tokens, boolean plural) {
        return new Rest(
                nounsIn(tokens),
                gender(tokens),
                plural || isPluralWord(tokens.getFirst().lower()));
    }

    /** What stands beside the kind and the name. */
    private record Rest(List<String> nouns, Gender gender, boolean plural) {}

    private SourcePhrase ofRole(String text, Roles.Kind role, Optional<String> apposed, Rest rest) {
        boolean person = role == Roles.Kind.PERSON;
        if (person && apposed.isPresent()) {
            Speaker.Kind kind = bodies.isBody(apposed.get()) ? Speaker.Kind.INSTITUTION : Speaker.Kind.NAMED;
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

    private static boolean isPluralWord(String lowerWord) {
        return MANY.contains(lowerWord);
    }

    private static final Set<String> MANY = Set.of("they", "we", "others", "some", "many", "several");

    /** {@code the general staff}, {@code the Afghan side}: two words that are an institution together. */
    private Optional<Roles.Kind> together(List<Token> tokens, int head) {
        boolean definite = head > 1
                && (tokens.getFirst().lower().equals("the")
                        || words.is(tokens.getFirst().lower(), POSSESSIVE)
                        || NounPhrases.isPossessiveMark(tokens.get(head - 2).lower()));
        if (!definite || tokens.get(head).isCapitalised()) {
            return Optional.empty();
        }
        Token before = tokens.get(head - 1);
        boolean side = tokens.get(head).lower().equals("side") && demonyms.contains(before.text());
        return side
                        || roles.isInstitutionTogether(
                                before.lower(), tokens.get(head).lower())
                ? Optional.of(Roles.Kind.INSTITUTION)
                : Optional.empty();
    }

    private Optional<Roles.Kind> alone(List<Token> tokens, String lower) {
        boolean alone = tokens.size() == 2 && roles.isInstitutionAlone(lower);
        return alone ? Optional.of(Roles.Kind.INSTITUTION) : Optional.empty();
    }

    /** One past the core: before the first comma, bracket or relative pronoun. */
    private static int coreEnd(List<Token> tokens) {
        for (int i = 1; i < tokens.size(); i++) {
            String word = tokens.get(i).lower();
            if (word.equals(",") && !isInNumber(tokens, i)
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

    /** {@code 1,300}. */
    private static boolean isInNumber(List<Token> tokens, int i) {
        return i + 1 < tokens.size()
                && tokens.get(i - 1).end() == tokens.get(i).begin()
                && tokens.get(i).end() == tokens.get(i + 1).begin()
                && Character.isDigit(tokens.get(i + 1).text().charAt(0));
    }

    /** The head of the core: the last word before its first preposition, when that is no part of a name. */
    private int head(List<Token> tokens, int coreEnd) {
        int end = coreEnd;
        for (int i = 1; i < coreEnd; i++) {
            int at = i;
            boolean insideName = BodyNames.joinsPhrase(tokens, i)
                    && i + 1 < coreEnd
                    && (tokens.get(i).lower().equals("without")
                            || !roles.kind(tokens.get(i - 1).lower())
                                    .filter(k -> k == Roles.Kind.PERSON || k == Roles.Kind.PEOPLE && at == 1)
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
        return PhraseTails.isParticiple(tokens.get(i).lower())
                && i + 1 < tokens.size()
                && !tokens.get(i).isCapitalised();
    }

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
        from = titled.behindField(tokens, from, head, bodies::isListed);
        int begin = from;
        for (int i = from; i <= head; i++) {
            String word = tokens.get(i).lower();
            boolean person =
                    roles.kind(word).filter(k -> k == Roles.Kind.PERSON).isPresent()
                            && !bodies.isListed(tokens.get(i).text());
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

    static boolean joinsName(List<Token> tokens, int i, int head) {
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

    /** The name that ends one stretch between commas, when nothing but who it is stands before it: {@code the former agronomist P. Voskobiy}. */
    private Optional<String> personAtEnd(String text, List<Token> tokens, int from, int to) {
        if (from >= to
                || !tokens.get(to - 1).isCapitalised() && !tokens.get(from).isCapitalised()) {
            return Optional.empty();
        }
        boolean arabic = endsArabicName(tokens, to - 1);
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
        if (!tokens.get(to - 1).isCapitalised() && !arabic) {
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

    boolean isTemporal(String lowerWord) {
        return words.is(lowerWord, TEMPORAL);
    }

    boolean isPreposition(String lowerWord) {
        return words.is(lowerWord, PREPOSITION);
    }

    /** Whether {@code name} is listed as that of a state, a capital or a body. */
    boolean isListedBody(String name) {
        return bodies.isListed(name);
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
            if (tokens.size() > 1 && words.is(token.lower(), POSSESSIVE)) {
                // "her advocate" may be a man.
                continue;
            }
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
