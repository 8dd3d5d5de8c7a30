package dev.gantry.lockfile;

import static dev.gantry.lockfile.Locks.GIT;
import static dev.gantry.lockfile.Locks.crate;
import static dev.gantry.lockfile.Locks.on;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.lockfile.Lockfile.Request;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;

/// ```
/// demo -> regex -> aho -> memchr -> git
///         regex -------> memchr
/// demo -> rand -> regex
/// ```
class LockTreeTest {
    private static final Lockfile LOCK =
            new Lockfile(
                    List.of(request("regex", "1.0.0"), request("rand", "0.9.0")),
                    new Resolution(
                            List.of(
                                    crate("aho", "1.1.0", on("memchr", "2.0.0")),
                                    crate("git", "1.0.0", GIT),
                                    crate("lost", "1.0.0", on("memchr", "2.0.0")),
                                    crate("memchr", "2.0.0", on("git", "1.0.0")),
                                    crate("rand", "0.9.0", on("regex", "1.0.0")),
                                    crate(
                                            "regex",
                                            "1.0.0",
                                            on("aho", "1.1.0"),
                                            on("memchr", "2.0.0")))));
    private static final LockTree TREE = new LockTree("demo", LOCK);
    private static final String FROM_GIT =
            "git 1.0.0 (git https://git.example/a?branch=main#" + "c".repeat(40) + ")";

    private static Request request(String name, String version) {
        return new Request(name, name, "registry *", List.of(), true, on(name, version));
    }

    @Test
    @DisplayName("[LOCKFILE-11] a crate stands below each that asks for it, once with all below it")
    void tree() {
        assertEquals(
                """
                demo
                ├── rand 0.9.0
                │   └── regex 1.0.0
                │       ├── aho 1.1.0
                │       │   └── memchr 2.0.0
                │       │       └── %s
                │       └── memchr 2.0.0 (*)
                └── regex 1.0.0 (*)
                """
                        .formatted(FROM_GIT)
                        .strip(),
                String.join("\n", TREE.lines()));
    }

    @Test
    @DisplayName("[LOCKFILE-11] one path for everyone who asks, the shortest to him")
    void paths() {
        assertEquals(
                List.of(
                        List.of("demo", "regex 1.0.0", "aho 1.1.0", "memchr 2.0.0"),
                        List.of("demo", "regex 1.0.0", "memchr 2.0.0")),
                TREE.paths(LOCK.resolution().find(on("memchr", "2.0.0"))));
        assertEquals(
                List.of(
                        List.of("demo", "regex 1.0.0"),
                        List.of("demo", "rand 0.9.0", "regex 1.0.0")),
                TREE.paths(LOCK.resolution().find(on("regex", "1.0.0"))));
    }
}
