package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.build.BuildKey;
import dev.gantry.build.FreshRecord;
import dev.gantry.build.JavaCommand;
import dev.gantry.build.Seen;

import org.junit.jupiter.api.AfterEach;
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
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

class FastPathTest {
    private static final List<String> JAVA = List.of("/jdk/bin/java", "Hello");
    private static final List<String> STARTED = List.of("/jdk/bin/java", "-Xss8m", "Hello");

    @TempDir Path folder;
    private FakeMachine machine;
    private Path file;

    @BeforeEach
    void built() throws IOException {
        System.setProperty(BuildKey.JAR_DIGEST, "0123abcd");
        machine = new FakeMachine(folder);
        file = Files.writeString(folder.resolve("Hello.java"), "void main() {}");
        for (var key :
                List.of(
                        BuildKey.of("run", "dev", file),
                        BuildKey.of("run", "dev", folder),
                        BuildKey.of("build", "release", file))) {
            assertTrue(record().write(machine.host(), key));
        }
    }

    @AfterEach
    void forget() {
        System.clearProperty(BuildKey.JAR_DIGEST);
    }

    private FreshRecord record() throws IOException {
        var seen =
                new Seen(
                        new TreeMap<>(Map.of(file, FreshRecord.digest(file))),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeSet<>());
        return new FreshRecord(seen, new JavaCommand(JAVA), List.of("/out/classes"));
    }

    static Stream<Arguments> runs() {
        return Stream.of(
                Arguments.of("run Hello.java", List.of()),
                Arguments.of("run Hello.java a --locked", List.of("a", "--locked")),
                Arguments.of("run Hello.java -- -x", List.of("-x")),
                Arguments.of("run ./Hello.java x", List.of("x")),
                Arguments.of("run", List.of()));
    }

    @ParameterizedTest(name = "gantry {0}")
    @MethodSource("runs")
    @DisplayName(
            "[FRESH-1] [CLI-2] the program starts at once, with the arguments of the full road")
    void theProgramStartsAtOnce(String line, List<String> arguments) {
        machine.programStatus = 3;
        assertEquals(3, machine.fastPath(line.split(" ")));
        var expected = Stream.concat(STARTED.stream(), arguments.stream()).toList();
        assertEquals(List.of(expected), machine.started);
        assertEquals("", machine.output() + machine.errors());
        machine.gantry(line.split(" "));
        assertEquals(expected, machine.started.getLast());
    }

    @Test
    @DisplayName("[CLI-7] build prints its result again")
    void buildPrintsItsResult() {
        assertEquals(0, machine.fastPath("build", "Hello.java"));
        assertEquals("/out/classes" + System.lineSeparator(), machine.output());
    }

    @ParameterizedTest(name = "gantry {0}")
    @ValueSource(
            strings = {
                "",
                "--version",
                "doctor",
                "run --locked Hello.java",
                "run -- Hello.java",
                "run --events e.jsonl Hello.java",
                "run Missing.java",
                "build",
                "build --json Hello.java",
                "build Hello.java --json",
                "build Hello.java Other.java"
            })
    void everythingElseTakesTheFullRoad(String line) {
        assertEquals(
                FastPath.NO, machine.fastPath(line.isEmpty() ? new String[0] : line.split(" ")));
        assertEquals(List.of(), machine.started);
    }

    @Test
    @DisplayName("[FRESH-1] a changed file takes the full road")
    void changed() throws IOException {
        Files.writeString(file, "void main() { }");
        assertEquals(FastPath.NO, machine.fastPath("run", "Hello.java"));
    }
}
