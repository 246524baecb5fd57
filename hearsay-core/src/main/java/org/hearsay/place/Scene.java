// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.Span;

/** The names of one text with their candidates, and which stands in which by the words between them. */
final class Scene {

    /** What stands between a name and the area it is put in. */
    private static final Pattern BEHIND = Pattern.compile("\\s*(?:,|\\()\\s*(?:in\\s+)?(?:the\\s+)?");

    private static final Pattern JOINED = Pattern.compile(
            "(?:\\s+\\p{Ll}+){0,2}?\\s+(?:in|of|near|outside)\\s+(?:\\p{Ll}+(?:ern)?\\s+)?(?:the\\s+)?");

    private static final Pattern OWNER = Pattern.compile("['’]s?\\s+(?:\\p{Ll}+\\s+){0,2}");
    /** Words with capitals behind a comma, of which the first ones may name an area: "Paris, New Hampshire". */
    private static final Pattern WORDS = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: \\p{Lu}[\\p{L}.'’-]*){0,2}");

    private static final Pattern NEXT_WORD = Pattern.compile("^\\s+(\\p{L}+)");
    private static final Pattern WORD_OF = Pattern.compile("(\\p{L}+) (?:of|in) (?:the )?$");
    private static final Pattern LAST_WORD = Pattern.compile("(\\p{L}+)\\s+$");

    private static final int CUE_WORDS = 2;
    /** As many characters before and behind a name are looked at for such words. */
    private static final int CUE_REACH = 40;

    private final String text;
    private final CandidateFinder finder;
    private final List<NameInText> names = new ArrayList<>();
    private final Map<String, List<Candidate>> found = new HashMap<>();

    Scene(PlaceText read, CandidateFinder finder) {
        this.text = read.text();
        this.finder = finder;
        for (Span span : read.names()) {
            names.add(name(span));
        }
        for (int i = 0; i < names.size(); i++) {
            join(i);
        }
    }

    List<NameInText> names() {
        return names;
    }

    /** The names that are the same words together, in the order of their first. */
    List<List<NameInText>> groups() {
        Map<String, List<NameInText>> groups = new TreeMap<>();
        names.forEach(name ->
                groups.computeIfAbsent(name.key(), fresh -> new ArrayList<>()).add(name));
        List<List<NameInText>> inOrder = new ArrayList<>(groups.values());
        inOrder.sort((a, b) -> a.getFirst().span().compareTo(b.getFirst().span()));
        return inOrder;
    }

    private NameInText name(Span span) {
        String written = span.in(text);
        int comma = written.indexOf(',');
        String head = comma > 0 ? written.substring(0, comma) : written;
        NameInText name = new NameInText(span, NameKeys.plain(written), candidates(head), cues(span));
        if (comma > 0) {
            List<Candidate> areas = areas(written.substring(comma + 1).strip());
            if (!areas.isEmpty()) {
                name.behind().add(new NameInText.Container(-1, areas));
            }
        }
        return name;
    }

    private List<Candidate> candidates(String written) {
        return found.computeIfAbsent(written, finder::find);
    }

    private List<Candidate> areas(String written) {
        return candidates(written).stream()
                .filter(candidate -> candidate.entry().placeClass().isArea())
                .filter(candidate -> candidate.via() == Candidate.Via.WHOLE)
                .toList();
    }

    private List<NameInText.Cue> cues(Span span) {
        List<NameInText.Cue> cues = new ArrayList<>();
        String[] inside = span.in(text).toLowerCase(Locale.ROOT).split("[\\s,]+");
        for (int i = 0; i < inside.length; i++) {
            if (inside.length > 1) {
                cues(cues, inside[i]);
            }
        }
        String after = text.substring(span.end(), Math.min(text.length(), span.end() + CUE_REACH));
        Matcher word = NEXT_WORD.matcher(after);
        if (word.find()) {
            cues(cues, word.group(1).toLowerCase(Locale.ROOT));
        }
        String before = text.substring(Math.max(0, span.begin() - CUE_REACH), span.begin());
        Matcher of = WORD_OF.matcher(before);
        if (of.find()) {
            cues(cues, of.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher title = LAST_WORD.matcher(before);
        if (title.find() && cues.size() < CUE_WORDS) {
            cues(cues, title.group(1).toLowerCase(Locale.ROOT));
        }
        return cues;
    }

    private void cues(List<NameInText.Cue> cues, String word) {
        add(cues, "first", word, NameInText.Cue.ADMIN1);
        add(cues, "second", word, NameInText.Cue.ADMIN2);
        add(cues, "town", word, NameInText.Cue.TOWN);
        add(cues, "water", word, NameInText.Cue.WATER);
        add(cues, "land", word, NameInText.Cue.LAND);
        add(cues, "site", word, NameInText.Cue.SITE);
        add(cues, "country", word, NameInText.Cue.COUNTRY);
    }

    private void add(List<NameInText.Cue> cues, String kind, String word, NameInText.Cue cue) {
        if (finder.is(kind, word) && !cues.contains(cue)) {
            cues.add(cue);
        }
    }

    /** Finds what the words around the name put it in. */
    private void join(int at) {
        NameInText name = names.get(at);
        int end = name.span().end();
        int next = at + 1;
        if (next < names.size()) {
            NameInText other = names.get(next);
            String between = text.substring(end, Math.max(end, other.span().begin()));
            if (BEHIND.matcher(between).matches()) {
                name.behind().add(new NameInText.Container(next, other.candidates()));
                return;
            }
            if (JOINED.matcher(between).matches()) {
                name.joined().add(new NameInText.Container(next, other.candidates()));
            } else if (OWNER.matcher(between).matches()) {
                other.joined().add(new NameInText.Container(at, name.candidates()));
            }
        }
        unmarked(name, end);
    }

    /** An area behind a comma that nobody marked as a name. */
    private void unmarked(NameInText name, int end) {
        Matcher comma = BEHIND.matcher(text).region(end, text.length());
        if (!comma.lookingAt()) {
            return;
        }
        Matcher words = WORDS.matcher(text).region(comma.end(), text.length());
        if (!words.lookingAt()) {
            return;
        }
        String written = words.group();
        while (!written.isEmpty()) {
            List<Candidate> areas = areas(written);
            if (!areas.isEmpty()) {
                name.behind().add(new NameInText.Container(-1, areas));
                return;
            }
            written = written.substring(0, Math.max(0, written.lastIndexOf(' ')));
        }
    }
}
