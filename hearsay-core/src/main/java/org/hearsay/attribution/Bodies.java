// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.Locale;
import java.util.Optional;
import org.hearsay.attribution.SpeakerHistory.Said;
import org.jspecify.annotations.Nullable;

/** Which institution the words for one mean within an article: a short form of its name, or a noun such as {@code the ministry}, {@code the paper}. */
final class Bodies {

    private final InstitutionNames names;
    private final SpeakerHistory history;
    private final Descriptions descriptions;
    private final Roles roles;

    /** Bodies whose names say what they are. */
    private static final String PUBLIC = "public";

    Bodies(InstitutionNames names, SpeakerHistory history, Descriptions descriptions, Roles roles) {
        this.names = names;
        this.history = history;
        this.descriptions = descriptions;
        this.roles = roles;
    }

    /** Whom {@code phrase}, an institution, means. */
    Speaker resolve(SourcePhrase phrase, int position) {
        if (phrase.name().isPresent()) {
            return Speaker.of(fullest(phrase.name().get(), position), Speaker.Kind.INSTITUTION);
        }
        String lower = phrase.text().toLowerCase(Locale.ROOT);
        String core =
                lower.startsWith("the same ") ? lower.substring(9) : lower.startsWith("the ") ? lower.substring(4) : "";
        if (core.isEmpty() || core.indexOf(' ') >= 0) {
            return Speaker.of(descriptions.of(phrase), Speaker.Kind.INSTITUTION);
        }
        return names.with(core, position)
                .map(name -> Speaker.of(name, Speaker.Kind.INSTITUTION))
                .or(() -> lastCalled(core, position))
                .or(() -> roles.sortOfBody(core).flatMap(sort -> lastProperName(sort, position)))
                .orElseGet(() -> Speaker.of(descriptions.of(phrase), Speaker.Kind.INSTITUTION));
    }

    /** The longer name that the article gave before to the institution it now calls {@code name}. */
    private String fullest(String name, int position) {
        Optional<Said> longer = history.first(said -> said.speaker().kind() == Speaker.Kind.INSTITUTION
                && said.speaker().shown().endsWith(" " + name)
                && !said.speaker().shown().contains(" and "));
        if (longer.isPresent()) {
            return longer.get().speaker().shown();
        }
        return name.indexOf(' ') < 0
                ? names.with(name.toLowerCase(Locale.ROOT), position)
                        .or(() -> names.withInitials(name))
                        .orElse(name)
                : name;
    }

    private Optional<Speaker> lastCalled(String noun, int position) {
        @Nullable
        Said said = history.last(
                position,
                one -> one.speaker().kind() == Speaker.Kind.INSTITUTION
                        && !one.phrase().plural()
                        && !one.phrase().roles().isEmpty()
                        && one.phrase().roles().getLast().equals(noun));
        return Optional.ofNullable(said).map(Said::speaker);
    }

    /**
     * The last institution of the {@code sort}, media or company, that spoke under a proper name that does not itself say that it is something else:
     * {@code Azotal}, no {@code Interior Ministry}.
     */
    private Optional<Speaker> lastProperName(String sort, int position) {
        if (sort.equals(PUBLIC)) {
            return Optional.empty();
        }
        @Nullable
        Said said = history.last(
                position,
                one -> one.speaker().kind() == Speaker.Kind.INSTITUTION
                        && saysNothing(one.speaker().shown())
                        && one.phrase().roles().stream()
                                .allMatch(role ->
                                        roles.sortOfBody(role).orElse(sort).equals(sort)));
        return Optional.ofNullable(said).map(Said::speaker);
    }

    private boolean saysNothing(String name) {
        for (String word : name.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean noun = roles.sortOfBody(lower).filter(PUBLIC::equals).isPresent();
            if (noun || !Character.isUpperCase(word.charAt(0)) && word.length() > 3) {
                return false;
            }
        }
        return true;
    }
}
