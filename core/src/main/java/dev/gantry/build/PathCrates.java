package dev.gantry.build;

import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.store.Digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The sources of crates that come from a folder of the user: the lock holds no digest of them, so
/// their files are inputs themselves.
final class PathCrates {
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".gantry");

    private PathCrates() {}

    /// Every file of every path crate, with its digest.
    static SortedMap<Path, Digest> files(Resolution resolution, Path project) {
        var digests = new TreeMap<Path, Digest>();
        for (var locked : resolution.packages()) {
            if (locked.source() instanceof LockedSource.Path(var path)) {
                collect(project.resolve(path).normalize(), digests);
            }
        }
        return digests;
    }

    private static void collect(Path folder, SortedMap<Path, Digest> digests) {
        if (!Files.isDirectory(folder)) return;
        try {
            Files.walkFileTree(
                    folder,
                    new SimpleFileVisitor<>() {
                        @Override
                        public FileVisitResult preVisitDirectory(
                                Path below, BasicFileAttributes attributes) {
                            boolean source = !NOT_SOURCES.contains(below.getFileName().toString());
                            return source ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
                        }

                        @Override
                        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                                throws IOException {
                            if (attributes.isRegularFile()) {
                                digests.put(file, Digest.ofFile(file));
                            }
                            return FileVisitResult.CONTINUE;
                        }
                    });
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
