package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/// Keys of gantry.toml that must reach cargo: seen in what the program answers.
class ManifestKeysIT {
    private static final String ANSWERS =
            """
            pub fn checks() -> bool { cfg!(debug_assertions) }
            pub fn system() -> &'static str { SYSTEM }
            #[cfg(windows)]
            const SYSTEM: &str = "windows";
            #[cfg(not(windows))]
            const SYSTEM: &str = "not windows";
            """;

    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    @BeforeEach
    void project() {
        crate("answers", ANSWERS);
        BuiltGantry.write(
                folder,
                "src/main/java/Main.java",
                """
                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(answers.Answers.checks());
                    }
                }
                """);
    }

    private void crate(String name, String text) {
        BuiltGantry.write(
                folder,
                name + "/Cargo.toml",
                "[package]\nname = \"%s\"\nversion = \"0.1.0\"\nedition = \"2021\"\n"
                        .formatted(name));
        BuiltGantry.write(folder, name + "/src/lib.rs", text);
    }

    private void toml(String tables) {
        BuiltGantry.write(
                folder, "gantry.toml", "[project]\nname = \"p\"\nmain = \"Main\"\n" + tables);
    }

    private String run(String... flags) {
        var line = new String[flags.length + 2];
        line[0] = "run";
        line[1] = "--plain";
        System.arraycopy(flags, 0, line, 2, flags.length);
        var outcome = gantry.gantry(folder, line);
        assertEquals(0, outcome.status(), outcome.errors());
        return outcome.output();
    }

    private static final String PATH = "[rust-dependencies]\nanswers = { path = \"answers\" }\n";

    @Test
    @DisplayName("[MANIFEST-17] a version beside a path is one that the crate there must have")
    void versionAndPath() {
        toml("[rust-dependencies]\nanswers = { path = \"answers\", version = \"0.1\" }\n");
        assertEquals(0, gantry.gantry(folder, "lock", "--plain").status());
        // what is locked by now does not hide it
        toml("[rust-dependencies]\nanswers = { path = \"answers\", version = \"0.2\" }\n");
        var refused = gantry.gantry(folder, "lock", "--plain");
        assertEquals(1, refused.status(), refused.errors());
        var told = refused.errors();
        assertTrue(told.contains("error[GNT-CARGO-4]: "), told);
        assertTrue(told.contains("`answers`") && told.contains("0.2"), told);
        assertTrue(told.contains(" --> gantry.toml:5:"), told);
    }

    @Test
    @DisplayName("[MANIFEST-11] profiles reach cargo, are inherited, and are in the keys")
    void profiles() {
        toml(PATH);
        // The Cargo Book, "Profiles": debug-assertions are on in dev and off in release
        assertEquals("true\n", run());
        assertEquals("false\n", run("-r"));
        toml(PATH + "[profile.dev]\ndebug-assertions = false\n");
        assertEquals("false\n", run());
        toml(
                PATH
                        + "[profile.ci]\ninherits = \"checked\"\nlto = false\npanic = \"abort\"\n"
                        + "[profile.checked]\ninherits = \"release\"\ndebug-assertions = true\n");
        assertEquals("true\n", run("--profile", "ci"));
        assertEquals("false\n", run("-r"));
        toml(PATH);
        assertEquals("true\n", run(), "what was built first, from the store");
        var unknown = gantry.gantry(folder, "build", "--profile", "ci");
        assertEquals(2, unknown.status(), unknown.errors());
    }

    @Test
    @DisplayName("[MANIFEST-7] tables of [target] that come later are refused, by name")
    void laterTablesOfTargets() {
        toml(PATH + "[target.'cfg(unix)'.native]\nsources = [\"a.c\"]\n");
        var refused = gantry.gantry(folder, "build", "--plain");
        assertEquals(1, refused.status(), refused.errors());
        var key = "target.\"cfg(unix)\".native";
        assertTrue(
                refused.errors().contains("does not support `" + key + "` in gantry.toml yet"),
                refused.errors());
        assertFalse(Files.exists(folder.resolve("gantry.lock")));
    }

    @Test
    @DisplayName("[MANIFEST-13] a registry of cargo's configuration, by its name")
    void registries() throws Exception {
        publish("answers");
        BuiltGantry.write(
                folder,
                ".cargo/config.toml",
                """
                [registries.corp]
                index = "sparse+http://127.0.0.1:9/"
                [source.corp]
                registry = "sparse+http://127.0.0.1:9/"
                replace-with = "mirror"
                [source.mirror]
                local-registry = "mirror"
                """);
        toml("[rust-dependencies]\nanswers = { version = \"0.1\", registry = \"corp\" }\n");
        assertEquals("true\n", run());
        var lock = Files.readString(folder.resolve("gantry.lock"));
        assertTrue(lock.contains("registry = \"corp\""), lock);
        assertTrue(!lock.contains("127.0.0.1"), lock);
        assertEquals("true\n", run("--locked"));
    }

    /// Packs a crate, and puts it into a registry that is a folder. Source: the Cargo Book, "Source
    /// Replacement" (local registry) and "Index Format".
    private void publish(String name) throws IOException, InterruptedException {
        var pack =
                new ProcessBuilder("cargo", "package", "--no-verify", "--allow-dirty", "--offline")
                        .directory(folder.resolve(name).toFile())
                        .redirectErrorStream(true);
        pack.environment().put("CARGO_TARGET_DIR", folder.resolve("packed").toString());
        var outcome = BuiltGantry.outcome(pack.start());
        assertEquals(0, outcome.status(), outcome.output());
        var file = name + "-0.1.0.crate";
        var mirror = Files.createDirectories(folder.resolve("mirror"));
        var crate = Files.readAllBytes(folder.resolve("packed/package").resolve(file));
        Files.write(mirror.resolve(file), crate);
        var entry =
                "{\"name\":\"%s\",\"vers\":\"0.1.0\",\"deps\":[],\"cksum\":\"%s\",\"features\":{},\"yanked\":false}\n"
                        .formatted(name, sha256(crate));
        BuiltGantry.write(
                mirror,
                "index/" + name.substring(0, 2) + "/" + name.substring(2, 4) + "/" + name,
                entry);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
