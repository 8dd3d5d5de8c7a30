package dev.gantry.cli.help;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.ManifestReader;
import dev.gantry.problem.ExitCode;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/// What the topics show is what Gantry takes.
class TopicTest {
    @TempDir Path folder;

    /// The indented lines.
    private static String shown(Topic topic) {
        return topic.text()
                .lines()
                .filter(line -> line.startsWith("    "))
                .map(line -> line.substring(4))
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("[CLI-17] a topic has a title and fits a terminal of 80 columns")
    void fits(Topic topic) {
        var lines = topic.text().lines().toList();
        assertEquals("", lines.get(1));
        for (var line : lines) assertTrue(line.length() <= 80, line);
    }

    @Test
    @DisplayName("[CLI-17] the gantry.toml that is shown is a right one")
    void manifest() throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), shown(Topic.MANIFEST));
        var manifest = ManifestReader.readProject(folder);
        assertEquals("words", manifest.project().name());
        assertEquals(5, manifest.crates().size());
        assertEquals(1, manifest.elsewhere().size());
        assertEquals(1, manifest.libraries().size());
    }

    @Test
    @DisplayName("[CLI-17] the import lines that are shown are right ones")
    void imports() {
        var lines = shown(Topic.IMPORTS);
        var manifest = ManifestReader.readFile("Shown.java", lines);
        var crates = lines.lines().filter(line -> line.startsWith("// import rust"));
        assertEquals(crates.count(), manifest.crates().size());
        assertEquals(2, manifest.libraries().size());
    }

    @Test
    @DisplayName("[CLI-17] all exit codes are told")
    void exitCodes() {
        var told =
                shown(Topic.EXIT_CODES)
                        .lines()
                        .map(line -> line.substring(0, 3).strip())
                        .filter(code -> !code.isEmpty())
                        .map(Integer::valueOf)
                        .toList();
        assertEquals(Arrays.stream(ExitCode.values()).map(ExitCode::status).toList(), told);
    }
}
