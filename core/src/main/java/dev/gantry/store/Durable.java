package dev.gantry.store;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;

/// Steps on the disk that are there wholly or not at all, also after the power fails.
final class Durable {

    private Durable() {}

    /// Moves a file or folder that was synced to where others look for it.
    static void publish(Path staged, Path entry) throws IOException {
        Files.createDirectories(parent(entry));
        Files.move(staged, entry, StandardCopyOption.ATOMIC_MOVE);
        syncFolder(parent(entry));
    }

    /// Minds no file that goes meanwhile.
    private static class Passing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (failed instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
            throw failed;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failed)
                throws IOException {
            if (failed == null || failed instanceof NoSuchFileException)
                return FileVisitResult.CONTINUE;
            throw failed;
        }
    }

    static void deleteTree(Path root) throws IOException {
        if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) return;
        Files.walkFileTree(
                root,
                new Passing() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes ignored)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @Nullable IOException failed) throws IOException {
                        Files.deleteIfExists(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// What the files in a tree hold, without those that go meanwhile.
    static long bytes(Path root) throws IOException {
        var sum = new long[1];
        Files.walkFileTree(
                root,
                new Passing() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        if (attributes.isRegularFile()) sum[0] += attributes.size();
                        return FileVisitResult.CONTINUE;
                    }
                });
        return sum[0];
    }

    static Path parent(Path path) {
        var parent = path.getParent();
        if (parent == null) throw new IllegalArgumentException("no entry: " + path);
        return parent;
    }

    /// To be called before publishing: the bytes reach the disk before their name does.
    static void syncTree(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : (Iterable<Path>) all::iterator) {
                if (Files.isDirectory(path)) {
                    syncFolder(path);
                } else if (!Files.isSymbolicLink(path)) {
                    try (var file = FileChannel.open(path, StandardOpenOption.WRITE)) {
                        file.force(true);
                    }
                }
            }
        }
    }

    /// Windows opens no folder as a file, and needs none to be synced.
    private static void syncFolder(Path folder) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(folder, StandardOpenOption.READ);
        } catch (IOException notOpenable) {
            return;
        }
        try (channel) {
            channel.force(true);
        }
    }
}
