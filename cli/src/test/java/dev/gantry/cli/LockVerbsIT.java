package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

/// The lockfile's verbs as one project uses them, in their order, with a cargo home of its own.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LockVerbsIT {
    @TempDir static Path folder;
    private static BuiltGantry gantry;
    private static KiwiProject project;

    @BeforeAll
    static void project() throws Exception {
        folder = folder.toRealPath();
        gantry =
                BuiltGantry.with(folder.resolve("store"))
                        .with("CARGO_HOME", folder.resolve("cargo").toString());
        project = KiwiProject.in(folder, "=0.4.2");
    }

    private static BuiltGantry.Outcome gantry(BuiltGantry gantry, int status, String... words) {
        var outcome = gantry.gantry(project.folder(), words);
        assertEquals(status, outcome.status(), outcome.errors() + outcome.output());
        return outcome;
    }

    @Test
    @Order(1)
    @DisplayName("[LOCKFILE-13] a lock that is missing is refused under --locked, and none is made")
    void missing() {
        var outcome = gantry(gantry, 1, "build", "--locked");
        assertTrue(outcome.errors().contains("There is no gantry.lock"), outcome.errors());
        assertFalse(Files.exists(project.lock()));
    }

    @Test
    @Order(2)
    @DisplayName("[LOCKFILE-6] a lock is written, with what is known of its crates")
    void lock() throws Exception {
        var outcome = gantry(gantry, 0, "lock", "--plain");
        assertEquals(project.lock() + "\n", outcome.output());
        var text = project.locked();
        assertTrue(text.contains("version = \"0.4.2\""), text);
        assertTrue(text.contains("crate-blake3 = \""), text);
        assertTrue(text.contains("\n[rust-package.target.\""), text);
        assertFalse(text.contains("rustdoc-sha256"), "nothing was built yet");
        assertFalse(text.contains("://"), "no address of a registry");
    }

    @Test
    @Order(3)
    @DisplayName("[LOCKFILE-9] an update says what changes, and a dry one leaves the lock")
    void update() throws Exception {
        project.asks("hex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");
        gantry(gantry, 0, "lock", "--plain");
        var before = project.locked();
        assertTrue(before.contains("version = \"0.4.2\""), "what fits stays");
        var dry = gantry(gantry, 0, "update", "--dry-run", "--plain");
        assertTrue(dry.output().startsWith("hex 0.4.2 -> 0.4."), dry.output());
        assertEquals(before, project.locked());
        var one = gantry(gantry, 0, "update", "--plain", "hex");
        assertEquals(dry.output(), one.output());
        assertFalse(project.locked().contains("version = \"0.4.2\""));
        assertEquals("", gantry(gantry, 0, "update", "--plain").output());
    }

    @Test
    @Order(4)
    @DisplayName("[LOCKFILE-10] [LOCKFILE-13] after a fetch a build makes no request, and writes")
    void offline() throws Exception {
        gantry(gantry, 0, "fetch", "--plain");
        var before = project.files();
        try (var proxy = new RefusingProxy()) {
            gantry(proxy.before(gantry), 0, "build", "--plain", "--frozen", "--profile", "dev");
            assertEquals(0, proxy.calls());
            assertEquals(before, project.files(), "--frozen writes nothing in the project");

            var ran = gantry(proxy.before(gantry), 0, "run", "--plain", "--offline");
            assertEquals("1\n", ran.output());
            assertEquals(0, proxy.calls());

            project.asks("fnv = \"1\"\nhex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");
            var missing = gantry(proxy.before(gantry), 4, "run", "--plain", "--offline");
            assertTrue(missing.errors().contains("`fnv` is not on this machine"), missing.errors());
            assertEquals(0, proxy.calls());

            proxy.before(gantry).gantry(project.folder(), "run", "--plain");
            assertTrue(proxy.calls() > 0, "without --offline it is called");
        }
        project.asks("hex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");
    }

    @Test
    @Order(5)
    @DisplayName("[LOCKFILE-7] a lock is completed with what was made, and then stays")
    void completed() throws Exception {
        gantry(gantry, 0, "run", "--plain");
        var before = project.locked();
        assertFalse(before.contains("rustdoc-sha256"), "hashes are of the profile release");
        gantry(gantry, 0, "build", "--plain");
        var text = project.locked();
        assertEquals(2, text.split("rustdoc-sha256 = ", -1).length - 1, text);
        assertEquals(2, text.split("wrapper-sha256 = ", -1).length - 1, text);
        assertEquals(1, text.split("\n\\[bindings[.]", -1).length - 1, text);
        gantry(gantry, 0, "run", "--plain");
        assertEquals(text, project.locked());
        Files.writeString(project.lock(), before);
        gantry(gantry, 0, "lock", "--plain");
        assertEquals(text, project.locked(), "by what the store has recorded");
    }

    @Test
    @Order(6)
    @DisplayName("[LOCKFILE-13] a stale lock is refused under --locked, with the entry")
    void stale() throws Exception {
        var before = project.locked();
        project.asks("hex = \"=0.4.2\"\nkiwi = { path = \"../kiwi\" }\n");
        var asked = gantry(gantry, 1, "run", "--plain", "--locked");
        assertTrue(
                asked.errors().contains("hex: the source differs: locked `registry 0.4`"),
                asked.errors());
        project.asks("hex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");

        project.kiwiAsks("fnv = \"1\"\n");
        var entries = gantry(gantry, 1, "run", "--plain", "--locked");
        assertTrue(entries.errors().contains("fnv 1.0.7 is not in the lock"), entries.errors());
        assertTrue(
                entries.errors().contains("kiwi 0.1.0: the dependencies differ"), entries.errors());
        project.kiwiAsks("");

        var source = folder.resolve("kiwi/src/lib.rs");
        Files.writeString(source, "pub fn answer() -> u32 { 1 }\npub fn more() {}\n");
        for (int time = 1; time <= 2; time++) {
            var made = gantry(gantry, 1, "build", "--plain", "--locked");
            assertTrue(
                    made.errors().contains("kiwi 0.1.0: rustdoc-sha256 differs"),
                    "time " + time + ": " + made.errors());
        }
        Files.writeString(source, "pub fn answer() -> u32 { 1 }\n");
        assertEquals(before, project.locked());
    }

    @Test
    @Order(7)
    @DisplayName("[LOCKFILE-13] hashes are compared also of what was built before")
    void staleByHand() throws Exception {
        gantry(gantry, 0, "build", "--plain", "--locked");
        var before = project.locked();
        var other = before.replaceAll("(rustdoc-sha256 = \").{64}", "$1" + "0".repeat(64));
        Files.writeString(project.lock(), other);
        var built = gantry(gantry, 1, "build", "--plain", "--locked");
        assertTrue(built.errors().contains("kiwi 0.1.0: rustdoc-sha256 differs"), built.errors());
        Files.writeString(project.lock(), before);
        gantry(gantry, 0, "build", "--plain", "--locked");
    }

    @Test
    @Order(8)
    @DisplayName("[LOCKFILE-7] [LOCKFILE-13] what only a debug build shows changes no lock")
    void debugAssertions() throws Exception {
        var before = project.locked();
        var source = folder.resolve("kiwi/src/lib.rs");
        Files.writeString(
                source,
                "pub fn answer() -> u32 { 1 }\n#[cfg(debug_assertions)]\npub fn more() {}\n");
        gantry(gantry, 0, "build", "--plain");
        var text = project.locked();
        gantry(gantry, 0, "run", "--plain");
        gantry(gantry, 0, "run", "--plain", "--locked");
        assertEquals("", gantry(gantry, 0, "lock", "--check", "--plain").output());
        assertEquals(text, project.locked());
        Files.writeString(source, "pub fn answer() -> u32 { 1 }\n");
        Files.writeString(project.lock(), before);
    }

    @Test
    @Order(9)
    @DisplayName("[LOCKFILE-8] a file's lock is written beside it, and is its lock from then on")
    void lockOfAFile() throws Exception {
        var file =
                BuiltGantry.write(
                        folder,
                        "Asks.java",
                        "// import rust \"hex@=0.4.2\" as hex\nvoid main() {}\n");
        var locked = gantry.gantry(folder, "lock", "--plain", "Asks.java");
        assertEquals(file + ".lock\n", locked.output(), locked.errors());
        var tree = gantry.gantry(folder, "tree", "--locked", "Asks.java");
        assertEquals("Asks.java\n└── hex 0.4.2\n", tree.output(), tree.errors());
        Files.writeString(file, "// import rust \"hex@0.4\" as hex\nvoid main() {}\n");
        var stale = gantry.gantry(folder, "run", "--plain", "--locked", "Asks.java");
        assertEquals(1, stale.status());
        assertTrue(stale.errors().contains("Asks.java.lock is stale"), stale.errors());
        var again = gantry.gantry(folder, "lock", "--plain", "Asks.java");
        assertEquals(0, again.status(), again.errors());
        assertTrue(Files.readString(Path.of(file + ".lock")).contains("\"0.4.2\""));
    }

    @Test
    @Order(10)
    @DisplayName("[LOCKFILE-16] what is vendored is all that a build needs")
    void vendor() throws Exception {
        var vendored = gantry(gantry, 0, "vendor", "--plain", "vendor");
        assertTrue(Files.exists(project.folder().resolve("vendor/hex-0.4.3/Cargo.toml")));
        BuiltGantry.write(project.folder(), ".cargo/config.toml", vendored.output());
        var elsewhere =
                new BuiltGantry(folder.resolve("other store"), gantry.changes())
                        .with("CARGO_HOME", folder.resolve("empty cargo").toString());
        try (var proxy = new RefusingProxy()) {
            var ran = gantry(proxy.before(elsewhere), 0, "run", "--plain", "--frozen");
            assertEquals("1\n", ran.output());
            assertEquals(0, proxy.calls());
        }
    }

    @Test
    @Order(11)
    @DisplayName(
            "[LOCKFILE-16] it is vendored again, with another crate, while builds take from it")
    void vendorAgain() throws Exception {
        var before = Files.readString(project.folder().resolve(".cargo/config.toml"));
        project.asks("fnv = \"1\"\nhex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");
        var more = gantry(gantry, 0, "vendor", "--plain", "vendor");
        assertEquals(before, more.output());
        assertTrue(Files.exists(project.folder().resolve("vendor/fnv-1.0.7/Cargo.toml")));
        gantry(gantry, 0, "build", "--plain", "--frozen", "--profile", "dev");
        project.asks("hex = \"0.4\"\nkiwi = { path = \"../kiwi\" }\n");
        gantry(gantry, 0, "vendor", "--plain", "vendor");
        assertFalse(
                Files.exists(project.folder().resolve("vendor/fnv-1.0.7")), "it is locked no more");
    }

    @Test
    @Order(12)
    @DisplayName("[LOCKFILE-16] what replaces a registry serves what is vendored to another folder")
    void vendorByAMirror() throws Exception {
        var elsewhere =
                new BuiltGantry(folder.resolve("other store"), gantry.changes())
                        .with("CARGO_HOME", folder.resolve("empty cargo").toString());
        try (var proxy = new RefusingProxy()) {
            gantry(proxy.before(elsewhere), 0, "vendor", "--plain", "other");
            assertEquals(0, proxy.calls());
        }
        assertTrue(Files.exists(project.folder().resolve("other/hex-0.4.3/Cargo.toml")));
        assertTrue(Files.exists(project.folder().resolve("vendor/hex-0.4.3/Cargo.toml")));
    }

    @ParameterizedTest
    @Order(13)
    @ValueSource(strings = {"src", ".", "..", "gantry.toml", "../kiwi"})
    @DisplayName("[LOCKFILE-16] what was not vendored is never deleted")
    void vendorElsewhere(String place) throws Exception {
        var before = project.files();
        var refused = gantry(gantry, 2, "vendor", "--plain", place);
        assertTrue(refused.errors().contains("nothing is vendored to"), refused.errors());
        assertEquals(before, project.files());
        assertTrue(Files.exists(folder.resolve("kiwi/src/lib.rs")));
    }

    @Test
    @Order(14)
    @DisplayName("[LOCKFILE-4] the lock of a project that asks for no crate any more is stale too")
    void noCrates() throws Exception {
        BuiltGantry.write(
                project.folder(),
                "src/main/java/Main.java",
                "void main() {\n    IO.println(2);\n}\n");
        project.asks("");
        var refused = gantry(gantry, 1, "run", "--locked", "--plain");
        assertTrue(refused.errors().contains("hex is in the lock"), refused.errors());
        assertEquals("2\n", gantry(gantry, 0, "run", "--plain").output());
        assertFalse(project.locked().contains("hex"), project.locked());
        gantry(gantry, 0, "run", "--locked", "--plain");
        gantry(gantry, 0, "tree", "--plain");
    }
}
