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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The `gantry` script itself, brought to each status of the documented ones by what a user may
/// meet: PATH has what the script needs, and cargo and rustc only as a test gives them.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "gantry.cmd is the launcher there")
class ExitStatusIT {
    private static final Path SCRIPT = Path.of("..", "gantry").toAbsolutePath().normalize();

    @TempDir Path folder;
    private Path tools;
    private BuiltGantry gantry;

    @BeforeEach
    void begin() throws IOException {
        tools = Files.createDirectory(folder.resolve("tools"));
        for (var tool : List.of("sh", "find", "sleep")) {
            tool(tool, "exec '" + onPath(tool) + "' \"$@\"\n");
        }
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("PATH", tools.toString())
                        .with("JAVA_HOME", System.getProperty("java.home"))
                        .with("TMPDIR", folder.toString());
        BuiltGantry.write(folder, "Hello.java", "void main() {\n    IO.println(\"hello\");\n}\n");
        BuiltGantry.write(
                folder, "Asks.java", "// import rust \"itoa@1\" as itoa\nvoid main() {}\n");
        BuiltGantry.write(folder, "Misread.java", "// import rust itoa as itoa\nvoid main() {}\n");
    }

    private static Path onPath(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(at -> Path.of(at, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }

    private ProcessBuilder command(String line) {
        var words = new ArrayList<>(List.of(SCRIPT.toString()));
        words.addAll(List.of(line.split(" ")));
        return gantry.surrounded(words, folder);
    }

    private BuiltGantry.Outcome script(String line) throws IOException {
        return BuiltGantry.outcome(command(line).start());
    }

    private void tool(String name, String script) throws IOException {
        var file = Files.writeString(tools.resolve(name), "#!/bin/sh\n" + script);
        if (!file.toFile().setExecutable(true)) throw new IOException(file.toString());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | run --plain Hello.java | hello",
                "1 | run --plain Misread.java | error[GNT-MANIFEST-1]",
                "2 | xyzzy | there is no command `xyzzy`",
                "2 | run --plain Missing.java | there is no file `Missing.java`",
                "4 | run --plain Asks.java | error[GNT-CARGO-1]"
            })
    @DisplayName("[CLI-4] the script ends with the status that is documented")
    void documented(int status, String line, String told) throws IOException {
        var outcome = script(line);
        assertEquals(status, outcome.status(), outcome.errors());
        var all = outcome.output() + outcome.errors();
        assertTrue(all.contains(told), all);
        assertFalse(all.contains("bug in Gantry"), all);
    }

    @Test
    @DisplayName("[CLI-4] [CLI-6] tools that answer what no such tool does are reported as a bug")
    void aBug() throws IOException {
        tool("rustc", "echo colourless green ideas\n");
        tool("cargo", "echo sleep furiously\n");
        var outcome = script("build --plain Asks.java");
        assertEquals(70, outcome.status(), outcome.errors());
        assertEquals("", outcome.output());
        var told = outcome.errors().strip();
        var report = Path.of(told.substring(told.lastIndexOf(" attach ") + " attach ".length()));
        assertEquals(folder, report.getParent(), "as TMPDIR says");
        var text = Files.readString(report);
        assertTrue(text.contains("command  gantry build --plain Asks.java\n"), text);
        assertTrue(text.contains("colourless green ideas"), text);
    }

    @Test
    @Timeout(300) // a Gantry that waits for the tool would not end
    @DisplayName("[CLI-4] [CLI-13] an interrupt ends the script with 130, and its children")
    void interrupted() throws Exception {
        assumeTrue(Running.isInterruptible(), "SIGINT is ignored here");
        tool("rustc", "echo $$ >'" + folder + "/waiting'\nexec sleep 600\n");
        tool("cargo", "echo never asked\n");
        var waiting = folder.resolve("waiting");
        var running = command("build --plain Asks.java").start();
        while (!Files.exists(waiting) || Files.size(waiting) == 0) {
            assertTrue(running.isAlive(), () -> BuiltGantry.outcome(running).errors());
            Thread.sleep(20);
        }
        // the script has become Gantry, so its number is Gantry's
        var interrupt = List.of("/bin/sh", "-c", "kill -INT " + running.pid());
        assertEquals(0, new ProcessBuilder(interrupt).start().waitFor());
        var outcome = BuiltGantry.outcome(running);
        assertEquals(130, outcome.status(), outcome.errors());
        assertEquals("", outcome.output() + outcome.errors());
        Running.awaitEnd(Long.parseLong(Files.readString(waiting).strip()));
    }
}
