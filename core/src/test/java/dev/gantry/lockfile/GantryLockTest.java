package dev.gantry.lockfile;

import static dev.gantry.lockfile.Locks.DEFAULT;
import static dev.gantry.lockfile.Locks.GIT;
import static dev.gantry.lockfile.Locks.crate;
import static dev.gantry.lockfile.Locks.on;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.lockfile.Lockfile.Request;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.problem.ProblemException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

class GantryLockTest {

    private static final String TEXT =
            """
            # Written by Gantry. Commit this file; without it versions are chosen anew.
            version = 1

            [[rust-request]]
            alias = "a"
            name = "a"
            wanted = "git https://git.example/a?branch=main"
            default-features = false
            locked = "a 1.0.0 (git https://git.example/a?branch=main#cccccccccccccccccccccccccccccccccccccccc)"

            [[rust-request]]
            alias = "dice"
            name = "rand"
            wanted = "registry >=0.9, <0.11"
            features = [
                "serde",
                "std",
            ]
            default-features = true
            locked = "rand 0.10.0"

            [[rust-package]]
            name = "a"
            version = "1.0.0"
            source = { kind = "git", url = "https://git.example/a", reference = "?branch=main", commit = "cccccccccccccccccccccccccccccccccccccccc" }

            [[rust-package]]
            name = "a"
            version = "1.0.0"
            source = { kind = "registry", registry = "default" }
            dependencies = [
                "rand 0.9.0",
                "rand 0.10.0",
                "shapes 0.1.0",
            ]
            crate-sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

            [[rust-package]]
            name = "rand"
            version = "0.9.0"
            source = { kind = "registry", registry = "default" }
            crate-sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

            [[rust-package]]
            name = "rand"
            version = "0.10.0"
            source = { kind = "registry", registry = "default" }
            dependencies = [
                "a 1.0.0 (registry default)",
            ]
            crate-sha256 = "0000000000000000000000000000000000000000000000000000000000000000"

            [[rust-package]]
            name = "shapes"
            version = "0.1.0"
            source = { kind = "path", path = "native/shapes \\"q\\"" }
            """;

    private static final Lockfile LOCK =
            new Lockfile(
                    List.of(
                            new Request(
                                    "dice",
                                    "rand",
                                    "registry >=0.9, <0.11",
                                    List.of("std", "serde"),
                                    true,
                                    on("rand", "0.10.0")),
                            new Request(
                                    "a",
                                    "a",
                                    "git https://git.example/a?branch=main",
                                    List.of(),
                                    false,
                                    on("a", "1.0.0", GIT))),
                    new Resolution(
                            List.of(
                                    crate("rand", "0.10.0", on("a", "1.0.0", DEFAULT)),
                                    crate(
                                            "shapes",
                                            "0.1.0",
                                            new LockedSource.Path("native/shapes \"q\"")),
                                    crate("rand", "0.9.0"),
                                    crate("a", "1.0.0", GIT),
                                    crate(
                                            "a",
                                            "1.0.0",
                                            on("shapes", "0.1.0"),
                                            on("rand", "0.10.0"),
                                            on("rand", "0.9.0")))));

    @Test
    @DisplayName("[LOCKFILE-1] [LOCKFILE-2] the text, whatever the order of the records")
    void written() {
        assertEquals(TEXT, GantryLock.write(LOCK));
    }

    @Test
    void read() {
        assertEquals(LOCK, GantryLock.read("gantry.lock", TEXT));
    }

    @Test
    @DisplayName(
            "[LOCKFILE-17] a request says for which platform it asks, and comes behind the usual")
    void platforms() {
        var usual = new Request("a", "a", "registry 1", List.of(), true, on("a", "1.0.0"));
        var onWindows =
                new Request(
                        "a",
                        "a",
                        "registry 1",
                        List.of("std"),
                        false,
                        on("a", "1.0.0"),
                        Optional.of("cfg(target_os = \"windows\")"));
        var lock =
                new Lockfile(
                        List.of(onWindows, usual), new Resolution(List.of(crate("a", "1.0.0"))));
        var text = GantryLock.write(lock);
        var expected =
                """
                [[rust-request]]
                alias = "a"
                name = "a"
                wanted = "registry 1"
                default-features = true
                locked = "a 1.0.0"

                [[rust-request]]
                alias = "a"
                name = "a"
                platform = "cfg(target_os = \\"windows\\")"
                wanted = "registry 1"
                features = [
                    "std",
                ]
                default-features = false
                locked = "a 1.0.0"
                """;
        assertTrue(text.contains(expected), text);
        assertEquals(lock, GantryLock.read("gantry.lock", text));
    }

    @ParameterizedTest(name = "{1}")
    @DisplayName("[LOCKFILE-5] what is wrong in a lock is shown at its line")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    version = 1            | version = 2            | 2  | it was written by another version of Gantry
                    version = 1            | <<<<<<< HEAD           | 2  |
                    locked = "rand 0.10.0" | locked = "rand 0.10"   | 20 | there is no package 'rand 0.10'
                    "rand 0.9.0",          | "rand 0.8.0",          | 31 | there is no package 'rand 0.8.0'
                    "rand 0.9.0",          | "rand 0.10.0",         | 31 | 'rand 0.10.0' occurs twice
                    "a 1.0.0 (registry default)" | "a 1.0.0"        | 48 | there is no package 'a 1.0.0'
                    name = "shapes"        | nmae = "shapes"        | 54 | unknown key 'nmae'
                    kind = "path"          | kind = "paht"          | 56 | unknown kind of source 'paht'
                    default-features = true| default-features = 1   | 19 | 'default-features' must be true or false
                    """)
    void malformed(String original, String changed, int line, String what) {
        var text = TEXT.replaceFirst(java.util.regex.Pattern.quote(original), changed);
        var problem =
                assertThrows(ProblemException.class, () -> GantryLock.read("gantry.lock", text))
                        .problems()
                        .getFirst();
        assertEquals("GNT-LOCKFILE-3", problem.code());
        assertEquals(line, problem.location().orElseThrow().line());
        if (what != null) {
            assertEquals("Malformed lock: " + what, problem.message().replace('`', '\''));
        }
    }

    // [LOCKFILE-5]
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"crate-sha256,crate-sha512", "000\",00\"", "000\",00X\""})
    void everyRegistryPackageHasAChecksum(String original, String changed) {
        var text = TEXT.replace(original, changed);
        assertThrows(ProblemException.class, () -> GantryLock.read("gantry.lock", text));
    }
}
