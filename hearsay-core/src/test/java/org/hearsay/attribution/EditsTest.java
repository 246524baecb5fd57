// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.hearsay.attribution.Edit.Kind.BRACKET;
import static org.hearsay.attribution.Edit.Kind.CASE;
import static org.hearsay.attribution.Edit.Kind.ELLIPSIS;
import static org.hearsay.attribution.Edit.Kind.ENDING;

import org.hearsay.testkit.Articles;
import org.junit.jupiter.api.Test;

/** What an article put into the quotations it prints. */
class EditsTest {

    @Test
    void changedEnding() {
        Articles.that("“The accord violat(es) our rights,” Ada Lorne said.")
                .hasAttribution("“The accord violat(es) our rights,”")
                .edits("(es)")
                .edit("(es)", ENDING);
    }

    @Test
    void changedCase() {
        Articles.that("“(H)e knows it,” Ada Lorne said.")
                .hasAttribution("“(H)e knows it,”")
                .edits("(H)")
                .edit("(H)", CASE);
        Articles.that("Ada Lorne said they “[r]emain at work.”")
                .hasAttribution("they “[r]emain at work.”")
                .edit("[r]", CASE);
    }

    @Test
    void wordsPutIn() {
        Articles.that("“They [the boats] (were) late,” Ada Lorne said.")
                .hasAttribution("“They [the boats] (were) late,”")
                .edits("[the boats]", "(were)")
                .edit("[the boats]", BRACKET)
                .edit("(were)", BRACKET);
    }

    @Test
    void sicIsABracket() {
        Articles.that("“We stays [sic],” Ada Lorne said.")
                .hasAttribution("“We stays [sic],”")
                .edit("[sic]", BRACKET);
    }

    @Test
    void wordsLeftOut() {
        Articles.that("“They came ... too late . . . again… [...] Yes,” Ada Lorne said.")
                .hasAttribution("“They came ... too late . . . again… [...] Yes,”")
                .edit("...", ELLIPSIS)
                .edit(". . .", ELLIPSIS)
                .edit("…", ELLIPSIS)
                .edit("[...]", ELLIPSIS)
                .edits("...", ". . .", "…", "[...]");
    }

    @Test
    void aPointIsNoEllipsis() {
        Articles.that("“We stay. So do they.” Ada Lorne said.")
                .hasAttribution("“We stay. So do they.”")
                .edits();
    }

    @Test
    void bracketsOutsideOfMarksAreTheArticlesOwn() {
        Articles.that("The boats (all of them old) sank, Ada Lorne said.")
                .hasAttribution("The boats (all of them old) sank")
                .edits();
        Articles.that("The minister (who is ill) said Karvia “want(s) [the islands] back.”")
                .hasAttribution("Karvia “want(s) [the islands] back.”")
                .edits("(s)", "[the islands]");
    }

    @Test
    void editsOfEveryPartOfASplitQuotation() {
        Articles.that("“We asked them to leave [the bridge],” the mayor said. “(T)hey refus(ed) ... twice.”")
                .hasAttribution("“We asked them to leave [the bridge],”", "“(T)hey refus(ed) ... twice.”")
                .edits("[the bridge]", "(T)", "(ed)", "...");
    }

    @Test
    void anUnclosedBracketIsNoEdit() {
        Articles.that("“We stay (as ever, Ada Lorne said.")
                .hasAttribution("“We stay (as ever, Ada Lorne said.")
                .edits();
    }
}
