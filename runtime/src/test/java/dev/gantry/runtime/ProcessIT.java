package dev.gantry.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import harness.Harness;
import harness.Pattern;
import harness.Traced;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What shows only from outside of a process: its standard error and its end.
@ExtendWith(HarnessBuild.class)
class ProcessIT {

    private record Ended(int status, String errors) {}

    private static Ended java(
            Path folder, Map<String, String> environment, String what, String... options)
            throws IOException, InterruptedException {
        var line = new ArrayList<String>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.add("--enable-native-access=ALL-UNNAMED");
        line.add("-XX:-CreateCoredumpOnCrash");
        line.add("-XX:ErrorFile=" + folder.resolve("hs_err.log"));
        line.addAll(List.of(options));
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(List.of(Child.class.getName(), what));
        var command = new ProcessBuilder(line);
        command.environment().remove("RUST_BACKTRACE");
        command.environment().putAll(environment);
        Path errors = folder.resolve("stderr");
        command.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(errors.toFile());
        int status = command.start().waitFor();
        return new Ended(status, Files.readString(errors, StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("[FAIL-4] a panic inside a shell prints nothing")
    void aCaughtPanicIsSilent(@TempDir Path folder) throws Exception {
        assertEquals(new Ended(0, ""), java(folder, Map.of(), "panic"));
    }

    @Test
    @DisplayName("[FAIL-4] a panic on a thread of the crate's own prints as in any Rust program")
    void apanicElsewherePrints(@TempDir Path folder) throws Exception {
        var ended = java(folder, Map.of(), "panic_elsewhere");
        assertEquals(0, ended.status());
        assertTrue(ended.errors().contains("on another thread"), ended.errors());
    }

    @Test
    @DisplayName("[FAIL-3] with RUST_BACKTRACE a panic brings its Rust frames")
    void backtraceOnRequest(@TempDir Path folder) throws Exception {
        var ended = java(folder, Map.of("RUST_BACKTRACE", "1"), "backtrace");
        assertEquals(0, ended.status());
        assertTrue(ended.errors().contains("harness_1_Pattern_boom"), ended.errors());
        assertEquals("", java(folder, Map.of(), "backtrace").errors().strip());
    }

    @ParameterizedTest(name = "[FAIL-5] {0} ends the process; a line names the call")
    @CsvSource({
        "panic_while_unwinding, panic in a destructor during cleanup",
        "exhaust, no memory for 9223372036854775807 bytes",
    })
    void lastWordsNameTheCall(String call, String reason, @TempDir Path folder) throws Exception {
        var ended = java(folder, Map.of(), call);
        assertNotEquals(0, ended.status());
        String line = "gantry: harness_1_" + call + ": " + reason;
        assertTrue(ended.errors().lines().anyMatch(it -> it.startsWith(line)), ended.errors());
    }

    /// The class of the error is linked in the middle of the call, and uses scratch memory itself.
    @Test
    @DisplayName("[ABI-3] a large argument outlives the linking of the classes that a call makes")
    void aLargeArgumentOutlivesNestedUses(@TempDir Path folder) throws Exception {
        assertEquals(new Ended(0, "true\n"), java(folder, Map.of(), "large"));
    }

    @ParameterizedTest(name = "[DIAG-3] the trace tells where a handle was {0}")
    @CsvSource({"made, made on thread main", "closed, closed on thread main"})
    void theTraceTellsWhere(String what, String message, @TempDir Path folder) throws Exception {
        var ended = java(folder, Map.of(), what, "-Ddev.gantry.trace=handles");
        assertEquals(0, ended.status());
        assertTrue(ended.errors().contains(message), ended.errors());
        assertTrue(ended.errors().contains("harness.Traced." + what), ended.errors());
    }

    /// What the other process runs.
    static final class Child {

        private Child() {}

        public static void main(String[] arguments) {
            switch (arguments[0]) {
                case "panic" -> panic();
                case "backtrace" -> System.err.println(panic().backtrace());
                case "large" -> System.err.println(refused("x".repeat(1_000_000)));
                case "made" -> Traced.made();
                case "closed" -> Traced.closed();
                default -> Harness.words(arguments[0]);
            }
        }

        private static boolean refused(String large) {
            try {
                Harness.check(large);
                return false;
            } catch (RustException refused) {
                return String.valueOf(refused.getMessage()).contains(large);
            }
        }

        private static RustPanic panic() {
            try (var pattern = new Pattern("x")) {
                pattern.boom();
                throw new AssertionError();
            } catch (RustPanic panic) {
                return panic;
            }
        }
    }
}
