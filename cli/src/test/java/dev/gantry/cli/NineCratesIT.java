package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gantry.monkey.Race;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// The claim that no Java program that uses public members can cause undefined behaviour, held
/// against nine crates of the registry.
@Tag("proof")
class NineCratesIT {
    private static final long MILLION = 1_000_000;
    private static final String HANDLES = "3000";

    @TempDir Path folder;

    /// Of each crate, with those of the crates whose types it shows.
    static Stream<String> packages() {
        return Stream.of(
                "regex",
                "uuid",
                "blake3",
                "hex",
                "base64",
                "sha2,digest",
                "url,idna",
                "bytes",
                "time");
    }

    @ParameterizedTest
    @MethodSource("packages")
    @DisplayName("a million calls with any arguments")
    void aMillionCalls(String packages) throws Exception {
        NineCrates.shared().run().findsNothing(folder, packages, MILLION, 1);
    }

    @ParameterizedTest
    @MethodSource("packages")
    @DisplayName("a million calls with AddressSanitizer in the library")
    void aMillionSanitizedCalls(String packages) throws Exception {
        sanitized().findsNothing(folder, packages, MILLION, 1);
    }

    @Test
    @DisplayName("ten million calls from four threads that close what the others use")
    void tenMillionCallsFromFourThreads() throws Exception {
        NineCrates.shared().run().findsNothing(folder, "regex,url,idna", 10 * MILLION, 4);
    }

    @Test
    @DisplayName("four threads, with AddressSanitizer in the library")
    void sanitizedCallsFromFourThreads() throws Exception {
        sanitized().findsNothing(folder, "regex,url,idna", MILLION, 4);
    }

    @Test
    @DisplayName("[LEASE-2] what is closed while other threads use it is freed only after them")
    void closedInUse() throws Exception {
        var ended = sanitized().run(folder, Race.class, HANDLES);
        assertEquals(0, ended.status(), ended::said);
    }

    @Test
    @DisplayName("a runtime that frees it at once is caught")
    void aFaultyRuntimeIsCaught() throws Exception {
        var faulty = folder.resolve("faulty");
        compileFault(faulty);
        var run = sanitized();
        var classPath = Stream.concat(Stream.of(faulty), run.classPath().stream()).toList();
        var ended =
                new MonkeyRun(classPath, run.bindings(), run.leftOut(), run.environment())
                        .run(folder, Race.class, HANDLES);
        assertTrue(ended.said().contains("AddressSanitizer: heap-use-after-free"), ended::said);
    }

    /// The runtime's SharedMode, changed in the one place that the test is about.
    private static void compileFault(Path out) throws IOException {
        var source = Path.of("..", "runtime/src/main/java/dev/gantry/runtime/SharedMode.java");
        var right = Files.readString(source);
        var wrong = right.replace("handle.state == 0 && here && ", "");
        assertTrue(!wrong.equals(right), "SharedMode has no such condition any more");
        Files.createDirectories(out);
        var file = Files.writeString(out.resolve("SharedMode.java"), wrong);
        var runtime = NineCrates.shared().runtime().toString();
        var line = List.of("-d", out.toString(), "-cp", runtime, "-proc:none", file.toString());
        int status =
                ToolProvider.findFirst("javac")
                        .orElseThrow()
                        .run(System.out, System.err, line.toArray(String[]::new));
        assertTrue(status == 0, "javac ended with " + status);
    }

    private static MonkeyRun sanitized() throws Exception {
        var sanitizer = Path.of(NineCrates.said("gcc", "-print-file-name=libasan.so"));
        assumeTrue(sanitizer.isAbsolute(), "gcc has no libasan.so: install the one of its version");
        return NineCrates.shared().runSanitized(sanitizer);
    }
}
