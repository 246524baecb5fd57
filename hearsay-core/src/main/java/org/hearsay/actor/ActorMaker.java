// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.text.Span;

/** Turns what phrases mean into actors with ids. */
final class ActorMaker {

    private final Knowledge knowledge;
    private final Contexts contexts;
    private final ActorText article;

    ActorMaker(Knowledge knowledge, Contexts contexts, ActorText article) {
        this.knowledge = knowledge;
        this.contexts = contexts;
        this.article = article;
    }

    Actor actor(Draft draft, Span phrase) {
        List<Sector> sectors = draft.codes().stream()
                .flatMap(c -> Sector.of(c).stream())
                .distinct()
                .toList();
        String code = code(draft);
        return switch (draft.kind()) {
            case STATE ->
                new Actor(
                        ActorId.ofState(draft.country().orElseThrow()),
                        draft.name(),
                        ActorKind.STATE,
                        draft.country(),
                        sectors,
                        code,
                        Optional.empty());
            case PERSON -> person(draft, sectors, code);
            case ORGANIZATION, GROUP ->
                new Actor(
                        draft.known()
                                ? ActorId.ofKnown(draft.kind(), draft.name(), draft.country())
                                : ActorId.ofNamed(
                                        article.articleId(), draft.kind(), draft.name(), draft.country(), sectors),
                        draft.name(),
                        draft.kind(),
                        draft.country(),
                        sectors,
                        code,
                        Optional.empty());
            case PEOPLE -> people(draft, sectors, code, phrase);
        };
    }

    private Actor person(Draft draft, List<Sector> sectors, String code) {
        Optional<Sense.PersonEntry> entry =
                draft.known() ? knowledge.person(draft.name(), draft.country()) : Optional.empty();
        String id = draft.known()
                ? ActorId.ofKnown(ActorKind.PERSON, draft.name(), draft.country())
                : ActorId.ofNamed(article.articleId(), draft.kind(), draft.name(), draft.country(), sectors);
        Optional<Office> office = entry.flatMap(e -> Offices.held(e, article.day()));
        return new Actor(id, draft.name(), ActorKind.PERSON, draft.country(), sectors, code, office);
    }

    /** People without a name: the holder of an office where the lists know it, the state itself for its government, else what they are. */
    private Actor people(Draft draft, List<Sector> sectors, String code, Span phrase) {
        Optional<Actor> holder = holder(draft, sectors, code);
        if (holder.isPresent()) {
            return holder.get();
        }
        if (draft.country().isEmpty()) {
            String words = phrase.in(article.text());
            String id = ActorId.ofPeople(article.articleId(), Optional.empty(), sectors, words);
            return new Actor(id, words, ActorKind.PEOPLE, Optional.empty(), sectors, code, Optional.empty());
        }
        String country = draft.country().get();
        String state = knowledge.stateName(country);
        if (sectors.equals(List.of(Sector.GOV))) {
            return new Actor(
                    ActorId.ofState(country), state, ActorKind.STATE, draft.country(), sectors, code, Optional.empty());
        }
        String id = ActorId.ofPeople(article.articleId(), draft.country(), sectors, "");
        String name = sectors.isEmpty()
                ? state + ": people"
                : state + ": " + sectors.getFirst().noun();
        return new Actor(id, name, ActorKind.PEOPLE, draft.country(), sectors, code, Optional.empty());
    }

    private Optional<Actor> holder(Draft draft, List<Sector> sectors, String code) {
        boolean told = draft.basis() == Basis.WORDS && sectors.contains(Sector.GOV);
        return contexts.office(draft.name())
                .filter(title -> told && article.day().isPresent())
                .flatMap(title -> knowledge.holder(
                        title, draft.country().orElse(""), article.day().orElseThrow()))
                .map(entry -> person(
                        new Draft(ActorKind.PERSON, entry.name(), true, entry.country(), draft.codes(), draft.basis()),
                        sectors,
                        code));
    }

    /** The actor that a user's dictionary tells. */
    Actor coded(Dictionaries.Coded coded, Span phrase) {
        String code = coded.code();
        boolean country = code.length() >= 3 && knowledge.isState(code.substring(0, 3));
        Optional<String> state = country ? Optional.of(code.substring(0, 3)) : Optional.empty();
        List<Sector> sectors = Codes.sectors(code, country || code.startsWith(Codes.NO_COUNTRY) ? 3 : 0);
        String name = coded.name() == null ? phrase.in(article.text()) : coded.name();
        ActorKind kind = sectors.isEmpty() && country
                ? ActorKind.STATE
                : coded.name() == null ? ActorKind.PEOPLE : ActorKind.ORGANIZATION;
        String id = kind == ActorKind.STATE
                ? ActorId.ofState(state.orElseThrow())
                : ActorId.ofKnown(kind, name + " " + code, state);
        return new Actor(id, name, kind, state, sectors, code, Optional.empty());
    }

    private static String code(Draft draft) {
        String role = String.join("", draft.codes());
        if (draft.country().isPresent()) {
            boolean plain = draft.kind() == ActorKind.STATE && draft.codes().equals(List.of("GOV"));
            return plain ? draft.country().get() : draft.country().get() + role;
        }
        boolean own = Codes.beginsWithRegion(draft.codes())
                || role.startsWith("IGO")
                || role.startsWith("IMG")
                || role.startsWith("NGO")
                || role.startsWith("MNC");
        return own ? role : Codes.NO_COUNTRY + role;
    }
}
