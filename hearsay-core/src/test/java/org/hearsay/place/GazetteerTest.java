// SPDX-License-Identifier: Apache-2.0
package org.hearsay.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerTest {

    private static final Gazetteer BUNDLED = Gazetteer.bundled();

    /** A village that the bundled gazetteer does not have, in GeoNames' columns; its number and people are made up. */
    private static final String NAYRAB =
            row("99000001", "An Nayrab", "Nayrab,Nerab", "35.84", "36.68", "P", "PPL", "SY", "12", "3000");

    @TempDir
    private Path folder;

    private static String row(String... c) {
        return String.join(
                "\t",
                c[0],
                c[1],
                c[1],
                c[2],
                c[3],
                c[4],
                c[5],
                c[6],
                c[7],
                "",
                c[8],
                "",
                "",
                "",
                c[9],
                "",
                "",
                "",
                "2026-01-02");
    }

    private static List<String> ids(Gazetteer gazetteer, String name) {
        return gazetteer.find(name).stream().map(hit -> hit.entry().id()).toList();
    }

    @Test
    void townsAreFoundByAnyOfTheirNames() {
        assertThat(ids(BUNDLED, "Saraqeb")).containsExactly("geonames:164816");
        assertThat(ids(BUNDLED, "SARĀQIB")).containsExactly("geonames:164816");
    }

    @Test
    void anEntryComesBackAsItWasWritten() {
        Entry entry = BUNDLED.find("Saraqib").getFirst().entry();
        assertThat(entry.name()).isEqualTo("Sarāqib");
        assertThat(entry.point()).isEqualTo(new Point(35.86447, 36.80591));
        assertThat(entry.iso2()).isEqualTo("SY");
        assertThat(entry.admin1()).isEqualTo("SY.12");
        assertThat(entry.population()).isEqualTo(34231);
        assertThat(entry.placeClass()).isEqualTo(PlaceClass.CITY);
        assertThat(entry.seat()).isEqualTo(3);
    }

    @Test
    void ofEqualNamesTheMorePopulousComesFirst() {
        List<Gazetteer.Hit> parises = BUNDLED.find("Paris");
        assertThat(parises.getFirst().entry().iso2()).isEqualTo("FR");
        assertThat(parises).hasSizeGreaterThan(5);
    }

    @Test
    void peopleLeadToTheirCountryAndAbbreviationsToTheirState() {
        assertThat(BUNDLED.find("Syrians").getFirst().people()).isTrue();
        assertThat(BUNDLED.find("Syrians").getFirst().entry().iso2()).isEqualTo("SY");
        assertThat(BUNDLED.find("Calif.").getFirst().entry().admin1()).isEqualTo("US.CA");
        assertThat(BUNDLED.find("CA").getFirst().entry().admin1()).isEqualTo("US.CA");
        assertThat(BUNDLED.find("ca")).noneMatch(hit -> hit.entry().admin1().equals("US.CA"));
    }

    @Test
    void aStateOfTheTableHasThePeopleThatTheIndexCounts() {
        assertThat(BUNDLED.find("Calif.").getFirst().entry().population()).isGreaterThan(20_000_000);
    }

    @Test
    void dumpsAreInstalledFromTextAndArchive() throws IOException {
        Path text = Files.writeString(folder.resolve("SY.txt"), NAYRAB + "\n");
        Path zip = folder.resolve("SY.zip");
        try (OutputStream out = Files.newOutputStream(zip);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            archive.putNextEntry(new ZipEntry("readme.txt"));
            archive.write("The columns are:\n".getBytes(StandardCharsets.UTF_8));
            archive.putNextEntry(new ZipEntry("SY.txt"));
            archive.write((NAYRAB + "\n").getBytes(StandardCharsets.UTF_8));
        }
        for (Path dump : List.of(text, zip)) {
            Path index = folder.resolve("index.bin");
            List<DumpProblem> problems = new ArrayList<>();
            assertThat(new GazetteerBuilder(problems::add).build(List.of(dump), index))
                    .isEqualTo(1);
            assertThat(problems).isEmpty();
            Gazetteer both = Gazetteer.with(index);
            assertThat(ids(both, "Nerab")).containsExactly("geonames:99000001");
            assertThat(ids(both, "Saraqeb")).containsExactly("geonames:164816");
            assertThat(both.sources().getFirst().date()).hasToString("2026-01-02");
        }
    }

    @Test
    void anInstalledEntryStandsForTheBundledOne() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("one.txt"),
                row("164816", "Saraqib", "", "35.9", "36.8", "P", "PPLA3", "SY", "12", "40000") + "\n");
        Path index = folder.resolve("index.bin");
        new GazetteerBuilder(problem -> {}).build(List.of(dump), index);
        assertThat(Gazetteer.with(index).find("Saraqib"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.entry().population()).isEqualTo(40000));
    }

    @Test
    void damagedLinesAreNamedAndTheOthersTaken() throws IOException {
        String bad = String.join(
                "\n", "too\tfew", NAYRAB.replace("35.84", "135.84"), NAYRAB.replace("3000", "many"), NAYRAB, "");
        Path dump = Files.writeString(folder.resolve("SY.txt"), bad);
        List<DumpProblem> problems = new ArrayList<>();
        assertThat(new GazetteerBuilder(problems::add).build(List.of(dump), folder.resolve("index.bin")))
                .isEqualTo(1);
        assertThat(problems)
                .containsExactly(
                        new DumpProblem(dump + " line 1", "has 2 columns between tabs and not GeoNames' 19"),
                        new DumpProblem(dump + " line 2", "has a latitude that is none: \"135.84\""),
                        new DumpProblem(dump + " line 3", "has a population that is no whole number: \"many\""));
    }

    @Test
    void aFileThatIsNoDumpChangesNothing() throws IOException {
        Path index = folder.resolve("index.bin");
        Files.writeString(index, "as it was");
        Path dump = Files.writeString(folder.resolve("notes.txt"), "nothing of the kind\n");
        assertThatThrownBy(() -> new GazetteerBuilder(problem -> {}).build(List.of(dump), index))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("download");
        assertThat(index).hasContent("as it was");
        try (java.util.stream.Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactlyInAnyOrder(index, dump);
        }
    }

    @Test
    void aDamagedIndexIsNamedWithWhatToDo() throws IOException {
        Path index = Files.writeString(folder.resolve("index.bin"), "x".repeat(100));
        assertThatThrownBy(() -> Gazetteer.with(index))
                .isInstanceOf(GazetteerException.class)
                .hasMessageContaining("install again");
    }

    @Test
    void packingTwiceGivesTheSameBytes() throws IOException {
        Path dump = Files.writeString(
                folder.resolve("SY.txt"), NAYRAB + "\n" + NAYRAB.replace("99000001", "99000002") + "\n");
        Path one = folder.resolve("one.bin");
        Path two = folder.resolve("two.bin");
        new GazetteerBuilder(problem -> {}).build(List.of(dump), one);
        new GazetteerBuilder(problem -> {}).build(List.of(dump), two);
        assertThat(one).hasSameBinaryContentAs(two);
    }
}
