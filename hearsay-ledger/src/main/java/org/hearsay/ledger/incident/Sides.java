// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;

/** Which sources are party to what they speak of. Immutable; may be used by many threads. */
final class Sides {

    private final Lexicon lexicon;

    Sides(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether the source is, or speaks for, one of those who act or are acted upon. Who only tells what befell him is a witness. */
    boolean isParty(Told told, List<String> parties) {
        Optional<Account.Link> link = told.account().word().origin();
        if (link.isEmpty() || told.kind() == Incident.OriginKind.WITNESS) {
            return told.account().word().party();
        }
        List<String> names = new ArrayList<>(link.get().bodies());
        boolean office = lexicon.speaksFor(Words.folded(told.name())).isPresent();
        if (link.get().kind() != Speaker.Kind.UNNAMED || office) {
            names.add(told.name());
        }
        boolean onlooker = lexicon.isOnlooker(called(link.get()));
        return told.account().word().party()
                || isSide(link.get(), parties)
                || names.stream()
                        .anyMatch(name -> parties.stream()
                                .anyMatch(actor -> !onlooker && Named.belongs(name, actor) || kin(name, actor)));
    }

    /**
     * Whether the source is by what it is called one that stands on a side, and of no state that takes no part: who is at war speaks as an army,
     * whose men strike as a union. An unnamed one must be a body or speak for one, for "a general" may be anybody's.
     */
    private boolean isSide(Account.Link source, List<String> parties) {
        boolean somebody = source.kind() == Speaker.Kind.NAMED
                || source.kind() == Speaker.Kind.INSTITUTION
                || !source.bodies().isEmpty()
                || lexicon.isVoiceOfBody(Words.folded(source.name()));
        List<String> called = new ArrayList<>(Words.folded(source.name()));
        source.bodies().forEach(body -> called.addAll(Words.folded(body)));
        source.offices().stream().map(Words::folded).filter(this::isOffice).forEach(called::addAll);
        if (!somebody || !lexicon.isSide(called)) {
            return false;
        }
        Set<String> own = Named.statesIn(String.join(" ", called));
        Set<String> theirs = new HashSet<>();
        parties.forEach(name -> theirs.addAll(Named.statesIn(name)));
        return own.isEmpty() || theirs.isEmpty() || own.stream().anyMatch(theirs::contains);
    }

    /** What stands beside a name may be anything; an office holds a title or the noun of one who speaks. */
    private boolean isOffice(List<String> words) {
        return lexicon.speaksFor(words).isPresent() || words.stream().anyMatch(Named::isTitle);
    }

    /** All words by which the source is called: its name, its offices and the bodies for which it speaks. */
    private static List<String> called(Account.Link source) {
        List<String> words = new ArrayList<>(Words.folded(source.name()));
        source.offices().forEach(office -> words.addAll(Words.folded(office)));
        source.bodies().forEach(body -> words.addAll(Words.folded(body)));
        return words;
    }

    /** Whether source and actor are of one side by what they are, and no name parts them: "the General Staff" and "soldiers of the northern brigade". */
    private boolean kin(String source, String actor) {
        Set<String> family = lexicon.family(Words.folded(source));
        return !family.isEmpty() && Words.folded(actor).stream().anyMatch(family::contains);
    }
}
