package dev.gantry.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A folder as a jar, the same bytes for the same files.
final class PlainJar {
    private PlainJar() {}

    /// @param content a folder, or a jar, which is copied
    static void of(Path content, Path jar) throws IOException {
        var draft = Files.createTempFile(jar.getParent(), "jar", ".tmp");
        if (Files.isDirectory(content)) pack(content, draft, file -> true);
        else Files.copy(content, draft, StandardCopyOption.REPLACE_EXISTING);
        Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @param jar where nobody looks yet
    /// @param chosen the files that go into it
    static void pack(Path folder, Path jar, Predicate<Path> chosen) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(jar));
                var below = Files.walk(folder)) {
            for (var file : below.filter(Files::isRegularFile).filter(chosen).sorted().toList()) {
                var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTime(0);
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
