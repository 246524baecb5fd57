// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.hearsay.attribution.SourcePhrase.Gender;
import org.hearsay.text.Token;

/** Goes through an article once and collects the persons it names in full. */
final class PersonFinder {

    /** How many tokens before a name may say what the person is: {@code Russia’s Foreign Ministry spokeswoman}. */
    private static final int ROLE_REACH = 6;

    /** How many tokens after a name's comma may say what the person is: {@code , a lecturer at the university}. */
    private static final int APPOSITION_REACH = 8;

    private final SourceReader reader;
    private final NounPhrases nouns;
    private final GivenNames givenNames;
    private final NameKinds kinds;

    PersonFinder(SourceReader reader, NounPhrases nouns, GivenNames givenNames, NameKinds kinds) {
        this.reader = reader;
        this.nouns = nouns;
        this.givenNames = givenNames;
        this.kinds = kinds;
    }

    Persons personsIn(Passage passage) {
        Persons persons = new Persons();
        List<TokenRange> runs = new ArrayList<>();
        Set<String> inLongerNames = new HashSet<>();
        int i = 0;
        while (i < passage.size()) {
            int to = endOfRun(passage, i);
            if (to > i) {
                runs.add(new TokenRange(i, to));
                for (int k = i; k < to && to - i > 1; k++) {
                    inLongerNames.add(passage.word(k));
                }
            }
            i = Math.max(to, i + 1);
        }
        runs.forEach(run -> note(passage, run, inLongerNames, persons));
        learnGenders(passage, persons);
        return persons;
    }

    /** A pronoun that only one person before it, in its sentence or the one before, can be meant by tells which pronoun that person has. */
    private void learnGenders(Passage passage, Persons persons) {
        Map<Persons.Person, Integer> votes = new HashMap<>();
        for (int i = 0; i < passage.size(); i++) {
            // In quoted words "his" may be anybody's, least of all the speaker's.
            int vote = passage.isQuoted(i) ? 0 : vote(passage.word(i));
            if (vote != 0) {
                TokenRange own = passage.sentenceAt(i);
                int begin = passage.token(own.from()).begin();
                List<Persons.Person> named =
                        persons.mentionedWithin(begin, passage.token(i).begin());
                if (named.isEmpty() && own.from() > passage.paragraphAt(i).from()) {
                    int before = passage.sentenceAt(own.from() - 1).from();
                    named = persons.mentionedWithin(passage.token(before).begin(), begin);
                }
                if (named.size() == 1 && !mayBeAnothers(passage, named.getFirst(), i)) {
                    votes.merge(named.getFirst(), vote, Integer::sum);
                }
            }
        }
        votes.forEach((person, sum) -> {
            if (sum != 0) {
                persons.learn(person, sum > 0 ? Gender.FEMININE : Gender.MASCULINE);
            }
        });
    }

    /** {@code Tarn said that her accounts ...}: whoever is told of behind a verb may be another than its subject, unless that goes on with a verb of its own. */
    private boolean mayBeAnothers(Passage passage, Persons.Person person, int pronoun) {
        String word = passage.word(pronoun);
        int from = passage.firstAt(person.lastBefore(passage.token(pronoun).begin()));
        return !word.equals("he")
                && !word.equals("she")
                && IntStream.range(from, pronoun).anyMatch(i -> nouns.isFiniteVerb(passage, i));
    }

    private static int vote(String word) {
        return switch (word) {
            case "she", "her", "herself" -> 1;
            case "he", "his", "him", "himself" -> -1;
            default -> 0;
        };
    }

    private int endOfRun(Passage passage, int from) {
        int to = from;
        while (to < passage.size() && joins(passage, to, from)) {
            to++;
        }
        while (to > from
                && !passage.token(to - 1).isCapitalised()
                && !passage.word(to - 1).startsWith("al-")) {
            to--;
        }
        return to;
    }

    private static boolean joins(Passage passage, int i, int from) {
        Token token = passage.token(i);
        boolean sameSentence = passage.sentenceNumber(i) == passage.sentenceNumber(from);
        boolean initial =
                token.is('.') && i > from && passage.token(i - 1).text().length() <= 3;
        boolean particle = i > from
                && (token.lower().startsWith("al-")
                        || List.of("al", "bin", "ibn", "van", "von", "de", "da", "del", "di")
                                .contains(token.lower()));
        boolean word =
                token.isCapitalised() && !(i > from && passage.sentenceAt(i).from() == i);
        return sameSentence && (word || initial || particle);
    }

