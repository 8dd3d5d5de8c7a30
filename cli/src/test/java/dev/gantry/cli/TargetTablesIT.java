package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.manifest.Platform;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/// A project with crates for some platforms alone, from its first build to what another platform
/// has of it; with a cargo home of its own, and not on Windows.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Tag("project")
class TargetTablesIT {
    private static final String WINDOWS = "x86_64-pc-windows-gnu";
    private static final String TOML =
            """
            [project]
            name = "p"
            main = "Main"

            [rust-dependencies]
            hex = "=0.4.3"

            [target.'cfg(windows)'.rust-dependencies]
            winreg = "=0.55.0"
            hex = { version = "0.4", features = ["serde"] }
            panes = { path = "panes" }

            [target.'cfg(unix)'.rust-dependencies]
            crc32fast = "=1.4.2"
            """;

    /// CRC-32/ISO-HDLC's check value, from the catalogue of parametrised CRC algorithms.
    private static final String ANSWER = "cbf439260102\n";

    private static final String MAIN =
            """
            public class Main {
                public static void main(String[] arguments) {
                    var sum = crc32fast.Crc32fast.hash("123456789".getBytes());
                    System.out.println(Long.toHexString(sum) + hex.Hex.encode(new byte[] {1, 2}));
                }
            }
            """;

    @TempDir static Path folder;
    private static BuiltGantry gantry;
    private static Path project;

    @BeforeAll
    static void project() throws IOException {
        folder = folder.toRealPath();
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("CARGO_HOME", folder.resolve("cargo").toString());
        project = Files.createDirectories(folder.resolve("project"));
        BuiltGantry.write(project, "gantry.toml", TOML);
        main(MAIN);
        crate("panes", "[dependencies]\nglass = { path = \"../glass\" }\n");
        crate("glass", "");
    }

    private static void main(String text) {
        BuiltGantry.write(project, "src/main/java/Main.java", text);
    }

    private static void crate(String name, String dependencies) {
        BuiltGantry.write(
                project,
                name + "/Cargo.toml",
                "[package]\nname = \"%s\"\nversion = \"0.1.0\"\nedition = \"2021\"\n%s"
                        .formatted(name, dependencies));
        BuiltGantry.write(project, name + "/src/lib.rs", "compile_error!(\"on Windows\");\n");
    }

    private static BuiltGantry.Outcome gantry(int status, String... words) {
        var outcome = gantry.gantry(project, words);
        assertEquals(status, outcome.status(), outcome.errors() + outcome.output());
        return outcome;
    }

    private static String locked() throws IOException {
        return Files.readString(project.resolve("gantry.lock"));
    }

    @Test
    @Order(1)
    @DisplayName("[MANIFEST-10] [LOCKFILE-17] what holds here is bound, and all of it is locked")
    void runs() throws Exception {
        assertEquals(ANSWER, gantry(0, "run", "--plain").output());
        var lock = locked();
        for (var crate : List.of("crc32fast", "glass", "hex", "panes", "serde", "winreg")) {
            assertTrue(lock.contains("[[rust-package]]\nname = \"" + crate + "\"\n"), crate + lock);
        }
        assertTrue(
                lock.contains(
                        "alias = \"winreg\"\nname = \"winreg\"\nplatform = \"cfg(windows)\"\n"));
        assertTrue(
                lock.contains(
                        "alias = \"crc32fast\"\nname = \"crc32fast\"\nplatform = \"cfg(unix)\"\n"));
        assertTrue(lock.contains("source = { kind = \"path\", path = \"glass\" }"), lock);
        assertFalse(brought("winreg-0.55.0"), "it is of no use here");
    }

    /// Whether cargo is given a package.
    private static boolean brought(String crate) throws IOException {
        try (var all = Files.walk(folder.resolve("store/registries"))) {
            return all.anyMatch(it -> it.endsWith(crate + ".crate"));
        }
    }

    @Test
    @Order(2)
    @DisplayName("[LOCKFILE-17] the lock stays, and serves under --locked")
    void lockedStays() throws Exception {
        var lock = locked();
        assertEquals(ANSWER, gantry(0, "run", "--plain", "--frozen").output());
        assertEquals("", gantry(0, "lock", "--check", "--plain").output());
        gantry(0, "lock", "--plain");
        assertEquals(lock, locked());
        assertEquals("", gantry(0, "update", "--plain", "winreg").output());
        assertEquals(lock, locked());
    }

    @Test
    @Order(3)
    @DisplayName("[LOCKFILE-17] tree, why and metadata tell for which platforms a crate is")
    void shown() throws Exception {
        var tree = gantry(0, "tree", "--plain").output();
        assertTrue(tree.contains("├── crc32fast 1.4.2 [cfg(unix)]\n"), tree);
        assertTrue(tree.contains("├── hex 0.4.3\n"), tree);
        assertTrue(tree.contains("├── panes 0.1.0 (path panes) [cfg(windows)]\n"), tree);
        assertTrue(tree.contains("└── winreg 0.55.0 [cfg(windows)]\n"), tree);
        var why = gantry(0, "why", "--plain", "winreg").output();
        assertEquals("p > winreg 0.55.0 [cfg(windows)]\n", why);
        var json = gantry(0, "metadata", "--json").output();
        assertTrue(json.replaceAll("\\s", "").contains("\"platform\":\"cfg(windows)\""), json);
        Schemas.assertValid("metadata", json);
    }

