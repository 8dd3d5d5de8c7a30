package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Programs of users, run from end to end: how they are named, where they lie, how they end.
class ProgramIT {
    private static final String ASKS =
            """
            // import rust "own-allocator@path+own-allocator" as own

            void main(String[] words) {
                IO.println(own.OwnAllocator.answer() + " " + String.join("|", words));
            }
            """;

    @TempDir static Path store;
    private static BuiltGantry gantry;

    @TempDir Path folder;

    @BeforeAll
    static void gantry() {
        gantry = BuiltGantry.with(store);
    }

    @Test
    @DisplayName("[CLI-5] the program's status, or 128+N after signal N, is Gantry's")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no signals to send")
    void endsAsTheProgramDoes() {
        BuiltGantry.write(folder, "Three.java", "void main() { System.exit(3); }");
        BuiltGantry.write(
                folder,
                "Killed.java",
                """
                void main() throws Exception {
                    var self = Long.toString(ProcessHandle.current().pid());
                    new ProcessBuilder("kill", "-KILL", self).start().waitFor();
                    Thread.sleep(600_000);
                }
                """);
        assertEquals(3, gantry.gantry(folder, "run", "--plain", "Three.java").status());
        assertEquals(137, gantry.gantry(folder, "run", "--plain", "Killed.java").status());
    }

    @Test
    void aCrateWithItsOwnAllocatorFileNamesAndFoldersOfAnyKind() {
        var home = folder.resolve("mit Leerzeichen und Ümläuten");
        BuiltGantry.crate("own-allocator", home);
        BuiltGantry.write(home, "log-scan.java", ASKS);
        var outcome = gantry.gantry(home, "run", "--plain", "log-scan.java", "a", "b c");
        assertEquals(0, outcome.status(), outcome.errors());
        assertEquals("42 a|b c\n", outcome.output());
        // from elsewhere: the path of the crate is relative to the file
        var file = home.resolve("log-scan.java").toString();
        outcome = gantry.gantry(folder, "run", "--plain", file, "again");
        assertEquals("42 again\n", outcome.output(), outcome.errors());
    }

