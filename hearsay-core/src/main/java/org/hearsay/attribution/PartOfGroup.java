// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.SpeakerHistory.Said;
import org.jspecify.annotations.Nullable;

/**
 * Sources whose noun stands before them: {@code one of them} after {@code two guards} is {@code one of the two guards}, {@code another} after
 * {@code an angler} is {@code another angler}.
 */
final class PartOfGroup {

    private static final String NUMBERS = "two|three|four|five|six|seven|eight|nine|ten|several|some|many";

    private static final Pattern ALONE =
            Pattern.compile("(?:(?:a|another|one|the) (?:first|second|third|fourth|fifth|sixth|other)|another|one|"
                    + NUMBERS + "|others|most)( of (?:them|the (?:" + NUMBERS + ")|these|those))?");

    private static final Pattern ORDINAL = Pattern.compile("the (?:first|second|third)");

    private static final Pattern COUNTED = Pattern.compile("^(?:" + NUMBERS + ") ");

    private static final Pattern NUMBER_OF_MANY =
            Pattern.compile("(?:(?:the|these|those) )?(?:" + NUMBERS + "|dozens of|scores of)");

    /** A group is looked for over at most this many tokens: about two paragraphs of news. */
    private static final int REACH = 120;

    /** A group without a number is looked for in the sentence before at most. */
    private static final int NEAR = 35;

    private static final Set<String> DETERMINERS =
            Set.of("a", "an", "the", "these", "those", "one", "another", "his", "her", "their", "its");

    private final NounPhrases nouns;
    private final PhraseTails tails;
    private final SourceReader reader;
    private final Passage passage;
    private final SpeakerHistory history;
    private final Descriptions descriptions;

    PartOfGroup(
            NounPhrases nouns,
            PhraseTails tails,
            SourceReader reader,
            Passage passage,
            SpeakerHistory history,
            Descriptions descriptions) {
        this.nouns = nouns;
        this.tails = tails;
        this.reader = reader;
        this.passage = passage;
        this.history = history;
        this.descriptions = descriptions;
    }

    /** Whom {@code lower} at {@code position} means; absent when it has a noun of its own, or none before it. */
    Optional<Speaker> resolve(String lower, int position) {
        Matcher alone = ALONE.matcher(lower);
        if (!alone.matches()) {
            return Optional.empty();
        }
        boolean some = alone.group(1) != null;
        String number = some ? lower.substring(0, alone.start(1)) : lower;
        Optional<String> name;
        if (some || number.equals("the other")) {
            name = group(position).map(group -> number + " of the " + group);
        } else if (number.equals("one") || ORDINAL.matcher(number).matches()) {
            name = group(position)
                    .filter(group -> COUNTED.matcher(group).find())
                    .map(group -> number + " of the " + group);
        } else {
            name = Optional.empty();
        }
        return name.or(() -> another(number, position)).map(text -> Speaker.of(text, Speaker.Kind.UNNAMED));
    }

    /** Whether the words mean one of several, and not some of them. */
    static boolean isOne(String lower) {
        return lower.startsWith("one") || lower.startsWith("a") || lower.startsWith("the ");
    }

    /** The people whom a part is taken of, without their article: {@code two guards}; the last who spoke, else the last whom the text counts. */
    private Optional<String> group(int position) {
        @Nullable
        Said many = history.last(
                position,
                said -> said.speaker().kind() == Speaker.Kind.UNNAMED
                        && (said.phrase().plural()
                                || partOf(said.speaker().shown()).isPresent()));
        Optional<TokenRange> counted = counted(position);
        int since = many == null ? -1 : many.position();
        Optional<TokenRange> plain = nearest(position);
        boolean nearer = plain.isPresent()
                && passage.token(plain.get().from()).begin() > since
                && (counted.isEmpty() || counted.get().to() <= plain.get().from());
        if (nearer && counted.filter(range -> sharesNoun(range, plain.get())).isEmpty()) {
            SourcePhrase phrase = reader.read(passage.span(plain.get()).in(passage.text()));
            return Optional.of(withoutDeterminer(descriptions.of(phrase)));
        }
        if (nearer) {
            since = -1;
        }
        if (counted.isPresent() && passage.token(counted.get().from()).begin() > since) {
            SourcePhrase phrase = reader.read(passage.span(counted.get()).in(passage.text()));
            return Optional.of(withoutDeterminer(descriptions.of(phrase)));
        }
        if (many == null) {
            return Optional.empty();
        }
        String shown = many.speaker().shown();
        return Optional.of(partOf(shown).orElseGet(() -> withoutDeterminer(shown)));
    }

