package dev.gantry.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ExitCode;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// The tables of gantry.toml besides the crates.
class TablesTest {
    private static final Platform.Target WINDOWS =
            new Platform.Target("x86_64-pc-windows-msvc", Set.of("windows"));

    @TempDir Path folder;

    private Manifest read() {
        return ManifestReader.readProject(
                folder, Files::readString, platform -> platform.holds(WINDOWS));
    }

    private void toml(String text) throws IOException {
        Files.writeString(folder.resolve("gantry.toml"), text);
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-10] [MANIFEST-11] [MANIFEST-12] [MANIFEST-13] errors at their place")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [target.'cfg(windos'.rust-dependencies]         | 1:20+1 11 Malformed platform 'cfg(windos': ')' is missing
                    [target.'cfg(non(unix))'.rust-dependencies]     | 1:14+1 11 Malformed platform 'cfg(non(unix))': there are 'all', 'any' and 'not' only
                    [target.unix.dependencies]                      | 1:1+26 9 Unknown key 'dependencies'
                    [target.'cfg(unix)'.rust-dependencies]~a = "1.."| 2:8+1 3 Malformed version requirement '1..': a number is missing
                    [target.'cfg(unix)'.native]~sources = ["a.c"]   | 1:1+27 7 This version of Gantry does not support 'target."cfg(unix)".native' in gantry.toml yet
                    [profile.ci]~lto = false                        | 1:1+12 11 The profile 'ci' must inherit one
                    [profile.ci]~inherits = "relaese"               | 2:12+9 11 There is no profile 'relaese'
                    [profile.ci]~inherits = "ci"                    | 2:12+4 11 The profile 'ci' inherits from itself
                    [profile.dev]~inherits = "release"              | 2:12+9 11 'dev' is cargo's own and inherits nothing
                    [profile.debug]~lto = false                     | 1:1+15 11 'debug' cannot be the name of a profile
                    [profile.Build]~inherits = "dev"                | 1:1+15 11 'Build' cannot be the name of a profile
                    [profile.Cargo-x]~inherits = "dev"              | 1:1+17 11 'Cargo-x' cannot be the name of a profile
                    [profile.build-override]~lto = false            | 1:1+24 11 'build-override' cannot be the name of a profile
                    [profile.'größe']~inherits = "dev"~ltoo = 1     | 3:1+4 9 Unknown key 'ltoo'
                    [profile.release]~ltoo = false                  | 2:1+4 9 Unknown key 'ltoo'
                    [profile.release]~lto = "big"                   | 2:7+5 10 'profile.release.lto' must be true, false, "off", "thin" or "fat"
                    [profile.release]~opt-level = 4                 | 2:13+1 10 'profile.release.opt-level' must be 0, 1, 2, 3, "s" or "z"
                    [profile.release]~codegen-units = 0             | 2:17+1 10 'profile.release.codegen-units' must be a number from 1
                    [profile.release]~strip = 1                     | 2:9+1 10 'profile.release.strip' must be true, false, "none", "debuginfo" or "symbols"
                    [profile.release.package.regex]~lto = true      | 2:1+3 9 Unknown key 'lto'
                    profile = 1                                     | 1:1+7 10 'profile' must be a table
                    [build]~targets = ["x86"]                       | 2:1+7 7 This version of Gantry does not support 'build.targets' in gantry.toml yet ~ 2:12+5 10 'build.targets' must be a target triple
                    [build]~programm = "b.java"                     | 2:1+8 9 Unknown key 'programm'
                    [rust]~edition = "2042"                         | 2:11+6 11 There is no edition '2042' of Rust
                    [rust]~edition = "2021"                         | 2:11+6 7 This version of Gantry does not support the edition 2021 for what it generates yet
                    [rust]~runtime = { flavour = "x" }              | 2:1+7 7 This version of Gantry does not support 'rust.runtime' in gantry.toml yet ~ 2:13+7 9 Unknown key 'flavour'
                    [rust]~no-std = "yes"                           | 2:1+6 7 This version of Gantry does not support 'rust.no-std' in gantry.toml yet ~ 2:10+5 10 'rust.no-std' must be true or false
                    [rust]~extern = [{ item = "a::b" }]             | 2:1+6 7 This version of Gantry does not support 'rust.extern' in gantry.toml yet ~ 2:11+1 11 'rust.extern' lacks 'signature'
                    [native]~standard = "C20"                       | 1:1+8 7 This version of Gantry does not support 'native' in gantry.toml yet ~ 2:12+5 10 'native.standard' must be a standard such as "c++20"
                    [project-dependencies]~a = { paht = "b" }       | 1:1+22 7 This version of Gantry does not support 'project-dependencies' in gantry.toml yet ~ 2:7+4 9 Unknown key 'paht' ~ 2:1+1 11 'project-dependencies.a' lacks 'path'
                    [rust-dependencies]~a = { registry = "a b" }    | 2:18+5 11 'a b' cannot be the name of a registry
                    [rust-dependencies]~a = { path = "b", registry = "c" } | 2:19+8 11 'registry' and 'path' exclude each other
                    [rust-dependencies]~a = { version = "1", optional = true } | 2:22+8 7 This version of Gantry does not support 'rust-dependencies.a.optional' in gantry.toml yet
                    """)
    void refused(String text, String expected) throws IOException {
        toml(text.replace('~', '\n') + "\n");
        var shown = Refused.problems(this::read).stream().map(it -> it.replace('`', '\'')).toList();
        assertEquals(expected, String.join(" ~ ", shown));
    }

    @Test
    @DisplayName("[MANIFEST-3] errors of several tables are reported together")
    void several() throws IOException {
        toml("[profile.x]\n[target.'a b'.rust-dependencies]\n[rust]\nedition = 1\n[bild]\n");
        assertEquals(
                List.of("5:1+6 9", "4:11+1 10", "2:11+1 11", "1:1+11 11"),
                Refused.problems(this::read).stream()
                        .map(shown -> shown.replaceAll("^(\\S+ \\d+) .*", "$1"))
                        .toList());
    }

    private static String show(CrateRequest crate) {
        return "%s %s %s %s%s"
                .formatted(
                        crate.alias(),
                        crate.source(),
                        crate.features(),
                        crate.defaultFeatures(),
                        crate.platform().map(on -> " " + on).orElse(""));
    }

    private static final String OF_PLATFORMS =
            """
            [rust-dependencies]
            time = { version = "0.3", features = ["std"], alias = "clock" }