    @Test
    @Order(4)
    @DisplayName("[MANIFEST-14] who names a crate of another platform is told table and target")
    void namedHere() {
        var where =
                "stands in [target.'cfg(windows)'.rust-dependencies] only, which does not hold for"
                        + " ";
        main(
                MAIN.replace(
                        "crc32fast.Crc32fast.hash(\"123456789\".getBytes())",
                        "winreg.RegKey.predef(null)"));
        var missed = gantry(1, "build", "--plain");
        assertTrue(missed.errors().contains("package winreg does not exist"), missed.errors());
        assertTrue(missed.errors().contains("hint: `winreg` " + where), missed.errors());
        main("// import rust \"winreg\" as winreg\n" + MAIN);
        var imported = gantry(1, "build", "--plain");
        assertTrue(imported.errors().contains("`winreg` " + where), imported.errors());
        assertTrue(imported.errors().contains("Main.java:1:"), imported.errors());
        main(MAIN);
    }

    @Test
    @Order(5)
    @DisplayName(
            "[LOCKFILE-18] a fetch for another target brings its crates; an unknown one is misuse")
    void fetched() throws Exception {
        var unknown = gantry(2, "fetch", "--plain", "--target", WINDOWS + "u");
        assertTrue(unknown.errors().contains("did you mean `" + WINDOWS + "`?"), unknown.errors());
        assertFalse(brought("winreg-0.55.0"));
        gantry(0, "fetch", "--plain", "--target", WINDOWS);
        assertTrue(brought("winreg-0.55.0"));
    }

    @Test
    @Order(6)
    @DisplayName("[MANIFEST-10] [LOCKFILE-17] on Windows the same lock serves other crates")
    void onWindows() throws Exception {
        assertEquals(List.of("hex", "winreg", "hex", "panes"), names(on(WINDOWS)));
        assertEquals(List.of("hex", "crc32fast"), names(on("aarch64-apple-darwin")));
        assertEquals(on(WINDOWS).asked(), on("aarch64-apple-darwin").asked());
        // the workspace in which cargo resolved, as cargo sees it there
        var manifest = resolveWorkspace().resolve("Cargo.toml").toString();
        var sources = resolveWorkspace().resolveSibling("sources.toml").toString();
        var cargo =
                gantry.surrounded(
                        List.of(
                                "cargo",
                                "tree",
                                "--locked",
                                "--offline",
                                "--config",
                                sources,
                                "--depth",
                                "1",
                                "--prefix",
                                "none",
                                "--format",
                                "{lib}",
                                "--target",
                                WINDOWS,
                                "--manifest-path",
                                manifest),
                        folder);
        var tree = BuiltGantry.outcome(cargo.start());
        assertEquals(0, tree.status(), tree.errors());
        assertEquals(
                List.of("gantry_bridge", "hex", "panes", "winreg"),
                tree.output().lines().distinct().sorted().toList());
    }

    private static Path resolveWorkspace() throws IOException {
        try (var all = Files.walk(folder.resolve("store/work"), 2)) {
            return all.filter(it -> it.endsWith("resolve")).findFirst().orElseThrow();
        }
    }

    private static List<String> names(Manifest manifest) {
        return manifest.crates().stream().map(CrateRequest::name).toList();
    }

    /// As rustc describes the target, whose standard library need not be here.
    private static Manifest on(String triple) throws IOException {
        var rustc = List.of("rustc", "--print", "cfg", "--target", triple);
        var outcome = BuiltGantry.outcome(gantry.surrounded(rustc, folder).start());
        assertEquals(0, outcome.status(), outcome.errors());
        var target = new Platform.Target(triple, new HashSet<>(outcome.output().lines().toList()));
        return ManifestReader.readProject(project, Files::readString, it -> it.holds(target));
    }

    @Test
    @Order(7)
    @DisplayName(
            "[LOCKFILE-17] a platform that asks for something else makes a lock stale anywhere")
    void stale() throws Exception {
        BuiltGantry.write(project, "gantry.toml", TOML.replace("=0.55.0", "0.54"));
        var refused = gantry(1, "build", "--plain", "--locked");
        assertTrue(
                refused.errors()
                        .contains(
                                "winreg for cfg(windows): the source differs: locked"
                                        + " `registry =0.55.0`, now `registry 0.54`"),
                refused.errors());
        BuiltGantry.write(project, "gantry.toml", TOML.replace("cfg(unix)", "cfg(any())"));
        main(
                """
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(hex.Hex.encode(new byte[] {7}));
                    }
                }
                """);
        assertEquals("07\n", gantry(0, "run", "--plain").output());
        assertTrue(locked().contains("platform = \"cfg(any())\"\n"), locked());
    }

    @Test
    @Order(8)
    @DisplayName("[LOCKFILE-17] one version serves an alias, or it is refused on every target")
    void twoVersions() {
        BuiltGantry.write(
                project,
                "gantry.toml",
                "[rust-dependencies]\n"
                        + "rand_core = \">=0.5\"\n"
                        + "[target.'cfg(windows)'.rust-dependencies]\n"
                        + "rand_core = \">=0.5,<0.6\"\n");
        var refused = gantry(1, "lock", "--plain").errors();
        assertTrue(refused.contains("`rand_core` would be two versions on one target: "), refused);
        assertTrue(refused.contains("gantry.toml:4:14"), refused);
    }
}
