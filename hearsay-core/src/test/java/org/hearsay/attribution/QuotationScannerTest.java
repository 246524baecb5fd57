// SPDX-License-Identifier: Apache-2.0
package org.hearsay.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.text.Paragraphs;
import org.hearsay.text.Span;
import org.junit.jupiter.api.Test;

class QuotationScannerTest {

    @Test
    void curlyMarks() {
        assertThat(quotations("“We stay,” she said. “For now.”")).containsExactly("“We stay,”", "“For now.”");
    }

    @Test
    void straightMarks() {
        assertThat(quotations("\"We stay,\" she said. \"For now.\"")).containsExactly("\"We stay,\"", "\"For now.\"");
    }

    @Test
    void doubledApostrophesAndBackticks() {
        assertThat(quotations("''We stay,'' she said. ``For now,'' he said."))
                .containsExactly("''We stay,''", "``For now,''");
    }

    @Test
    void guillemetsAndLowMarks() {
        assertThat(quotations("«We stay», she said. „For now,“ he said.")).containsExactly("«We stay»", "„For now,“");
    }

    @Test
    void singleCurlyMarks() {
        assertThat(quotations("‘We stay,’ she said. ‘For now.’")).containsExactly("‘We stay,’", "‘For now.’");
    }

    @Test
    void singleStraightMarks() {
        assertThat(quotations("'We stay,' she said. 'For now.'")).containsExactly("'We stay,'", "'For now.'");
    }

    @Test
    void innerIsWhatStandsBetweenTheMarks() {
        String text = "She said: “ We stay. ”";
        Quotation quotation = scan(text).getFirst();
        assertThat(quotation.inner().in(text)).isEqualTo("We stay.");
        assertThat(quotation.closed()).isTrue();
        assertThat(quotation.single()).isFalse();
        assertThat(scan("‘We stay.’").getFirst().single()).isTrue();
    }

    @Test
    void onlyTheOutermostOfNestedQuotationsIsFound() {
        assertThat(quotations("“He told us ‘never again’ and left,” she said."))
                .containsExactly("“He told us ‘never again’ and left,”");
        assertThat(quotations("“He told us “never again” and left,” she said."))
                .containsExactly("“He told us “never again” and left,”");
    }

    @Test
    void paragraphsReopenWithoutAClosingMark() {
        String text = "“The bridge is gone.\n\n“The road is gone, too.\n\n“We stay.”";
        List<Quotation> quotations = scan(text);
        assertThat(quotations)
                .extracting(quotation -> quotation.span().in(text))
                .containsExactly("“The bridge is gone.", "“The road is gone, too.", "“We stay.”");
        assertThat(quotations).extracting(Quotation::closed).containsExactly(false, false, true);
    }

    @Test
    void anUnclosedQuotationEndsWhereTheNextOpens() {
        assertThat(quotations("“The bridge is gone, she said. “The road is gone, too,” he said."))
                .containsExactly("“The bridge is gone, she said.", "“The road is gone, too,”");
    }

    @Test
    void apostrophesAreNoQuotations() {
        assertThat(quotations("It didn't rain in '98, and the Tarns' boat isn't theirs; it's Ada’s."))
                .isEmpty();
        assertThat(quotations("They don’t know; ’tis the miners’ own, Ada's and Bo's."))
                .isEmpty();
    }

    @Test
    void pluralPossessivesDoNotCloseASingleQuotation() {
        assertThat(quotations("‘The miners’ union will stay,’ she said."))
                .containsExactly("‘The miners’ union will stay,’");
    }

    @Test
    void apostrophesInsideASingleQuotationDoNotCloseIt() {
        assertThat(quotations("'We don't know,' she said.")).containsExactly("'We don't know,'");
    }

    @Test
    void inchesOpenNothing() {
        assertThat(quotations("A 12\" shell and a 6\" mortar fell.")).isEmpty();
    }

    @Test
    void aMarkAtTheEndOfTheTextOpensNothing() {
        assertThat(quotations("She said \"")).isEmpty();
        assertThat(quotations("She said “")).isEmpty();
        assertThat(quotations("“")).isEmpty();
    }

    @Test
    void emptyQuotationsAreNone() {
        assertThat(quotations("She said “ ” and \"\" again.")).isEmpty();
    }

    @Test
    void quotationsInBracketsAndBehindDashes() {
        assertThat(quotations("The plan (“dead,” he said) — \"over\"—failed.")).containsExactly("“dead,”", "\"over\"");
    }

    @Test
    void aMarkAfterAWordInBracketsCloses() {
        assertThat(quotations("She said “nobody (here)” knew.")).containsExactly("“nobody (here)”");
    }

    private static List<Quotation> scan(String text) {
        return Paragraphs.of(text).stream()
                .flatMap((Span paragraph) -> QuotationScanner.scan(text, paragraph).stream())
                .toList();
    }

    private static List<String> quotations(String text) {
        return scan(text).stream().map(quotation -> quotation.span().in(text)).toList();
    }
}
