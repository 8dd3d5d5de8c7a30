package dev.gantry.cargo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Platform.Os;
import dev.gantry.host.Processes;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

class ToolchainFinderTest {
    @TempDir Path root;
    private final RustTools tools = new RustTools();
    private final Map<String, String> environment = new HashMap<>();
    private Path bin;
    private Path project;
    private Path sysroot;

    @BeforeEach
    void machine() throws IOException {
        bin = Files.createDirectories(root.resolve("bin"));
        project = Files.createDirectories(root.resolve("work/shop"));
        sysroot = root.resolve("toolchains/stable");
        executable(sysroot.resolve("bin/rustc"));
        Files.createDirectories(root.resolve("rustup"));
        environment.put("PATH", bin.toString());
        environment.put("RUSTUP_HOME", root.resolve("rustup").toString());
    }

    private Toolchain find() {
        var host = TestMachine.host(Os.LINUX, environment, tools);
        return new ToolchainFinder(host, root.resolve("cache")).find(project);
    }

    private void install(String... programs) throws IOException {
        for (var program : programs) {
            executable(bin.resolve(program));
        }
    }

    private static void executable(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "");
        assertTrue(file.toFile().setExecutable(true));
    }

    @Test
    void missingCargoIsNamedWithWhatBringsIt() throws IOException {
        install("rustc");
        var thrown = assertThrows(ProblemException.class, this::find);
        assertEquals(List.of(new CargoProblem.ToolchainMissing("cargo")), thrown.problems());
        assertEquals(ExitCode.ENVIRONMENT, thrown.exit());
        assertTrue(thrown.problems().getFirst().hint().orElseThrow().contains("rustup"));
    }

    @Test
    void rustupIsAskedInTheProjectFolder() throws IOException {
        install("cargo", "rustc", "rustup");
        var toolchain = find();
        assertEquals(Optional.of("stable-x"), toolchain.rustupToolchain());
        assertEquals("1.95.0", toolchain.version().release());
        assertEquals(sysroot.resolve("bin/rustdoc"), toolchain.rustdoc());
        assertEquals(
                List.of(project),
                tools.started.stream().map(Command::directory).distinct().toList());
    }

    @Test
    void compilerOfADistributionNeedsNoName() throws IOException {
        install("cargo", "rustc");
        assertEquals(Optional.empty(), find().rustupToolchain());
    }

    @Test
    @DisplayName("[CARGO-5] a second command with nothing changed starts no process")
    void answerIsRemembered() throws IOException {
        install("cargo", "rustc", "rustup");
        var first = find();
        tools.started.clear();
        assertEquals(first, find());
        assertEquals(List.of(), tools.started);
    }

    @Test
    void everythingRustupDecidesByMakesItAskAgain() throws IOException {
        install("cargo", "rustc", "rustup");
        find();
        assertAsksAgainAfter(() -> environment.put("RUSTUP_TOOLCHAIN", "nightly"));
        assertAsksAgainAfter(
                () -> Files.writeString(root.resolve("work/rust-toolchain.toml"), "[toolchain]"));
        assertAsksAgainAfter(() -> Files.writeString(project.resolve("rust-toolchain"), "1.80"));
        assertAsksAgainAfter(
                () -> Files.writeString(root.resolve("rustup/settings.toml"), "version = \"12\""));
        assertAsksAgainAfter(() ->
                Files.setLastModifiedTime(sysroot.resolve("bin/rustc"), FileTime.fromMillis(1)));
        assertAsksAgainAfter(
                () -> Files.setLastModifiedTime(bin.resolve("cargo"), FileTime.fromMillis(1)));
    }

    private interface Change {
        Object make() throws IOException;
    }

    private void assertAsksAgainAfter(Change change) throws IOException {
        var unused = change.make();
        tools.started.clear();
        find();
        assertEquals(4, tools.started.size(), "sysroot, rustc -vV, cargo -V, rustup show");
        tools.started.clear();
        find();
        assertEquals(List.of(), tools.started);
    }

    @Test
    void toolThatDoesNotAnswerIsShownWithItsWords() throws IOException {
        install("cargo", "rustc");
        tools.broken = true;
        var problem = assertThrows(ProblemException.class, this::find).problems().getFirst();
        assertEquals(List.of("error: toolchain 'x' is not installed"), problem.detail());
        assertEquals(ExitCode.ENVIRONMENT, problem.exit());
    }

    /// Answers as the real tools do, and remembers that it was asked.
    private final class RustTools implements Processes {
        private final List<Command> started = new ArrayList<>();
        private boolean broken;

        @Override
        public Completed run(Command command, Consumer<String> out, Consumer<String> errors) {
            started.add(command);
            if (broken) {
                return new Completed(
                        new Exit(1), List.of(), List.of("error: toolchain 'x' is not installed"));
            }
            var asked = command.arguments().subList(1, command.arguments().size());
            return new Completed(
                    new Exit(0),
                    switch (String.join(" ", asked)) {
                        case "--print sysroot" -> List.of(sysroot.toString());
                        case "-vV" -> TestMachine.rustc("1.95.0").verbose();
                        case "-V" -> List.of("cargo 1.95.0 (f2d3ce0bd 2026-03-21)");
                        case "show active-toolchain" -> List.of("stable-x (default)");
                        default -> throw new AssertionError(command);
                    },
                    List.of());
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }
}
