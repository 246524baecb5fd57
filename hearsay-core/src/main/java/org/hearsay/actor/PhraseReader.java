// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hearsay.mention.MentionKind;
import org.jspecify.annotations.Nullable;

/** Reads what a noun phrase means from its own words and those that stand against it. */
final class PhraseReader {

    /** Words of an apposition that are read, and words before a name that may be its title. */
    private static final int APPOSITION = 14;

    private static final int TITLE = 10;

    private final Scene scene;
    private final Modifiers modifiers;
    private final Memory memory;

    PhraseReader(Scene scene, Memory memory) {
        this.scene = scene;
        this.modifiers = new Modifiers(scene);
        this.memory = memory;
    }

    /** What the words mean as somebody who acts; null when nothing in them says. */
    @Nullable
    Draft read(int from, int to) {
        int begin = modifiers.skipDeterminers(from, to);
        int end = modifiers.headEnd(begin, to);
        Draft own = head(begin, end, to);
        if (own != null) {
            return own;
        }
        for (int[] part : modifiers.parts(end, to)) {
            Draft inner = part[1] < part[2] ? read(part[1], part[2]) : null;
            if (inner != null) {
                return inner;
            }
        }
        return null;
    }

    private @Nullable Draft head(int from, int end, int to) {
        List<Hit> hits = scene.hitsIn(from, end);
        int run = runBegin(from, end);
        if (run < end && (hits.isEmpty() || run >= hits.getLast().to())) {
            return named(from, run, end);
        }
        if (hits.isEmpty()) {
            return null;
        }
        Hit last = hits.getLast();
        if (scene.isForeign(last)) {
            return foreign(from, end, to);
        }
        return switch (last.sense()) {
            case Sense.Person person -> person(last, person, from);
            case Sense.Entity entity -> entity(entity);
            case Sense.State state -> state(last, state, end);
            case Sense.Agent agent -> agent(last, agent, from, end, to);
        };
    }

    /** Where the run of capitalised words that ends the first part begins; its end when there is none. */
    private int runBegin(int from, int end) {
        int at = end;
        while (at > from && isOfName(at - 1)) {
            at--;
        }
        while (at < end && !scene.word(at).isCapitalised()) {
            at++;
        }
        boolean opener = end - at == 1
                && scene.is(Contexts.Kind.OPENER, at)
                && scene.kindIn(at, end).isEmpty();
        return opener ? end : at;
    }

    private boolean isOfName(int at) {
        Word word = scene.word(at);
        boolean inName = word.isCapitalised() || scene.is(Contexts.Kind.LINK, at) || word.is(".");
        return scene.hit(at) == null && inName && !word.isPossessive();
    }

    /** A phrase whose last words of the lists only say who stands behind it: {@code Turkish-backed rebels}. */
    private @Nullable Draft foreign(int from, int end, int to) {
        Optional<String> place = afterwards(end, to, false).flatMap(Modifiers.Owner::country);
        return new Draft(
                ActorKind.PEOPLE,
                scene.text(from, end),
                false,
                place,
                List.of(),
                place.isPresent() ? Basis.WORDS : Basis.NONE);
    }

    private Draft state(Hit hit, Sense.State state, int end) {
        Draft draft = Draft.state(state.country(), scene.knowledge().stateName(state.country()));
        boolean people = hit.isAdjective()
                && hit.to() == end
                && scene.text(hit.from(), end).endsWith("s");
        return people ? draft.as(List.of("CVL")) : draft;
    }

    private Draft entity(Sense.Entity entity) {
        ActorKind kind =
                entity.kind() == ActorKind.STATE && entity.country().isEmpty() ? ActorKind.ORGANIZATION : entity.kind();
        if (kind == ActorKind.STATE
                && entity.codes().getFirst().equals("GOV")
                && entity.codes().size() == 1) {
            String country = entity.country().orElseThrow();
            return Draft.state(country, scene.knowledge().stateName(country));
        }
        ActorKind own = kind == ActorKind.STATE ? ActorKind.ORGANIZATION : kind;
        Basis basis = entity.country().isPresent() ? Basis.KNOWN : Basis.NONE;
        return new Draft(own, entity.name(), true, entity.country(), entity.codes(), basis);
    }

    private Draft person(Hit hit, Sense.Person person, int from) {
        Sense.PersonEntry entry = person.entry();
        if (person.alone()) {
            Draft told = memory.person(scene.word(hit.to() - 1).key());
            if (told != null) {
                return told;
            }
        }
        List<String> codes = Offices.codes(entry, scene.article().day());
        Basis basis = entry.country().isPresent() ? Basis.KNOWN : Basis.NONE;
        Draft draft = new Draft(ActorKind.PERSON, entry.name(), true, entry.country(), codes, basis);
        return titled(draft, from, hit.from());
    }

