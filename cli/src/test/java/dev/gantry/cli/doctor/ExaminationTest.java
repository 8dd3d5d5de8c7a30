package dev.gantry.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "it plays a Linux machine, whose PATH cannot hold a drive's letter")
class ExaminationTest {
    @TempDir Path folder;

    /// Tools answer as the real ones do; rustdoc writes a document of one format.
    ///
    /// @param asked where each of them was
    private record Tools(int format, boolean broken, List<Path> asked) implements Processes {
        Tools(int format, boolean broken) {
            this(format, broken, new ArrayList<>());
        }

        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            asked.add(command.directory());
            String tool = String.valueOf(Path.of(command.program()).getFileName());
            if (command.arguments().contains("sysroot")) {
                var sysroot = command.directory().resolve("sysroot").toString();
                return new Completed(new Exit(0), List.of(sysroot), List.of());
            }
            if (tool.equals("rustdoc")) {
                write(Path.of(output(command)).resolve("probe.json"));
            }
            if (broken) {
                var words = List.of("error: no override and no default toolchain set");
                return new Completed(new Exit(1), List.of(), words);
            }
            return new Completed(new Exit(0), List.of(tool + " 1.95.0", "host: x-y-z"), List.of());
        }

        private static String output(Command command) {
            var option = "--out-dir=";
            return command.arguments().stream()
                    .filter(argument -> argument.startsWith(option))
                    .map(argument -> argument.substring(option.length()))
                    .findFirst()
                    .orElseThrow();
        }

