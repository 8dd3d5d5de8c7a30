package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CompletionTest {
    @TempDir Path folder;

    private String script(String shell) {
        var machine = new FakeMachine(folder);
        assertEquals(0, machine.gantry("completion", shell), machine.errors());
        return machine.output();
    }

    private static BuiltGantry.Outcome shell(String... line) throws IOException {
        return BuiltGantry.outcome(new ProcessBuilder(line).start());
    }

    static boolean isInstalled(String shell) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .anyMatch(at -> Files.isExecutable(Path.of(at, shell)));
    }

    @ParameterizedTest
    @DisplayName("[CLI-16] bash completes commands and flags")
    @CsvSource({
        "gantry ad, add",
        "gantry remo, remove",
        "gantry add hex --no-def, --no-default-features"
    })
    void bash(String line, String completed) throws IOException {
        assumeTrue(isInstalled("bash"), "bash is not installed here");
        var script = folder.resolve("gantry.bash");
        Files.writeString(
                script,
                script("bash")
                        + "\nCOMP_LINE='"
                        + line
                        + "'\nCOMP_WORDS=($COMP_LINE)\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        + "_complete_gantry\necho \"${COMPREPLY[*]}\"\n");
        var outcome = shell("bash", script.toString());
        assertEquals(completed + "\n", outcome.output(), outcome.errors());
    }

    @Test
    @DisplayName("[CLI-16] fish has a line for every command and flag")
    void fish() throws IOException {
        var script = script("fish");
        var lines = script.lines().toList();
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.startsWith(
                                        "complete -c gantry -n __fish_use_subcommand -a add -d")));
        assertTrue(
                lines.stream()
                        .anyMatch(line ->
                                line.startsWith(
                                        "complete -c gantry -n '__fish_seen_subcommand_from"
                                                + " build' -s r -l release -d")));
        if (!isInstalled("fish")) return;
        var file = Files.writeString(folder.resolve("gantry.fish"), script);
        assertEquals(0, shell("fish", "--no-execute", file.toString()).status());
    }
}
