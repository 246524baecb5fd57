// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code hearsay read} for people. */
class ReadTextTest {

    private static final String ESCAPE = "\u001b";

    private static Run shown(boolean interactive, Map<String, String> environment, String... options)
            throws IOException {
        String[] args = new String[options.length + 2];
        args[0] = "read";
        System.arraycopy(options, 0, args, 1, options.length);
        args[args.length - 1] = "-";
        return Run.on(ReadJsonTest.article(), interactive, environment, args);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 200})
    void linesFitTheTerminal(int columns) throws IOException {
        for (boolean interactive : new boolean[] {false, true}) {
            Run run = shown(interactive, Map.of("COLUMNS", Integer.toString(columns)));
            assertThat(run.code()).isZero();
            assertThat(run.out().replaceAll(ESCAPE + "\\[[0-9;]*m", "").lines())
                    .allSatisfy(line ->
                            assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(columns));
        }
    }

    @Test
    void aWideTerminalIsUsed() throws IOException {
        assertThat(shown(false, Map.of("COLUMNS", "200")).out().lines()).anyMatch(line -> line.length() > 80);
    }

    @Test
    void coloursAreForTerminalsOnly() throws IOException {
        assertThat(shown(true, Map.of()).out()).contains(ESCAPE + "[1m", ESCAPE + "[0m");
        assertThat(shown(false, Map.of()).out()).doesNotContain(ESCAPE);
        assertThat(shown(true, Map.of("NO_COLOR", "1")).out()).doesNotContain(ESCAPE);
        assertThat(shown(true, Map.of("TERM", "dumb")).out()).doesNotContain(ESCAPE);
        assertThat(shown(true, Map.of(), "--no-color").out()).doesNotContain(ESCAPE);
    }

    @Test
    void everyLineEndsItsOwnColours() throws IOException {
        for (String columns : new String[] {"40", "80"}) {
            assertThat(shown(true, Map.of("COLUMNS", columns)).out().lines()).allSatisfy(line -> {
                int last = line.lastIndexOf(ESCAPE);
                assertThat(last < 0 || line.startsWith(ESCAPE + "[0m", last))
                        .as(line)
                        .isTrue();
            });
        }
    }

    @Test
    void coloursSayNothingThatWordsDoNot() throws IOException {
        String coloured = shown(true, Map.of()).out();
        assertThat(coloured.replaceAll(ESCAPE + "\\[[0-9;]*m", ""))
                .isEqualTo(shown(false, Map.of()).out());
    }

    @Test
    void whoAndOnWhoseWordStandInTheView() throws IOException {
        String out = shown(false, Map.of()).out();
        assertThat(out)
                .contains(
                        "Orlen bridge reopens after a night of shelling",
                        "The Marrow Gazette · 2026-03-02 · by Ines Halloway")
                .contains("Tomas Verrin", "chain: Radio Selna → an unnamed Zhemari official → Zhemar")
                .contains("an unnamed Zhemari official (unnamed)", "unknown speaker", "by an unknown speaker")
                .contains("‹(be driven out)›", "‹...›", "the outlet’s own marks inside a quotation")
                .contains("left out of the body");
    }

    @Test
    void anArticleInWhichNobodySpeaksSaysSo() {
        assertThat(Run.withInput("It rained on Orlen all day.", "read", "-").out())
                .contains("Nobody is quoted");
    }

    @Test
    void nothingInAnArticleReachesTheTerminalAsACommand() {
        String evil = "\\u001b[2J\\u001b]0;owned\\u0007\\u009b31m\\u202e\\u2066\\u0008";
        Run run = Run.on(
                "{\"text\":\"“Rain" + evil + " fell,” said Mara" + evil + " Dunn.\\tThe mayor" + evil
                        + "\\tsaid \\u202eno.\",\"headline\":\"Head"
                        + evil + "\\tline\",\"outlet\":\"Out" + evil + "\",\"uri\":\"u" + evil
                        + "\\n1\",\"byline\":[\"B" + evil
                        + "\"],\"tags\":[\"t" + evil + "\"]}",
                false,
                Map.of(),
                "read",
                "-");
        assertThat(run.code()).isZero();
        assertThat(run.out().codePoints())
                .noneMatch(point -> point != '\n' && Character.isISOControl(point)
                        || point >= 0x202A && point <= 0x202E
                        || point >= 0x2066 && point <= 0x2069);
        assertThat(run.out()).contains("Mara");
    }

    @Test
    void nothingInAFileNameReachesTheTerminalAsACommand() {
        Run run = Run.of("read", "no\u001b[2J\nsuch\u202e file.txt");
        assertThat(run.errLines()).hasSize(1);
        assertThat(run.err()).doesNotContain(ESCAPE, "\u202e").contains("does not exist");
    }
}
