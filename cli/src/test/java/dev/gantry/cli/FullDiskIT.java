package dev.gantry.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A store on a disk that is too small, and a project that cannot be written, where Linux lets a
/// user mount such things.
class FullDiskIT {
    @TempDir Path folder;

    /// What does not fit changes with the size: cargo's own files, rustc's, what the linker writes.
    /// The largest may suffice for another compiler; then the program runs.
    @ParameterizedTest
    @CsvSource({"64k, 4", "1m, 4", "3m, 0"})
    void aFullDiskIsTheMachinesFault(String size, int atBest) throws Exception {
        BuiltGantry.crate("own-allocator", folder);
        BuiltGantry.write(
                folder,
                "Asks.java",
                "// import rust \"own-allocator@path+own-allocator\" as own\nvoid main() {}\n");
        var disk = Files.createDirectory(folder.resolve("disk"));
        var outcome =
                mounted(
                        "mount -t tmpfs -o size=" + size + " none \"$0\"",
                        disk,
                        BuiltGantry.with(disk.resolve("store"))
                                .command(folder, "run", "--plain", "Asks.java"));
        if (outcome.status() == 0 && atBest == 0) return;
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(outcome.errors().contains("No space is left "), outcome.errors());
        var hint = outcome.errors().toLowerCase(Locale.ROOT);
        assertTrue(hint.contains("\nhint: free some space"), outcome.errors());
    }

    @Test
    @DisplayName("[STORE-5] what was built is run from a store that cannot be written")
    void aStoreThatCannotBeWrittenIsRead() throws Exception {
        BuiltGantry.crate("own-allocator", folder);
        var program =
                """
                // import rust "own-allocator@path+own-allocator" as own
                void main() {
                    IO.println(own.OwnAllocator.answer() + %d);
                }
                """;
        BuiltGantry.write(folder, "Asks.java", program.formatted(0));
        var store = Files.createDirectory(folder.resolve("store"));
        var gantry = BuiltGantry.with(store).with("JAVA_HOME", System.getProperty("java.home"));
        var launcher = Path.of("..", "gantry").toAbsolutePath().normalize().toString();
        var run = List.of(launcher, "run", "Asks.java");
        var made = BuiltGantry.outcome(gantry.surrounded(run, folder).start());
        assertEquals("42\n", made.output(), made.errors());

        var readOnly = "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"";
        var read = mounted(readOnly, store, gantry.surrounded(run, folder));
        assertEquals("42\n", read.output(), read.errors());
        assertEquals("", read.errors());
        var flags = List.of(launcher, "run", "--plain", "Asks.java");
        var again = mounted(readOnly, store, gantry.surrounded(flags, folder));
        assertEquals("42\n", again.output(), again.errors());

        BuiltGantry.write(folder, "Asks.java", program.formatted(1));
        var changed = mounted(readOnly, store, gantry.surrounded(run, folder));
        assertEquals(4, changed.status(), changed.errors());
        assertTrue(changed.errors().contains(store.toString()), changed.errors());
    }

    @Test
    void aProjectThatCannotBeWrittenIsNamed() throws Exception {
        var project = Files.createDirectory(folder.resolve("project"));
        BuiltGantry.crate("own-allocator", project);
        BuiltGantry.write(
                project,
                "gantry.toml",
                """
                [project]
                name = "still"
                main = "Main"

                [rust-dependencies]
                own-allocator = { path = "own-allocator" }
                """);
        var outcome =
                mounted(
                        "mount --bind \"$0\" \"$0\" && mount -o remount,bind,ro \"$0\"",
                        project,
                        BuiltGantry.with(folder.resolve("store"))
                                .command(project, "run", "--plain"));
        assertEquals(4, outcome.status(), outcome.errors());
        assertTrue(
                outcome.errors()
                        .contains(
                                "error[GNT-DISK-4]: %s is on a file system that is read-only\n"
                                        .formatted(project.toRealPath())),
                outcome.errors());
    }

    /// Runs a command where a mount of its own is in place.
    private BuiltGantry.Outcome mounted(String mount, Path at, ProcessBuilder command)
            throws IOException {
        assumeTrue(isPossible(mount, at), "no mounts here");
        var line = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c"));
        // the working folder is looked up again, below the mount
        line.add(mount + " && cd \"$PWD\" && exec \"$@\"");
        line.add(at.toString());
        line.addAll(command.command());
        return BuiltGantry.outcome(command.command(line).start());
    }

    private boolean isPossible(String mount, Path at) {
        try {
            var line = List.of("unshare", "-rm", "sh", "-c", mount, at.toString());
            var builder = new ProcessBuilder(line).directory(folder.toFile());
            return BuiltGantry.outcome(builder.start()).status() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