            [target.'cfg(windows)'.rust-dependencies]
            winreg = "0.55"
            time = { version = "0.3.1", features = ["parsing"], default-features = false }

            [target.'cfg(unix)'.rust-dependencies]
            nix = "0.30"
            """;

    @Test
    @DisplayName("[MANIFEST-10] tables are read whole, and where one holds it adds to the crates")
    void ofTheTarget() throws IOException {
        toml(OF_PLATFORMS);
        var always = "clock Registry[requirement=0.3, name=] [std] true";
        var windows =
                List.of(
                        "winreg Registry[requirement=0.55, name=] [] true cfg(windows)",
                        "clock Registry[requirement=0.3.1, name=] [parsing] false cfg(windows)");
        var unix = "nix Registry[requirement=0.30, name=] [] true cfg(unix)";
        var manifest = read();
        assertEquals(
                List.of(always, windows.getFirst(), windows.getLast(), unix),
                manifest.asked().stream().map(TablesTest::show).toList());
        assertEquals(
                List.of(always, windows.getFirst(), windows.getLast()),
                manifest.crates().stream().map(TablesTest::show).toList());
        assertEquals(List.of(unix), manifest.elsewhere().stream().map(TablesTest::show).toList());
        var nowhere = ManifestReader.readProject(folder);
        assertEquals(manifest.asked(), nowhere.asked());
        assertEquals(List.of(always), nowhere.crates().stream().map(TablesTest::show).toList());
    }

    private void imports(String line) throws IOException {
        var sources = Files.createDirectories(folder.resolve("src/main/java"));
        Files.writeString(sources.resolve("A.java"), "// import rust " + line + "\nclass A {}\n");
    }

    @Test
    @DisplayName("[MANIFEST-14] an import line of a crate of other targets names table and target")
    void importedWhereItIsNot() throws IOException {
        toml(OF_PLATFORMS);
        imports("\"nix\" as unix features \"fs\"");
        var manifest = read();
        assertEquals(
                List.of("unix Registry[requirement=0.30, name=] [fs] true cfg(unix)"),
                manifest.elsewhere().stream().map(TablesTest::show).toList());
        var problem = manifest.absent().getFirst().on(WINDOWS.triple());
        assertEquals(
                "`nix` stands in [target.'cfg(unix)'.rust-dependencies] only, which does not hold"
                        + " for x86_64-pc-windows-msvc",
                problem.message());
        assertEquals("src/main/java/A.java", problem.location().orElseThrow().file());
        imports("\"winreg\" as winreg");
        assertEquals(List.of(), read().absent());
        imports("\"time\" as clock");
        assertEquals(List.of(), ManifestReader.readProject(folder).absent());
    }

    @Test
    @DisplayName("[MANIFEST-14] an import line and a table of another target can contradict")
    void importsAgainstATable() throws IOException {
        toml(OF_PLATFORMS);
        imports("\"nix@0.29\" as nix");
        assertEquals("GNT-MANIFEST-6", Refused.thrown(this::read).getFirst().code());
    }

    @ParameterizedTest
    @DisplayName("[MANIFEST-10] tables are checked with each other where both hold")
    @CsvSource({
        "'\"1\"',GNT-MANIFEST-6",
        "'\"0.3\"',",
        "'{ version = \"0.3\", alias = \"t\" }',GNT-MANIFEST-6"
    })
    void twoTables(String other, String code) throws IOException {
        toml(
                """
                [target.'cfg(windows)'.rust-dependencies]
                time = "0.3"
                [target.x86_64-pc-windows-msvc.rust-dependencies]
                time = %s
                """
                        .formatted(other));
        assertEquals(2, ManifestReader.readProject(folder).elsewhere().size());
        if (code == null) assertEquals(2, read().crates().size());
        else assertEquals(code, Refused.thrown(this::read).getFirst().code());
    }

    @Test
    @DisplayName("[MANIFEST-10] two platforms may have one alias")
    void oneAlias() throws IOException {
        toml(
                """
                [target.'cfg(windows)'.rust-dependencies]
                winreg = { version = "0.55", alias = "system" }
                [target.'cfg(unix)'.rust-dependencies]
                nix = { version = "0.30", alias = "system" }
                """);
        assertEquals(List.of("winreg"), read().crates().stream().map(CrateRequest::name).toList());
    }

    @Test
    @DisplayName("[MANIFEST-10] aliases and requirements of a table are checked where none holds")
    void mistakesOfOtherTargets() throws IOException {
        toml(
                """
                [rust-dependencies]
                regex = { version = "1", alias = "reg" }
                time = "0.3"
                uuid = "1"
                hex = "0.4"
                [target.'cfg(windows)'.rust-dependencies]
                winreg = { version = "0.55", alias = "reg" }
                uuid = { version = "1", alias = "id" }
                hex = { path = "hex" }
                [target.'cfg(macos)'.rust-dependencies]
                time = "0.2"
                """);
        assertEquals(
                List.of(
                        "8:1+4 6 Two requests for `uuid` contradict each other: a crate can have"
                                + " one alias only",
                        "9:1+3 6 Two requests for `hex` contradict each other: they name different"
                                + " sources",
                        "7:38+5 5 The alias `reg` is taken by another crate",
                        "11:1+4 6 Two requests for `time` contradict each other: no version"
                                + " satisfies both requirements"),
                Refused.problems(() -> ManifestReader.readProject(folder)));
    }

    @Test
    @DisplayName("[MANIFEST-13] a registry is named, and its requirement read")
    void ofARegistry() throws IOException {
        toml("[rust-dependencies]\na = { version = \"1\", registry = \"corp\" }\n");
        assertEquals(new Source.Registry("1", "corp"), read().crates().getFirst().source());
    }

    @Test
    @DisplayName("[MANIFEST-11] a profile is told with those it inherits from, without panic")
    void profiles() throws IOException {
        toml(
                """
                [profile.ci]
                inherits = "slow"
                codegen-units = 16
                panic = "abort"
                [profile.slow]
                inherits = "release"
                lto = "fat"
                [profile.slow.package."*"]
                opt-level = "s"
                [profile.release]
                debug = 1
                [profile.other]
                inherits = "dev"
                """);
        assertEquals(
                List.of(
                        "profile.ci.inherits=\"slow\"",
                        "profile.ci.codegen-units=16",
                        "profile.slow.inherits=\"release\"",
                        "profile.slow.lto=\"fat\"",
                        "profile.slow.package.\"*\".opt-level=\"s\"",
                        "profile.release.debug=1"),
                read().profiles().settings("ci"));
        assertEquals(List.of(), read().profiles().settings("dev"));
    }

    @Test
    @DisplayName("[MANIFEST-11] a profile that nobody knows is misuse")
    void noSuchProfile() throws IOException {
        toml("[profile.ci]\ninherits = \"release\"\n");
        var profiles = read().profiles();
        profiles.require("ci");
        var refused = assertThrows(ProblemException.class, () -> profiles.require("relese"));
        assertEquals(ExitCode.USAGE, refused.exit());
        assertEquals("did you mean `release`?", refused.problems().getFirst().hint().orElseThrow());
    }
}
