// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The keys under which names are looked up. The plain key folds case, marks, hyphens and apostrophes: {@code Ma`arrat an Nu`man} is
 * {@code maarrat an numan}. The loose key folds what differs between the usual ways of writing Arabic, Persian, Turkish, Russian and Ukrainian
 * names in Latin letters, too: {@code Maaret al-Numan} has the same.
 */
final class NameKeys {

    /** The longest key that is looked up, in characters; GeoNames' names have up to 200. */
    private static final int LONGEST = 80;
    /** A loose key of fewer letters fits too much. */
    private static final int SHORTEST_LOOSE = 4;

    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int HASH_BITS = 48;

    private static final Map<Character, String> LETTERS = Map.ofEntries(
            Map.entry('ı', "i"),
            Map.entry('ł', "l"),
            Map.entry('ø', "o"),
            Map.entry('ß', "ss"),
            Map.entry('æ', "ae"),
            Map.entry('œ', "oe"),
            Map.entry('đ', "d"),
            Map.entry('ð', "d"),
            Map.entry('þ', "th"),
            Map.entry('ə', "a"),
            Map.entry('ħ', "h"));

    /** Cyrillic letters as English newspapers write them. */
    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('ґ', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('є', "ye"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('і', "i"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ъ', ""),
            Map.entry('ы', "y"),
            Map.entry('ь', ""),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));

    private static final Map<String, String> WORDS =
            Map.of("saint", "st", "sainte", "ste", "fort", "ft", "mount", "mt");

    /** The article before Arabic names, also as it sounds before the letters of the sun. */
    private static final Set<String> ARTICLES = Set.of(
            "al", "el", "ul", "an", "en", "ar", "er", "as", "es", "ash", "esh", "at", "et", "az", "ez", "ad", "ed");

    private NameKeys() {}

    /** The plain key of {@code name}; empty when it has no letter or digit that can be written in Latin letters, or is too long. */
    static String plain(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        String folded = isAscii(small) ? small : Normalizer.normalize(small, Normalizer.Form.NFD);
        StringBuilder key = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                key.append(c);
            } else if (c == ' ' || c == '-' || c == '–' || c == '/' || c == '\u00a0' || c == '_' || c == ',') {
                blank(key);
            } else if (Character.isLetter(c)) {
                String letters = LETTERS.getOrDefault(c, CYRILLIC.getOrDefault(c, null));
                if (letters == null) {
                    return "";
                }
                key.append(letters);
            }
        }
        return words(key.toString().strip());
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static void blank(StringBuilder key) {
        if (!key.isEmpty() && key.charAt(key.length() - 1) != ' ') {
            key.append(' ');
        }
    }

    private static String words(String key) {
        if (key.length() > LONGEST) {
            return "";
        }
        if (key.indexOf(' ') < 0) {
            return key;
        }
        StringBuilder joined = new StringBuilder(key.length());
        for (String word : key.split(" ")) {
            joined.append(joined.isEmpty() ? "" : " ").append(WORDS.getOrDefault(word, word));
        }
        return joined.toString();
    }

    /** The loose key of what has the plain key {@code plain}; empty when it would be too short to say anything. */
    static String loose(String plain) {
        StringBuilder key = new StringBuilder(plain.length());
        String[] words = plain.split(" ");
        for (int i = 0; i < words.length; i++) {
            if (!ARTICLES.contains(words[i])) {
                key.append(looseWord(words[i]));
            }
        }
        return key.length() < SHORTEST_LOOSE ? "" : key.toString();
    }

    private static String looseWord(String word) {
        String sound = word.replace("ou", "u")
                .replace("oo", "u")
                .replace("ee", "i")
                .replace("iy", "i")
                .replace("yy", "y")
                .replace("ei", "i")
                .replace("ey", "i")
                .replace("ai", "i")
                .replace("ay", "i")
                .replace("aw", "au")
                .replace("dj", "j")
                .replace("kh", "k")
                .replace("gh", "g")
                .replace("dh", "d")
                .replace("th", "t")
                .replace("zh", "z")
                .replace("ph", "f")
                .replace('q', 'k')
                .replace('e', 'i')
                .replace('y', 'i')
                .replace('o', 'u')
                .replace('w', 'u');
        StringBuilder key = new StringBuilder(sound.length());
        for (int i = 0; i < sound.length(); i++) {
            if (i == 0 || sound.charAt(i) != sound.charAt(i - 1)) {
                key.append(sound.charAt(i));
            }
        }
        return withoutEnding(key.toString());
    }

    /** Without the ending that is written -a, -ah, -e, -eh, -at or -et, if enough is left. */
    private static String withoutEnding(String word) {
        for (String ending : new String[] {"ah", "ih", "at", "it", "a", "i", "h"}) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** A number of {@value #HASH_BITS} bits for a key; FNV-1a, folded. Two keys of a gazetteer have the same once in millions of gazetteers. */
    static long hash(String key, boolean loose) {
        long hash = loose ? FNV_BASIS ^ FNV_PRIME : FNV_BASIS;
        for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return (hash >>> HASH_BITS ^ hash) & (1L << HASH_BITS) - 1;
    }
}
