package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.problem.ExitCode;
import dev.gantry.problem.Problem;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class CommandLineTest {
    private record Planted(String code, ExitCode exit) implements Problem {
        @Override
        public String message() {
            return "planted";
        }
    }

    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void aFile() throws IOException {
        Files.writeString(folder.resolve("Hello.java"), "void main() {}");
        machine = new FakeMachine(folder);
    }

    private static String[] words(String line) {
        return line.isEmpty() ? new String[0] : line.split(" ");
    }

    static Stream<Arguments> misuse() {
        return Stream.of(
                // command line, what the message or hint holds
                Arguments.of("", "Any unmodified Rust crate"),
                Arguments.of("help biuld", "did you mean `gantry help build`?"),
                Arguments.of("rnu Hello.java", "did you mean `gantry run`?"),
                Arguments.of("biuld", "did you mean `gantry build`?"),
                Arguments.of("xyzzy", "there is no command `xyzzy`"),
                Arguments.of("run --loked Hello.java", "did you mean `--locked`?"),
                Arguments.of("build --jobs 0 Hello.java", "--jobs takes a number from 1"),
                Arguments.of("build --jobs many Hello.java", "'many'"),
                Arguments.of("build --profile", "--profile"),
                Arguments.of("build -r --profile dev Hello.java", "exclude each other"),
                Arguments.of("build -q -v Hello.java", "exclude each other"),
                Arguments.of("build Hello.java Other.java", "Other.java"),
                Arguments.of("build --target aarch64-apple-darwin Hello.java", "this machine's"),
                Arguments.of("run Missing.java", "there is no file `Missing.java`"),
                Arguments.of("build Missing.java", "there is no file `Missing.java`"),
                Arguments.of("run Helo.java one", "did you mean `Hello.java`?"),
                Arguments.of("build --events no/such/folder/e Hello.java", "cannot be written"),
                Arguments.of("build --json --events - Hello.java", "standard output"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"run a\0.java", "run --project a\0 Hello.java", "build --events a\0"})
    @DisplayName("[CLI-4] what is no path here is no bug, as letters are in a locale without UTF-8")
    void noPath(String line) {
        assertEquals(4, machine.gantry(words(line)), machine.errors());
        assertTrue(machine.errors().contains("GNT-HOST-4"), machine.errors());
        assertTrue(machine.errors().contains("LC_ALL=C.UTF-8"), machine.errors());
    }

    @ParameterizedTest(name = "gantry {0}")
    @MethodSource("misuse")
    @DisplayName("[CLI-1] misuse ends with 2 before any side effect")
    void misuseIsRefused(String line, String told) throws IOException {
        assertEquals(2, machine.gantry(words(line)));
        assertTrue(machine.errors().contains(told), machine.errors());
        assertEquals("", machine.output());
        assertEquals(List.of(), machine.asked);
        try (var files = Files.list(folder)) {
            assertEquals(List.of(folder.resolve("Hello.java")), files.toList());
        }
    }

    @Test
    @DisplayName("[CLI-1] a folder is no file, and nobody meant it")
    void aFolderIsNoFile() throws IOException {
        Files.createDirectory(folder.resolve("Dir.java"));
        assertEquals(2, machine.gantry("run", "Dir.java"));
        assertTrue(machine.errors().contains("hint: it is a folder"), machine.errors());
    }

    @Test
    @DisplayName("[CLI-2] a word that is no file may be meant for the project's program")
    void argumentsWithoutASeparator() throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), "");
        assertEquals(2, machine.gantry("run", "one", "two"));
        assertTrue(machine.errors().contains("`gantry run -- one two`"), machine.errors());
    }

    @Test
    void helpIsACommandToo() {
        assertEquals(0, machine.gantry("help", "build"));
        assertTrue(machine.output().startsWith("Usage: gantry build"), machine.output());
    }

    @ParameterizedTest
    @ValueSource(strings = {"run --events - Hello.java", "run --json Hello.java", "test --json"})
    @DisplayName("[CLI-3] the program's standard output is its own")
    void outputOfTheProgramIsNotShared(String line) {
        assertEquals(2, machine.gantry(words(line)));
        assertTrue(machine.errors().contains("standard output"), machine.errors());
        assertEquals(List.of(), machine.started);
    }

    static Stream<Arguments> programArguments() {
        return Stream.of(
                Arguments.of("run Hello.java", List.of()),
                Arguments.of("run Hello.java a b", List.of("a", "b")),
                Arguments.of("run Hello.java --locked -v", List.of("--locked", "-v")),
                Arguments.of("run Hello.java --help", List.of("--help")),
                Arguments.of("run Hello.java -- -x", List.of("-x")),
                Arguments.of("run Hello.java -- -- -x", List.of("--", "-x")),
                Arguments.of("run Hello.java a -- b", List.of("a", "--", "b")),
                Arguments.of("run -- Hello.java b", List.of("Hello.java", "b")),
                Arguments.of("run --plain --", List.of()),
                Arguments.of("run", List.of()));
    }

    @ParameterizedTest(name = "gantry {0}")
    @MethodSource("programArguments")
    @DisplayName("[CLI-2] what follows the file is the program's")
    void argumentsOfTheProgram(String line, List<String> expected) {
        assertEquals(0, machine.gantry(words(line)));
        var java = machine.started.getLast();
        assertEquals(List.of("/jdk/bin/java", "-Xss8m", "Hello"), java.subList(0, 3));
        assertEquals(expected, java.subList(3, java.size()));
    }

    @Test
    void flagsReachTheEngine() {
        machine.gantry("run", "--frozen", "--jobs", "3", "--plain", "Hello.java");
        machine.gantry("build", "-r", "--locked", "--project", "sub");
        assertEquals(
                List.of(
                        new Engine.Request(
                                folder,
                                Optional.of(folder.resolve("Hello.java")),
                                "dev",
                                true,
                                true,
                                Optional.of(3),
                                true),
                        new Engine.Request(
                                folder.resolve("sub"),
                                Optional.empty(),
                                "release",
                                true,
                                false,
                                Optional.empty(),
                                false)),
                machine.asked);
    }

    static Stream<Arguments> exits() {
        return Stream.of(
                Arguments.of(List.of(ExitCode.FAILED), 1),
                Arguments.of(List.of(ExitCode.ENVIRONMENT), 4),
                Arguments.of(List.of(ExitCode.ENVIRONMENT, ExitCode.FAILED), 4),
                Arguments.of(List.of(ExitCode.FAILED, ExitCode.BUG), 70));
    }

    @ParameterizedTest
    @MethodSource("exits")
    @DisplayName("[CLI-4] the first problem decides the status, a bug decides always")
    void problemsDecideTheStatus(List<ExitCode> problems, int status) {
        var planted = problems.stream().map(exit -> new Planted("GNT-T-1", exit)).toList();
        machine.thrown = Optional.of(new ProblemException(planted));
        assertEquals(status, machine.gantry("build", "Hello.java"));
        assertTrue(machine.errors().contains("error[GNT-T-1]: planted"), machine.errors());
    }

    @Test
    @DisplayName("[CLI-13] an interrupt is no error, also where only cargo got it")
    void anInterruptIsNoError() throws IOException {
        machine.thrown =
                Optional.of(new ProblemException(new Planted("GNT-T-1", ExitCode.INTERRUPTED)));
        assertEquals(130, machine.gantry("build", "--events", "e.jsonl", "Hello.java"));
        assertEquals("", machine.errors());
        String last = Files.readAllLines(folder.resolve("e.jsonl")).getLast();
        assertTrue(last.startsWith("{\"event\":\"finished\",\"status\":130"), last);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 137})
    @DisplayName("[CLI-5] the program's status is Gantry's, and the last event says whose it is")
    void statusOfTheProgram(int status) throws IOException {
        machine.programStatus = status;
        assertEquals(status, machine.gantry("run", "--events", "e.jsonl", "Hello.java"));
        String last = Files.readAllLines(folder.resolve("e.jsonl")).getLast();
        assertTrue(last.startsWith("{\"event\":\"finished\",\"status\":" + status), last);
        assertTrue(last.contains("\"origin\":\"program\""), last);
    }

    @Test
    @DisplayName("[CLI-6] whatever is thrown unexpectedly is a bug with a report to attach")
    void bugLeavesAReport() throws IOException {
        machine.thrown = Optional.of(new IllegalStateException("planted by a test"));
        assertEquals(70, machine.gantry("build", "Hello.java"));
        String told = machine.errors();
        assertTrue(told.contains("java.lang.IllegalStateException: planted by a test"), told);
        var report = Path.of(told.substring(told.lastIndexOf(" attach ") + 8).strip());
        String text = Files.readString(report);
        assertEquals(folder, report.getParent(), "as TMPDIR says");
        assertTrue(text.contains("command  gantry build Hello.java"), text);
        assertTrue(text.contains("java     " + Runtime.version()), text);
        assertTrue(text.contains("at " + CommandLineTest.class.getName()), text);
    }

    @Test
    @DisplayName("[CLI-7] standard output holds the artifacts only")
    void buildPrintsArtifacts() {
        assertEquals(0, machine.gantry("build", "Hello.java"));
        assertEquals("/out/classes" + System.lineSeparator(), machine.output());
        assertEquals(
                "built Hello in 0.0 s, profile release, a part from the store\n", machine.errors());
    }

    @Test
    @DisplayName("[CLI-12] --json leaves one document, of a failure too")
    void jsonDocument() throws IOException {
        assertEquals(0, machine.gantry("build", "--json", "Hello.java"));
        Schemas.assertValid("build", machine.output());
        assertEquals(
                """
                {
                  "status" : 0,
                  "name" : "Hello",
                  "profile" : "release",
                  "artifacts" : [ {
                    "kind" : "classes",
                    "path" : "/out/classes"
                  } ],
                  "actions" : 6,
                  "from-store" : 4
                }
                """,
                machine.output().replace(System.lineSeparator(), "\n"));
        machine.out.reset();
        machine.thrown = Optional.of(new ProblemException(new Planted("GNT-T-1", ExitCode.FAILED)));
        assertEquals(1, machine.gantry("build", "--json", "Hello.java"));
        Schemas.assertValid("failed", machine.output());
        assertEquals(
                """
                {
                  "status" : 1,
                  "problems" : [ {
                    "code" : "GNT-T-1",
                    "message" : "planted"
                  } ]
                }
                """,
                machine.output().replace(System.lineSeparator(), "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"build --json --jobs 0", "biuld --json", "lock --deep --json", "--json"})
    @DisplayName("[CLI-12] misuse leaves a document too")
    void documentOfMisuse(String line) throws IOException {
        assertEquals(2, machine.gantry(words(line)));
        Schemas.assertValid("failed", machine.output());
        assertTrue(machine.output().contains("\"status\" : 2"), machine.output());
    }

    @Test
    @DisplayName("[DOCTOR-1] where the tools are missing doctor ends with 4 and a document")
    void doctorsDocument() throws IOException {
        assertEquals(4, machine.gantry("doctor", "--json"));
        Schemas.assertValid("doctor", machine.output());
        assertTrue(machine.output().contains("\"remedy\""), machine.output());
    }

    @Test
    void versionAndHelpAreResults() {
        assertEquals(0, machine.gantry("--version"));
        assertTrue(machine.output().matches("gantry \\d+\\.\\d+\\.\\d+\\S*\\R"), machine.output());
        assertEquals(0, machine.gantry("run", "--help"));
        assertEquals("", machine.errors());
    }
}
