// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearsay.article.Article;
import org.hearsay.attribution.Attribution;
import org.hearsay.attribution.AttributionKind;
import org.hearsay.attribution.Edit;
import org.hearsay.attribution.Speaker;
import org.hearsay.cli.Paint.Style;
import org.hearsay.event.Event;
import org.hearsay.ledger.exchange.ReadingJson;
import org.hearsay.mention.MentionKind;
import org.hearsay.place.PlaceClass;
import org.hearsay.reading.Reading;
import org.hearsay.text.Span;

/**
 * Readings for people: who · how, then what, wrapped to the terminal's width; what stands on another's word is indented below it with its chain;
 * edits in quotations are marked. Then the events: who did what to whom, when and where, on whose word.
 */
final class TextWriter implements ReadingWriter {

    private static final String INDENT = "  ";
    private static final String HANGING = "    ";
    private static final int WIDEST = 110;
    private static final String EDIT_OPENS = "‹";
    /** More names than these are no summary; all of them are in the JSON. */
    private static final int NAMES_SHOWN = 12;

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private static final String EDIT_CLOSES = "›";

    private final PrintStream out;
    private final Paint paint;
    private final int width;
    private boolean begun;

    TextWriter(PrintStream out, Paint paint, int width) {
        this.out = out;
        this.paint = paint;
        this.width = Math.min(width, WIDEST);
    }

    @Override
    public void write(Reading reading) {
        if (begun) {
            out.println();
        }
        begun = true;
        head(reading.article());
        Map<String, Integer> depths = new HashMap<>();
        for (Attribution attribution : reading.attributions()) {
            int depth = attribution
                    .nestedIn()
                    .map(outer -> depths.getOrDefault(outer, 0) + 1)
                    .orElse(0);
            depths.put(attribution.id(), depth);
            out.println();
            entry(attribution, reading.article().text(), depth);
        }
        events(reading);
        out.println();
        foot(reading);
    }

    private void events(Reading reading) {
        if (!reading.events().isEmpty()) {
            out.println();
            print("What is said to have happened, to be planned or denied", "", Style.STRONG);
        }
        for (Event event : reading.events()) {
            out.println();
            EventLines lines = EventLines.of(event, reading);
            title(lines.what(paint), "");
            print(lines.how(), INDENT, Style.QUIET);
            lines.word().ifPresent(word -> print(word, INDENT, Style.QUIET));
        }
    }

    @Override
    public void close() {
        out.flush();
    }

    private void head(Article article) {
        article.headline().ifPresent(headline -> print(headline, "", Style.STRONG));
        List<String> facts = new ArrayList<>();
        article.outlet().ifPresent(facts::add);
        facts.add(article.published().orElse("no date"));
        if (!article.byline().isEmpty()) {
            facts.add("by " + String.join(", ", article.byline()));
        }
        article.publication().modified().ifPresent(modified -> facts.add("changed " + modified));
        article.language().filter(language -> !language.equals("en")).ifPresent(facts::add);
        switch (article.publication().kind()) {
            case ARTICLE -> {}
            case LIVE_BLOG ->
                facts.add(
                        article.publication().entries().isEmpty()
                                ? "live blog"
                                : "live blog, "
                                        + Plain.count(
                                                article.publication().entries().size(), "timed part"));
            case STUMP -> facts.add("only the beginning, the rest is behind a paywall");
            case GALLERY -> facts.add("gallery, without its captions");
        }
        print(Plain.text(String.join(" · ", facts)), "", Style.QUIET);
        if (!article.tags().isEmpty()) {
            print(Plain.text(String.join(" · ", article.tags())), "", Style.QUIET);
        }
        print(Plain.text(article.uri()), "", Style.QUIET);
    }

    private void print(String text, String indent, Style style) {
        for (String line : Wrap.lines(Plain.text(text), width - indent.length())) {
            out.println(indent + paint.as(style, line));
        }
    }

