// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearsay.measure.speed.NewsTexts;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** {@code hearsay read} prints the same bytes on any number of threads and whatever else is read in the same run. With the network, as users have it. */
class ReadOnThreadsTest {

    private static final int WORDS = 90;

    private static List<String> records(int count) {
        NewsTexts texts = new NewsTexts();
        JsonMapper json = new JsonMapper();
        List<String> records = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            // Long and short ones, so that later ones are done sooner.
            String text = texts.article(number, number % 3 == 0 ? 4 * WORDS : WORDS);
            records.add(json.writeValueAsString(Map.of("text", text, "uri", "https://reed.example/" + number)));
        }
        return records;
    }

    private static Run read(List<String> records, String... options) {
        List<String> args = new ArrayList<>(List.of("read", "-", "--format", "jsonl"));
        args.addAll(List.of(options));
        return Run.withEngine("learnt", String.join("\n", records), false, Map.of(), args.toArray(String[]::new));
    }

    @Test
    void anyNumberOfThreadsPrintsTheSame() {
        List<String> records = records(12);
        Run alone = read(records, "--threads", "1");
        assertThat(alone.outLines()).hasSize(12).allMatch(line -> line.contains("\"attributions\":[{"));
        assertThat(read(records, "--threads", "2").out()).isEqualTo(alone.out());
        assertThat(read(records, "--threads", "8").out()).isEqualTo(alone.out());
        assertThat(read(records).out()).isEqualTo(alone.out());
    }

    @Test
    void anArticleReadAloneIsReadAsAmongOthers() {
        List<String> records = records(4);
        List<String> together = read(records).outLines();
        for (int i = 0; i < records.size(); i++) {
            assertThat(read(records.subList(i, i + 1)).outLines()).containsExactly(together.get(i));
        }
    }

    @Test
    void aNumberOfThreadsIsOneOrMore() {
        for (String wrong : List.of("0", "-1", "5000", "many")) {
            Run run = Run.of("read", "--threads", wrong, "-");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.errLines()).singleElement().asString().contains("--threads", wrong);
        }
    }
}
