// SPDX-License-Identifier: Apache-2.0
package org.hearsay.actor;

import java.util.List;
import java.util.Optional;
import org.hearsay.mention.MentionKind;

/** Goes once through an article and remembers its persons and offices. */
final class MemoryReader {

    /** Words between an office and whose it is: "Minister for the Middle East and North Africa". */
    private static final int LONGEST_OWNER = 8;

    private final Scene scene;
    private final Memory memory = new Memory();
    private final PhraseReader reader;

    MemoryReader(Scene scene) {
        this.scene = scene;
        this.reader = new PhraseReader(scene, memory);
    }

    Memory read() {
        for (Hit hit : scene.hits()) {
            if (hit.sense() instanceof Sense.Person person && !person.alone()) {
                known(hit, person.entry());
            } else if (hit.isAgent()) {
                office(hit);
            }
        }
        names();
        return memory;
    }

    private void known(Hit hit, Sense.PersonEntry entry) {
        List<String> codes = Offices.codes(entry, scene.article().day());
        Basis basis = entry.country().isPresent() ? Basis.KNOWN : Basis.NONE;
        Draft draft = new Draft(ActorKind.PERSON, entry.name(), true, entry.country(), codes, basis);
        memory.person(scene.word(hit.to() - 1).key(), draft);
    }

    /** Remembers whose an office is where the words beside it, or the person who holds it, say. */
    private void office(Hit hit) {
        int from = hit.from();
        while (from > 0 && hit.from() - from < LONGEST_OWNER && isBeside(from - 1)) {
            from--;
        }
        if (!(hit.sense() instanceof Sense.Agent agent)) {
            return;
        }
        Draft draft = reader.read(from, hit.to());
        Optional<String> country = draft != null && draft.basis() == Basis.WORDS ? draft.country() : holder(hit);
        country.ifPresent(c -> {
            memory.owner(agent.noun(), c);
            int last = agent.noun().lastIndexOf(' ');
            if (last > 0) {
                memory.owner(agent.noun().substring(last + 1), c);
            }
        });
    }

    /** The state of the person named right behind an office: {@code Defense Secretary Ash Carter}, {@code the minister for Asia, ...}. */
    private Optional<String> holder(Hit hit) {
        for (int at = hit.to(); at < Math.min(scene.size(), hit.to() + LONGEST_OWNER); at++) {
            Hit next = scene.hit(at);
            if (next != null && next.sense() instanceof Sense.Person person) {
                return person.alone() ? Optional.empty() : person.entry().country();
            }
            if (next != null && next.isAgent() || scene.word(at).is(".")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isBeside(int at) {
        Hit hit = scene.hit(at);
        return hit != null && !hit.isPerson() || scene.word(at).isPossessive();
    }

    private void names() {
        int at = 0;
        while (at < scene.size()) {
            int end = NameRuns.end(scene, at);
            if (end > at) {
                name(at, end);
                at = end;
            } else {
                acronym(at);
                at++;
            }
        }
    }

    /** {@code State Board of Antiquities (SBA)}: what the acronym in brackets means, the words before it say. */
    private void acronym(int at) {
        boolean bracketed = scene.isWord(at, "(") && scene.isWord(at + 2, ")") && at > 1;
        if (!bracketed || scene.hit(at + 1) != null || scene.word(at + 1).text().length() < 2) {
            return;
        }
        String letters = scene.word(at + 1).key();
        int begin = at;
        int left = letters.length();
        while (begin > 0
                && left > 0
                && at - begin < 2 * letters.length() + 2
                && !scene.word(begin - 1).mark()) {
            begin--;
            if (scene.word(begin).key().charAt(0) == letters.charAt(left - 1)) {
                left--;
            }
        }
        Draft draft = left == 0 ? reader.read(adjectives(begin), at) : null;
        if (draft != null) {
            memory.person(letters, draft);
        }
    }

    private int adjectives(int begin) {
        int at = begin;
        while (at > 0 && isBeside(at - 1)) {
            at--;
        }
        return at;
    }

    private void name(int from, int to) {
        Optional<MentionKind> kind = scene.kindIn(from, to);
        if (to - from < 2 || kind.isPresent() && kind.get() != MentionKind.PERSON) {
            return;
        }
        Optional<Draft> said = reader.against(from, to);
        if (said.isEmpty() && kind.isEmpty()) {
            return;
        }
        Draft name = new Draft(ActorKind.PERSON, scene.text(from, to), false, Optional.empty(), List.of(), Basis.NONE);
        Draft person =
                said.map(s -> name.in(s.country(), Basis.ARTICLE).as(s.codes())).orElse(name);
        memory.person(scene.word(to - 1).key(), person);
    }
}