    private void entry(Attribution attribution, String text, int depth) {
        String indent = INDENT.repeat(depth);
        title(who(attribution, text) + paint.as(Style.QUIET, " · " + how(attribution, text)), indent);
        if (attribution.chain().size() > 1) {
            for (String line : Wrap.lines(
                    "chain: " + Plain.text(String.join(" → ", attribution.chain())), width - indent.length() - 2)) {
                out.println(indent + INDENT + paint.as(Style.QUIET, line));
            }
        }
        Style style = attribution.kind() == AttributionKind.DIRECT ? Style.QUOTED : null;
        for (Span span : attribution.content()) {
            for (String paragraph : marked(text, span, attribution.edits()).split("\n+")) {
                for (String line : Wrap.lines(Plain.text(paragraph), width - indent.length() - 2)) {
                    out.println(indent + INDENT + painted(line, style));
                }
            }
        }
    }

    /** Who and how; what does not fit stands deeper than the content below it, so that the two are not mistaken for each other. */
    private void title(String title, String indent) {
        List<String> lines = Wrap.lines(title, width - indent.length());
        if (lines.size() > 1) {
            lines = Wrap.lines(title, width - indent.length() - HANGING.length());
        }
        String hanging = "";
        for (String line : paint.closedAtLineEnds(lines)) {
            out.println(indent + hanging + line);
            hanging = HANGING;
        }
    }

    private String who(Attribution attribution, String text) {
        Speaker speaker = attribution.speaker();
        if (speaker.kind() == Speaker.Kind.UNKNOWN) {
            String source = ReadingJson.joined(attribution.source(), text);
            return paint.as(
                    Style.UNKNOWN,
                    source.isEmpty() ? "unknown speaker" : "unknown speaker (“" + Plain.text(source) + "”)");
        }
        String name = Plain.text(speaker.shown());
        String source = Plain.text(ReadingJson.joined(attribution.source(), text));
        String lowerName = name.toLowerCase(Locale.ROOT);
        String lowerSource = source.toLowerCase(Locale.ROOT);
        boolean same = lowerSource.endsWith(lowerName) || lowerName.endsWith(lowerSource);
        // A description is shown as the article has it, with its article: "The text", not "text".
        boolean described = same && !source.isEmpty() && Character.isLowerCase(name.codePointAt(0));
        String shown = paint.as(Style.STRONG, described ? source : name)
                + (speaker.kind() == Speaker.Kind.UNNAMED ? paint.as(Style.UNKNOWN, " (unnamed)") : "");
        return same || source.isEmpty() ? shown : shown + paint.as(Style.QUIET, " (“" + source + "”)");
    }

    private static String how(Attribution attribution, String text) {
        String kind = Names.of(attribution.kind());
        Optional<String> cue = attribution.cue().map(span -> Plain.text(span.in(text)));
        return cue.map(words -> words + " · " + kind).orElse(kind + ", no cue of its own");
    }

    /** The span's characters with each edit in it marked. */
    private static String marked(String text, Span span, List<Edit> edits) {
        StringBuilder marked = new StringBuilder();
        int at = span.begin();
        for (Edit edit : edits) {
            if (span.contains(edit.span()) && edit.span().begin() >= at) {
                marked.append(text, at, edit.span().begin());
                marked.append(EDIT_OPENS).append(edit.span().in(text)).append(EDIT_CLOSES);
                at = edit.span().end();
            }
        }
        return marked.append(text, at, span.end()).toString();
    }

    private String painted(String line, @org.jspecify.annotations.Nullable Style style) {
        if (!paint.colours()) {
            return line;
        }
        String base = style == null ? "" : "\u001b[36m";
        return base
                + line.replace(EDIT_OPENS, "\u001b[33m" + EDIT_OPENS)
                        .replace(EDIT_CLOSES, EDIT_CLOSES + "\u001b[0m" + base)
                + "\u001b[0m";
    }

