package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// The caches of the JVM that are made in the background after a first command: what is measured
/// next has to find them, and the machine at rest.
final class AotCache {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private AotCache() {}

    /// Returns when none is being made in a store, or when it takes too long.
    static void await(Path store) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (isMaking(store) && System.nanoTime() < end) Thread.sleep(100);
    }

    /// Returns when a program's own is there, or when it takes too long.
    static void awaitFile(Path cache) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(cache) && System.nanoTime() < end) Thread.sleep(100);
    }

    private static boolean isMaking(Path store) throws IOException {
        var folder = store.resolve("launcher");
        if (!Files.isDirectory(folder)) return false;
        try (var entries = Files.list(folder)) {
            return entries.anyMatch(entry -> entry.toString().endsWith(".making"));
        }
    }
}
