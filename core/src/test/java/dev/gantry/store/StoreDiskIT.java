package dev.gantry.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// On a disk of a few megabytes that is made for the test, where Linux lets a user mount one.
class StoreDiskIT {

    @TempDir Path folder;

    // [STORE-5]
    @Test
    void aFullDiskIsNamedAndLeavesNothingHalfWritten() throws Exception {
        assertEquals(
                List.of("GNT-STORE-1", "0 staged"),
                onSmallDisk(
                        """
                        java fill
                        echo "$(find "$store/staging" -type f | wc -l) staged"
                        """));
    }

    // [STORE-5]
    @Test
    void aReadOnlyStoreIsReadAndNotWritten() throws Exception {
        assertEquals(
                List.of("found true", "GNT-STORE-2"),
                onSmallDisk(
                        """
                        java once 1
                        mount -o remount,ro "$disk"
                        java read
                        """));
    }

    private List<String> onSmallDisk(String steps) throws Exception {
        var script =
                """
                set -e
                disk="$1"; classpath="$2"; program="$3"; store="$disk/store"
                mount -t tmpfs -o size=4m none "$disk"
                java() { "$JAVA_HOME/bin/java" -cp "$classpath" "$program" "$store" "$@"; }
                """
                        + steps;
        var disk = Files.createDirectory(folder.resolve("disk"));
        var arguments = List.of(disk.toString(), System.getProperty("java.class.path"));
        assumeTrue(run("mount -t tmpfs none \"$1\"", arguments).status() == 0, "no mounts here");
        var result = run(script, List.of(arguments.get(0), arguments.get(1), program()));
        assertEquals(0, result.status(), result.output());
        return result.output().lines().toList();
    }

    private static String program() {
        return StoreWriter.class.getName();
    }

    private record Result(int status, String output) {}

    private Result run(String script, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of("unshare", "-rm", "sh", "-c", script, "sh"));
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            var process = builder.start();
            var output = new String(process.getInputStream().readAllBytes());
            return new Result(process.waitFor(), output);
        } catch (IOException noSuchCommand) {
            return new Result(127, noSuchCommand.toString());
        }
    }
}