    @Test
    @DisplayName("[JAVA-6] a cache of the JVM's is made after a run, used, and not needed")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "none is made without a shell")
    void startsFromACache() throws Exception {
        BuiltGantry.crate("own-allocator", folder);
        BuiltGantry.write(
                folder,
                "Asks.java",
                """
                // import rust "own-allocator@path+own-allocator" as own
                import java.lang.management.ManagementFactory;

                void main() {
                    var options = ManagementFactory.getRuntimeMXBean().getInputArguments();
                    boolean cached = options.stream().anyMatch(it -> it.startsWith("-XX:AOTCache"));
                    IO.println(own.OwnAllocator.answer() + (cached ? " cached" : " plain"));
                }
                """);
        var own = folder.resolve("own store");
        var process = BuiltGantry.with(own).with("GANTRY_AOT", "");
        assertEquals("42 plain\n", process.gantry(folder, "run", "--plain", "Asks.java").output());
        Path cache = cacheIn(own);
        var outcome = process.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals("42 cached\n", outcome.output());
        assertEquals("", outcome.errors());
        Files.writeString(cache, "spoilt");
        outcome = process.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals("42 cached\n", outcome.output());
        assertEquals("", outcome.errors());
    }

    private static Path cacheIn(Path store) throws Exception {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (System.nanoTime() < end) {
            try (var below = Files.walk(store.resolve("folders"))) {
                var found = below.filter(path -> path.toString().endsWith(".aot")).findFirst();
                if (found.isPresent()) return found.get();
            } catch (UncheckedIOException changedMeanwhile) {
                // once more
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no cache was made");
    }

    @Test
    @DisplayName("[MANIFEST-9] paths in a project's import lines are relative to their file")
    void aProjectWithARegistryCrateAndPathCrates() {
        var project = folder.resolve("mein Projekt ü");
        BuiltGantry.crate("own-allocator", project.resolve("native"));
        BuiltGantry.write(
                project,
                "gantry.toml",
                """
                [project]
                name = "demo"
                main = "demo.Main"

                [rust-dependencies]
                hex = "0.4"
                """);
        BuiltGantry.write(
                project,
                "src/main/java/demo/Main.java",
                """
                // import rust "own-allocator@path+../../../../native/own-allocator" as own
                package demo;

                public class Main {
                    public static void main(String[] arguments) {
                        System.out.println(hex.Hex.encode("kiwi") + own.OwnAllocator.answer());
                    }
                }
                """);
        var missing = gantry.gantry(project, "run", "--plain", "--locked");
        assertEquals(1, missing.status(), missing.errors());
        assertTrue(missing.errors().contains("There is no gantry.lock"), missing.errors());

        var outcome = gantry.gantry(project, "run", "--plain");
        assertEquals(0, outcome.status(), outcome.errors());
        assertEquals("6b69776942\n", outcome.output());
        assertTrue(Files.exists(project.resolve("gantry.lock")));
        assertEquals(0, gantry.gantry(project, "run", "--plain", "--locked").status());

        BuiltGantry.write(
                project,
                "gantry.toml",
                """
                [project]
                name = "demo"
                main = "demo.Main"

                [rust-dependencies]
                hex = "=0.4.2"
                """);
        var stale = gantry.gantry(project, "run", "--plain", "--locked");
        assertEquals(1, stale.status(), stale.errors());
        assertTrue(stale.errors().contains("error[GNT-LOCKFILE-2]"), stale.errors());
        assertTrue(stale.errors().contains("hex"), "the entry is named: " + stale.errors());
    }

    @Test
    void aMainClassThatIsNotThereIsRefusedWithTheNearest() {
        var project = folder.resolve("misspelt");
        BuiltGantry.write(
                project, "gantry.toml", "[project]\nname = \"demo\"\nmain = \"demo.Mian\"\n");
        BuiltGantry.write(
                project,
                "src/main/java/demo/Main.java",
                "package demo;\n\npublic class Main {\n    static void main() {}\n}\n");
        var outcome = gantry.gantry(project, "run", "--plain");
        assertEquals(1, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("did you mean `demo.Main`?"), outcome.errors());
    }

    @Test
    void theFirstLineMakesTheFileACommand() throws Exception {
        var bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(
                bin.resolve("gantry"), Path.of("..", "gantry").toAbsolutePath().normalize());
        var file =
                BuiltGantry.write(
                        folder,
                        "greet.java",
                        """
                        ///usr/bin/env gantry run "$0" "$@"; exit $?
                        void main(String[] words) {
                            IO.println("hello " + String.join("|", words));
                            System.exit(5);
                        }
                        """);
        assertTrue(file.toFile().setExecutable(true));
        var path = bin + ":" + System.getenv("PATH");
        var shell = List.of("/bin/sh", "-c", "./greet.java you 'and me' --plain");
        var outcome =
                BuiltGantry.outcome(
                        gantry.with("PATH", path)
                                .with("JAVA_HOME", System.getProperty("java.home"))
                                .surrounded(shell, folder)
                                .start());
        assertEquals("hello you|and me|--plain\n", outcome.output(), outcome.errors());
        assertEquals(5, outcome.status());
    }

    @Test
    @Timeout(600) // where nobody waits, nothing is told
    void ofTwoRunsOfOneFileTheSecondWaitsAndSaysForWhom() throws Exception {
        BuiltGantry.crate("slow", folder);
        BuiltGantry.write(
                folder,
                "Both.java",
                """
                // import rust "slow@path+slow" as slow
                void main(String[] words) {
                    IO.println(slow.Slow.answer() + words[0]);
                }
                """);
        var target = folder.resolve("slow").resolve("target");
        var first = gantry.command(folder, "run", "--plain", "Both.java", " first").start();
        while (!Files.exists(target.resolve("waiting"))) Thread.sleep(20);
        var second = gantry.command(folder, "run", "--plain", "Both.java", " second").start();
        var told = second.errorReader();
        var lines = new ArrayList<String>();
        while (lines.isEmpty() || !lines.getLast().contains(", process ")) {
            lines.add(String.valueOf(told.readLine()));
            assertTrue(second.isAlive(), lines::toString);
        }
        assertTrue(lines.getLast().endsWith(", process " + first.pid()), lines.getLast());
        Files.createFile(target.resolve("go"));
        var one = BuiltGantry.outcome(first);
        assertEquals("42 first\n", one.output(), one.errors());
        var output = new String(second.getInputStream().readAllBytes(), UTF_8);
        assertEquals("42 second\n", output, () -> told.lines().toList().toString());
    }

    @Test
    void aCrateThatIsNotInItsFolderIsNamedAtItsImport() {
        BuiltGantry.write(
                folder, "Asks.java", "// import rust \"no@path+nowhere\" as no\nvoid main() {}\n");
        var outcome = gantry.gantry(folder, "run", "--plain", "Asks.java");
        assertEquals(1, outcome.status());
        assertTrue(
                outcome.errors()
                        .contains(
                                "error[GNT-CARGO-19]: There is no crate `no` in the folder it"
                                        + " names\n --> Asks.java:1:17\n"),
                outcome.errors());
        assertFalse(outcome.errors().contains("bug"), outcome.errors());
    }
}
