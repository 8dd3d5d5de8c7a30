package dev.gantry.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.build.JavaCommand;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Exit;
import dev.gantry.host.Host;
import dev.gantry.host.HostProblem;
import dev.gantry.host.Platform;
import dev.gantry.host.Processes;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

class StartCacheTest {
    private static final Pattern WATCH =
            Pattern.compile("-Xlog:startuptime:file=(.*):none:filecount=0");

    @TempDir Path folder;
    private Path cache;
    private Path jar;
    private JavaCommand program;
    private int status;
    private boolean hasShell = true;
    private List<String> says = List.of();
    private List<Integer> ends = List.of();
    private final List<List<String>> programs = new ArrayList<>();
    private final List<List<String>> makers = new ArrayList<>();

    @BeforeEach
    void aProgram() throws IOException {
        cache = folder.resolve("it.aot");
        jar = Files.writeString(folder.resolve("classes.jar"), "");
        var classes = Files.createDirectory(folder.resolve("classes"));
        program =
                JavaCommand.of(Path.of("/jdk"), List.of(jar, classes, folder), Optional.of("Main"));
    }

    private void launch(Map<String, String> environment) {
        var more = new TreeMap<>(Map.of("GANTRY_HOME", folder.resolve("store").toString()));
        more.putAll(environment);
        var platform = Platform.of("Linux", "amd64");
        var clock = InstantSource.fixed(Instant.EPOCH);
        var host = new Host(more, folder, folder, platform, clock, new Recorder());
        assertEquals(
                status,
                Launch.run(host, program.withCache(cache), List.of("a")).orElseThrow().status());
    }

    private boolean isUsed() {
        return isUsed(programs.getLast());
    }

    private boolean isUsed(List<String> line) {
        return line.contains("-XX:AOTCache=" + cache);
    }

    @Test
    @DisplayName("[JAVA-6] without a cache the program starts as ever, and then one is made")
    void missing() {
        launch(Map.of());
        var plain = new ArrayList<>(program.line());
        plain.add(1, "-Xss8m");
        plain.add("a");
        assertEquals(List.of(plain), programs);
        var maker = makers.getFirst();
        assertEquals(
                List.of(cache.toString(), "/jdk/bin/java", jar.toString(), folder.toString()),
                maker.subList(maker.size() - 4, maker.size()));
    }

    @Test
    @DisplayName("[JAVA-6] a cache that is there is used, with no word of the JVM's about it")
    void there() throws IOException {
        Files.writeString(cache, "");
        launch(Map.of());
        assertTrue(isUsed());
        assertTrue(programs.getLast().containsAll(List.of("-Xlog:aot=off", "-Xlog:cds=off")));
        assertEquals(List.of(), makers);
    }

    @ParameterizedTest
    @CsvSource({
        "GANTRY_AOT, off",
        "JDK_JAVA_OPTIONS, -XX:+UseZGC",
        "JAVA_TOOL_OPTIONS, -agentlib:x",
        "_JAVA_OPTIONS, -Xss1m"
    })
    @DisplayName("[JAVA-6] there is none where the user says so, or has options of his own")
    void unwanted(String name, String value) throws IOException {
        launch(Map.of(name, value));
        Files.writeString(cache, "");
        launch(Map.of(name, value));
        assertFalse(isUsed());
        assertEquals(List.of(), makers);
    }

    @ParameterizedTest
    @ValueSource(ints = {134, 139})
    @DisplayName("[JAVA-6] a cache over which a JVM crashed is removed")
    void crashed(int crash) throws IOException {
        status = crash;
        Files.writeString(cache, "");
        launch(Map.of());
        assertFalse(Files.exists(cache));
        launch(Map.of());
        assertEquals(List.of(), makers, "what crashes without a cache is not tried with one");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 134, 139})
    @DisplayName(
            "[JAVA-6] a JVM that does not start over a cache is started without, and it is gone")
    void neverStarted(int failure) throws IOException {
        says = List.of("Genesis, 0.0190795 secs\n", "");
        ends = List.of(failure, 3);
        status = 3;
        Files.writeString(cache, "");
        launch(Map.of());
        assertEquals(2, programs.size());
        assertTrue(isUsed(programs.getFirst()));
        assertFalse(isUsed(programs.getLast()));
        assertEquals("a", programs.getLast().getLast());
        assertTrue(programs.getLast().contains("-Xss8m"));
        assertFalse(Files.exists(cache));
        assertEquals(List.of(), leftBeside());
    }

    /// The whole log of a JVM's start, none at all, and an end by a signal from outside.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1   | Genesis, 0.01 secs/Create VM, 0.03 secs/",
                "134 | Genesis, 0.01 secs/Create VM, 0.03 secs/",
                "1   | ''",
                "134 | ''",
                "143 | Genesis, 0.01 secs/",
                "130 | Genesis, 0.01 secs/",
                "137 | Genesis, 0.01 secs/"
            })
    @DisplayName("[JAVA-6] a program that may have begun is never run twice")
    void mayHaveBegun(int end, String log) throws IOException {
        says = List.of(log.replace('/', '\n'));
        status = end;
        Files.writeString(cache, "");
        launch(Map.of());
        assertEquals(1, programs.size());
        assertEquals(List.of(), leftBeside());
    }

    @Test
    @DisplayName("[JAVA-6] where nobody could take a cache away none is used")
    void aCacheThatStays() throws IOException {
        cache = Files.createDirectory(folder.resolve("100%t")).resolve("it.aot");
        Files.writeString(cache, "");
        launch(Map.of());
        assertFalse(isUsed());
    }

    private List<Path> leftBeside() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "it.aot.try.*")) {
            var left = new ArrayList<Path>();
            files.forEach(left::add);
            return left;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 130, 143})
    void otherEndsLeaveIt(int end) throws IOException {
        status = end;
        Files.writeString(cache, "");
        launch(Map.of());
        assertTrue(Files.exists(cache));
    }

    @Test
    @DisplayName("[JAVA-6] that none can be made is nobody's concern")
    void noShell() {
        hasShell = false;
        launch(Map.of());
        assertEquals(1, programs.size());
    }

    private final class Recorder implements Processes {
        @Override
        public Completed run(Command command, Consumer<String> output, Consumer<String> errors) {
            if (!hasShell) {
                throw new ProblemException(new HostProblem.CannotStart(command.program(), "none"));
            }
            makers.add(command.arguments());
            return new Completed(new Exit(0), List.of(), List.of());
        }

        @Override
        public Exit runInherited(Command command) {
            int run = programs.size();
            programs.add(command.arguments());
            for (var argument : command.arguments()) {
                var file = WATCH.matcher(argument);
                if (file.matches() && run < says.size()) write(file.group(1), says.get(run));
            }
            return new Exit(run < ends.size() ? ends.get(run) : status);
        }

        private static void write(String file, String text) {
            try {
                Files.writeString(Path.of(file), text);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    @Test
    @DisplayName("[STORE-6] a program that the store has lost a part of is not started")
    void whatIsNotThereIsNotStarted() {
        var store = folder.resolve("store");
        var lost = store.resolve("folders/00/0/classes");
        var trimmed = JavaCommand.of(Path.of("/jdk"), List.of(lost), Optional.of("Main"));
        var platform = Platform.of("Linux", "amd64");
        var clock = InstantSource.fixed(Instant.EPOCH);
        var variables = new TreeMap<>(Map.of("GANTRY_HOME", store.toString()));
        var host = new Host(variables, folder, folder, platform, clock, new Recorder());
        assertEquals(Optional.empty(), Launch.run(host, trimmed, List.of()));
        assertEquals(List.of(), programs);
    }
}
