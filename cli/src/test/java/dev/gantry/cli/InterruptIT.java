package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
class InterruptIT {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"INT,130", "TERM,143"})
    @DisplayName("[CLI-13] a signal ends every child, says nothing more, and the last event tells")
    void aSignalEndsEverything(String signal, int status) throws Exception {
        assumeTrue(Running.isInterruptible(), "SIGINT is ignored here");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var events = folder.resolve("events.jsonl");
        var gantry =
                new ProcessBuilder(
                                java,
                                "-cp",
                                System.getProperty("java.class.path"),
                                InterruptedMain.class.getName(),
                                "build",
                                "--events",
                                events.toString())
                        .directory(folder.toFile())
                        .start();
        var lines = new BufferedReader(new InputStreamReader(gantry.getInputStream(), UTF_8));
        var children = List.of(pid(lines.readLine()), pid(lines.readLine()));
        // SIGINT to Gantry alone: its children must not depend on the terminal's kindness.
        kill(signal, gantry.pid());
        assertEquals(status, gantry.waitFor());
        assertEquals(List.of(), children.stream().filter(Running::is).toList());
        assertEquals("", new String(gantry.getErrorStream().readAllBytes(), UTF_8));
        String last = Files.readAllLines(events).getLast();
        assertTrue(last.startsWith("{\"event\":\"finished\",\"status\":130"), last);
        try (var left = Files.list(folder)) {
            assertEquals(List.of(events), left.toList());
        }
    }

    private static long pid(String line) {
        return Long.parseLong(line);
    }

    private static void kill(String signal, long pid) throws Exception {
        var line = Stream.of("/bin/sh", "-c", "kill -" + signal + " " + pid).toList();
        assertEquals(0, new ProcessBuilder(line).start().waitFor());
    }
}
