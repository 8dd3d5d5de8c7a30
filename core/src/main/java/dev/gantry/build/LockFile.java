package dev.gantry.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// gantry.lock on disk. It is the user's: it gets the mode that his umask gives, and a link to it
/// stays one.
record LockFile(Path path) {

    /// Writes it completely or not at all, also when the power fails.
    void write(String text) {
        try {
            var file = behindLinks(path);
            Files.createDirectories(file.resolveSibling(""));
            // not a temporary file of the JDK, which only the user himself could read
            var name = ".gantry-lock." + ProcessHandle.current().pid() + ".tmp";
            var draft = file.resolveSibling(name);
            Files.writeString(
                    draft,
                    text,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What it leads to need not exist.
    private static Path behindLinks(Path path) throws IOException {
        if (Files.exists(path)) return path.toRealPath();
        if (!Files.isSymbolicLink(path)) return path;
        return behindLinks(path.resolveSibling(Files.readSymbolicLink(path)));
    }
}
