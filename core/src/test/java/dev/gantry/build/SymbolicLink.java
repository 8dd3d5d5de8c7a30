package dev.gantry.build;

import org.junit.jupiter.api.Assumptions;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A link for a test, which is skipped where the user may make none: on Windows that is a
/// privilege.
final class SymbolicLink {
    private SymbolicLink() {}

    /// @return the link
    static Path make(Path link, Path target) throws IOException {
        try {
            return Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException | FileSystemException refused) {
            return Assumptions.abort("this user may make no links: " + refused);
        }
    }
}
