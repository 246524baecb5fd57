// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Authors' names in a line that names them: "By Ana Petrov and Joan Ruiz, Karvia Courier" is two names. */
final class Names {

    /** Longest name taken, in characters and in words. */
    private static final int MAX_NAME = 60;

    private static final int MAX_WORDS = 6;

    private static final Set<String> OPENINGS =
            Set.of("by", "von", "par", "por", "di", "door", "af", "av", "written", "from", "text", "foto", "photo");

    private static final Set<String> JOINTS =
            Set.of("and", "und", "et", "y", "e", "&", "en", "og", "och", "with", "i", "mit");

    /** Words that make a name that of a desk, not of a person, or that are what a site writes when nobody is named. */
    private static final Set<String> NOBODY =
            Set.of("admin", "administrator", "editor", "guest", "unknown", "null", "none", "anonymous", "author");

    private Names() {}

    /** Whether the text after "By" can be a list of names: short and beginning with a capital letter. */
    static boolean isBylineLike(String text) {
        String words = text.strip();
        return !words.isEmpty()
                && words.length() <= MAX_NAME * 2
                && !Character.isLowerCase(words.codePointAt(0))
                && words.split("\\s+", -1).length <= MAX_WORDS * 2;
    }

    /** The names in a byline, in its order. */
    static List<String> in(String byline) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        for (String word : Cleaner.line(byline)
                .replace(",", " , ")
                .replace(";", " ; ")
                .replace("|", " ; ")
                .replace("•", " ; ")
                .split(" ", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean joint = lower.equals(",")
                    || lower.equals(";")
                    || lower.equals("/")
                    || (JOINTS.contains(lower) && isWholeJoint(lower, name));
            if (joint) {
                add(names, name);
            } else if (!(name.isEmpty() && OPENINGS.contains(lower.replace(":", "")))) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        add(names, name);
        return names;
    }

    /** "y", "e" and "i" also stand inside names; they part names only behind two words. */
    private static boolean isWholeJoint(String joint, StringBuilder name) {
        return joint.length() > 1 || joint.equals("&") || name.indexOf(" ") > 0;
    }

    private static void add(List<String> names, StringBuilder name) {
        String text = name.toString().strip();
        name.setLength(0);
        boolean address = text.indexOf('@') >= 0 || text.contains("://") || text.startsWith("www.");
        int words = text.split(" ", -1).length;
        if (text.isEmpty()
                || address
                || text.length() > MAX_NAME
                || words > MAX_WORDS
                || isNobody(text)
                || !hasLetter(text)) {
            return;
        }
        names.add(text);
    }

    private static boolean isNobody(String text) {
        return NOBODY.contains(text.toLowerCase(Locale.ROOT))
                || Days.written(text).isPresent();
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