    private void foot(Reading reading) {
        String language = reading.article().language().orElse("en");
        if (!language.equals("en")) {
            print(
                    "Who speaks is found in English only so far; this article is in “" + Plain.text(language)
                            + "”, so its quotations stand without speakers.",
                    "",
                    Style.UNKNOWN);
        }
        List<Attribution> said = reading.attributions();
        print(said.isEmpty() ? "Nobody is quoted or reported in this article." : counts(said), "", Style.QUIET);
        if (said.stream().anyMatch(a -> !a.edits().isEmpty())) {
            print(EDIT_OPENS + " " + EDIT_CLOSES + " the outlet’s own marks inside a quotation", "", Style.QUIET);
        }
        named(reading).ifPresent(line -> print(line, "", Style.QUIET));
        places(reading).ifPresent(line -> print(line, "", Style.QUIET));
        days(reading).ifPresent(line -> print(line, "", Style.QUIET));
        int leftOut = reading.article().leftOut().size();
        if (leftOut > 0) {
            print(
                    Plain.count(leftOut, "block") + " of the page left out of the body (shown by --format json)",
                    "",
                    Style.QUIET);
        }
    }

    /** Persons, organisations and groups in the order in which they are first named, each once. */
    private static Optional<String> named(Reading reading) {
        List<String> names = reading.mentions().stream()
                .filter(mention -> mention.kind() == MentionKind.PERSON
                        || mention.kind() == MentionKind.ORGANIZATION
                        || mention.kind() == MentionKind.GROUP)
                // "The regime" and "We" are mentions, but no names.
                .filter(mention -> mention.name().isPresent()
                        || isCapitalisedInside(
                                mention.span().in(reading.article().text())))
                .map(mention -> mention.span().in(reading.article().text()))
                .toList();
        return some("names", names);
    }

    /** Whether a word but the first, which may only open a sentence, has a capital. */
    private static boolean isCapitalisedInside(String words) {
        int first = words.indexOf(' ');
        return first > 0 && words.substring(first).chars().anyMatch(Character::isUpperCase);
    }

    /** Places smaller than a state that were found in the gazetteer, with their states, in the order in which they are first named. */
    private static Optional<String> places(Reading reading) {
        return some(
                "places",
                reading.toponyms().stream()
                        .flatMap(toponym -> toponym.place().stream())
                        .filter(place -> place.precision().placeClass().compareTo(PlaceClass.COUNTRY) > 0)
                        .map(place -> place.name()
                                + place.country()
                                        .map(state -> " (" + state + ")")
                                        .orElse(""))
                        .toList());
    }

    /** The days that are named or can be counted from the day of publication; the others are in the JSON. */
    private static Optional<String> days(Reading reading) {
        return some(
                "days",
                reading.timexes().stream()
                        .flatMap(timex -> timex.value().stream())
                        .filter(value -> DAY.matcher(value).matches())
                        .sorted()
                        .toList());
    }

    private static Optional<String> some(String label, List<String> all) {
        List<String> distinct = all.stream().distinct().toList();
        if (distinct.isEmpty()) {
            return Optional.empty();
        }
        int shown = Math.min(distinct.size(), NAMES_SHOWN);
        String more = distinct.size() > shown ? " and " + (distinct.size() - shown) + " more" : "";
        return Optional.of(label + ": " + Plain.text(String.join(", ", distinct.subList(0, shown))) + more);
    }

    private static String counts(List<Attribution> said) {
        List<Speaker> speakers = said.stream()
                .map(Attribution::speaker)
                .filter(speaker -> speaker.kind() != Speaker.Kind.UNKNOWN)
                .distinct()
                .toList();
        long unnamed = speakers.stream()
                .filter(speaker -> speaker.kind() == Speaker.Kind.UNNAMED)
                .count();
        long unknown = said.stream()
                .filter(a -> a.speaker().kind() == Speaker.Kind.UNKNOWN)
                .count();
        return Plain.count(said.size(), "attribution") + ": " + kinds(said) + " · "
                + Plain.count(speakers.size(), "speaker") + (unnamed > 0 ? ", " + unnamed + " unnamed" : "")
                + (unknown > 0 ? " · " + unknown + " by an unknown speaker" : "");
    }

    private static String kinds(List<Attribution> said) {
        List<String> kinds = new ArrayList<>();
        for (AttributionKind kind : AttributionKind.values()) {
            long count = said.stream().filter(a -> a.kind() == kind).count();
            if (count > 0) {
                kinds.add(count + " " + Names.of(kind));
            }
        }
        return String.join(", ", kinds);
    }
}
