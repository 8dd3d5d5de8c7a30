package dev.gantry.cargo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Optional;

/// Text files of the workspaces this room writes for cargo, in folders of its own.
final class WorkspaceFiles {
    private WorkspaceFiles() {}

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void folder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(Path file, String text) {
        folder(Objects.requireNonNull(file.getParent(), "file in a folder"));
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever reads it meanwhile has the old text or the new one, whole.
    static void replace(Path file, String text) {
        try {
            if (Files.isRegularFile(file) && Files.readString(file).equals(text)) return;
            var unique = ProcessHandle.current().pid() + "-" + System.nanoTime();
            var draft = file.resolveSibling(file.getFileName() + "." + unique + ".tmp");
            write(draft, text);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Removes the file when there is no text.
    static void write(Path file, Optional<String> text) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        text.ifPresent(present -> write(file, present));
    }
}
