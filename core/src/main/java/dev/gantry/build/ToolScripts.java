package dev.gantry.build;

import dev.gantry.cargo.RustcScript;
import dev.gantry.cargo.RustdocScript;
import dev.gantry.cargo.Toolchain;
import dev.gantry.host.Platform;
import dev.gantry.store.Digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The scripts that stand in for a toolchain's programs, on disk: written once, under the digest of
/// their text.
///
/// @param folder of the store
record ToolScripts(Toolchain toolchain, Platform platform, Path folder) {

    Path rustdoc() {
        var script = RustdocScript.of(toolchain.rustdoc(), platform);
        return onDisk(script.fileName(), script.text());
    }

    Optional<Path> rustc() {
        return RustcScript.of(toolchain, platform)
                .map(script -> onDisk(script.fileName(), script.text()));
    }

    private Path onDisk(String fileName, String text) {
        var path = folder.resolve(Digest.of(text).hex().substring(0, 16)).resolve(fileName);
        try {
            if (!isThere(path, text)) write(path, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return path;
    }

    /// An empty one may stand there after a power failure of a file system that writes names first.
    private static boolean isThere(Path path, String text) throws IOException {
        return Files.isExecutable(path) && Files.readString(path).equals(text);
    }

    private static void write(Path path, String text) throws IOException {
        Files.createDirectories(path.getParent());
        var draft = Files.createTempFile(path.getParent(), "script", ".tmp");
        Files.writeString(draft, text, StandardOpenOption.WRITE, StandardOpenOption.SYNC);
        if (!draft.toFile().setExecutable(true)) {
            throw new IOException("cannot make " + draft + " executable");
        }
        Files.move(draft, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
