package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Runs that end while cargo is at work on a crate whose build script does not come to an end.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
@Timeout(300) // the script waits longer: a run that waits for it would not end
class InterruptedRunIT {
    @TempDir Path store;
    @TempDir Path folder;
    private BuiltGantry gantry;

    @BeforeEach
    void gantry() {
        assumeTrue(Running.isInterruptible(), "SIGINT is ignored here");
        gantry = BuiltGantry.with(store);
        BuiltGantry.crate("slow", folder);
        BuiltGantry.crate("broken", folder);
    }

    @Test
    @DisplayName("[CLI-13] Ctrl-C in the middle of cargo leaves no child, and the next run works")
    void interruptedInTheMiddleOfCargo() throws Exception {
        BuiltGantry.write(
                folder,
                "Asks.java",
                """
                // import rust "slow@path+slow" as slow
                void main() {
                    IO.println(slow.Slow.answer());
                }
                """);
        // as a terminal does: a process group of its own, all of which gets the signal
        var line = gantry.command(folder, "run", "--plain", "Asks.java").command();
        var words = String.join(" ", line.stream().map(word -> "'" + word + "'").toList());
        var shell = List.of("bash", "-c", "set -m; " + words + " & echo $!; wait $!");
        var run = gantry.surrounded(shell, folder).start();
        var group = run.inputReader().readLine();
        var script = waiting();
        var interrupt = List.of("/bin/sh", "-c", "kill -INT -" + group);
        assertEquals(0, new ProcessBuilder(interrupt).start().waitFor());
        assertEquals(130, run.waitFor());
        Running.awaitEnd(script);

        var next = gantry.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals(0, next.status(), next.errors());
        assertEquals("42\n", next.output());
    }

    @Test
    void aCrateThatDoesNotCompileEndsTheCompilationOfTheOthers() throws Exception {
        BuiltGantry.write(
                folder,
                "Asks.java",
                """
                // import rust "broken@path+broken" as broken
                // import rust "slow@path+slow" as slow
                void main() {}
                """);
        var outcome = gantry.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors().contains("error[GNT-CARGO-9]: Crate `broken v0.1.0` does not"),
                outcome.errors());
        Running.awaitEnd(waiting());
    }

    /// The process id of the build script that waits.
    private long waiting() throws Exception {
        var told = folder.resolve("slow").resolve("target").resolve("waiting");
        while (!Files.exists(told)) Thread.sleep(20);
        return Long.parseLong(Files.readString(told));
    }
}
