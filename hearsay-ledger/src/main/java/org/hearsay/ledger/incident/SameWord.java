// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;

/** Whether two accounts of one incident stand on one word, and why. */
final class SameWord {

    /** Passages that share so much of the shorter one's runs of four words are copies (Broder 1997, containment of shingles). */
    private static final double COPIED = 0.6;

    private static final int SHINGLE = 4;

    /** Chosen on gold/origins/dev, see docs/measure/origins.md. */
    private static final double SAME_OCCASION = 0.4;

    private static final int LEAST_COMMON = 3;

    /** Shorter words are mostly function words. */
    private static final int LONGER = 4;

    /** A shorter passage may be equal by chance. */
    private static final int SHORTEST_COPY = 8;

    private static final String PART = "the same body or document by a part of its name";
    private static final String SPEAKS_FOR = "one speaks for the other, or is called by the other's office";

    /** Reasons that may hold for two others who are not one. */
    static final Set<String> IN_PART = Set.of(PART, SPEAKS_FOR);

    private SameWord() {}

    /** Why two accounts stand on one word; nothing when nothing says so. Symmetric. */
    static Optional<String> reason(Told one, Told other) {
        boolean sameName = one.kind() == other.kind() && one.name().equals(other.name());
        if (sameName && one.kind() == Incident.OriginKind.OWN_REPORTER) {
            return Optional.of("the same outlet's own report");
        }
        if (isOwnOf(one, other) || isOwnOf(other, one)) {
            return Optional.of("the outlet is the source's own");
        }
        if (sameName && one.kind() == Incident.OriginKind.AGENCY) {
            return Optional.of("the same agency, " + one.name());
        }
        boolean unknown = one.kind() == Incident.OriginKind.UNKNOWN || other.kind() == Incident.OriginKind.UNKNOWN;
        if (unknown && one.kind() != other.kind() && sameContent(one, other)) {
            return Optional.of("nobody is named, and the same is told on that word");
        }
        if (one.kind() == Incident.OriginKind.UNKNOWN && other.kind() == one.kind()) {
            return Optional.of("nobody is named, so they are not counted as two");
        }
        Optional<Account.Link> a = one.account().word().origin();
        Optional<Account.Link> b = other.account().word().origin();
        Optional<String> bySource =
                a.isPresent() && b.isPresent() ? bySource(a.get(), b.get(), sameArticle(one, other)) : Optional.empty();
        if (bySource.isPresent()) {
            return bySource;
        }
        if (!named(a) && !named(b) && copied(one, other)) {
            return Optional.of("the same text");
        }
        return a.isPresent() && b.isPresent() && describedAlike(one, other)
                ? Optional.of("an unnamed source described alike on the same day")
                : Optional.empty();
    }

    private static Optional<String> bySource(Account.Link one, Account.Link other, boolean sameArticle) {
        Optional<String> byName = byName(one, other);
        if (byName.isPresent() || !sameArticle) {
            return byName;
        }
        if (Named.speaksForState(one, other) || Named.speaksForState(other, one)) {
            return Optional.of("one speaks for the state by which the other is called");
        }
        return one.equals(other) ? Optional.of("the same source of one article") : Optional.empty();
    }

    /** Whether two sources may be one by a part of a name, or because one speaks for the other. */
    static boolean inPart(Account.Link one, Account.Link other) {
        return byName(one, other).filter(IN_PART::contains).isPresent();
    }

    private static Optional<String> byName(Account.Link one, Account.Link other) {
        if (Named.same(one, other)) {
            boolean inPart = one.kind() == Speaker.Kind.INSTITUTION
                    && !Words.folded(one.name()).equals(Words.folded(other.name()));
            return Optional.of(inPart ? PART : "the same source by name");
        }
        if (Named.sameBody(one, other)) {
            return Optional.of(PART);
        }
        if (Named.speakAlike(one, other)) {
            return Optional.of(SPEAKS_FOR);
        }
        return Named.describesByName(one, other) || Named.describesByName(other, one)
                ? Optional.of("the description holds the name")
                : Optional.empty();
    }

