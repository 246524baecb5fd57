// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** {@code hearsay label toponyms}, {@code hearsay measure places} and {@code hearsay gazetteer}. */
class PlacesCommandTest {

    private static final String LINE =
            "{\"id\":\"n1\",\"text\":\"\uD83D\uDE00 Rain fell on Paris, Texas.\",\"outlet\":\"theparisnews.com\","
                    + "\"toponyms\":[{\"start\":15,\"end\":20,\"lat\":33.66,\"lon\":-95.56,\"geonameid\":4717560},"
                    + "{\"start\":22,\"end\":27,\"lat\":31.25,\"lon\":-99.25}]}\n";

    /** A village that only the installed gazetteer has; its number is made up. */
    private static final String NAYRAB =
            "99000001\tAn Nayrab\tAn Nayrab\tNayrab\t35.84\t36.68\tP\tPPL\tSY\t\t12\t\t\t\t3000\t\t\t\t2026-01-02\n";

    @TempDir
    private Path folder;

    @Test
    void givenNamesArePutOnTheMap() {
        Run run = Run.withInput(LINE, "label", "toponyms", "--gold-spans");
        assertThat(run.code()).isZero();
        JsonNode line = run.json().getFirst();
        assertThat(line.propertyNames()).containsExactly("id", "text", "outlet", "toponyms");
        JsonNode paris = line.path("toponyms").path(0);
        assertThat(paris.path("start").intValue()).isEqualTo(15);
        assertThat(paris.path("end").intValue()).isEqualTo(20);
        assertThat(paris.path("name").stringValue()).isEqualTo("Paris");
        assertThat(paris.path("geonameid").longValue()).isEqualTo(4717560);
        assertThat(paris.path("countryCode").stringValue()).isEqualTo("USA");
        assertThat(paris.path("precision").stringValue()).isEqualTo("city");
    }

    @Test
    void aNameOutsideTheTextCostsItsLineOnly() {
        Run run = Run.withInput(LINE.replace("\"end\":20", "\"end\":2000") + LINE, "label", "toponyms", "--gold-spans");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.json()).hasSize(1);
        assertThat(run.err()).contains("text n1").contains("2000");
    }

    @Test
    void goldIsScored() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), LINE);
        Run run = Run.of("measure", "places", "--gold-spans", gold.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("acc161 1.000").contains("1 of 1");
        Run wrong = Run.of(
                "measure",
                "places",
                gold.toString(),
                "--predicted",
                Files.writeString(folder.resolve("far.jsonl"), LINE.replace("33.66", "-33.66"))
                        .toString());
        assertThat(wrong.out()).contains("acc161 0.500");
    }

    @Test
    void whatWasWeighedIsWrittenForTraining() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), LINE);
        Path weighings = folder.resolve("weighings.tsv");
        Run run = Run.of("measure", "places", "--gold-spans", gold.toString(), "--weighings", weighings.toString());
        assertThat(run.code()).isZero();
        assertThat(Files.readAllLines(weighings))
                .anyMatch(line -> line.startsWith("name\tn1\t15\t33.66"))
                .anyMatch(line -> line.startsWith("option\t33.66"));
    }

    @Test
    void speedIsMeasured() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.jsonl"), LINE);
        assertThat(Run.of("measure", "places", gold.toString(), "--speed", "2").out())
                .contains("texts a CPU second");
    }

    @Test
    void anInstalledGazetteerIsUsedAndTold() throws IOException {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
        Path dump = Files.writeString(folder.resolve("SY.txt"), NAYRAB);
        Run install = Run.on("", false, environment, "gazetteer", "install", dump.toString());
        assertThat(install.code()).isZero();
        assertThat(install.err()).contains("1 places in");
        String village = "{\"id\":\"n2\",\"text\":\"Shells fell on Nayrab in Idlib, Syria.\","
                + "\"toponyms\":[{\"start\":15,\"end\":21},{\"start\":25,\"end\":30},{\"start\":32,\"end\":37}]}\n";
        Run label = Run.on(village, false, environment, "label", "toponyms", "--gold-spans");
        assertThat(label.json()
                        .getFirst()
                        .path("toponyms")
                        .path(0)
                        .path("geonameid")
                        .longValue())
                .isEqualTo(99000001);
        assertThat(Run.on("", false, environment, "doctor").out())
                .contains("gazetteer.bin, 1 places of 2026-01-02; then bundled, 209168 places of 2020-03-18");
    }

    @Test
    void damagedLinesAndFilesAreNamed() throws IOException {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
        Path dump = Files.writeString(folder.resolve("SY.txt"), NAYRAB + "cut off\n");
        Run run = Run.on("", false, environment, "gazetteer", "install", dump.toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("SY.txt line 2: has 1 columns between tabs and not GeoNames' 19; the line is left out");
        Run none = Run.on(
                "",
                false,
                environment,
                "gazetteer",
                "install",
                folder.resolve("none.zip").toString());
        assertThat(none.code()).isEqualTo(1);
        assertThat(none.err()).contains("none.zip: there is no such file");
    }

    @Test
    void aDamagedInstalledGazetteerIsToldAndTheBundledOneUsed() throws IOException {
        Map<String, String> environment = Map.of("XDG_DATA_HOME", folder.toString());
        Path index = Files.createDirectories(folder.resolve("hearsay")).resolve("gazetteer.bin");
        Files.writeString(index, "cut off");
        Run label = Run.on(LINE, false, environment, "label", "toponyms", "--gold-spans");
        assertThat(label.code()).isZero();
        assertThat(label.err()).contains("install again").contains("bundled one alone");
        Run doctor = Run.on("", false, environment, "doctor");
        assertThat(doctor.code()).isEqualTo(1);
        assertThat(doctor.out()).contains("bad  gazetteer");
    }
}
