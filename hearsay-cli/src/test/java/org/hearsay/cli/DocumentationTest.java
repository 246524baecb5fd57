// SPDX-License-Identifier: Apache-2.0
package org.hearsay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents name is there: files, folders, commands. A document that is not written yet is passed over. */
class DocumentationTest {

    private static final Path ROOT = root();

    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");

    /** The goal of a Markdown link that stays in the repository. */
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");

    private static final Pattern COMMAND = Pattern.compile("(?m)(?:^|[`$ ])(?:\\./)?hearsay +([a-z]+)\\b");

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("hearsay-core")) ? here : here.resolveSibling("");
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/tour.md", "README.md", "CONTRIBUTING.md"})
    void filesNamedExist(String document) throws IOException {
        Path file = ROOT.resolve(document);
        assumeTrue(Files.exists(file), document + " is not written yet");
        String text = Files.readString(file);
        Set<String> missing = new TreeSet<>();
        paths(text).filter(path -> !Files.exists(ROOT.resolve(path))).forEach(missing::add);
        LINK.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(path -> !Files.exists(file.resolveSibling(path)))
                .forEach(missing::add);
        assertThat(missing)
                .as("named in %s, but not in the repository", document)
                .isEmpty();
    }

    /** What stands in backticks and begins with a file or folder of the repository's root. */
    private static Stream<String> paths(String text) throws IOException {
        List<String> top;
        try (Stream<Path> files = Files.list(ROOT)) {
            top = files.filter(Files::isDirectory)
                    .map(path -> path.getFileName() + "/")
                    .toList();
        }
        return CODE.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .filter(code -> code.matches("[\\w./-]+") && top.stream().anyMatch(code::startsWith))
                .filter(code -> !code.contains("/target/"));
    }

    @Test
    void commandsOfTheReadmeExist() throws IOException {
        Path readme = ROOT.resolve("README.md");
        assumeTrue(Files.exists(readme), "README.md is not written yet");
        // Only what stands as code; in a sentence "hearsay is" is no command.
        String text = Files.readString(readme);
        Stream<String> blocks = Pattern.compile("(?s)```[a-z]*\n(.*?)```")
                .matcher(text)
                .results()
                .map(found -> found.group(1));
        Stream<String> inline = CODE.matcher(text).results().map(MatchResult::group);
        Set<String> commands = new TreeSet<>();
        Stream.concat(blocks, inline)
                .forEach(code -> COMMAND.matcher(code)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(commands::add));
        assertThat(commands)
                .allSatisfy(command ->
                        assertThat(Run.of(command, "--help").code()).as(command).isZero());
    }
}
