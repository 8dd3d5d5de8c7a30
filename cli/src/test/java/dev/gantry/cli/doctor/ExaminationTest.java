package dev.gantry.cli.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "it plays a Linux machine, whose PATH cannot hold a drive's letter")
class ExaminationTest {
    @TempDir Path folder;

    /// Tools answer as the real ones do; rustdoc writes a document of one format.
    private record Tools(int format, boolean broken) implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            String tool = String.valueOf(Path.of(command.program()).getFileName());
            if (tool.equals("rustdoc")) {
                write(command.directory().resolve("probe.json"));
            }
            if (broken) {
                var words = List.of("error: no override and no default toolchain set");
                return new Completed(new Exit(1), List.of(), words);
            }
            return new Completed(new Exit(0), List.of(tool + " 1.95.0", "host: x-y-z"), List.of());
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

    private List<Finding> findings(List<String> programs, Tools tools) throws IOException {
        var bin = Files.createDirectory(folder.resolve("bin"));
        var executable =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        for (String program : programs) {
            Files.createFile(bin.resolve(program), executable);
        }
        var environment = new TreeMap<>(Map.of("PATH", bin.toString()));
        var clock = InstantSource.fixed(Instant.EPOCH);
        var platform = Platform.of("Linux", "amd64");
        return new Examination(new Host(environment, folder, folder, platform, clock, tools))
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

    @Test
    @DisplayName("[DOCTOR-1] with the command that brings it, by rustup where it is")
    void remedies() throws IOException {
        var findings = findings(List.of("rustup"), new Tools(57, false));
        assertEquals(
                new Finding.Missing("cargo", "not on PATH", "rustup default stable"),
                findings.get(1));
        assertEquals(new Finding.Missing("cc", "not on PATH", "apt install gcc"), findings.get(4));
    }

    @Test
    void theToolsOwnWordsSayWhyItDoesNotAnswer() throws IOException {
        var cargo = findings(List.of("cargo"), new Tools(57, true)).get(1);
        assertEquals(
                folder + "/bin/cargo: error: no override and no default toolchain set",
                cargo.text());
    }
}
