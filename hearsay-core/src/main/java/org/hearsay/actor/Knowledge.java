// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hearsay.country.Countries;
import org.hearsay.country.Country;
import org.hearsay.text.WordList;

/** The lists beside this class, read once: states, seats of power, bodies, groups, media, leaders and other persons, and nouns for those who act. */
final class Knowledge {

    private static final String NOTHING = "-";
    private static final String DOUBTFUL = "?";

    private final NameTree<Name> names = new NameTree<>();
    private final Map<String, String> states = new LinkedHashMap<>();
    private final Map<String, Sense.PersonEntry> persons = new HashMap<>();
    private final Map<String, List<Sense.PersonEntry>> holders = new HashMap<>();

    Knowledge() {
        readStates();
        readEntities("seats.txt", ActorKind.STATE);
        readEntities("organizations.txt", ActorKind.ORGANIZATION);
        readEntities("groups.txt", ActorKind.GROUP);
        readEntities("media.txt", ActorKind.ORGANIZATION);
        readLeaders();
        readFigures();
        readAgents();
    }

    NameTree<Name> names() {
        return names;
    }

    /** The name of a state by its code, as in the list; the code itself for one that is not in it. */
    String stateName(String country) {
        return states.getOrDefault(country, country);
    }

    boolean isState(String code) {
        return states.containsKey(code);
    }

    /** The person of that name and state in the lists. */
    Optional<Sense.PersonEntry> person(String name, Optional<String> country) {
        return Optional.ofNullable(persons.get(key(name, country)));
    }

    /** Who held an office of a state on a day; absent when the list does not know, or knows two. */
    Optional<Sense.PersonEntry> holder(String title, String country, LocalDate day) {
        List<Sense.PersonEntry> held = holders.getOrDefault(key(title, Optional.of(country)), List.of()).stream()
                .filter(p -> p.terms().stream()
                        .anyMatch(t -> t.title().equals(title) && t.period().holds(day)))
                .distinct()
                .toList();
        return held.size() == 1 ? Optional.of(held.getFirst()) : Optional.empty();
    }

    private static String key(String name, Optional<String> country) {
        return country.orElse(NOTHING) + "|" + name;
    }

    private void readStates() {
        WordList list = WordList.beside(Knowledge.class, "states.txt");
        Set<String> told = new HashSet<>();
        for (WordList.Entry entry : list.entries()) {
            String[] parts = columns(list, entry, 4);
            addStates(parts[0], split(parts[1]), Sense.State.Form.NAME, told);
            addStates(parts[0], split(parts[2]), Sense.State.Form.ADJECTIVE, told);
            addStates(parts[0], split(parts[3]), Sense.State.Form.CAPITAL, told);
        }
        for (Country country : Countries.load().all()) {
            String code = country.iso3();
            states.put(code, country.name());
            addStates(code, List.of(country.name()), Sense.State.Form.NAME, told);
            addStates(code, country.otherNames(), Sense.State.Form.NAME, told);
            addStates(code, country.demonyms(), Sense.State.Form.ADJECTIVE, told);
            addStates(code, country.capitals(), Sense.State.Form.CAPITAL, told);
        }
    }

    /** Adds the names of a state that were not told before: what {@code states.txt} says of a name goes before the table of countries. */
    private void addStates(String country, List<String> names, Sense.State.Form form, Set<String> told) {
        for (String name : names) {
            boolean left = name.startsWith("-");
            String plain = plain(left ? name.substring(1) : name);
            if (!told.add(country + Folding.fold(plain)) || left) {
                continue;
            }
            addState(name, country, form);
            boolean plural = form == Sense.State.Form.ADJECTIVE && takesPlural(plain);
            if (plural) {
                addState(plain + "s" + (isDoubtful(name) ? DOUBTFUL : ""), country, form);
            }
        }
    }

    private static boolean takesPlural(String adjective) {
        boolean hissing = adjective.endsWith("s")
                || adjective.endsWith("sh")
                || adjective.endsWith("ch")
                || adjective.endsWith("ese");
        return Character.isLowerCase(adjective.charAt(adjective.length() - 1)) && !hissing;
    }

    private void addState(String name, String country, Sense.State.Form form) {
        add(plain(name), new Sense.State(country, form, isDoubtful(name)));
    }

    private void readEntities(String file, ActorKind kind) {
        WordList list = WordList.beside(Knowledge.class, file);
        for (WordList.Entry entry : list.entries()) {
            String[] parts = columns(list, entry, 3);
            List<String> codes = List.of(parts[1].split(" "));
            Dated dated = dated(list, entry, parts[2]);
            List<String> aliases = split(dated.text());
            String first = plain(aliases.getFirst());
            ActorKind own = kind == ActorKind.GROUP && !isGroup(codes) ? ActorKind.ORGANIZATION : kind;
            for (String alias : aliases) {
                String name = isListed(codes) ? plain(alias) : first;
                add(
                        plain(alias),
                        new Sense.Entity(name, own, state(parts[0]), codes, dated.period(), isDoubtful(alias)));
            }
        }
    }

    private static boolean isGroup(List<String> codes) {
        return List.of("REB", "UAF", "CRM", "PTY", "OPP", "IMG", "UIS").contains(codes.getFirst());
    }

