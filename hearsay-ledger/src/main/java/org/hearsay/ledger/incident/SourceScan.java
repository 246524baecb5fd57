// SPDX-License-Identifier: Apache-2.0
package org.hearsay.ledger.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.attribution.SourceWords;
import org.hearsay.attribution.Speaker;
import org.hearsay.ledger.words.Words;
import org.hearsay.text.Span;
import org.hearsay.text.WordList;

/**
 * Whom an article names as its sources, by their words alone and without a reading of what they said: the noun phrase before a verb of speech, behind
 * "according to", or of a message. Finds those that attribution left out; what it finds is no account of its own. Immutable.
 */
final class SourceScan {

    private static final int LONGEST = 9;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}'’-]*");
    private static final Pattern PERCEIVED = Pattern.compile(
            "(?i)\\b(?:i|we|reporter|correspondent)\\b(?! stood)[^.,]{0,30}\\b(?:saw|seen|counted|heard|watched|walked|visited|found)\\b|own eyes");
    private static final Pattern QUOTED = Pattern.compile("[“\"«][^”\"»]*[”\"»]");
    private static final Pattern BEHIND = Pattern.compile(
            "\\b(?:according to|(?:learn(?:ed|t)|heard|obtained|received)(?: on \\p{Lu}\\p{L}+)? from|(?:message|count|word|words|version|view|statement|interview|speech|bulletin) (?:of|by|with)) "
                    + "([^.,;:“”\"()\\n–—]+)");

    /** "The number comes from Ada Lorne", "the count given by the mayor", "stable, per Lorne from the police". */
    private static final Pattern HANDED_ON = Pattern.compile(
            "\\b(?:(?:number|figure|count|toll|account|version|word|claim|news)s? (?:comes?|came) from|(?:number|figure|count|toll|account|version|list)s? (?:given|read|published) by|counted by|(?<=, )per) "
                    + "([^.,;:“”\"()\\n–—]+)");

    /** "By the mayor's account", "on the union's figures", "Dr Lorne's list": what is told is that one's. */
    private static final Pattern OWNED = Pattern.compile(
            "['’]s? (?:own )?(?:account|accounts|figures|count|version|tally|toll|telling|reckoning|list|statement)\\b");

    /** "14:00 Governor Ada Lorne: three were killed": a line of a ticker, led by who says it. */
    private static final Pattern LED = Pattern.compile(
            "^\\s*(?:\\d{1,2}[:.]\\d{2} )?(\\p{Lu}[^.,;:“”\"()\\n–—]{1,60}?)(?:, (?:for|of) [^.,;:“”\"()\\n–—]{1,40})?(?: on (?:TV|radio|air|television))?: (?=[^ ]+ [^ ]+ [^ ]+)");

    private static final Pattern SAYS = Pattern.compile("say|says|said");
    private static final Pattern CLOCK = Pattern.compile("^\\s*\\d{1,2}[:.]\\d{2} ");

    private static final Pattern END_OF_PHRASE = Pattern.compile(
            " (?:and|but|to|when|while|as|who|which|that|had|has|is|was|were|will|said|says|on|after|before) .*$");
    private static final Set<String> BETWEEN = list("before-verbs.txt");
    private static final Set<String> POINTING = list("pointing.txt");
    private static final Set<String> PASSIVE = list("passive.txt");

    /** The point behind a title ends no phrase. */
    private static final Pattern TITLE = Pattern.compile(
            "\\b((?:Mrs?|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Brig|Supt|Insp|Fr|Rev|Msgr|Sen|Rep|Gov|Hon|St))\\.");

    private final Lexicon lexicon;
    private final SourceWords words;

    SourceScan(Lexicon lexicon, SourceWords words) {
        this.lexicon = lexicon;
        this.words = words;
    }

    /** A source in an article: where its words stand, and what they say. */
    record Found(int position, String name, Speaker.Kind kind) {}

    /** The sources in {@code text}, in its order. */
    List<Found> sources(String text, List<Span> sentences) {
        List<Found> found = new ArrayList<>();
        for (Span sentence : sentences) {
            String words = blank(sentence.in(text));
            if (lexicon.isFirstHand(words) && PERCEIVED.matcher(words).find()) {
                found.add(new Found(sentence.begin(), "this reporter", Speaker.Kind.UNNAMED));
            }
            Matcher verb = WORD.matcher(words);
            while (verb.find()) {
                boolean says = SAYS.matcher(verb.group()).matches();
                if (says || lexicon.isSpeaking(verb.group())) {
                    String left = words.substring(0, verb.start());
                    String right = words.substring(verb.end());
                    boolean behind = isInverted(left) || says && isInvertedLater(left, right);
                    String before = verb.group().equals("say") ? "" : phraseBefore(left);
                    String phrase = behind ? phraseBehind(right) : before;
                    add(phrase, words, sentence.begin(), found);
                }
            }
            for (Pattern pattern : List.of(BEHIND, HANDED_ON)) {
                Matcher named = pattern.matcher(words);
                while (named.find()) {
                    add(END_OF_PHRASE.matcher(named.group(1)).replaceFirst(""), words, sentence.begin(), found);
                }
            }
            Matcher owned = OWNED.matcher(words);
            while (owned.find()) {
                String left = words.substring(0, owned.start());
                add(OF_WHOM.matcher(phraseBefore(left)).replaceFirst(""), words, sentence.begin(), found);
            }
            led(words, sentence.begin(), found);
        }
        return found;
    }

    private static final Pattern OF_WHOM = Pattern.compile("^(?:by|in|on|from|between) ");

    /** Who leads a line of a ticker: somebody by name, with an office where no hour stands before. */
    private void led(String words, int begin, List<Found> found) {
        Matcher led = LED.matcher(words);
        if (!led.find() || led.group(1).equals(led.group(1).toUpperCase(Locale.ROOT))) {
            return;
        }
        String who = led.group(1);
        boolean office = this.words.read(who).kind() == Speaker.Kind.NAMED
                && !this.words.read(who).roles().isEmpty();
        if (office || CLOCK.matcher(words).find() && !who.contains(" ")) {
            add(who, words, begin, found);
        }
    }

    /** Quotations have sources of their own; they are blanked, so that positions stay. */
    private static String blank(String sentence) {
        String blanked = QUOTED.matcher(sentence)
                .replaceAll(match -> " ".repeat(match.group().length()));
        return TITLE.matcher(blanked).replaceAll("$1 ");
    }

    private static Set<String> list(String name) {
        return Set.copyOf(WordList.beside(SourceScan.class, name).texts());
    }

    private void add(String whole, String sentence, int begin, List<Found> found) {
        String phrase = Affiliations.fromDeterminer(whole.strip());
        List<String> folded = Words.folded(phrase);
        if (folded.isEmpty()
                || folded.size() > LONGEST
                || POINTING.contains(folded.getFirst())
                || POINTING.contains(folded.getLast())
                || lexicon.isNoSource(folded)) {
            return;
        }
        SourceWords.Meaning meaning = words.read(phrase);
        boolean person =
                meaning.kind() == Speaker.Kind.UNNAMED && !meaning.roles().isEmpty();
        // Of "Medics Without Walls" the name is no person's that stands behind an office.
        String name =
                meaning.name().filter(said -> !BODY_REST.matcher(said).find()).orElse(plain(phrase));
        if (meaning.kind() == Speaker.Kind.NAMED && !isName(name) || meaning.kind() == Speaker.Kind.UNKNOWN) {
            return;
        }
        if (person || meaning.kind() != Speaker.Kind.UNNAMED) {
            found.add(new Found(begin + Math.max(0, sentence.indexOf(phrase)), name, meaning.kind()));
        }
    }

    /** A day, a place in capitals and a single word that opens its sentence are no names of persons. */
    private static boolean isName(String name) {
        return name.contains(" ") && !name.equals(name.toUpperCase(Locale.ROOT))
                || name.length() > 1 && Character.isUpperCase(name.charAt(0)) && !DAYS.contains(name);
    }

    private static final Pattern BODY_REST = Pattern.compile("^(?:Without|With|For|Against) ");
    private static final Set<String> DAYS = list("days.txt");

    private static String plain(String phrase) {
        String plain = phrase.strip();
        for (String article : List.of("the ", "The ")) {
            plain = plain.startsWith(article) ? plain.substring(article.length()) : plain;
        }
        return plain;
    }

    /** The noun phrase that ends {@code left}; of "the head of the monitors, Ada Lorne," the name. Empty in the passive and where there is none. */
    private static String phraseBefore(String left) {
        String rest = left.stripTrailing();
        for (String last = last(rest); BETWEEN.contains(last); last = last(rest)) {
            rest = rest.substring(0, rest.length() - last.length()).stripTrailing();
        }
        if (PASSIVE.contains(last(rest)) || rest.isEmpty()) {
            return "";
        }
        boolean apposed = rest.endsWith(",");
        rest = apposed ? rest.substring(0, rest.length() - 1) : rest;
        int cut = cut(rest);
        String segment = rest.substring(cut).strip();
        if (!apposed) {
            return Affiliations.tail(segment);
        }
        String before = cut > 1 ? rest.substring(0, cut - 1) : "";
        String first = Affiliations.tail(before.substring(cut(before)).strip());
        boolean clause = segment.startsWith("who ") || segment.startsWith("which ") || segment.startsWith("whom ");
        boolean named = !segment.isEmpty() && Character.isUpperCase(segment.charAt(0));
        return named && !clause ? segment : first;
    }

    /** {@code The dam was mined, said the mayor}: before the verb stands what was said, from the beginning of the sentence to one comma. */
    private static boolean isInverted(String left) {
        String rest = left.stripTrailing();
        return rest.endsWith(",") && cut(rest.substring(0, rest.length() - 1)) == 0;
    }

    /** {@code The army has not gone: eleven vehicles stay, say the observers, who ...}: what ends at a mark and has no verb of its own said it. */
    private static boolean isInvertedLater(String left, String right) {
        return left.stripTrailing().endsWith(",") && SUBJECT.matcher(right).find();
    }

    private static final Pattern SUBJECT = Pattern.compile(
            "^ (?:(?:the|a|an|its|their|his|her) (?:[\\p{L}'’-]+ ){0,3}?[\\p{L}'’-]+|(?:\\p{Lu}[\\p{L}'’-]+ ){1,3}(?:of|from) the [\\p{L}'’-]+|(?:\\p{Lu}[\\p{L}'’-]+ ?){1,4})\\s*(?:[.,;]|$)");

    private static String phraseBehind(String right) {
        Matcher phrase = FIRST_PHRASE.matcher(right);
        return phrase.find() ? END_OF_PHRASE.matcher(phrase.group(1)).replaceFirst("") : "";
    }

    private static final Pattern FIRST_PHRASE = Pattern.compile("^\\s*([^.,;:“”\"()\n–—]+)");

    private static String last(String words) {
        return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
    }

    private static int cut(String words) {
        int cut = 0;
        for (char mark : ",.;:()\n–—“”\"".toCharArray()) {
            cut = Math.max(cut, words.lastIndexOf(mark) + 1);
        }
        return cut;
    }
}
