// SPDX-License-Identifier: Apache-2.0
package org.hearsay.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import org.hearsay.article.Phrases.Zone;
import org.junit.jupiter.api.Test;

class PhrasesTest {

    @Test
    void wordingIsFoundWhereItsMatchSays() throws IOException {
        Phrases phrases =
                phrases("promotion any is share\nbiography end holds is the author of\nnote end starts editor's note");
        assertThat(phrases.in("Share!", Zone.ANY)).isPresent();
        assertThat(phrases.in("Share of the vote", Zone.ANY)).isEmpty();
        assertThat(phrases.in("Jo Berg is the author of Stones.", Zone.END)).isPresent();
        assertThat(phrases.in("Jo Berg is the author of Stones.", Zone.ANY)).isEmpty();
        assertThat(phrases.in("She is the authority.", Zone.END)).isEmpty();
        assertThat(phrases.in("Editor’s Note: all well", Zone.END)).isPresent();
        assertThat(phrases.in("The editor’s note", Zone.END)).isEmpty();
    }

    @Test
    void badLineIsNamedByFileAndLine() {
        assertThatThrownBy(() -> phrases("# comment\n\npromotion anywhere is share"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("list.txt:3: no such reason, zone or match: promotion anywhere is share");
        assertThatThrownBy(() -> phrases("promotion any")).hasMessage("list.txt:1: needs 4 fields: promotion any");
    }

    @Test
    void containerWordTwiceIsNamed() throws IOException {
        BufferedReader lines = new BufferedReader(new StringReader("weak head meta\nstrong head meta"));
        var entries = WordFile.entries("c.txt", lines, 3);
        assertThatThrownBy(() -> Hint.read(entries)).hasMessage("c.txt:2: stands there twice: strong head meta");
    }

    private static Phrases phrases(String lines) throws IOException {
        return Phrases.of(WordFile.entries("list.txt", new BufferedReader(new StringReader(lines)), 4));
    }
}
