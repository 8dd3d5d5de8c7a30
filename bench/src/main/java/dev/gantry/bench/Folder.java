package dev.gantry.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// Folders that a run leaves behind.
final class Folder {
    private Folder() {}

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var below = Files.walk(folder)) {
            for (var path : below.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }
}
