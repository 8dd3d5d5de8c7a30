package dev.gantry.build;

import dev.gantry.emit.SourceFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A generated workspace on disk. A file whose text did not change is not touched, because cargo
/// compares times; a file that is no longer generated is removed.
final class WorkFolder {
    private final Path root;

    WorkFolder(Path root) {
        this.root = root;
    }

    void write(List<SourceFile> files) {
        try {
            Set<Path> wanted = new HashSet<>();
            for (var file : files) {
                var path = root.resolve(file.path());
                wanted.add(path);
                write(path, file.text());
            }
            removeOthers(wanted);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void write(Path path, String text) throws IOException {
        if (Files.exists(path) && Files.readString(path).equals(text)) return;
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private void removeOthers(Set<Path> wanted) throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                if (!wanted.contains(path)) Files.delete(path);
            }
        }
    }
}
