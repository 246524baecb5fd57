// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Authors' names in a line that names them: "By Ana Petrov and Joan Ruiz, Karvia Courier" is two names and an outlet. */
final class Names {

    /** Longest name taken, in characters and in words. */
    private static final int MAX_NAME = 60;

    private static final int MAX_WORDS = 6;

    /** Words before the first name. */
    private static final Set<String> OPENINGS = Set.of(
            "by",
            "von",
            "par",
            "por",
            "di",
            "door",
            "af",
            "av",
            "written",
            "posted",
            "published",
            "from",
            "text",
            "geschrieben",
            "author",
            "autor",
            "autorin",
            "auteur",
            "words",
            "story",
            "view",
            "all",
            "posts");

    /** Words between names. */
    private static final Set<String> JOINTS =
            Set.of("and", "und", "et", "y", "e", "&", "en", "og", "och", "with", "i", "mit");

    /** Words that follow a name on a page and are none: links to accounts, roles. */
    private static final Set<String> ENDINGS = Set.of(
            "twitter",
            "facebook",
            "email",
            "e-mail",
            "follow",
            "linkedin",
            "instagram",
            "rss",
            "on",
            "for",
            "in",
            "am",
            "vom");

    /** What a site writes when nobody is named. */
    private static final Set<String> NOBODY = Set.of(
            "admin",
            "administrator",
            "editor",
            "guest",
            "unknown",
            "null",
            "none",
            "anonymous",
            "no author",
            "staff",
            "staff writer",
            "redaktion",
            "die redaktion",
            "redaction",
            "la rédaction",
            "redacción",
            "redazione",
            "redakcja",
            "my complete profile",
            "view my complete profile");

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
        boolean over = false;
        for (String word : parted(byline).split(" ", -1)) {
            String lower = word.toLowerCase(Locale.ROOT);
            boolean joint =
                    lower.equals(",") || lower.equals(";") || (JOINTS.contains(lower) && isWholeJoint(lower, name));
            if (joint) {
                add(names, name);
                over = false;
            } else if (!name.isEmpty() && (over || ENDINGS.contains(lower) || beginsWithDigit(lower))) {
                over = true;
            } else if (!name.isEmpty() || !OPENINGS.contains(lower.replace(":", ""))) {
                name.append(name.isEmpty() ? "" : " ").append(word);
            }
        }
        add(names, name);
        return names;
    }

    /** The line with every separator as a word of its own; what stands in parentheses is no part of a name. */
    private static String parted(String byline) {
        StringBuilder out = new StringBuilder(byline.length() + 8);
        int depth = 0;
        for (char c : Cleaner.line(byline).toCharArray()) {
            depth += c == '(' ? 1 : 0;
            if (depth == 0) {
                out.append(c == ',' ? " , " : c == ';' || c == '|' || c == '•' || c == '·' ? " ; " : String.valueOf(c));
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return out.toString().replace(" - ", " ; ").replace(" – ", " ; ").replace(" / ", " ; ");
    }

    /** The first number behind a name begins a day or "3 hours ago". */
    private static boolean beginsWithDigit(String word) {
        return !word.isEmpty() && Character.isDigit(word.charAt(0));
    }

    /** "y", "e" and "i" also stand inside names; they part names only behind two words. */
    private static boolean isWholeJoint(String joint, StringBuilder name) {
        return joint.length() > 1 || joint.equals("&") || name.indexOf(" ") > 0;
    }

    private static void add(List<String> names, StringBuilder name) {
        String text = Cleaner.line(name);
        name.setLength(0);
        int words = text.split(" ", -1).length;
        boolean tooLong = text.length() > MAX_NAME || words > MAX_WORDS;
        if (text.isEmpty() || tooLong || isAddress(text) || isNobody(text) || !isWritten(text)) {
            return;
        }
        names.add(text);
    }

    /** Mail and web addresses, domains ({@code courier.example}), handles. */
    private static boolean isAddress(String text) {
        int dot = text.lastIndexOf('.');
        boolean domain = text.indexOf(' ') < 0 && dot > 1 && dot < text.length() - 2;
        return domain || text.indexOf('@') >= 0 || text.contains("://") || text.startsWith("www.");
    }

    private static boolean isNobody(String text) {
        return NOBODY.contains(text.toLowerCase(Locale.ROOT))
                || Days.written(text).isPresent()
                || Days.isMonthAndNumber(text);
    }

    /** Letters, and no more than a digit or two among them ("Marianne1"), not a time of reading ("20 minutes"). */
    private static boolean isWritten(String text) {
        boolean begins = Character.isDigit(text.charAt(0));
        return !begins && text.indexOf(':') < 0 && text.codePoints().anyMatch(Character::isLetter);
    }
}
