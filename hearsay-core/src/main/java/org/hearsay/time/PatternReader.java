// SPDX-License-Identifier: Apache-2.0
package org.hearsay.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads one pattern of the grammar; what is wrong with it is an {@link IllegalArgumentException} that says so. */
final class PatternReader {

    private final Lexicon lexicon;
    private final Map<String, Pattern> macros;
    private final List<String> items = new ArrayList<>();
    private int at;

    PatternReader(Lexicon lexicon, Map<String, Pattern> macros) {
        this.lexicon = lexicon;
        this.macros = macros;
    }

    /** The pattern that {@code text} writes. */
    Pattern read(String text) {
        items.clear();
        at = 0;
        for (String word : text.strip().split("\\s+")) {
            cut(word);
        }
        Pattern pattern = choice("");
        if (pattern.isNullable()) {
            throw new IllegalArgumentException("a pattern that matches nothing");
        }
        return pattern;
    }

    /** Brackets stand close to what they hold: {@code [$e]}, {@code <DAY>}. */
    private void cut(String word) {
        int begin = 0;
        int end = word.length();
        while (end - begin > 1 && "[(<".indexOf(word.charAt(begin)) >= 0) {
            items.add(word.substring(begin, begin + 1));
            begin++;
        }
        int close = end;
        while (close > begin + 1 && "])>".indexOf(word.charAt(close - 1)) >= 0) {
            close--;
        }
        items.add(word.substring(begin, close));
        for (int i = close; i < end; i++) {
            items.add(word.substring(i, i + 1));
        }
    }

    /** What stands up to {@code closing}, or to the end of the pattern. */
    private Pattern choice(String closing) {
        List<Pattern> ways = new ArrayList<>();
        ways.add(row(closing));
        while (at < items.size() && items.get(at).equals("|")) {
            at++;
            ways.add(row(closing));
        }
        if (!closing.isEmpty()) {
            if (at >= items.size()) {
                throw new IllegalArgumentException("no " + closing);
            }
            at++;
        }
        return ways.size() == 1 ? ways.getFirst() : new Pattern.Choice(List.copyOf(ways));
    }

    private Pattern row(String closing) {
        List<Pattern> row = new ArrayList<>();
        while (at < items.size() && !items.get(at).equals("|") && !items.get(at).equals(closing)) {
            row.add(item());
        }
        return row.size() == 1 ? row.getFirst() : new Pattern.Row(List.copyOf(row));
    }

    private Pattern item() {
        String item = items.get(at++);
        // A bracket of the text itself stands alone between brackets of ours: [(] reads as a word.
        boolean lone = item.equals("(") && at < items.size() && items.get(at).equals("]");
        if (item.equals("[")) {
            return new Pattern.Perhaps(choice("]"));
        }
        if (item.equals("(") && !lone) {
            return choice(")");
        }
        if (item.equals("<")) {
            return choice(">").opened().closed();
        }
        if (item.startsWith("$") && item.length() > 1) {
            Pattern macro = macros.get(item);
            if (macro == null) {
                throw new IllegalArgumentException("no macro " + item);
            }
            return macro;
        }
        return new Pattern.Place(word(item));
    }

    private Step word(String item) {
        int colon = item.length() > 1 ? item.indexOf(':') : -1;
        String word = colon < 0 ? item : item.substring(0, colon);
        TimexMod mod = colon < 0 ? null : TimexMod.valueOf(item.substring(colon + 1));
        if (word.length() > 1 && Character.isUpperCase(word.charAt(1))) {
            return new Step(WordClass.valueOf(word), -1, mod, false, false);
        }
        return new Step(null, lexicon.word(word.toLowerCase(Locale.ROOT)).id(), mod, false, false);
    }
}