    private void note(Passage passage, TokenRange run, Set<String> inLongerNames, Persons persons) {
        int from = startsSentenceOnly(passage, run) ? run.from() + 1 : run.from();
        // "On Monday Kessler announced"
        boolean weekday =
                passage.word(from).endsWith("day") && passage.word(from - 1).equals("on");
        int name = weekday && from + 1 < run.to() ? from + 1 : from;
        // "the ambassador to Kenya Ada Lorne"
        boolean place = run.to() - name > 2
                && reader.isPreposition(passage.word(name - 1))
                && reader.isListedBody(passage.token(name).text());
        TokenRange whole = new TokenRange(place ? name + 1 : name, run.to());
        SourcePhrase phrase = reader.read(passage.span(whole).in(passage.text()));
        boolean adjective = reader.isDemonym(passage.token(run.to() - 1).text());
        if (adjective || phrase.kind() != Speaker.Kind.NAMED || phrase.name().isEmpty()) {
            return;
        }
        String called = phrase.name().get();
        boolean thing = passage.word(whole.from() - 1).equals("the")
                && called.length() == phrase.text().length();
        boolean expanded = passage.isMark(whole.from() - 1, '(') && passage.isMark(run.to(), ')');
        boolean other = kinds.isSurelyInstitution(passage.span(whole)) || kinds.isThing(passage.span(whole));
        if (thing || expanded || other) {
            return;
        }
        int position = passage.token(run.to() - 1).begin();
        if (called.contains(" ")) {
            List<String> roles = rolesBeside(passage, run);
            Gender beside = genderBeside(passage, run, phrase.gender());
            Gender gender = beside == Gender.UNKNOWN ? givenNames.of(called) : beside;
            persons.add(called, position, roles, gender);
        } else if (persons.knowsPart(called)) {
            persons.addSurname(called.toLowerCase(Locale.ROOT), position);
        } else if (!inLongerNames.contains(called.toLowerCase(Locale.ROOT))
                && isGivenNameAlone(passage, whole, called)) {
            persons.add(called, position, rolesBeside(passage, run), givenNames.ofFirst(called));
        }
    }

    /** {@code her neighbour Amal}, {@code Samir, who}: a first name and nothing else, of one who is somebody's or does something. */
    private boolean isGivenNameAlone(Passage passage, TokenRange name, String called) {
        return givenNames.ofFirst(called) != Gender.UNKNOWN
                && passage.span(name).length() == called.length()
                && !reader.isListedBody(called)
                && !reader.isTemporal(called.toLowerCase(Locale.ROOT))
                && !reader.isPreposition(passage.word(name.from() - 1));
    }

    /** A sentence's first word has a capital anyway: {@code But Lavrov said}. */
    private boolean startsSentenceOnly(Passage passage, TokenRange run) {
        boolean first = passage.sentenceAt(run.from()).from() == run.from();
        return first && run.to() - run.from() > 1 && nouns.leadsSentence(passage.word(run.from()));
    }

    private List<String> rolesBeside(Passage passage, TokenRange run) {
        List<String> roles = new ArrayList<>();
        // "the voivode, Ada Lorne," and "hotelier Ada Lorne": a noun right beside the name says who it is, known or
        // not.
        noun(passage, passage.isMark(run.from() - 1, ',') ? run.from() - 2 : run.from() - 1)
                .ifPresent(roles::add);
        int from = Math.max(0, run.from() - ROLE_REACH);
        for (int i = run.to() - 1; i >= from; i--) {
            int at = i;
            if (passage.isMark(i, ',') || passage.sentenceNumber(i) != passage.sentenceNumber(run.from())) {
                break;
            }
            if (passage.word(i).equals("for") || passage.word(i).equals("and")) {
                break;
            }
            nouns.role(passage.word(i))
                    .or(() -> nouns.titleRole(passage.word(at)))
                    .ifPresent(roles::add);
        }
        boolean apposed = passage.isMark(run.from() - 1, ',')
                && (passage.isMark(run.to(), ',')
                        || passage.sentenceAt(run.from()).to() == run.to() + 1);
        if (apposed) {
            TokenRange before = nouns.before(
                    passage, run.from() - 1, passage.sentenceAt(run.from()).from());
            TokenRange phrase = before == null ? new TokenRange(run.from() - 2, run.from() - 1) : before;
            for (int i = phrase.from(); i < phrase.to(); i++) {
                nouns.role(passage.word(i)).ifPresent(roles::add);
            }
        }
        if (passage.isMark(run.to(), ',') && nouns.isApposition(passage, run.to() + 1)) {
            for (int i = run.to() + 1;
                    i < Math.min(passage.size(), run.to() + APPOSITION_REACH) && !passage.isMark(i, ',');
                    i++) {
                nouns.role(passage.word(i)).ifPresent(roles::add);
            }
        }
        return roles;
    }

    /** A noun in lower case that a determiner or adjective leads: {@code the voivode}, {@code local hotelier}. */
    private Optional<String> noun(Passage passage, int i) {
        String word = passage.word(i);
        boolean noun = i > 0
                && word.length() > 3
                && word.chars().allMatch(Character::isLetter)
                && !passage.token(i).isCapitalised()
                && !nouns.leadsSentence(word)
                && !nouns.isFiniteVerb(passage, i)
                && passage.sentenceNumber(i) == passage.sentenceNumber(i + 1)
                && nouns.leadsSentence(passage.word(i - 1));
        return noun ? Optional.of(word) : Optional.empty();
    }

    private Gender genderBeside(Passage passage, TokenRange run, Gender own) {
        if (own != Gender.UNKNOWN) {
            return own;
        }
        int from = Math.max(passage.sentenceAt(run.from()).from(), run.from() - 2);
        String before = from < run.from()
                ? passage.span(new TokenRange(from, run.from())).in(passage.text())
                : "";
        return before.isEmpty() ? own : reader.gender(before);
    }
}
