// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import java.util.Locale;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element's own attributes say of it: whether readers see it, and what its names let expect. */
final class Visibility {

    private Visibility() {}

    /** Whether the page hides the element by attribute or style; style sheets are not read. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        if (attributes.hasKey("hidden") && !attributes.get("hidden").equals("until-found")) {
            return true;
        }
        if (attributes.hasKey("style") && hides(attributes.get("style"))) {
            return true;
        }
        return attributes.get("aria-hidden").equals("true") || isForScreenReaders(attributes.get("class"));
    }

    private static boolean hides(String style) {
        String compact = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return compact.contains("display:none") || compact.contains("visibility:hidden");
    }

    private static boolean isForScreenReaders(String classes) {
        return classes.contains("visually-hidden")
                || classes.contains("visuallyhidden")
                || classes.contains("sr-only")
                || classes.contains("screen-reader-text")
                || classes.contains("hidden-print-only");
    }

    /** The evidence of an element's tag, class, id, role and microdata. */
    static Hint hint(Element element) {
        Hint byTag = byTag(element.normalName());
        if (element.attributesSize() == 0) {
            return byTag;
        }
        Attributes attributes = element.attributes();
        String itemprop = attributes.get("itemprop");
        String names = (attributes.get("class") + " " + attributes.get("id") + " " + attributes.get("role") + " "
                        + itemprop)
                .strip();
        Hint byName = Hint.of(names);
        return byName.strength() == Hint.Strength.NONE || byTag.isStrong() ? byTag : byName;
    }

    private static Hint byTag(String tag) {
        return switch (tag) {
            case "nav", "menu" -> new Hint(Hint.Strength.STRONG, LeftOut.Reason.NAVIGATION);
            case "footer" -> new Hint(Hint.Strength.STRONG, LeftOut.Reason.NAVIGATION);
            case "aside" -> new Hint(Hint.Strength.WEAK, LeftOut.Reason.RELATED);
            case "form" -> new Hint(Hint.Strength.WEAK, LeftOut.Reason.PROMOTION);
            case "header" -> new Hint(Hint.Strength.WEAK, LeftOut.Reason.HEAD);
            case "figure" -> new Hint(Hint.Strength.WEAK, LeftOut.Reason.CAPTION);
            case "figcaption" -> new Hint(Hint.Strength.STRONG, LeftOut.Reason.CAPTION);
            default -> Hint.NONE;
        };
    }
}