        private void write(Path document) {
            String text =
                    """
                    {"root":0,"crate_version":null,"includes_private":false,"index":{},"paths":{},\
                    "external_crates":{},"target":{"triple":"","target_features":[]},\
                    "format_version":%d}\
                    """
                            .formatted(format);
            try {
                Files.writeString(document, text);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public Exit runInherited(Command command) {
            throw new AssertionError(command);
        }
    }

    private final Map<String, String> variables = new TreeMap<>();

    private List<Finding> findings(List<String> programs, Tools tools) throws IOException {
        return findings(programs, tools, Platform.of("Linux", "amd64"));
    }

    private List<Finding> findings(List<String> programs, Tools tools, Platform platform)
            throws IOException {
        var bin = Files.createDirectory(folder.resolve("bin"));
        var executable =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (String program : programs) {
            Files.createFile(bin.resolve(program), executable);
        }
        var environment = new TreeMap<>(Map.of("PATH", bin.toString()));
        environment.putAll(variables);
        var clock = InstantSource.fixed(Instant.EPOCH);
        return new Examination(
                        new Host(environment, folder, folder, platform, clock, tools), folder)
                .findings();
    }

    private static List<String> missing(List<Finding> findings) {
        return findings.stream()
                .filter(Finding.Missing.class::isInstance)
                .map(Finding::name)
                .toList();
    }

    static Stream<Arguments> machines() {
        var all = List.of("cargo", "rustc", "rustdoc", "cc");
        return Stream.of(
                Arguments.of("all there", all, new Tools(57, false), List.of()),
                Arguments.of("nothing", List.of(), new Tools(57, false), all),
                Arguments.of(
                        "no linker",
                        List.of("cargo", "rustc", "rustdoc"),
                        new Tools(57, false),
                        List.of("cc")),
                Arguments.of(
                        "a format that nobody reads", all, new Tools(1, false), List.of("rustdoc")),
                Arguments.of(
                        "rustup without a toolchain",
                        all,
                        new Tools(57, true),
                        List.of("cargo", "rustc", "cc")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("machines")
    @DisplayName("[DOCTOR-1] what is missing is named")
    void missing(String what, List<String> programs, Tools tools, List<String> missing)
            throws IOException {
        assertEquals(missing, missing(findings(programs, tools)));
    }

    private static Finding named(String name, List<Finding> findings) {
        return findings.stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    @Test
    @DisplayName("[DOCTOR-1] with the command that brings it, by rustup where it is")
    void remedies() throws IOException {
        var findings = findings(List.of("rustup"), new Tools(57, false));
        assertEquals(
                new Finding.Missing("cargo", "not on PATH", "rustup default stable"),
                named("cargo", findings));
        assertEquals(
                new Finding.Missing("cc", "not on PATH", "apt install gcc"), named("cc", findings));
    }

    @Test
    void theToolsOwnWordsSayWhyItDoesNotAnswer() throws IOException {
        var cargo = named("cargo", findings(List.of("cargo"), new Tools(57, true)));
        assertEquals(
                folder + "/bin/cargo: error: no override and no default toolchain set",
                cargo.text());
    }

    @ParameterizedTest
    @CsvSource({
        "git, apt install git",
        "c++, apt install g++",
        "cmake, apt install cmake",
        "pkg-config, apt install pkg-config",
        "ld.lld, apt install lld",
        "mold, apt install mold",
        "sccache, cargo install sccache",
        "mvn, apt install maven"
    })
    @DisplayName("[DOCTOR-2] what only some crates need is named with its use")
    void wanted(String program, String remedy) throws IOException {
        var absent = named(program, findings(List.of("cargo"), new Tools(57, false)));
        assertInstanceOf(Finding.Optional.class, absent);
        assertTrue(absent.text().startsWith("not on PATH; "), absent.text());
        assertEquals(remedy, ((Finding.Optional) absent).remedy());
        Files.delete(folder.resolve("bin/cargo"));
        Files.delete(folder.resolve("bin"));
        var there = named(program, findings(List.of(program), new Tools(57, false)));
        assertEquals(
                new Finding.Present(program, program + " 1.95.0, " + folder + "/bin/" + program),
                there);
    }

    @Test
    @DisplayName("[DOCTOR-3] the targets are those whose standard library is installed")
    void targets() throws IOException {
        var rustlib = folder.resolve("sysroot/lib/rustlib");
        for (var target : List.of("x86_64-unknown-linux-gnu", "aarch64-apple-darwin")) {
            Files.createDirectories(rustlib.resolve(target).resolve("lib"));
            Files.createFile(rustlib.resolve(target).resolve("lib/libstd-0123.rlib"));
        }
        Files.createDirectories(rustlib.resolve("wasm32-unknown-unknown/lib"));
        Files.createDirectories(rustlib.resolve("etc"));
        assertEquals(
                new Finding.Present("targets", "aarch64-apple-darwin, x86_64-unknown-linux-gnu"),
                named("targets", findings(List.of("rustc"), new Tools(57, false))));
    }

    @Test
    @DisplayName("[DOCTOR-3] a toolchain file of the project decides, and is named")
    void toolchainFile() throws IOException {
        var local = Host.local();
        assumeTrue(local.program("rustup").isPresent(), "rustup is not installed");
        var file = folder.resolve("rust-toolchain.toml");
        Files.writeString(file, "[toolchain]\nchannel = \"stable\"\n");
        var toolchain = named("toolchain", new Examination(local, folder).findings());
        assertTrue(toolchain.text().contains(file.toString()), toolchain.text());
    }

    @Test
    @DisplayName("[DOCTOR-2] a JAVA_HOME that is passed over is named with its version")
    void otherJdk() throws IOException {
        var old = Files.createDirectory(folder.resolve("jdk17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.9\"\n");
        variables.put("JAVA_HOME", old.toString());
        assertEquals(
                new Finding.Present("JAVA_HOME", old + " has Java 17.0.9: passed over"),
                named("JAVA_HOME", findings(List.of(), new Tools(57, false))));
    }

    @Test
    @DisplayName("[DOCTOR-3] all tools, rustdoc too, are asked where rustup finds the project's")
    void inTheProject() throws IOException {
        var tools = new Tools(57, false);
        var findings = findings(List.of("cargo", "rustc", "rustdoc", "rustup"), tools);
        assertInstanceOf(Finding.Present.class, named("rustdoc", findings));
        assertTrue(tools.asked().size() >= 4, tools.asked().toString());
        assertEquals(Set.of(folder), Set.copyOf(tools.asked()));
        try (var left = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("bin")), left.toList());
        }
    }

    static Stream<Arguments> noPaths() {
        return Stream.of(
                Arguments.of("\"/opt/my jdk\"", "is in quotes: passed over"),
                Arguments.of("/opt/\0", "is no path: passed over"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("noPaths")
    @DisplayName("[DOCTOR-2] a JAVA_HOME that is no path is passed over, and named")
    void noPath(String home, String said) throws IOException {
        variables.put("JAVA_HOME", home);
        assertEquals(
                new Finding.Present("JAVA_HOME", home + " " + said),
                named("JAVA_HOME", findings(List.of(), new Tools(57, false))));
    }

    @Test
    @DisplayName("[DOCTOR-2] on Windows no C++ compiler of PATH is missed: it is Visual Studio's")
    void visualStudio() throws IOException {
        var windows = Platform.of("Windows 11", "amd64");
        var findings = findings(List.of(), new Tools(57, false), windows);
        for (var name : List.of("cc", "c++")) {
            assertInstanceOf(Finding.Present.class, named(name, findings));
        }
    }
}
