package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// `init`, `add` and `remove`, by the real Gantry with real crates.
class ProjectCommandsIT {
    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    private BuiltGantry.Outcome run(Path where, String line) {
        return gantry.gantry(where, line.split(" "));
    }

    private Path demo() {
        var made = run(folder, "init --plain demo");
        assertEquals(0, made.status(), made.errors());
        assertEquals(
                "created the project demo: gantry.toml, src/main/java/demo/Main.java, .gitignore\n",
                made.errors());
        return folder.resolve("demo");
    }

    private static String toml(Path project) {
        try {
            return Files.readString(project.resolve("gantry.toml"));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    @DisplayName("[INIT-1] [ADD-1] [ADD-3] [ADD-4] init, add, run, remove")
    void theWholeWay() {
        var demo = demo();
        var before = toml(demo);
        var first = run(demo, "run --plain");
        assertEquals("Hello from demo\n", first.output(), first.errors());

        var added = run(demo, "add --plain regex@1 uuid --features v4");
        assertEquals(0, added.status(), added.errors());
        var lines = added.output().lines().toList();
        assertTrue(
                lines.get(0).matches("added regex 1 \\(today 1\\.\\d+\\.\\d+\\), package regex"));
        var uuid = "added uuid (1\\.\\d+\\.\\d+), features v4, package uuid";
        assertTrue(lines.get(1).matches(uuid), added.output());
        var version = lines.get(1).replaceFirst(uuid, "$1");
        assertEquals(
                before
                        + "regex = \"1\"\nuuid = { version = \""
                        + version
                        + "\", features = [\"v4\"] }\n",
                toml(demo));

        BuiltGantry.write(
                demo,
                "src/main/java/demo/Main.java",
                """
                package demo;

                import regex.Regex;
                import uuid.Uuid;

                public final class Main {
                    public static void main(String[] args) {
                        var form = new Regex("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");
                        IO.println(form.isMatch(Uuid.newV4().toString()));
                    }
                }
                """);
        var second = run(demo, "run --plain");
        assertEquals("true\n", second.output(), second.errors());

        var removed = run(demo, "remove uuid regex");
        assertEquals("removed uuid\nremoved regex\n", removed.output(), removed.errors());
        assertEquals(before, toml(demo));
    }

    @Test
    @DisplayName("[INIT-1] a library runs too, with its crates below its own package")
    void aLibrary() {
        var made = run(folder, "init --plain --lib my-lib");
        assertEquals(0, made.status(), made.errors());
        var project = folder.resolve("my-lib");
        var added = run(project, "add --plain hex");
        assertEquals(0, added.status(), added.errors());
        assertTrue(added.output().strip().endsWith("package my_lib.rust.hex"), added.output());
        BuiltGantry.write(
                project,
                "src/main/java/my_lib/Greeting.java",
                """
                package my_lib;

                public final class Greeting {
                    public static String to(String name) {
                        return my_lib.rust.hex.Hex.encode(name.getBytes());
                    }
                }
                """);
        var ran = run(project, "run --plain");
        // RFC 4648, 8: base16
        assertEquals("6d792d6c6962\n", ran.output(), ran.errors());
    }

    @Test
    @DisplayName("[INIT-2] init overwrites nothing")
    void initTwice() {
        var demo = demo();
        var again = run(demo, "init --plain");
        assertEquals(1, again.status());
        assertTrue(
                again.errors()
                        .startsWith(
                                "error[GNT-MANIFEST-20]: There is already gantry.toml and"
                                        + " src/main/java/demo/Main.java in "),
                again.errors());
    }

    @Test
    @DisplayName("[ADD-2] one crate that nobody has changes nothing, and is told as by run")
    void anUnknownCrate() throws IOException {
        var demo = demo();
        var before = toml(demo);
        var refused = run(demo, "add --plain hex gantry-no-such-crate");
        assertEquals(1, refused.status());
        var told = "error[GNT-CARGO-3]: There is no crate `gantry-no-such-crate`\n";
        assertTrue(refused.errors().contains(told), refused.errors());
        assertTrue(refused.errors().contains("hint: is the name spelled"), refused.errors());
        var feature = run(demo, "add --plain hex --features sdt");
        assertEquals(1, feature.status());
        assertTrue(
                feature.errors().contains("Crate `hex` has no feature `sdt`\n"), feature.errors());
        assertTrue(feature.errors().contains("hint: it has: std, "), feature.errors());
        var other = run(demo, "add --plain hex --features uuid/v4");
        assertEquals(1, other.status());
        assertTrue(other.errors().contains("that is not being added: uuid"), other.errors());
        var both = run(demo, "add --plain hex regex --features hex/sdt");
        assertTrue(both.errors().contains("Crate `hex` has no feature `sdt`\n"), both.errors());
        var program = run(demo, "add --plain b3sum@1");
        assertTrue(program.errors().contains("has no library to bind"), program.errors());
        assertEquals(before, toml(demo));
        try (var files = Files.list(demo)) {
            assertEquals(
                    List.of(".gitignore", "gantry.toml", "src"),
                    files.map(it -> it.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    @DisplayName("[ADD-1] [ADD-5] a crate of a folder, whose name is a word of Java")
    void aFolder() {
        var demo = demo();
        BuiltGantry.write(
                folder,
                "crates/default/Cargo.toml",
                "[package]\nname = \"default\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        BuiltGantry.write(folder, "crates/default/src/lib.rs", "pub fn answer() -> u32 { 42 }\n");
        var added = run(demo, "add --plain --path ../crates/default");
        assertEquals(
                "added default 0.1.0 of ../crates/default, package default_\n",
                added.output(),
                added.errors());
        assertTrue(
                added.errors()
                        .contains("`default` becomes the package `default_`: `default` cannot be"),
                added.errors());
        assertTrue(
                toml(demo)
                        .endsWith(
                                "default = { path = \"../crates/default\", alias = \"default_\""
                                        + " }\n"),
                toml(demo));
    }

    @Test
    @DisplayName("[ADD-2] of two crates that are added at once none is lost")
    void twoAtOnce() throws Exception {
        var demo = demo();
        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var adding =
                    Stream.of("one", "two")
                            .map(crate -> both.submit(() -> addFolder(demo, crate)))
                            .toList();
            for (var added : adding) assertEquals(0, added.get().status(), added.get().errors());
        }
        for (var crate : List.of("one", "two")) {
            var entry = "%s = { path = \"../crates/%s\" }\n".formatted(crate, crate);
            assertTrue(toml(demo).contains(entry), toml(demo));
        }
    }

    private BuiltGantry.Outcome addFolder(Path project, String crate) {
        BuiltGantry.write(
                folder,
                "crates/" + crate + "/Cargo.toml",
                "[package]\nname = \"" + crate + "\"\nversion = \"0.1.0\"\nedition = \"2021\"\n");
        BuiltGantry.write(folder, "crates/" + crate + "/src/lib.rs", "pub fn answer() {}\n");
        return run(project, "add --plain " + crate + " --path ../crates/" + crate);
    }

    @Test
    @DisplayName("[MANIFEST-7] what comes later is refused by a build, and not by add")
    void later() {
        var demo = demo();
        BuiltGantry.write(demo, "gantry.toml", toml(demo) + "\n[native]\nsources = []\n");
        var built = run(demo, "build --plain");
        assertEquals(1, built.status());
        assertTrue(
                built.errors()
                        .startsWith(
                                "error[GNT-MANIFEST-7]: This version of Gantry does not support"
                                        + " `native` in gantry.toml yet\n --> gantry.toml:8:1\n"),
                built.errors());
        assertEquals(0, run(demo, "add --plain hex@0.4").status());
    }

    @Test
    @DisplayName("[CLI-15] clean removes the output, and the next command builds again")
    void clean() {
        var demo = demo();
        var own = BuiltGantry.write(demo, "build/mine.txt", "mine");
        assertEquals(0, run(demo, "doc --plain").status());
        assertTrue(Files.isDirectory(demo.resolve("build/gantry")));
        var cleaned = run(demo, "clean --plain");
        assertEquals("removed " + demo.resolve("build/gantry") + "\n", cleaned.errors());
        assertFalse(Files.exists(demo.resolve("build/gantry")));
        assertTrue(Files.exists(own));
        assertEquals("nothing to remove\n", run(demo, "clean --plain").errors());
        var again = run(demo, "run --plain");
        assertEquals("Hello from demo\n", again.output(), again.errors());

        var elsewhere = run(folder, "clean --plain");
        assertEquals(1, elsewhere.status(), elsewhere.errors());
        var ownStore = BuiltGantry.with(folder.resolve("own store"));
        assertEquals(0, ownStore.gantry(demo, "build", "--plain").status());
        var all = ownStore.gantry(folder, "clean", "--plain", "--store");
        assertTrue(
                all.errors().matches("removed [1-9]\\d* entries of the store, .* MB\n"),
                all.errors());
        var rebuilt = ownStore.gantry(demo, "run", "--plain");
        assertEquals("Hello from demo\n", rebuilt.output(), rebuilt.errors());
    }

    @Test
    @DisplayName("[CLI-1] flags that make no sense together are misuse")
    void misuse() {
        var demo = demo();
        var before = toml(demo);
        Stream.of(
                        "add",
                        "remove",
                        "add hex --rev 1",
                        "add hex regex --as x",
                        "add hex hex@0.4",
                        "add hex --path a --git file:///b",
                        "add hex@1 --path a",
                        "add --path a",
                        "add --git file:///b",
                        "add hex regex --path a",
                        "add hex --git file:///b --tag 1 --branch 2",
                        "add hex --git file:///b#main",
                        "add hex --git git@localhost:b",
                        "add hex --frozen",
                        "remove hex --locked",
                        "init a b",
                        "build --profile relese")
                .forEach(line -> assertEquals(2, run(demo, line).status(), line));
        assertEquals(before, toml(demo));
        assertFalse(Files.exists(demo.resolve("a")));
    }
}
