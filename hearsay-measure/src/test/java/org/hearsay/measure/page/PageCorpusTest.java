// SPDX-License-Identifier: Apache-2.0
package org.hearsay.measure.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.hearsay.measure.attribution.MeasureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The four scores, each on a corpus small enough to count by hand. */
class PageCorpusTest {

    @TempDir
    private Path folder;

    @Test
    void bodiesAreComparedByRunsOfFourWords() throws IOException {
        // Gold: 2 runs and 1; found: 3 runs of which 2 are right, and nothing.
        Map<String, Double> values = score(
                "{'a':{'articleBody':'one two three four five'},'b':{'articleBody':'six seven'}}",
                "{'a':{'articleBody':'One two? one two three four five'},'b':{}}");
        assertThat(values.get("precision")).isCloseTo(2.0 / 4, within(1e-9));
        assertThat(values.get("recall")).isCloseTo((1.0 + 0) / 2, within(1e-9));
        assertThat(values)
                .containsEntry("accuracy", 0.0)
                .containsEntry("pages", 2.0)
                .containsEntry("empty", 1.0);
    }

    @Test
    void exactPageIsOneWithTheSameWords() throws IOException {
        assertThat(score("{'a':{'articleBody':'One, two.'}}", "{'a':{'articleBody':'One\\n\\ntwo'}}"))
                .containsEntry("accuracy", 1.0)
                .containsEntry("f1", 1.0);
    }

    @Test
    void optionalParagraphsAreForgivenEitherWay() throws IOException {
        String gold = "{'a':{'paragraphs':['by the way it rained','snow fell on all of the hills'],'optional':[0]}}";
        assertThat(score(gold, "{'a':{'articleBody':'snow fell on all of the hills'}}"))
                .containsEntry("f1", 1.0);
        assertThat(score(gold, "{'a':{'articleBody':'by the way it rained\\nsnow fell on all of the hills'}}"))
                .containsEntry("f1", 1.0);
        assertThat(score(gold, "{'a':{'articleBody':'by the way it rained'}}").get("f1"))
                .isLessThan(1.0);
    }

    @Test
    void titleAuthorsDayAndTopicsAreSharesOfThePagesThatHaveThem() throws IOException {
        Map<String, Double> values = score(
                "{'a':{'publisher':'P','articleBody':'x','title':'Rain fell','authors':['Ana Petrov','Jo Berg'],"
                        + "'publishing_date':'2026-03-02 23:30:00-02:00','topics':['Rain','Snow']},"
                        + "'b':{'publisher':'P','articleBody':'x','title':'Snow','authors':[]}}",
                "{'a':{'articleBody':'x','title':'RAIN fell!','authors':['By Ana Petrov and Jo Berg'],'date':'2026-03-03',"
                        + "'topics':['snow','hail']},'b':{'articleBody':'x','title':'Snow on the hills','authors':['N']}}");
        assertThat(values)
                .containsEntry("title_acc", 0.5)
                .containsEntry("title_n", 2.0)
                .containsEntry("author_acc", 1.0)
                .containsEntry("author_n", 1.0)
                .containsEntry("date_acc", 1.0)
                .containsEntry("topics_f1", 0.5)
                .doesNotContainKey("accuracy");
    }

    @Test
    void snippetsAreLookedForInTheText() throws IOException {
        assertThat(score(
                        "{'a':{'with':['rain  fell','snow'],'without':['Follow us','Share']}}",
                        "{'a':{'articleBody':'Then rain\\nfell. Follow us!'}}"))
                .containsEntry("precision", 0.5)
                .containsEntry("recall", 0.5)
                .containsEntry("accuracy", 0.5);
    }

    @Test
    void wrongDayIsNoMissedDay() throws IOException {
        String gold =
                "{'a':{'set':'s','date':'2026-03-02'},'b':{'set':'s','date':'2026-03-02'},'c':{'set':'s','date':'2026-03-02'}}";
        assertThat(score(gold, "{'a':{'date':'2026-03-02T10:00'},'b':{'date':'2026-03-01'}}"))
                .containsEntry("precision", 0.5)
                .containsEntry("recall", 0.5)
                .hasEntrySatisfying("accuracy", share -> assertThat(share).isCloseTo(1.0 / 3, within(1e-9)));
    }

    @Test
    void outputsOfOthersLieBesideTheGold() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.json"), "{\"a\":{\"articleBody\":\"x\"}}");
        assertThat(PageCorpus.peers(gold)).isEmpty();
        Path peers = Files.createDirectory(folder.resolve("peers"));
        Files.writeString(
                peers.resolve("other.json"), "{\"version\":\"1\",\"output\":{\"a\":{\"articleBody\":\"x\"}}}");
        assertThat(PageCorpus.peers(gold)).containsOnlyKeys("other");
        assertThat(PageCorpus.read(gold)
                        .score(PageCorpus.predictions(
                                PageCorpus.peers(gold).values().iterator().next()))
                        .line())
                .startsWith("f1=1.0000 precision=1.0000");
    }

    @Test
    void whatIsNoCorpusIsNamed() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.json"), "{}");
        assertThatThrownBy(() -> PageCorpus.read(empty))
                .isInstanceOf(MeasureException.class)
                .hasMessageContaining("empty.json: has no page");
        assertThatThrownBy(() -> PageCorpus.read(folder.resolve("none.json"))).hasMessageContaining("does not exist");
    }

    private Map<String, Double> score(String gold, String predicted) throws IOException {
        Path goldFile = Files.writeString(folder.resolve("g.json"), gold.replace('\'', '"'));
        Path file = Files.writeString(folder.resolve("p.json"), predicted.replace('\'', '"'));
        return PageCorpus.read(goldFile).score(PageCorpus.predictions(file)).values();
    }
}
