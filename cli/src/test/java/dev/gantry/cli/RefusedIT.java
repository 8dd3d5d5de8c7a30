package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a user reads when something stands in the way of his program: each error by the real Gantry
/// with the real cargo.
class RefusedIT {
    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    @BeforeEach
    void crates() {
        for (var crate : new String[] {"broken", "needs-tool"}) BuiltGantry.crate(crate, folder);
    }

    private BuiltGantry.Outcome run(BuiltGantry gantry, String header, String... flags) {
        BuiltGantry.write(folder, "Asks.java", header + "\nvoid main() {}\n");
        var line = new String[flags.length + 3];
        line[0] = "run";
        line[1] = "--plain";
        System.arraycopy(flags, 0, line, 2, flags.length);
        line[line.length - 1] = "Asks.java";
        return gantry.gantry(folder, line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    gantry-no-such-crate       | 17 | GNT-CARGO-3 | There is no crate `gantry-no-such-crate`
                    hex@99                     | 21 | GNT-CARGO-4 | No version of `hex` satisfies `99`
                    hex@=0.4.1                 | 21 | GNT-CARGO-5 | All versions of `hex` that satisfy `=0.4.1` are yanked
                    b3sum@1                    | 17 | GNT-CARGO-7 | Crate `b3sum` has no library to bind: it is a program only
                    thiserror-impl@2           | 17 | GNT-CARGO-7 | Crate `thiserror-impl` has no library to bind: it is a procedural macro
                    cargo-util-schemas@=0.14.3 | 17 | GNT-CARGO-8 | Crate `cargo-util-schemas` 0.14.3 needs Rust 1.97
                    """)
    void aCrateThatCannotBeHadIsRefusedAtItsImport(
            String crate, int column, String code, String message) {
        var outcome = run(gantry, "// import rust \"" + crate + "\" as crate_");
        assertEquals(1, outcome.status(), outcome.errors());
        var lines = outcome.errors().lines().toList();
        assertTrue(lines.get(0).startsWith("lock     choosing versions of "), outcome.errors());
        int error = lines.indexOf(" --> Asks.java:1:" + column) - 1;
        assertTrue(error > 0, outcome.errors());
        assertTrue(lines.get(error).startsWith("error[" + code + "]: " + message));
        assertFalse(outcome.errors().contains("gantry-bridge"), outcome.errors());
        assertTrue(outcome.errors().contains("\nhint: "), outcome.errors());
        assertEquals("", outcome.output());
    }

    @Test
    void aMalformedImportShowsLineColumnCaretAndForm() {
        var outcome = run(gantry, "// import rust \"hex@0.4\" hex");
        assertEquals(1, outcome.status());
        assertEquals(
                """
                error[GNT-MANIFEST-1]: Malformed import: `as` and the Java package must follow the crate
                 --> Asks.java:1:26
                  |
                1 | // import rust "hex@0.4" hex
                  |                          ^^^

                hint: An import looks like this: // import rust "regex@1" as regex
                """,
                outcome.errors());
    }

    @Test
    void rustcsWordsAboutACrateAreShownWhole() throws Exception {
        var outcome = run(gantry, "// import rust \"broken@path+broken\" as broken");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors()
                        .contains("error[GNT-CARGO-9]: Crate `broken v0.1.0` does not compile\n"),
                outcome.errors());
        var words =
                """
                error[E0308]: mismatched types
                 --> %s/broken/src/lib.rs:4:5
                  |
                3 | pub fn answer() -> u32 {
                  |                    --- expected `u32` because of return type
                4 |     "not a number"
                  |     ^^^^^^^^^^^^^^ expected `u32`, found `&str`
                """
                        .formatted(folder.toRealPath());
        assertTrue(outcome.errors().contains(words), outcome.errors());
    }

    @Test
    void aBuildScriptThatMissesAToolNamesIt() {
        var outcome = run(gantry, "// import rust \"needs-tool@path+needs-tool\" as tool");
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors()
                        .contains(
                                "error[GNT-CARGO-11]: Crate `needs-tool v0.1.0` needs"
                                        + " `gantry-no-such-tool`, which is missing\n"),
                outcome.errors());
        assertTrue(
                outcome.errors().contains("failed to run custom build command"), outcome.errors());
        assertTrue(
                outcome.errors().contains("hint: install `gantry-no-such-tool`"), outcome.errors());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems name files in Unicode")
    void aFolderThatTheLocaleCannotNameIsNoBug() throws Exception {
        var ascii = gantry.with("LC_ALL", "C");
        var accented = Files.createDirectory(folder.resolve("ü"));
        for (var outcome :
                List.of(
                        ascii.gantry(accented, "run", "--plain", "Asks.java"),
                        run(ascii.with("GANTRY_HOME", accented.toString()), "// nothing"))) {
            assertEquals(4, outcome.status(), outcome.errors());
            assertTrue(outcome.errors().startsWith("error[GNT-HOST-4]: "), outcome.errors());
            assertTrue(outcome.errors().contains("LC_ALL=C.UTF-8"), outcome.errors());
        }
    }

    @Test
    void withoutCargoTheHintBringsIt() {
        var nowhere = gantry.with("PATH", folder.toString()).with("CARGO", "");
        var outcome = run(nowhere, "// import rust \"hex@0.4\" as hex");
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("`cargo` is not on PATH"), outcome.errors());
        assertTrue(
                outcome.errors()
                        .contains(
                                "hint: install rustup (https://rustup.rs, or apt install rustup, "),
                outcome.errors());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its linker is not found by PATH")
    void withoutALinkerTheHintBringsIt() throws Exception {
        var bin = Files.createDirectory(folder.resolve("bin"));
        for (var tool : List.of("cargo", "rustc", "rustup", "sh")) {
            var there = Host.local().program(tool);
            if (there.isPresent()) Files.createSymbolicLink(bin.resolve(tool), there.get());
        }
        var bare = gantry.with("PATH", bin.toString());
        var outcome = run(bare, "// import rust \"hex@0.4\" as hex");
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors().contains("error[GNT-CARGO-21]: The linker `cc` is missing\n"),
                outcome.errors());
        assertTrue(
                outcome.errors().contains("\nhint: install it: apt install gcc"), outcome.errors());
    }

    @Test
    void twoCratesOfOneNameAndVersionAreToldApartByNobody() {
        crate("hex", "0.4.3", "");
        crate("user", "0.1.0", "hex = \"=0.4.3\"");
        var outcome =
                run(
                        gantry,
                        """
                        // import rust "hex@path+hex" as hex
                        // import rust "user@path+user" as user
                        """);
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors().contains("error[GNT-BUILD-6]: `hex@0.4.3` comes from two"),
                outcome.errors());
        assertTrue(outcome.errors().contains("path+file://"), outcome.errors());
        assertTrue(outcome.errors().contains("registry+"), outcome.errors());
    }

    private void crate(String name, String version, String dependency) {
        BuiltGantry.write(
                folder,
                name + "/Cargo.toml",
                "[package]\nname = \"%s\"\nversion = \"%s\"\nedition = \"2021\"\n"
                                .formatted(name, version)
                        + "[dependencies]\n"
                        + dependency
                        + "\n");
        BuiltGantry.write(folder, name + "/src/lib.rs", "");
    }

    @Test
    void aProgramWithoutCratesNeedsNoRust() {
        var outcome = run(gantry.with("PATH", folder.toString()), "// nothing is imported");
        assertEquals(0, outcome.status(), outcome.errors());
    }

    @Test
    void withoutNetworkTheMachineIsAtFault() {
        var cut =
                gantry.with("CARGO_HOME", folder.resolve("cargo").toString())
                        .with("CARGO_HTTP_PROXY", "http://127.0.0.1:9")
                        .with("CARGO_NET_RETRY", "0");
        var outcome = run(cut, "// import rust \"hex@0.4\" as hex");
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("error[GNT-CARGO-12]: A registry"), outcome.errors());
        assertTrue(outcome.errors().contains("127.0.0.1"), "cargo's own words are shown");
    }

    @Test
    void offlineNamesWhatIsMissing() {
        var empty =
                new BuiltGantry(folder.resolve("empty store"), gantry.changes())
                        .with("CARGO_HOME", folder.resolve("cargo").toString());
        var outcome = run(empty, "// import rust \"hex@0.4\" as hex", "--offline");
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors()
                        .contains(
                                "error[GNT-CARGO-13]: Crate `hex` is not on this machine, and this"
                                        + " is --offline\n --> Asks.java:1:17\n"),
                outcome.errors());
    }

    @Test
    void lockedRefusesAMissingLock() {
        var outcome = run(gantry, "// import rust \"hex@0.4\" as hex", "--locked");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("There is no Asks.java.lock"), outcome.errors());
        assertFalse(outcome.errors().contains("Updating"), "cargo is not even asked");
    }

    @Test
    void javacSpeaksOfTheFileAsItIsNamed() {
        BuiltGantry.write(folder, "log-scan.java", "void main() {\n    int n = \"x\";\n}\n");
        var outcome = gantry.gantry(folder, "run", "--plain", "log-scan.java");
        assertEquals(1, outcome.status());
        assertEquals(
                """
                error[GNT-JAVA-1]: `log-scan.java` does not compile

                log-scan.java:2: error: incompatible types: String cannot be converted to int
                    int n = "x";
                            ^
                1 error
                """,
                outcome.errors());
    }
}
