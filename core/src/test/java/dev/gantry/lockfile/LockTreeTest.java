package dev.gantry.lockfile;

import static dev.gantry.lockfile.Locks.GIT;
import static dev.gantry.lockfile.Locks.crate;
import static dev.gantry.lockfile.Locks.on;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.lockfile.Lockfile.Request;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

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
    @DisplayName("[LOCKFILE-17] a crate for some platforms alone says so, where the project asks")
    void platforms() {
        var lock =
                new Lockfile(
                        List.of(
                                asked("cfg(windows)", "winreg"),
                                asked("cfg(unix)", "winreg"),
                                asked("cfg(unix)", "nix"),
                                request("rand", "1.0.0"),
                                asked("cfg(unix)", "rand")),
                        new Resolution(
                                List.of(
                                        crate("nix", "1.0.0"),
                                        crate("rand", "1.0.0", on("nix", "1.0.0")),
                                        crate("winreg", "1.0.0"))));
        var tree = new LockTree("demo", lock);
        assertEquals(
                List.of(
                        "demo",
                        "├── nix 1.0.0 [cfg(unix)]",
                        "├── rand 1.0.0",
                        "│   └── nix 1.0.0",
                        "└── winreg 1.0.0 [cfg(unix), cfg(windows)]"),
                tree.lines());
        assertEquals(
                List.of(
                        List.of("demo", "nix 1.0.0 [cfg(unix)]"),
                        List.of("demo", "rand 1.0.0", "nix 1.0.0")),
                tree.paths(lock.resolution().find(on("nix", "1.0.0"))));
    }

    private static Request asked(String platform, String name) {
        var usual = request(name, "1.0.0");
        return new Request(
                name, name, usual.wanted(), List.of(), true, usual.locked(), Optional.of(platform));
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
