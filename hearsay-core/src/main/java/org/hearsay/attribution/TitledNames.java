// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.FunctionWords.Does.TITLE;

import java.util.List;
import java.util.function.IntFunction;
import org.hearsay.text.Token;

/** Names in which a body and a person meet, or two parts of a body: {@code Health Commissioner Dr. Ada Lorne}, {@code Bureau of Fish and Game}. */
final class TitledNames {

    private final FunctionWords words;
    private final Roles roles;

    TitledNames(FunctionWords words, Roles roles) {
        this.words = words;
        this.roles = roles;
    }

    /**
     * Whether the name that begins at token {@code from} and ends with {@code head} stands behind a person's office or title, so that a body named
     * before that is only whom he serves: {@code Marine Corps Commandant Major General | Bo Tarn}.
     */
    boolean isBehindTitle(List<Token> tokens, int from, int head) {
        int title = from - 1;
        while (title >= 0 && !tokens.get(title).isWord()) {
            title--;
        }
        if (title < 0
                || !tokens.get(title).isCapitalised()
                || !isPersons(tokens.get(title).lower())) {
            return false;
        }
        for (int i = from; i <= head; i++) {
            String word = tokens.get(i).lower();
            boolean name = tokens.get(i).isCapitalised() && roles.kind(word).isEmpty();
            boolean small = !tokens.get(i).isCapitalised() && !word.equals("of") && !word.equals("for");
            if (!name && !small) {
                return i > from + 1 && word.equals("of");
            }
        }
        return true;
    }

    private boolean isPersons(String word) {
        String last = word.substring(word.lastIndexOf('-') + 1);
        boolean person =
                roles.kind(word).filter(kind -> kind == Roles.Kind.PERSON).isPresent() && !roles.isPlural(word);
        return person || words.is(word, TITLE) || words.is(last, TITLE);
    }

    /**
     * Whether {@code and} at {@code i} joins two things that one body is for: {@code Ministry of Trade | and | Industry}. {@code first} is where the
     * name may begin at the earliest.
     */
    boolean joinsFields(IntFunction<Token> tokens, int first, int i) {
        Token next = tokens.apply(i + 1);
        boolean other = !next.isCapitalised()
                || next.text().equals(next.text().toUpperCase(java.util.Locale.ROOT))
                || isPersons(next.lower())
                || roles.kind(next.lower()).isPresent();
        if (!tokens.apply(i).lower().equals("and") || other) {
            return false;
        }
        int at = i - 1;
        while (at > first && tokens.apply(at).isCapitalised()) {
            at--;
        }
        String small = tokens.apply(at).lower();
        return at > first
                && at < i - 1
                && (small.equals("of") || small.equals("for"))
                && roles.kind(tokens.apply(at - 1).lower())
                        .filter(kind -> kind == Roles.Kind.INSTITUTION)
                        .isPresent();
    }
}
