package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// The library of a bound crate in a process: what it says, and whose it is.
class BoundLibraryIT {
    private static final HandlesProject PROJECT = HandlesProject.shared();

    @TempDir Path folder;

    @Test
    @DisplayName("a panic ends neither the process nor the library, and prints nothing itself")
    void aPanicIsSilentAndEndsNothing() throws Exception {
        var ran = PROJECT.gantry().run(folder, "run", "-q", PROJECT.program().toString());
        assertEquals("", ran.err());
        assertTrue(
                ran.out().matches("a complaint \\(at .*lib\\.rs:\\d+:\\d+\\)\nstill here: 3\n"),
                ran.out());
        assertEquals(0, ran.status());
    }

    @Test
    @DisplayName("classes of another build than the library's are refused when they are linked")
    void classesOfAnotherBuildAreRefused() throws Exception {
        TestData.copyFolder(PROJECT.bindings(), folder);
        giveAnotherDigest(library(folder));
        try (var other = BoundCrate.of("handles", getClass().getClassLoader(), folder)) {
            var refused = assertThrows(LinkageError.class, () -> other.make("Tally"));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("build again"),
                    refused.getMessage());
        }
    }

    private static void giveAnotherDigest(Path library) throws IOException {
        var text = Files.readString(library, ISO_8859_1);
        var digest = Pattern.compile("[0-9a-f]{64}").matcher(text);
        assertTrue(digest.find());
        Files.writeString(library, digest.replaceAll("0".repeat(64)), ISO_8859_1);
    }

    @Test
    @DisplayName("[LIB-4] a runtime in another class loader has a copy of the crate's statics")
    void anotherRuntimeHasItsOwnCopy() throws Exception {
        var platform = ClassLoader.getPlatformClassLoader();
        try (var _ = PROJECT.crate().make("Tally");
                var other =
                        BoundCrate.of("handles", platform, PROJECT.bindings(), PROJECT.runtime())) {
            assertEquals(0, other.function("Handles", "alive"));
        }
    }

    @Test
    @DisplayName("a value is refused by the library of another jar that binds the same crate")
    void aValueOfAnotherLibraryIsRefused() throws Exception {
        var project = PROJECT.program().resolveSibling("scale");
        BuiltGantry.write(
                project,
                "Cargo.toml",
                """
                [package]
                name = "scale"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                handles = { path = "../handles" }
                """);
        BuiltGantry.write(
                project,
                "src/lib.rs",
                "pub fn weigh(tally: &handles::Tally) -> i64 { tally.sum() }\n");
        var program =
                BuiltGantry.write(
                        project.resolveSibling(""),
                        "Scales.java",
                        "// import rust \"scale@path+scale\" as scale\nvoid main() {}\n");
        var scales = PROJECT.gantry().build(program, "--profile", "dev");
        var runtimes = getClass().getClassLoader();
        try (var both = BoundCrate.of("scale", runtimes, PROJECT.bindings(), scales);
                var alone = BoundCrate.of("scale", runtimes, scales);
                var tally = new BoundCrate(both.loader(), "handles").make("Tally");
                var own = new BoundCrate(alone.loader(), "handles").make("Tally")) {
            assertEquals(0L, alone.call("Scale", "weigh", own));
            var refused =
                    assertThrows(LinkageError.class, () -> both.call("Scale", "weigh", tally));
            assertTrue(
                    String.valueOf(refused.getMessage()).contains("two jars on the class path"),
                    refused.getMessage());
        }
    }

    private static Path library(Path bindings) throws IOException {
        try (var files = Files.walk(bindings.resolve("META-INF").resolve("native"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }
}
