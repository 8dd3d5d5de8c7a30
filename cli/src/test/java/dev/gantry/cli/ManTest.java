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
import java.util.TreeSet;

class ManTest {
    @TempDir Path folder;

    private FakeMachine gantry(int status, String... arguments) {
        var machine = new FakeMachine(folder);
        assertEquals(status, machine.gantry(arguments), machine.errors());
        return machine;
    }

    private static BuiltGantry.Outcome groff(Path page) throws IOException {
        var line = List.of("groff", "-ww", "-man", "-Tascii", "-P-cbou", page.toString());
        return BuiltGantry.outcome(new ProcessBuilder(line).start());
    }

    @Test
    @DisplayName("[CLI-18] there is a page for each command, and groff has nothing to say of it")
    void pages() throws IOException {
        gantry(0, "man", "--into", "pages");
        var commands =
                gantry(0, "help")
                        .output()
                        .lines()
                        .takeWhile(line -> !line.startsWith("Topics"))
                        .filter(line -> line.matches("  [a-z]+ {2,}[A-Z].*"))
                        .map(line -> "gantry-" + line.strip().split(" ")[0] + ".1")
                        .toList();
        assertTrue(commands.contains("gantry-run.1"), commands.toString());
        try (var files = Files.list(folder.resolve("pages"))) {
            var pages = new TreeSet<>(files.toList());
            var expected = new TreeSet<>(commands);
            expected.add("gantry.1");
            assertEquals(
                    List.copyOf(expected),
                    pages.stream().map(page -> String.valueOf(page.getFileName())).toList());
            assumeTrue(CompletionTest.isInstalled("groff"), "groff is not installed here");
            for (var page : pages) assertEquals("", groff(page).errors(), page.toString());
        }
    }

    @Test
    @DisplayName("[CLI-18] a page shows arguments, options and what they do, ready to be copied")
    void page() throws IOException {
        assumeTrue(CompletionTest.isInstalled("groff"), "groff is not installed here");
        var page = Files.writeString(folder.resolve("p"), gantry(0, "man", "add").output());
        var shown = groff(page).output();
        assertTrue(shown.contains("gantry-add - "), shown);
        assertTrue(shown.contains("--no-default-features"), shown);
        assertTrue(shown.contains("EXIT STATUS"), shown);
    }

    @ParameterizedTest
    @DisplayName("[CLI-17] help explains commands and topics, and knows what was meant")
    @CsvSource({
        "help add, 0, Usage: gantry add",
        "help exit-codes, 0, 130   interrupted",
        "help, 0, exit-codes    The exit codes",
        "help exitcodes, 2, gantry help exit-codes",
        "man ad, 2, gantry add",
        "man add --into x, 2, all commands"
    })
    void help(String line, int status, String told) {
        var machine = gantry(status, line.split(" "));
        var all = machine.output() + machine.errors();
        assertTrue(all.contains(told), all);
    }
}
