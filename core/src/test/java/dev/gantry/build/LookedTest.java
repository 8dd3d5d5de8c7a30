package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.cargo.RustcVersion;
import dev.gantry.cargo.Toolchain;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Key;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What a real build, of a program without crates, writes down for the next command.
class LookedTest {
    @TempDir Path folder;
    private Path file;

    @BeforeEach
    void aProgram() throws IOException {
        file = Files.writeString(folder.resolve("Hello.java"), "void main() {}");
    }

    private static final class NoProcesses implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            throw new AssertionError(command);
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }

    private Host host(Map<String, String> variables) {
        var environment = new TreeMap<>(variables);
        environment.put("GANTRY_HOME", folder.resolve("store").toString());
        return new Host(
                environment,
                folder,
                folder,
                Platform.of("Linux", "amd64"),
                InstantSource.system(),
                new NoProcesses());
    }

    private BuildKey key() {
        return new BuildKey("run", "dev", file, "0123abcd", "/jdk 25");
    }

    private BuildRequest asked(Optional<Path> single) {
        return new BuildRequest(
                folder,
                single,
                single.isPresent() ? "Hello.java" : "",
                "dev",
                false,
                false,
                Optional.empty());
    }

    private Built build(Optional<Path> single, Events events) {
        return Spine.build(asked(single), Goal.PROGRAM, host(Map.of()), "0123abcd", events);
    }

    private boolean isFresh(Map<String, String> built, Map<String, String> now) throws IOException {
        var done =
                Spine.build(
                        asked(Optional.of(file)), Goal.PROGRAM, host(built), "0123abcd", _ -> {});
        assertTrue(done.record().write(host(built), key()));
        return Freshness.check(host(now), key()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PATH",
                "HOME",
                "LANG",
                "SDKROOT",
                "MACOSX_DEPLOYMENT_TARGET",
                "RUSTUP_TOOLCHAIN",
                "RUSTUP_HOME",
                "CARGO_HOME",
                "CARGO_REGISTRIES_SHOP_INDEX",
                "PKG_CONFIG_PATH",
                "CC",
                "CXX",
                "AR",
                "CFLAGS",
                "CXXFLAGS",
                "HOST_CC",
                "TARGET_CFLAGS",
                "CC_x86_64-unknown-linux-gnu",
                "CFLAGS_x86_64_unknown_linux_gnu"
            })
    @DisplayName("[FRESH-1] a variable that the build may read and that was not set counts")
    void aVariableThatWasNotSet(String name) throws IOException {
        assertEquals(false, isFresh(Map.of(), Map.of(name, "other")), "set since");
        assertEquals(false, isFresh(Map.of(), Map.of(name, "")), "set to nothing since");
        assertEquals(false, isFresh(Map.of(name, ""), Map.of()), "no longer set");
        assertEquals(true, isFresh(Map.of(name, "x"), Map.of(name, "x")), "as it was");
    }

    @ParameterizedTest
    @CsvSource({"TERM, xterm", "PWD, /proj", "CCACHE, x", "LD_PRELOAD, x.so"})
    @DisplayName("[FRESH-1] a variable that no build can read does not count")
    void anyOther(String name, String value) throws IOException {
        assertEquals(true, isFresh(Map.of(), Map.of(name, value)));
    }

    /// A user who saves a file right after it was read, and what Gantry tells him.
    private static Events saving(Path path, String text, List<Event.Warning> warnings) {
        return event -> {
            if (event instanceof Event.PhaseFinished done && done.phase() == Phase.MANIFEST) {
                rewrite(path, text);
            }
            if (event instanceof Event.Warning warning) warnings.add(warning);
        };
    }

    private static void rewrite(Path path, String text) {
        try {
            Files.writeString(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String code(Built built) {
        var classes = built.artifacts().getFirst().path();
        try {
            return Files.readString(classes.resolve("Hello.class"), StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    @DisplayName(
            "[FRESH-4] a file is built as it was first read; a later change is built next time")
    void aFileSavedWhileItIsBuilt() throws IOException {
        Files.writeString(file, "void main() { IO.println(\"first\"); }");
        var warnings = new ArrayList<Event.Warning>();
        var later = "void main() { IO.println(\"later\"); }";
        var built = build(Optional.of(file), saving(file, later, warnings));
        assertTrue(code(built).contains("first"), "the imports and the code are of one text");
        assertFalse(built.record().write(host(Map.of()), key()));
        assertTrue(warnings.getFirst().message().startsWith("`Hello.java` changed"), "" + warnings);
        var next = build(Optional.of(file), _ -> {});
        assertTrue(code(next).contains("later"));
        assertTrue(next.record().write(host(Map.of()), key()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gantry.toml", "src/main/java/Hello.java", "src/main/java/Other.java"})
    @DisplayName("[FRESH-4] nothing is recorded of a project that changes while it is built")
    void aProjectSavedWhileItIsBuilt(String name) throws IOException {
        var java = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(folder.resolve("gantry.toml"), "[project]\nmain = \"Hello\"\n");
        Files.writeString(java.resolve("Hello.java"), "class Hello { void main() {} }");
        var text = name.endsWith(".toml") ? "[project]\nmain = \"Other\"\n" : "class Other {}";
        var warnings = new ArrayList<Event.Warning>();
        var built = build(Optional.empty(), saving(folder.resolve(name), text, warnings));
        assertEquals("Hello", built.program().line().getLast());
        assertFalse(built.record().write(host(Map.of()), key()));
        assertEquals(1, warnings.size(), "" + warnings);
    }

    @Test
    void anotherEncodingIsRefused() throws IOException {
        Files.writeString(file, "void main() { IO.println(\"ä\"); }", StandardCharsets.ISO_8859_1);
        var thrown = assertThrows(ProblemException.class, () -> build(Optional.of(file), _ -> {}));
        assertEquals(List.of(new JavaProblem.NotUtf8("Hello.java")), thrown.problems());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rustc", "cargo"})
    @DisplayName("[FRESH-1] an update of the toolchain counts, though rustup's proxies stay")
    void anUpdatedToolchain(String tool) throws IOException {
        var proxies = Files.createDirectories(folder.resolve("proxies"));
        var sysroot = folder.resolve("sysroot");
        Files.createDirectories(sysroot.resolve("bin"));
        for (var name : List.of("rustc", "cargo")) {
            Files.writeString(proxies.resolve(name), "rustup");
            Files.writeString(sysroot.resolve("bin").resolve(name), "1.95");
        }
        var looked = new Looked(asked(Optional.of(file)), host(Map.of()));
        looked.at(toolchain(proxies, sysroot));
        var record = looked.record(List.of(), new JavaCommand(List.of("java")), List.of());
        assertTrue(record.write(host(Map.of()), key()));
        assertTrue(Freshness.check(host(Map.of()), key()).isPresent());
        Files.writeString(sysroot.resolve("bin").resolve(tool), "1.96.0");
        assertFalse(Freshness.check(host(Map.of()), key()).isPresent());
    }

    private static Toolchain toolchain(Path proxies, Path sysroot) {
        return new Toolchain(
                proxies.resolve("cargo"),
                proxies.resolve("rustc"),
                sysroot,
                new RustcVersion("1.95.0", "x86_64-unknown-linux-gnu", "59807616e", List.of()),
                "cargo 1.95.0 (f2d3ce0bd 2026-03-21)",
                Optional.of("stable"));
    }

    @Test
    @DisplayName("[FRESH-4] what was built of files that changed meanwhile is kept under no key")
    void aCrateSavedWhileItIsBuilt() throws IOException {
        var crate = Files.createDirectories(folder.resolve("shapes"));
        var source = Files.writeString(crate.resolve("lib.rs"), "pub fn one() {}");
        var looked = new Looked(asked(Optional.of(file)), host(Map.of()));
        var unused =
                new PathCrates(folder, looked)
                        .files(PathCratesTest.resolution("shapes"), new TreeSet<>());
        var key = Key.of("bindings");
        assertEquals(key, looked.settled(key));
        Files.writeString(source, "pub fn two() {}");
        assertNotEquals(key, looked.settled(key));
    }

    @Test
    @DisplayName("[STORE-6] a build trims the store")
    void aBuildTrims() throws IOException {
        var abandoned = folder.resolve("store/staging/of-a-killed-process");
        Files.createDirectories(abandoned);
        var unused = build(Optional.of(file), _ -> {});
        assertFalse(Files.exists(abandoned));
    }

    private boolean staysFresh(Map<String, String> variables, Path added, String text)
            throws IOException {
        var looked = new Looked(asked(Optional.of(file)), host(variables));
        looked.atSurroundings();
        var record = looked.record(List.of(), new JavaCommand(List.of("java")), List.of());
        assertTrue(record.write(host(variables), key()));
        assertTrue(Freshness.check(host(variables), key()).isPresent(), "as it was");
        Files.writeString(added, text);
        return Freshness.check(host(variables), key()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cargo", "rustc", "cc", "protoc"})
    @DisplayName("[FRESH-1] a tool that comes earlier in PATH, or that there was none of, counts")
    void aToolThatWasNotThere(String tool) throws IOException {
        var first = Files.createDirectories(folder.resolve("first"));
        var second = Files.createDirectories(folder.resolve("second"));
        for (var name : List.of("cargo", "rustc", "cc")) {
            assertTrue(Files.writeString(second.resolve(name), name).toFile().setExecutable(true));
        }
        var path = Map.of("PATH", first + ":" + folder.resolve("none") + ":" + second);
        assertFalse(staysFresh(path, first.resolve(tool), tool));
    }

    @ParameterizedTest
    @CsvSource({".cargo, there.toml", ".cargo, new.toml", "above/.cargo, there.toml"})
    @DisplayName("[FRESH-1] what a configuration of cargo's includes counts, there or not")
    void anIncludedFile(String cargo, String name) throws IOException {
        var configurations = Files.createDirectories(folder.resolve(cargo));
        Files.writeString(
                configurations.resolve("config.toml"),
                "include = [\"there.toml\", { path = \"new.toml\", optional = true }]\n");
        Files.writeString(configurations.resolve("there.toml"), "");
        var home = Map.of("CARGO_HOME", folder.resolve(cargo).toString());
        assertFalse(staysFresh(home, configurations.resolve(name), "env.A = \"1\"\n"));
    }

    @Test
    @DisplayName("the user's classes are compiled anew by another Gantry")
    void classesOfAnotherGantry() {
        var file = asked(Optional.of(this.file));
        assertEquals(
                0,
                Spine.build(file, Goal.PROGRAM, host(Map.of()), "0123abcd", _ -> {}).fromStore());
        assertEquals(
                1,
                Spine.build(file, Goal.PROGRAM, host(Map.of()), "0123abcd", _ -> {}).fromStore());
        assertEquals(
                0,
                Spine.build(file, Goal.PROGRAM, host(Map.of()), "4567cdef", _ -> {}).fromStore());
    }
}
