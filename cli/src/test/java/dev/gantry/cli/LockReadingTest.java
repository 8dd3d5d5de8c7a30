package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The verbs that read a lock, on a machine without any program.
class LockReadingTest {
    private static final String LOCK =
            """
            version = 1

            [bindings."x86_64-unknown-linux-gnu"]
            gantry = "0.1.0"
            rustc = "1.95.0 (59807616e 2026-04-14)"

            [[rust-request]]
            alias = "hex"
            name = "hex"
            wanted = "registry 0.4"
            default-features = true
            locked = "hex 0.4.3"

            [[rust-package]]
            name = "hex"
            version = "0.4.3"
            source = { kind = "registry", registry = "default" }
            features = ["default"]
            dependencies = ["kiwi 0.1.0", "pear 2.0.0"]
            crate-sha256 = "%1$s"
            crate-blake3 = "%1$s"
            [rust-package.target."x86_64-unknown-linux-gnu"]
            features = ["alloc"]
            rustdoc-format = 57
            rustdoc-sha256 = "%1$s"
            wrapper-sha256 = "%1$s"

            [[rust-package]]
            name = "kiwi"
            version = "0.1.0"
            source = { kind = "path", path = "../kiwi" }

            [[rust-package]]
            name = "pear"
            version = "2.0.0"
            source = { kind = "git", url = "https://git.example/pear", commit = "%2$s" }
            """
                    .formatted("0".repeat(64), "c".repeat(40));

    @TempDir Path folder;
    private FakeMachine machine;

    @BeforeEach
    void aLockedProject() throws IOException {
        Files.writeString(
                folder.resolve("gantry.toml"),
                "[project]\n"
                        + "name = \"demo\"\n"
                        + "main = \"Main\"\n"
                        + "[rust-dependencies]\n"
                        + "hex = \"0.4\"\n");
        Files.writeString(folder.resolve("gantry.lock"), LOCK);
        machine = new FakeMachine(folder);
    }

    @Test
    @DisplayName("[LOCKFILE-11] the tree of a lock needs no program")
    void tree() {
        assertEquals(0, machine.gantry("tree"), machine.errors());
        assertEquals(
                """
                demo
                └── hex 0.4.3
                    ├── kiwi 0.1.0 (path ../kiwi)
                    └── pear 2.0.0 (git https://git.example/pear#%s)
                """
                        .formatted("c".repeat(40)),
                machine.output().replace(System.lineSeparator(), "\n"));
    }

    @Test
    @DisplayName("[LOCKFILE-11] why a crate is there")
    void why() {
        assertEquals(0, machine.gantry("why", "kiwi@0.1.0"), machine.errors());
        assertEquals("demo > hex 0.4.3 > kiwi 0.1.0 (path ../kiwi)", machine.output().strip());
    }

    @Test
    void aCrateThatIsNotLockedIsRefusedWithTheNearest() {
        assertEquals(1, machine.gantry("why", "hxe"));
        assertTrue(machine.errors().contains("`hxe` is not in gantry.lock"), machine.errors());
        assertTrue(machine.errors().contains("Did you mean `hex`?"), machine.errors());
        assertEquals(1, machine.gantry("why", "hex@9"));
        assertTrue(machine.errors().contains("Did you mean `hex@0.4.3`?"), machine.errors());
    }

    @Test
    @DisplayName("[LOCKFILE-12] the document of a lock is what its schema says")
    void metadata() throws IOException {
        assertEquals(0, machine.gantry("metadata", "--json"), machine.errors());
        var document = JsonDocument.read(machine.output());
        Schemas.assertValid("metadata", machine.output());
        assertEquals(3, JsonDocument.list(document, "packages").size());
        assertEquals(2, machine.gantry("metadata"), "it is nothing but a document");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tree", "why hex", "metadata --json"})
    @DisplayName("[LOCKFILE-11] a lock that is missing or was made for other requests is refused")
    void noLock(String line) throws IOException {
        var lock = folder.resolve("gantry.lock");
        Files.writeString(lock, LOCK.replace("registry 0.4", "registry 0.3"));
        assertEquals(1, machine.gantry(line.split(" ")));
        assertTrue(machine.errors().contains("made for other requests"), machine.errors());
        assertTrue(machine.errors().contains("locked `registry 0.3`"), machine.errors());
        Files.delete(lock);
        assertEquals(1, machine.gantry(line.split(" ")));
        assertTrue(machine.errors().contains("There is no gantry.lock"), machine.errors());
        assertTrue(machine.errors().contains("`gantry lock` writes it"), machine.errors());
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock --deep", "lock --strict", "update --locked", "update --frozen"})
    @DisplayName("[CLI-1] flags that contradict a verb are misuse")
    void misuse(String line) {
        assertEquals(2, machine.gantry(line.split(" ")), machine.errors());
    }
}
