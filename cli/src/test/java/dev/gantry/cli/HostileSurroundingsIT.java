package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.cli.GantryProcess.Outcome;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A folder and an environment that would each make panics abort, if cargo saw them.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tools of the test are shell scripts")
class HostileSurroundingsIT {
    private static final String CONFIG =
            """
            [build]
            rustflags = ["-Cpanic=abort"]
            rustc-wrapper = "%s"
            [env]
            RUSTC_BOOTSTRAP = { value = "1", force = true }
            [profile.dev]
            panic = "abort"
            """;

    @TempDir static Path folder;
    private static CountedTools tools;
    private static GantryProcess gantry;
    private static Path program;
    private static Outcome ran;

    @BeforeAll
    static void runInThem() throws Exception {
        tools = CountedTools.in(folder.resolve("tools"));
        gantry = GantryProcess.in(folder).with("PATH", tools.path());
        var project = Files.createDirectories(folder.resolve("project"));
        TestData.copy("handles", project.resolve("handles"));
        program = project.resolve("Panicking.java");
        Files.copy(Path.of("src", "test", "programs", "Panicking.java"), program);
        Files.createDirectories(folder.resolve("project").resolve(".cargo"));
        Files.writeString(config(), CONFIG.formatted(wrapper()));
        ran =
                gantry.with("RUSTFLAGS", "-Cpanic=abort")
                        .with("CARGO_PROFILE_DEV_PANIC", "abort")
                        .with("RUSTC_BOOTSTRAP", "1")
                        .run(folder, "run", program.toString());
    }

    private static Path config() {
        return folder.resolve("project").resolve(".cargo").resolve("config.toml");
    }

    private static Path wrapper() throws Exception {
        var wrapper = folder.resolve("aborting-rustc");
        Files.writeString(wrapper, "#!/bin/sh\nexec \"$@\" -Cpanic=abort\n");
        assertTrue(wrapper.toFile().setExecutable(true));
        return wrapper;
    }

    @Test
    @DisplayName("a panic is an exception all the same")
    void aPanicIsAnException() {
        assertTrue(ran.out().endsWith("still here: 3\n"), ran.out() + ran.err());
    }

    @Test
    @DisplayName("the place of a panic names no folder of this machine")
    void thePlaceIsNoFolderOfThisMachine() {
        assertTrue(ran.out().startsWith("a complaint (at "), ran.out());
        assertTrue(!ran.out().contains(folder.toString()), ran.out());
    }

    @Test
    @DisplayName("a run in friendly surroundings compiles nothing again")
    void nothingIsCompiledAgain() throws Exception {
        Files.delete(config());
        tools.forget();
        var again = gantry.run(folder, "build", "--profile", "dev", program.toString());
        assertEquals(0, again.status(), again.err());
        assertEquals(List.of(), tools.compiled());
    }
}