    /** Whether the last noun of {@code plain} stands in {@code counted}, too: {@code two guards ... the guards}. */
    private boolean sharesNoun(TokenRange counted, TokenRange plain) {
        String noun = passage.word(plain.to() - 1);
        for (int i = counted.from(); i < counted.to(); i++) {
            if (passage.word(i).equals(noun)) {
                return true;
            }
        }
        return false;
    }

    /** The last words before {@code position} for several people: {@code the drivers}. */
    private Optional<TokenRange> nearest(int position) {
        int last = passage.firstAt(position) - 1;
        for (int i = last; i >= 0 && last - i < NEAR; i--) {
            boolean people = reader.roles().isPlural(passage.word(i))
                    && reader.roles()
                            .kind(passage.word(i))
                            .filter(kind -> kind == Roles.Kind.PERSON || kind == Roles.Kind.PEOPLE)
                            .isPresent();
            @Nullable
            TokenRange phrase = people && !passage.isQuoted(i)
                    ? nouns.before(passage, i + 1, passage.sentenceAt(i).from())
                    : null;
            if (phrase != null) {
                return Optional.of(phrase);
            }
        }
        return Optional.empty();
    }

    /** The group in {@code one of the two guards}. */
    private static Optional<String> partOf(String description) {
        int of = description.indexOf(" of the ");
        boolean part = of > 0 && ALONE.matcher(description.substring(0, of)).matches();
        return part ? Optional.of(description.substring(of + " of the ".length())) : Optional.empty();
    }

    /** The last {@code two guards} or {@code the three officials} before {@code position}. */
    private Optional<TokenRange> counted(int position) {
        int last = passage.firstAt(position) - 1;
        for (int i = last; i >= 0 && last - i < REACH; i--) {
            boolean number = NUMBER_OF_MANY.matcher(passage.word(i)).matches();
            @Nullable
            TokenRange phrase = number && !passage.isQuoted(i)
                    ? nouns.after(passage, i, passage.sentenceAt(i).to())
                    : null;
            if (phrase != null && phrase.to() - phrase.from() > 1 && phrase.to() <= last + 1) {
                TokenRange head = PhraseTails.withoutAdjective(passage, phrase);
                SourcePhrase read = reader.read(passage.span(head).in(passage.text()));
                if (read.kind() == Speaker.Kind.UNNAMED && read.plural()) {
                    return Optional.of(
                            tails.with(passage, phrase, passage.sentenceAt(i).to()));
                }
            }
        }
        return Optional.empty();
    }

    /** {@code a third} after {@code two diplomats}: the noun is that of the unnamed source before. */
    private Optional<String> another(String number, int position) {
        @Nullable
        Said said = history.last(
                position,
                one -> one.speaker().kind() == Speaker.Kind.UNNAMED
                        && !one.phrase().roles().isEmpty());
        if (said == null) {
            return Optional.empty();
        }
        boolean singular = isOne(number);
        if (said.speaker().shown().contains(" and ")) {
            return Optional.empty();
        }
        String group = partOf(said.speaker().shown())
                .orElseGet(() -> withoutDeterminer(said.speaker().shown()));
        Matcher counted = COUNTED.matcher(group);
        String noun = counted.find() ? group.substring(counted.end()) : group;
        boolean plural = noun.endsWith("s") && said.phrase().plural();
        int end = endOfCore(noun);
        String whole = noun.substring(0, end);
        String last = Roles.singular(whole.substring(whole.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
        if (!said.phrase().roles().contains(last) && reader.roles().kind(last).isEmpty()) {
            // "not all of her followers": what stands before the "of" is nobody.
            return Optional.empty();
        }
        // "another Western diplomat", but "a third diplomat".
        boolean ordinal = number.indexOf(' ') > 0 && !number.endsWith(" other");
        String core = ordinal ? whole.substring(whole.lastIndexOf(' ') + 1) : whole;
        if (singular) {
            return Optional.of(number + " " + (plural ? lastSingular(core) : core));
        }
        return Optional.of(number + " " + (plural || core.endsWith("s") ? core : core + "s"));
    }

    /** Where the words after the noun begin, which belong to the first speaker alone: {@code diplomat | at the talks}. */
    private static int endOfCore(String noun) {
        Matcher behind = Pattern.compile(" (?:who|that|which|at|in|on|with|from|by|of|close|near|familiar) ")
                .matcher(noun);
        return behind.find() ? behind.start() : noun.length();
    }

    private static String lastSingular(String core) {
        int cut = core.lastIndexOf(' ') + 1;
        return core.substring(0, cut) + Roles.singular(core.substring(cut).toLowerCase(Locale.ROOT));
    }

    private static String withoutDeterminer(String description) {
        int blank = description.indexOf(' ');
        boolean determiner = blank > 0
                && DETERMINERS.contains(description.substring(0, blank).toLowerCase(Locale.ROOT));
        return determiner ? description.substring(blank + 1) : description;
    }
}
