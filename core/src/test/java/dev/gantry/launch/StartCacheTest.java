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

class StartCacheTest {
    @TempDir Path folder;
    private Path cache;
    private Path jar;
    private JavaCommand program;
    private int status;
    private boolean hasShell = true;
    private final List<List<String>> programs = new ArrayList<>();
    private final List<List<String>> makers = new ArrayList<>();

    @BeforeEach
    void aProgram() throws IOException {
        cache = folder.resolve("it.aot");
        jar = Files.writeString(folder.resolve("classes.jar"), "");
        var classes = Files.createDirectory(folder.resolve("classes"));
        program = JavaCommand.of(Path.of("/jdk"), List.of(jar, classes, folder), "Main");
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
        return programs.getLast().contains("-XX:AOTCache=" + cache);
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
            programs.add(command.arguments());
            return new Exit(status);
        }
    }

    @Test
    @DisplayName("[STORE-6] a program that the store has lost a part of is not started")
    void whatIsNotThereIsNotStarted() {
        var store = folder.resolve("store");
        var lost = store.resolve("folders/00/0/classes");
        var trimmed = JavaCommand.of(Path.of("/jdk"), List.of(lost), "Main");
        var platform = Platform.of("Linux", "amd64");
        var clock = InstantSource.fixed(Instant.EPOCH);
        var variables = new TreeMap<>(Map.of("GANTRY_HOME", store.toString()));
        var host = new Host(variables, folder, folder, platform, clock, new Recorder());
        assertEquals(Optional.empty(), Launch.run(host, trimmed, List.of()));
        assertEquals(List.of(), programs);
    }
}
