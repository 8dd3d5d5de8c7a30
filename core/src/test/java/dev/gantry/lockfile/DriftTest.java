package dev.gantry.lockfile;

import static dev.gantry.lockfile.Locks.GIT;
import static dev.gantry.lockfile.Locks.crate;
import static dev.gantry.lockfile.Locks.on;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.ManifestReader;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class DriftTest {

    private static final Lockfile LOCK =
            lock("// import rust \"regex@1\" as regex features \"std,perf\"");

    @ParameterizedTest(name = "{0}")
    @DisplayName("[LOCKFILE-4] what makes a lock stale")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    "regex@1" as regex features "perf,std"     |
                    "regex@1.2" as regex features "std,perf"   | SourceChanged[subject=regex, locked=registry 1, found=registry 1.2]
                    "regex@path+re" as regex features "std,perf" | SourceChanged[subject=regex, locked=registry 1, found=path re]
                    "regex@1" as regex                         | FeaturesChanged[subject=regex, locked=perf, std, found=]
                    "regex@1" as regex no-default-features     | FeaturesChanged[subject=regex, locked=perf, std, found=without the default ones]
                    "hex@1" as regex                           | Missing[subject=hex] Extra[subject=regex]
                    "hex@1" as hex                             | Missing[subject=hex] Extra[subject=regex]
                    """)
    void stale(String line, String expected) {
        var manifest = ManifestReader.readFile("A.java", "// import rust " + line);
        assertEquals(expected == null ? "" : expected, show(Drift.between(LOCK, manifest)));
    }

    private static final String OF_PLATFORMS =
            """
            [rust-dependencies]
            regex = "1"
            [target.'cfg(windows)'.rust-dependencies]
            regex = { version = "1", features = ["perf"] }
            winreg = "0.55"
            """;

    @ParameterizedTest(name = "{0}")
    @DisplayName("[LOCKFILE-4] [LOCKFILE-17] each platform's request is compared, on every target")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    =                 | =                  |
                    cfg(windows)      | cfg(not(unix))     | regex for cfg(not(unix)) is not in the lock ~ winreg for cfg(not(unix)) is not in the lock ~ regex for cfg(windows) is in the lock, but nothing asks for it ~ winreg for cfg(windows) is in the lock, but nothing asks for it
                    ["perf"]          | ["std"]            | regex for cfg(windows): the features differ: locked `perf`, now `std`
                    winreg = "0.55"   | winreg = "0.56"    | winreg for cfg(windows): the source differs: locked `registry 0.55`, now `registry 0.56`
                    winreg = "0.55"   | #                  | winreg for cfg(windows) is in the lock, but nothing asks for it
                    regex = "1"       | #                  | regex is in the lock, but nothing asks for it
                    """)
    void stalePlatforms(String from, String to, String expected, @TempDir Path folder)
            throws IOException {
        var locked = project(folder, OF_PLATFORMS);
        var requests = locked.asked().stream().map(c -> Request.of(c, on(c.name(), "1.0.0")));
        var lock = new Lockfile(requests.toList(), new Resolution(List.of()));
        var drifts = Drift.between(lock, project(folder, OF_PLATFORMS.replace(from, to)));
        var said = drifts.stream().map(Drift::describe).toList();
        assertEquals(expected == null ? "" : expected, String.join(" ~ ", said));
    }

    private static Manifest project(Path folder, String toml) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), toml);
        return ManifestReader.readProject(folder);
    }

    @Test
    void twoResolutionsDifferCrateByCrate() {
        var before =
                resolution(
                        crate("gone", "1.0.0"),
                        crate("moved", "1.0.0"),
                        crate("newer", "1.0.0"),
                        crate("rand", "0.8.0"),
                        crate("rand", "0.9.0"),
                        crate("same", "1.0.0"),
                        crate("wider", "1.0.0"));
        var after =
                resolution(
                        crate("came", "1.0.0"),
                        crate("moved", "1.0.0", GIT),
                        crate("newer", "1.1.0"),
                        crate("rand", "0.8.0"),
                        crate("rand", "0.10.0"),
                        crate("same", "1.0.0"),
                        crate("wider", "1.0.0", on("came", "1.0.0")));
        assertEquals(
                List.of(
                        "came 1.0.0 is not in the lock",
                        "gone 1.0.0 is in the lock, but nothing asks for it",
                        "moved 1.0.0: the source differs: locked `registry default`, now `git"
                                + " https://git.example/a?branch=main#"
                                + "c".repeat(40)
                                + "`",
                        "moved 1.0.0: crate-sha256 differs: locked `"
                                + "0".repeat(64)
                                + "`, now `none`",
                        "newer: the version differs: locked `1.0.0`, now `1.1.0`",
                        "rand 0.9.0 is in the lock, but nothing asks for it",
                        "rand 0.10.0 is not in the lock",
                        "wider 1.0.0: the dependencies differ: locked ``, now `came 1.0.0`"),
                Drift.between(before, after).stream().map(Drift::describe).toList());
        assertEquals(List.of(), Drift.between(before, before));
    }

    private static Resolution resolution(Resolution.LockedPackage... packages) {
        return new Resolution(List.of(packages));
    }

    private static Lockfile lock(String text) {
        var crates = ManifestReader.readFile("A.java", text).crates();
        return new Lockfile(
                crates.stream().map(c -> Request.of(c, on(c.name(), "1.0.0"))).toList(),
                new Resolution(List.of()));
    }

    private static String show(List<Drift> drifts) {
        return String.join(" ", drifts.stream().map(Object::toString).toList());
    }
}