    /** Whether what {@code own} tells of itself stands in an outlet of the body {@code body}: "Interior Ministry Notices". */
    private static boolean isOwnOf(Told own, Told body) {
        List<String> name = Words.folded(body.name()).stream()
                .filter(word -> !word.equals("the"))
                .toList();
        boolean institution = body.account()
                .word()
                .origin()
                .filter(link ->
                        link.kind() == Speaker.Kind.INSTITUTION || link.name().startsWith("the "))
                .isPresent();
        return institution
                && own.account().word().links().isEmpty()
                && name.size() > 1
                && own.account()
                        .carrier()
                        .outlet()
                        .map(Words::folded)
                        .orElse(List.of())
                        .containsAll(name);
    }

    private static boolean named(Optional<Account.Link> link) {
        return link.filter(Named::isNamed).isPresent();
    }

    private static boolean describedAlike(Told one, Told other) {
        boolean relayed = quotes(one, other) || quotes(other, one);
        boolean sameHead = Named.sameHead(one.name(), other.name())
                && sameDay(one, other)
                && (sameContent(one, other) || sameNumber(one, other));
        return OriginFinder.unnamed(one)
                && OriginFinder.unnamed(other)
                && (Named.describedAlike(one.name(), other.name())
                        || sameHead
                        || relayed && Named.sameHead(one.name(), other.name()))
                && (relayed || sameDay(one, other) || undated(one, other) && sameContent(one, other));
    }

    /** Whether the one's chain leads through the other's outlet: then it is the other's source on whatever day. */
    private static boolean quotes(Told one, Told other) {
        Optional<String> outlet = other.account().carrier().outlet();
        boolean heard = outlet.isPresent()
                && !other.account()
                        .carrier()
                        .outlet()
                        .equals(one.account().carrier().outlet())
                && one.account().word().through().stream().anyMatch(name -> Named.isOutlet(name, outlet.get()));
        return heard
                || one.account().word().links().stream()
                        .anyMatch(link -> Named.isNamed(link) && OriginFinder.isOutlet(other.account(), link));
    }

    /** Whether the shorter of two passages has so many of its longer words in common with the other that it was said on the same occasion. */
    private static boolean sameContent(Told one, Told other) {
        Set<String> a = longer(one);
        Set<String> b = longer(other);
        int least = Math.min(a.size(), b.size());
        a.retainAll(b);
        return a.size() >= LEAST_COMMON && a.size() >= SAME_OCCASION * least;
    }

    private static Set<String> longer(Told told) {
        Set<String> words = new HashSet<>();
        for (String word : Words.folded(told.account().what().text())) {
            if (word.length() >= LONGER || Character.isDigit(word.charAt(0))) {
                words.add(Stem.of(word));
            }
        }
        return words;
    }

    private static boolean sameArticle(Told one, Told other) {
        return one.account()
                .carrier()
                .article()
                .equals(other.account().carrier().article());
    }

    private static boolean undated(Told one, Told other) {
        return one.account().carrier().published().isEmpty()
                || other.account().carrier().published().isEmpty();
    }

    /** Whether both name the same number and another word: enough for two who are described by one noun on one day. */
    private static boolean sameNumber(Told one, Told other) {
        Set<String> shared = longer(one);
        shared.retainAll(longer(other));
        return shared.size() > 1 && shared.stream().anyMatch(word -> Character.isDigit(word.charAt(0)));
    }

    private static boolean sameDay(Told one, Told other) {
        return one.account().carrier().published().isPresent()
                && one.account()
                        .carrier()
                        .published()
                        .equals(other.account().carrier().published());
    }

    private static boolean copied(Told one, Told other) {
        int least = Math.min(one.shingles().size(), other.shingles().size());
        if (least < SHORTEST_COPY - SHINGLE) {
            return false;
        }
        Set<List<String>> shared = new HashSet<>(one.shingles());
        shared.retainAll(other.shingles());
        return shared.size() >= COPIED * least;
    }

    /** The runs of four words of {@code text}. */
    static Set<List<String>> shingles(String text) {
        List<String> words = Words.folded(text);
        Set<List<String>> shingles = new HashSet<>();
        for (int i = 0; i + SHINGLE <= words.size(); i++) {
            shingles.add(words.subList(i, i + SHINGLE));
        }
        return shingles;
    }
}