    /** What a title before a known name says goes before the list: the UN's Guterres is not Portugal's. */
    private Draft titled(Draft draft, int from, int name) {
        Hit title = name > from ? scene.hit(name - 1) : null;
        if (title == null || !title.isAgent()) {
            return draft;
        }
        Optional<Modifiers.Owner> owner = modifiers.before(from, title.from());
        if (owner.isEmpty()) {
            return draft;
        }
        List<String> role = owner.get().codes();
        if (owner.get().country().isEmpty()) {
            return new Draft(draft.kind(), draft.name(), true, Optional.empty(), role, Basis.NONE);
        }
        return draft.in(owner.get().country(), Basis.WORDS);
    }

    private Draft agent(Hit hit, Sense.Agent agent, int from, int end, int to) {
        List<String> own = agent.sectors().stream().map(Enum::name).toList();
        Draft draft = new Draft(ActorKind.PEOPLE, agent.noun(), false, Optional.empty(), own, Basis.NONE);
        Optional<Modifiers.Owner> owner = modifiers.before(from, hit.from());
        if (owner.isEmpty()) {
            owner = afterwards(end, to, scene.contexts().is(Contexts.Kind.GENERIC, agent.noun()));
        }
        if (owner.isPresent()) {
            return owned(draft, owner.get());
        }
        Optional<String> place = scene.placeIn(from, Math.max(from + 1, to));
        if (place.isPresent()) {
            return draft.in(place, Basis.WORDS);
        }
        return draft.in(memory.owner(agent.noun()), Basis.ARTICLE);
    }

    /** People of a state keep what they are, those of a body stand for it, those of a part of the world are both. */
    private static Draft owned(Draft people, Modifiers.Owner owner) {
        boolean region =
                Codes.beginsWithRegion(owner.codes()) && owner.country().isEmpty();
        List<String> role = region
                ? Stream.concat(owner.codes().stream(), people.codes().stream()).toList()
                : owner.codes();
        return people.in(owner.country(), Basis.WORDS).as(role);
    }

    /** The owner behind the noun: {@code of Iran}, {@code for the Syrian army}, {@code in Somalia}. */
    private Optional<Modifiers.Owner> afterwards(int end, int to, boolean standsFor) {
        for (int[] part : modifiers.parts(end, to)) {
            boolean from = scene.is(Contexts.Kind.FROM, part[0]);
            if (!from || part[1] >= part[2]) {
                continue;
            }
            int begin = modifiers.skipDeterminers(part[1], part[2]);
            Draft inner = head(begin, part[2], standsFor ? to : part[2]);
            boolean portfolio = inner != null && scene.isWord(part[0], "for") && Codes.beginsWithRegion(inner.codes());
            if (inner != null && !portfolio && (inner.country().isPresent() || inner.known())) {
                boolean body = inner.kind() != ActorKind.STATE && standsFor;
                return Optional.of(new Modifiers.Owner(inner.country(), body ? inner.codes() : List.of(), true));
            }
        }
        return Optional.empty();
    }

    /** A name that the lists do not know. */
    private Draft named(int from, int run, int end) {
        String name = scene.text(run, end);
        Optional<MentionKind> kind = scene.kindIn(run, end);
        List<Hit> before = scene.hitsIn(from, run);
        boolean titled = !before.isEmpty() && before.getLast().isAgent();
        Draft told = memory.person(scene.word(end - 1).key());
        boolean person = kind.map(k -> k == MentionKind.PERSON).orElse(titled || told != null && end - run <= 2);
        Draft draft = new Draft(
                person ? ActorKind.PERSON : ActorKind.ORGANIZATION,
                name,
                false,
                Optional.empty(),
                List.of(),
                Basis.NONE);
        Draft said = beside(draft, from, run, end);
        if (said.country().isPresent() || Codes.areOfNoState(said.codes())) {
            return told != null && person ? longer(said, told) : said;
        }
        if (told != null && kind.orElse(MentionKind.PERSON) == MentionKind.PERSON) {
            return told.as(said.codes());
        }
        Optional<String> place = person ? Optional.empty() : scene.placeIn(run, end);
        return said.in(place, Basis.WORDS);
    }

    private static Draft longer(Draft said, Draft told) {
        return told.name().length() > said.name().length()
                ? new Draft(said.kind(), told.name(), told.known(), said.country(), said.codes(), said.basis())
                : said;
    }

    private Draft beside(Draft draft, int from, int run, int end) {
        List<Hit> before = scene.hitsIn(from, run);
        Draft said = draft;
        for (int i = before.size() - 1; i >= 0 && said.codes().isEmpty(); i--) {
            if (before.get(i).sense() instanceof Sense.Agent agent) {
                said = said.as(agent.sectors().stream().map(Enum::name).toList());
            }
        }
        Optional<Modifiers.Owner> owner = modifiers.before(from, run).or(() -> ofName(end));
        if (owner.isPresent()) {
            said = said.in(owner.get().country(), Basis.WORDS);
            return owner.get().codes().isEmpty() ? said : said.as(owner.get().codes());
        }
        return said;
    }

