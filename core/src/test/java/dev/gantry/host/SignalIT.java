package dev.gantry.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What a signal to Gantry's own process does to the processes it started.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
class SignalIT {
    @TempDir Path folder;
    private List<String> under = List.of();

    private Process gantry(String mode, String... command) throws IOException {
        var words = new ArrayList<>(under);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of("-cp", System.getProperty("java.class.path")));
        words.addAll(List.of(SignalledMain.class.getName(), mode));
        words.addAll(List.of(command));
        return new ProcessBuilder(words).directory(folder.toFile()).inheritIO().start();
    }

    private static void signal(String name, Process process)
            throws IOException, InterruptedException {
        var kill = List.of("/bin/sh", "-c", "kill -" + name + " " + process.pid());
        assertEquals(0, new ProcessBuilder(kill).start().waitFor());
    }

    /// Until a process has written the whole line; a hang is stopped by the build.
    private long processId(String file) throws IOException, InterruptedException {
        var path = folder.resolve(file);
        while (!Files.exists(path) || !Files.readString(path).endsWith("\n")) {
            Thread.sleep(20);
        }
        return Long.parseLong(Files.readString(path).strip());
    }

    @BeforeEach
    void interruptible() {
        assumeTrue(Running.isInterruptible(), "SIGINT is ignored here");
    }

    @Test
    void interruptInTheMiddleOfCargoLeavesNoChild() throws IOException, InterruptedException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(
                folder.resolve("Cargo.toml"),
                "[package]\n"
                        + "name = \"slow\"\n"
                        + "version = \"0.1.0\"\n"
                        + "edition = \"2021\"\n"
                        + "[workspace]\n");
        Files.writeString(folder.resolve("src/lib.rs"), "");
        Files.writeString(
                folder.resolve("build.rs"),
                """
                fn main() {
                    std::fs::write("id", format!("{}\\n", std::process::id())).unwrap();
                    std::process::Command::new("sh")
                        .args(["-c", "echo $$ > below; sleep 600; :"]).status().unwrap();
                }
                """);
        var cargo = Host.local().program("cargo").orElseThrow().toString();
        var gantry = gantry("tool", cargo, "build", "--offline", "--target-dir", "t");
        var below = processId("below");
        var buildScript = processId("id");
        var cargoId = gantry.children().findFirst().orElseThrow().pid();
        signal("INT", gantry);
        assertEquals(128 + 2, gantry.waitFor());
        assertFalse(Running.is(cargoId), "cargo is left");
        assertFalse(Running.is(buildScript), "the build script is left");
        assertFalse(Running.is(below), "what the build script started is left");
    }

    @Test
    void programDecidesWhatTerminationMeans() throws IOException, InterruptedException {
        var script = "trap 'exit 7' TERM; echo $$ > id; while :; do sleep 0.05; done";
        var gantry = gantry("program", "/bin/sh", "-c", script);
        var id = processId("id");
        signal("TERM", gantry);
        assertEquals(7, gantry.waitFor());
        assertFalse(Running.is(id));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "setsid is a program of Linux")
    @DisplayName("[CLI-5] SIGINT that no terminal sent reaches the program")
    void interruptWithoutATerminalIsPassedOn() throws IOException, InterruptedException {
        var script = "trap 'exit 9' INT; echo $$ > id; while :; do sleep 0.05; done";
        under = List.of("setsid"); // which becomes its command
        var gantry = gantry("program", "/bin/sh", "-c", script);
        var id = processId("id");
        signal("INT", gantry);
        assertEquals(9, gantry.waitFor());
        assertFalse(Running.is(id));
    }

    @Test
    void interruptOfTheTerminalIsTheProgramsOwn() throws IOException, InterruptedException {
        var script = "trap : INT; echo $$ > id; while [ ! -e go ]; do sleep 0.05; done; exit 5";
        var gantry = gantry("program", "/bin/sh", "-c", script);
        var id = processId("id");
        // A terminal sends it to both, and we stay.
        signal("INT", gantry);
        assertTrue(Running.is(id));
        Files.createFile(folder.resolve("go"));
        assertEquals(5, gantry.waitFor());
    }
}
