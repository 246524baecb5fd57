// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands around reading: help, version, demo, doctor, completion. */
class MainTest {

    @Test
    void helpListsTheCommands() {
        Run run = Run.of("--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("read", "demo", "label", "measure", "doctor", "completion", "--debug");
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"read", "demo", "label", "measure", "doctor", "completion"})
    void everyCommandHasHelpAndTheCommonOptions(String command) {
        Run run = Run.of(command, "--help");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("Usage: hearsay " + command, "--quiet", "--no-color", "--debug");
    }

    @Test
    void versionIsOneLine() {
        Run run = Run.of("--version");
        assertThat(run.code()).isZero();
        assertThat(run.outLines()).singleElement().asString().startsWith("hearsay ");
    }

    @Test
    void commonOptionsStandBeforeOrBehindTheCommand() {
        assertThat(Run.of("demo").errLines()).singleElement().asString().contains("now try: hearsay read FILE");
        assertThat(Run.of("demo", "--quiet").err()).isEmpty();
        assertThat(Run.of("--quiet", "demo").err()).isEmpty();
        assertThat(Run.on("", true, Map.of(), "--no-color", "demo").out()).doesNotContain("\u001b");
    }

    @Test
    void demoPrintsTheThreeSamples() {
        Run run = Run.of("demo");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("The Lantern", "Harbour Wire", "The Lough Post");
    }

    @ParameterizedTest
    @ValueSource(strings = {"learnt", "rules"})
    void everyQuotationOfTheDemoHasASpeaker(String engine) {
        Run run = Run.withEngine(engine, "", false, Map.of(), "demo", "--format", "jsonl");
        assertThat(run.code()).isZero();
        assertThat(run.json()).hasSize(3).allSatisfy(reading -> {
            assertThat(reading.path("attributions").values()).isNotEmpty().allSatisfy(attribution -> {
                if (!attribution.path("kind").stringValue().equals("indirect")) {
                    assertThat(attribution.path("speaker").path("name").isString())
                            .isTrue();
                }
            });
        });
        assertThat(run.out()).contains("Günter Schabowski", "John F. Kennedy", "Tony Blair", "George Mitchell");
    }

    @Test
    void doctorSaysWhatTheProgramRunsOn(@TempDir Path folder) throws java.io.IOException {
        Run run = Run.on(
                "", false, Map.of("XDG_DATA_HOME", folder.toString(), "LOCALAPPDATA", folder.toString()), "doctor");
        assertThat(run.out()).contains("version", "Java", "memory", "data folder", "engine", "terminal");
        Path file = Files.writeString(folder.resolve("file"), "");
        Run bad =
                Run.on("", false, Map.of("XDG_DATA_HOME", file.toString(), "LOCALAPPDATA", file.toString()), "doctor");
        if (!System.getProperty("os.name").startsWith("Mac")) {
            assertThat(run.out()).contains(folder.resolve("hearsay").toString()).doesNotContain("bad  data");
            assertThat(bad.code()).isEqualTo(1);
            assertThat(bad.out()).contains("bad  data folder", "is not a folder you can write to");
        }
    }

    @Test
    void dataFolderFollowsTheSystem() {
        Path home = Path.of("/home/ada");
        assertThat(DataFolder.of(Map.of(), "Linux", home)).isEqualTo(home.resolve(".local/share/hearsay"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "/data"), "Linux", home))
                .isEqualTo(Path.of("/data/hearsay"));
        assertThat(DataFolder.of(Map.of("XDG_DATA_HOME", "data"), "Linux", home))
                .isEqualTo(home.resolve(".local/share/hearsay"));
        assertThat(DataFolder.of(Map.of(), "Mac OS X", home))
                .isEqualTo(home.resolve("Library/Application Support/hearsay"));
        assertThat(DataFolder.of(Map.of(), "WINDOWS 11", home)).isEqualTo(home.resolve("AppData/Local/hearsay"));
    }

    @Test
    void littleMemoryIsSaid() {
        assertThat(DoctorCommand.memoryAdvice(256)).contains("-Xmx512m");
        assertThat(DoctorCommand.memoryAdvice(512)).isEmpty();
    }

    @Test
    void completionIsAScriptWithAllCommands() {
        Run run = Run.of("completion");
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .startsWith("#!")
                .contains("complete -F", "--format")
                .containsPattern("commands=\"(\\w+ )*read watch add find incidents incident actor why");
    }
}
