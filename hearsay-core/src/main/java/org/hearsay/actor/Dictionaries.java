// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Dictionaries that a user brings, in the format of PETRARCH and TABARI: actors ({@code TURKEY [TUR]}, with dates and synonyms), agents
 * ({@code SOLDIER [~MIL]}) and discards. Hearsay ships none. Names match whole words without regard to capitals, the longest first; a name without
 * {@code _} at its end may take a regular ending ({@code ERIADOR} finds "Eriadorian"). Immutable once read.
 */
public final class Dictionaries {

    /** No dictionaries. */
    public static final Dictionaries NONE = new Dictionaries();

    private final DictionaryTree names = new DictionaryTree();
    private final DictionaryTree roles = new DictionaryTree();
    private final DictionaryTree discards = new DictionaryTree();
    private final List<DictionaryProblem> problems = new ArrayList<>();

    private Dictionaries() {}

    /**
     * Reads the files; what cannot be read in them is left out and told by {@link #problems()}.
     *
     * @param actors dictionaries of actors; of two entries for one name the one read first counts
     * @param agents dictionaries of agents
     * @param discards dictionaries of words whose sentence or article is to be left out
     */
    public static Dictionaries of(List<Path> actors, List<Path> agents, List<Path> discards) {
        Dictionaries read = new Dictionaries();
        actors.forEach(f -> new ActorFileReader(new DictionaryLines(f, read.problems), read.names).read());
        agents.forEach(f -> new AgentFileReader(new DictionaryLines(f, read.problems), read.roles).read());
        discards.forEach(f -> read.readDiscards(new DictionaryLines(f, read.problems)));
        return read;
    }

    private void readDiscards(DictionaryLines lines) {
        for (DictionaryLines.Line line : lines.read()) {
            boolean article = line.text().startsWith("+");
            discards.addWhole(article ? line.text().substring(1) : line.text(), new DictionaryEntry.Discard(article));
        }
    }

    /** What was left out and why, in the order of the files. */
    public List<DictionaryProblem> problems() {
        return List.copyOf(problems);
    }

    /** Whether they hold no actor and no agent. */
    public boolean isEmpty() {
        return names.isEmpty() && roles.isEmpty();
    }

    /** Whether the text holds words of the discards: of those for sentences when {@code article} is false, for whole articles when it is true. */
    public boolean discards(String text, boolean article) {
        List<Word> words = WordSplitter.words(text);
        for (int i = 0; i < words.size(); i++) {
            NameTree.Found<DictionaryEntry> found = discards.longestAt(words, i);
            if (found != null && ((DictionaryEntry.Discard) found.senses().getFirst()).article() == article) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the dictionaries say of a phrase: the code of the first actor in it, with the codes of the agents in it put before or behind
     * ({@code ITH} and {@code ~MIL}: {@code ITHMIL}); agents alone go to no country ({@code ---MIL}); absent when neither is in it, and for an actor
     * that has no code on that day.
     *
     * @param text the text
     * @param phrase the phrase in it
     * @param day the day by which dated codes are chosen; without one only undated codes count
     */
    public Optional<String> code(String text, Span phrase, Optional<LocalDate> day) {
        return code(WordSplitter.words(phrase.in(text)), day).map(Coded::code);
    }

    /** What is found in a phrase: the code, and the actor's name in the dictionary. */
    record Coded(String code, @Nullable String name) {}

    Optional<Coded> code(List<Word> words, Optional<LocalDate> day) {
        String code = "";
        String name = null;
        List<DictionaryEntry.Role> found = new ArrayList<>();
        for (int i = 0; i < words.size(); ) {
            NameTree.Found<DictionaryEntry> actor = names.longestAt(words, i);
            NameTree.Found<DictionaryEntry> role = roles.longestAt(words, i);
            if (actor != null && (role == null || actor.to() >= role.to())) {
                DictionaryEntry.Coded entry =
                        (DictionaryEntry.Coded) actor.senses().getFirst();
                String own = entry.on(day);
                if (code.isEmpty() && !own.isEmpty()) {
                    code = own;
                    name = entry.name();
                }
                i = actor.to();
            } else if (role != null) {
                found.add((DictionaryEntry.Role) role.senses().getFirst());
                i = role.to();
            } else {
                i++;
            }
        }
        String whole = with(code, found);
        return whole.isEmpty() ? Optional.empty() : Optional.of(new Coded(whole, name));
    }

    private static String with(String actor, List<DictionaryEntry.Role> roles) {
        String code = actor;
        for (DictionaryEntry.Role role : roles) {
            if (role.before()) {
                code = code.contains(role.code()) ? code : role.code() + code;
            } else {
                code = Codes.with(code.isEmpty() ? Codes.NO_COUNTRY : code, role.code());
            }
        }
        return code;
    }
}
