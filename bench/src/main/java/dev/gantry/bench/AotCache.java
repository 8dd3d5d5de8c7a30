package dev.gantry.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The caches of the JVM that are made in the background after a first command: what is measured
/// next has to find them, and the machine at rest.
final class AotCache {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /// A program's lies at `folders/ab/cdef/NAME.aot` of a store, Gantry's own in `launcher`.
    private static final int DEPTH = 4;

    private AotCache() {}

    /// Returns when none is being made in a folder or below, or when it takes too long.
    ///
    /// @param folder may be missing
    static void await(Path folder) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isMaking(folder) && System.nanoTime() < end) Thread.sleep(100);
    }

    /// Returns when a program's own is there, or when it takes too long.
    static void awaitFile(Path cache) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(cache) && System.nanoTime() < end) Thread.sleep(100);
    }

    private static boolean isMaking(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return false;
        try (var below = Files.walk(folder, DEPTH)) {
            return below.anyMatch(entry -> entry.toString().endsWith(".making"));
        } catch (UncheckedIOException vanished) {
            return true; // just now: what is made is renamed
        }
    }
}