    private Optional<Modifiers.Owner> ofName(int end) {
        if (!scene.isWord(end, "of") || end + 1 >= scene.size()) {
            return Optional.empty();
        }
        int begin = modifiers.skipDeterminers(end + 1, Math.min(scene.size(), end + 3));
        Hit hit = scene.hit(begin);
        return hit == null || hit.isAgent() ? Optional.empty() : Modifiers.owner(hit, true);
    }

    /** What stands against the first part of a phrase: its title before it, its apposition behind it. */
    Optional<Draft> beside(int from, int to) {
        int begin = modifiers.skipDeterminers(from, to);
        return against(begin, modifiers.headEnd(begin, to));
    }

    /** What stands against a name: its title before it, its apposition behind it. The name is [from, to). */
    Optional<Draft> against(int from, int to) {
        int left = titleBegin(from);
        if (left < from) {
            Draft title = head(left, from, from);
            if (title != null && title.kind() == ActorKind.PEOPLE) {
                return Optional.of(title);
            }
        }
        return behind(to);
    }

    private int titleBegin(int from) {
        int at = from;
        boolean agent = false;
        while (at > 0 && from - at < TITLE) {
            Word word = scene.word(at - 1);
            Hit hit = scene.hit(at - 1);
            boolean comma = at == from && word.is(",") && at > 1 && scene.hit(at - 2) != null;
            boolean point = word.is(".")
                    && at > 1
                    && scene.hit(at - 2) != null
                    && scene.word(at - 2).text().length() <= 5;
            boolean goes = hit != null && !hit.isPerson()
                    || point
                    || word.isPossessive()
                    || word.isCapitalised() && !scene.is(Contexts.Kind.OPENER, at - 1)
                    || word.is("of") && agent
                    || comma
                    || agent && leadsToOwner(at - 1);
            if (!goes) {
                break;
            }
            agent |= hit != null && hit.isAgent();
            at--;
        }
        return agent ? at : from;
    }

    /** A small word inside a title with the owner before it: {@code Pentagon press operations director}. */
    private boolean leadsToOwner(int at) {
        for (int i = at; i > Math.max(0, at - 3); i--) {
            Hit hit = scene.hit(i);
            if (hit != null) {
                return hit.isAdjective() || hit.sense() instanceof Sense.Entity || hit.isAgent() && i < at;
            }
            if (scene.word(i).mark() || scene.is(Contexts.Kind.BREAK, i) || scene.is(Contexts.Kind.OPENER, i)) {
                return false;
            }
        }
        return false;
    }

    private Optional<Draft> behind(int to) {
        if (to + 1 >= scene.size()) {
            return Optional.empty();
        }
        if (scene.isWord(to, "(")) {
            return party(to + 1);
        }
        if (!scene.isWord(to, ",")) {
            return Optional.empty();
        }
        Optional<Draft> party = party(to + 1);
        if (party.isPresent()) {
            return party;
        }
        return apposition(to);
    }

    /** What stands between the comma at word {@code comma} and the next mark: {@code , Turkey's defence minister,}. */
    private Optional<Draft> apposition(int comma) {
        int to = comma;
        while (to + 2 < scene.size() && scene.is(Contexts.Kind.RELATIVE, to + 1)) {
            to++;
        }
        int end = to + 1;
        while (end < Math.min(scene.size(), to + APPOSITION) && !isClose(end)) {
            end++;
        }
        Hit first = scene.hit(to + 1);
        if (end <= to + 2 && first != null && first.isState()) {
            return Optional.empty();
        }
        Draft draft = end > to + 1 && opensApposition(to + 1, end) ? read(to + 1, end) : null;
        if (draft == null || draft.kind() != ActorKind.STATE) {
            return Optional.ofNullable(draft);
        }
        boolean described = scene.is(Contexts.Kind.DETERMINER, to + 1);
        return described
                ? Optional.of(new Draft(ActorKind.PEOPLE, "", false, draft.country(), List.of(), Basis.WORDS))
                : Optional.empty();
    }

    /** {@code R-Texas}, {@code D-Calif.}: an American lawmaker. */
    private Optional<Draft> party(int at) {
        boolean party = (scene.isWord(at, "r") || scene.isWord(at, "d") || scene.isWord(at, "i"))
                && at + 1 < scene.size()
                && scene.word(at + 1).glued()
                && scene.word(at + 1).isCapitalised();
        return party
                ? Optional.of(
                        new Draft(ActorKind.PEOPLE, "lawmaker", false, Optional.of("USA"), List.of("LEG"), Basis.WORDS))
                : Optional.empty();
    }

    private boolean isClose(int at) {
        Word word = scene.word(at);
        return word.mark() && !word.is("\"") && scene.hit(at) == null;
    }

    private boolean opensApposition(int from, int to) {
        int at = modifiers.skipDeterminers(from, to);
        Hit first = scene.hit(at);
        if (at > from || first != null && !first.isPerson()) {
            return true;
        }
        return !scene.word(at).isCapitalised()
                && !scene.is(Contexts.Kind.BREAK, at)
                && !scene.hitsIn(from, to).isEmpty();
    }
}