    /** Whether a line lists many bodies of one kind rather than many names of one body. */
    private static boolean isListed(List<String> codes) {
        String last = codes.getLast();
        return !codes.contains("IGO") || codes.size() < 3 || last.equals("MIL") || last.equals("BUS");
    }

    private record Dated(String text, Period period) {}

    private static Dated dated(WordList list, WordList.Entry entry, String text) {
        int open = text.lastIndexOf('[');
        if (open < 0 || !text.endsWith("]")) {
            return new Dated(text, Period.ALWAYS);
        }
        try {
            return new Dated(text.substring(0, open).strip(), Period.of(text.substring(open + 1, text.length() - 1)));
        } catch (IllegalArgumentException e) {
            throw list.bad(entry, String.valueOf(e.getMessage()));
        }
    }

    private void readLeaders() {
        WordList list = WordList.beside(Knowledge.class, "leaders.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = columns(list, entry, 3);
            List<Sense.Term> terms = new ArrayList<>();
            for (String term : parts[2].split(",")) {
                int blank = term.lastIndexOf(' ');
                try {
                    terms.add(new Sense.Term(term.substring(0, blank).strip(), Period.of(term.substring(blank + 1))));
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    throw list.bad(entry, "not an office with FROM..TO (" + term.strip() + ")");
                }
            }
            addPerson(split(parts[1]), state(parts[0]), List.of(), terms);
        }
    }

    private void readFigures() {
        WordList list = WordList.beside(Knowledge.class, "figures.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = columns(list, entry, 3);
            Dated dated = dated(list, entry, parts[2]);
            List<Sense.Term> terms =
                    dated.period().equals(Period.ALWAYS) ? List.of() : List.of(new Sense.Term("", dated.period()));
            List<String> codes = List.of(parts[1].split(" "));
            List<String> group = new ArrayList<>();
            for (String alias : split(dated.text())) {
                boolean other = !alias.startsWith("*") && !group.isEmpty() && !sharesWord(group.getFirst(), alias);
                if (other) {
                    addPerson(group, state(parts[0]), codes, terms);
                    group.clear();
                }
                group.add(alias);
            }
            addPerson(group, state(parts[0]), codes, terms);
        }
    }

    /** Whether two neighbours of a line can be spellings of one person: the last or the first word is the same, or begins the same. */
    private static boolean sharesWord(String first, String other) {
        String[] a = Folding.fold(first).split("[ -]");
        String[] b = Folding.fold(other).split("[ -]");
        String lastA = a[a.length - 1];
        String lastB = b[b.length - 1];
        boolean last = lastA.length() > 2
                && lastB.length() > 2
                && lastA.substring(0, 3).equals(lastB.substring(0, 3));
        boolean given = a[0].charAt(0) == b[0].charAt(0);
        return last && given;
    }

    private void addPerson(List<String> aliases, Optional<String> country, List<String> codes, List<Sense.Term> terms) {
        String first = aliases.getFirst().replace("*", "");
        Sense.PersonEntry person = new Sense.PersonEntry(first, country, codes, List.copyOf(terms));
        persons.putIfAbsent(key(first, country), person);
        for (Sense.Term term : terms) {
            holders.computeIfAbsent(key(term.title(), country), k -> new ArrayList<>())
                    .add(person);
        }
        for (String alias : aliases) {
            boolean alone = alias.startsWith("*");
            boolean always = alias.startsWith("**");
            add(alias.replace("*", ""), new Sense.Person(person, alone, always));
        }
    }

    private void readAgents() {
        WordList list = WordList.beside(Knowledge.class, "agents.txt");
        for (WordList.Entry entry : list.entries()) {
            String[] parts = columns(list, entry, 2);
            List<Sector> sectors = new ArrayList<>();
            for (String code : parts[0].split(" ")) {
                sectors.add(Sector.of(code).orElseThrow(() -> list.bad(entry, "no sector " + code)));
            }
            for (String noun : split(parts[1])) {
                boolean fixed = noun.startsWith("!");
                Sense.Agent agent = new Sense.Agent(fixed ? noun.substring(1) : noun, List.copyOf(sectors));
                add(agent.noun(), agent);
                if (!fixed) {
                    add(Plurals.of(agent.noun()), agent);
                }
            }
        }
    }

    private void add(String alias, Sense sense) {
        List<Word> words = WordSplitter.words(sense instanceof Sense.Agent ? alias.toLowerCase(Locale.ROOT) : alias);
        names.add(words, new Name(sense, words));
    }

    private static Optional<String> state(String column) {
        return column.equals(NOTHING) ? Optional.empty() : Optional.of(column);
    }

    private static boolean isDoubtful(String alias) {
        return alias.endsWith(DOUBTFUL);
    }

    private static String plain(String alias) {
        return isDoubtful(alias) ? alias.substring(0, alias.length() - 1) : alias;
    }

    private static List<String> split(String column) {
        return List.of(column.split(";")).stream()
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static String[] columns(WordList list, WordList.Entry entry, int wanted) {
        String[] parts = (entry.text() + " ").split("\\|", -1);
        if (parts.length != wanted) {
            throw list.bad(entry, "not " + wanted + " columns parted by |");
        }
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parts[i].strip();
        }
        return parts;
    }
}
