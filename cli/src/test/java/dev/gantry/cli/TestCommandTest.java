package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.build.JavaCommand;
import dev.gantry.build.TestProgram;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class TestCommandTest {
    private static final Path CLASSES = Path.of("/store/classes");
    private static final String SCAN = "--scan-class-path=" + CLASSES;

    @TempDir Path folder;
    private FakeMachine machine;
    private TestProgram tests;

    @BeforeEach
    void fake() {
        machine = new FakeMachine(folder);
        var command = new JavaCommand(List.of("/jdk/bin/java", "-Xss8m", "Launcher"));
        tests = new TestProgram(command, CLASSES, folder.resolve("reports"));
        machine.tests = Optional.of(tests);
    }

    @Test
    @DisplayName("[TEST-2] without words all classes are looked into, with selectors those")
    void words() {
        assertTrue(tests.arguments(List.of()).contains(SCAN));
        assertTrue(tests.arguments(List.of("-t", "fast")).contains(SCAN));
        for (var words : List.of("-c demo.A", "-mdemo.A#b", "--select-package=demo", "--uid x")) {
            var all = tests.arguments(List.of(words.split(" ")));
            assertFalse(all.contains(SCAN), words);
            assertEquals(words, String.join(" ", all).replaceFirst(".*[.][*] ", ""));
        }
        var own = tests.arguments(List.of("--details=tree", "-n", ".*Spec"));
        assertFalse(own.contains("--details=summary"));
        assertFalse(own.contains("--include-classname=.*"));
    }

    @Test
    @DisplayName("[TEST-2] the status is JUnit's, and reports of an earlier run are gone")
    void status() throws IOException {
        var old = Files.createDirectories(folder.resolve("reports")).resolve("TEST-old.xml");
        Files.writeString(old, "");
        machine.programStatus = 1;
        assertEquals(1, machine.gantry("test", "--", "-t", "fast"));
        assertFalse(Files.exists(old));
        assertEquals(
                "-t fast",
                String.join(" ", machine.started.getLast()).replaceFirst(".* (-t)", "$1"));
        assertEquals("dev", machine.asked.getFirst().profile());
    }

    @Test
    @DisplayName("[TEST-1] [TEST-3] nothing is started where nothing is to be run")
    void nothing() {
        assertEquals(0, machine.gantry("test", "--no-run"));
        assertEquals(List.of(), machine.started);
        machine.tests = Optional.empty();
        assertEquals(0, machine.gantry("test"));
        assertEquals(List.of(), machine.started);
        assertTrue(machine.errors().contains("no tests"), machine.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"test demo.A", "test demo.A -- -t fast", "test --no-run -v demo.A"})
    @DisplayName("[CLI-3] a word for JUnit stands behind --")
    void misplaced(String line) {
        assertEquals(2, machine.gantry(line.split(" ")));
        assertEquals(List.of(), machine.asked);
        assertTrue(machine.errors().contains("`demo.A`: what is for JUnit"), machine.errors());
    }

    @Test
    @DisplayName("[TEST-4] cargo is started for each crate in a folder, in no folder of its own")
    void cargo() {
        machine.tests = Optional.empty();
        assertEquals(0, machine.gantry("test", "--cargo", "--offline", "--no-run"));
        var line = machine.started.getLast();
        assertTrue(line.contains(folder.resolve("native/own/Cargo.toml").toString()), "" + line);
        assertTrue(line.contains(folder.resolve("build/gantry/cargo").toString()), "" + line);
        assertEquals(List.of("--no-run", "--offline"), line.subList(line.size() - 2, line.size()));
        machine.programStatus = 101;
        assertEquals(1, machine.gantry("test", "--cargo"));
    }
}
