package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// What is shown on a terminal, which `script` of util-linux makes, and elsewhere.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no script, and no moving line")
@Timeout(300)
class TerminalIT {
    /// To the beginning of the line, which is erased: ECMA-48, 8.3.41 (EL).
    private static final String ERASE = "\r\u001b[2K";

    @TempDir Path folder;
    private BuiltGantry gantry;

    @BeforeEach
    void begin() {
        gantry = BuiltGantry.with(folder.resolve("store")).with("TERM", "xterm");
        BuiltGantry.write(folder, "Hello.java", "void main() {\n    IO.println(\"hello\");\n}\n");
    }

    private static boolean isPossible() {
        try {
            var script = new ProcessBuilder("script", "-qec", "exit 7", "/dev/null").start();
            return BuiltGantry.outcome(script).status() == 7;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /// What a command shows on a terminal of 60 columns, and how it ends.
    private BuiltGantry.Outcome onTerminal(String... arguments) throws IOException {
        assumeTrue(isPossible(), "there is no script of util-linux");
        var words = gantry.command(folder, arguments).command();
        var line = String.join(" ", words.stream().map(word -> "'" + word + "'").toList());
        var script = List.of("script", "-qec", "stty cols 60; exec " + line, "/dev/null");
        return BuiltGantry.outcome(gantry.surrounded(script, folder).start());
    }

    @Test
    @DisplayName("[CLI-10] on a terminal a line moves, and is gone before the program speaks")
    void aLineMoves() throws IOException {
        var colours = gantry;
        gantry = gantry.with("NO_COLOR", "1");
        var shown = onTerminal("run", "Hello.java").output();
        assertTrue(shown.contains(ERASE + "manifest "), shown);
        assertTrue(shown.contains(ERASE + "package "), shown);
        var end = shown.substring(shown.lastIndexOf(ERASE) + ERASE.length());
        assertTrue(end.matches("(built Hello in .*\r\n)?hello\r\n"), end);
        assertFalse(shown.replace(ERASE, "").contains("\u001b"), shown);

        gantry = colours.with("NO_COLOR", "");
        var coloured = onTerminal("run", "--jobs", "1", "Hello.java").output();
        assertTrue(coloured.replace(ERASE, "").contains("\u001b["), coloured);
    }

    @ParameterizedTest
    @CsvSource({"--plain, xterm", "--quiet, xterm", "--jobs=1, dumb"})
    @DisplayName("[CLI-10] with --plain, or where the terminal cannot, no line moves")
    void noLineMoves(String flag, String terminal) throws IOException {
        gantry = gantry.with("TERM", terminal);
        var shown = onTerminal("run", flag, "Hello.java").output();
        assertTrue(shown.endsWith("hello\r\n"), shown);
        assertFalse(shown.contains("\u001b"), shown);
        assertEquals(shown, shown.replace("\r\n", "\n").replace("\n", "\r\n"), "no lone return");
    }

    @Test
    @DisplayName("[CLI-10] without a terminal no line moves")
    void noTerminal() {
        var outcome = gantry.gantry(folder, "run", "Hello.java");
        assertEquals("hello\n", outcome.output());
        assertFalse(outcome.errors().matches("(?s).*[\r\u001b].*"), outcome.errors());
    }
}
