package dev.gantry.runtime;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Objects;

/// File system paths, which cross as text.
final class Paths {
    private Paths() {}

    /// @throws IllegalArgumentException for a path of another file system, and for one whose text
    ///   is not all of it: a name that is no text in the platform's encoding
    static String text(Path path, String name) {
        FileSystem here = FileSystems.getDefault();
        if (Objects.requireNonNull(path, name).getFileSystem() != here) {
            throw new IllegalArgumentException(
                    "%s: %s is not of the default file system".formatted(name, path));
        }
        String text = path.toString();
        if (!here.getPath(text).equals(path)) {
            throw new IllegalArgumentException("%s: %s is no text".formatted(name, path));
        }
        return text;
    }

    /// @throws java.nio.file.InvalidPathException an IllegalArgumentException, when the platform
    ///   has no such path
    static Path of(String text) {
        return FileSystems.getDefault().getPath(text);
    }
}
