package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import picocli.CommandLine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class CompletionTest {
    /// Prints the line whose last word is not among what is offered for it.
    private static final String ASK =
            """

            ask() {
                COMP_LINE="$*" COMP_WORDS=("$@") COMP_CWORD=$(($# - 1)) COMPREPLY=()
                _complete_gantry
                case " ${COMPREPLY[*]} " in *" ${!#} "*) ;; *) echo "$*" ;; esac
            }
            """;

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

    /// All command lines that end in the name of a command or flag: `gantry`, the words.
    private List<List<String>> all() {
        var gantry = new FakeMachine(folder).commands();
        var all = new ArrayList<List<String>>();
        flags(gantry).forEach(flag -> all.add(List.of("gantry", flag)));
        gantry.getSubcommands()
                .forEach((name, command) -> {
                    all.add(List.of("gantry", name));
                    flags(command).forEach(flag -> all.add(List.of("gantry", name, flag)));
                });
        return all;
    }

    private static List<String> flags(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(option -> !option.hidden())
                .flatMap(option -> Stream.of(option.names()))
                .toList();
    }

    @Test
    @DisplayName("[CLI-16] bash offers every command and flag, and nothing else")
    void bashOffersAll() throws IOException {
        assumeTrue(isInstalled("bash"), "bash is not installed here");
        var text = new StringBuilder(script("bash")).append(ASK);
        for (var line : all()) text.append("ask ").append(String.join(" ", line)).append('\n');
        text.append("ask gantry run --no-such-flag\nask gantry nosuchcommand\n");
        var file = Files.writeString(folder.resolve("all.bash"), text);
        var outcome = shell("bash", file.toString());
        assertEquals(
                List.of("gantry run --no-such-flag", "gantry nosuchcommand"),
                outcome.output().lines().toList(),
                outcome.errors());
    }

    @Test
    @DisplayName("[CLI-16] zsh takes the script of bash, which turns on what it needs there")
    void zsh() throws IOException {
        var script = script("zsh");
        assertEquals(script("bash"), script);
        assertTrue(script.contains("bashcompinit"), script);
        if (!isInstalled("zsh")) return;
        var file = Files.writeString(folder.resolve("gantry.zsh"), script);
        assertEquals(0, shell("zsh", "-f", "-n", file.toString()).status());
    }

    @Test
    @DisplayName("[CLI-16] fish has a line for every command and flag")
    void fishHasAll() {
        var lines = script("fish").lines().toList();
        var missing =
                all().stream()
                        .filter(line -> lines.stream().noneMatch(it -> isOfFish(it, line)))
                        .toList();
        assertEquals(List.of(), missing);
    }

    /// Whether it is for this command line.
    private static boolean isOfFish(String script, List<String> line) {
        var word = line.getLast();
        var where =
                line.size() == 2
                        ? "__fish_use_subcommand "
                        : "'__fish_seen_subcommand_from " + line.get(1) + "' ";
        var kind = word.startsWith("--") ? "-l " : word.startsWith("-") ? "-s " : "-a ";
        var what = " " + kind + word.replaceFirst("^-+", "") + " ";
        return script.startsWith("complete -c gantry -n " + where) && (script + " ").contains(what);
    }

    @Test
    @DisplayName("[CLI-16] fish reads the lines")
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
