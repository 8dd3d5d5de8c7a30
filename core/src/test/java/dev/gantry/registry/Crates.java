package dev.gantry.registry;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/// Makes `.crate` files, good and bad ones.
public final class Crates {

    /// Adds entries to an archive.
    @FunctionalInterface
    public interface Content {
        void addTo(TarArchiveOutputStream tar) throws IOException;
    }

    private Crates() {}

    public static byte[] archive(Content content) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
            content.addTo(tar);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    public static void file(TarArchiveOutputStream tar, String name, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var entry = new TarArchiveEntry(name, true);
        entry.setSize(bytes.length);
        tar.putArchiveEntry(entry);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /// @param kind such as [org.apache.commons.compress.archivers.tar.TarConstants#LF_SYMLINK]
    public static void special(TarArchiveOutputStream tar, String name, byte kind, String to)
            throws IOException {
        var entry = new TarArchiveEntry(name, kind, true);
        entry.setLinkName(to);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    /// A library.
    ///
    /// @param rust the text of lib.rs
    /// @param manifest more of Cargo.toml, a line each
    public static byte[] library(String name, String version, String rust, String... manifest) {
        return archive(tar -> {
            var folder = name + "-" + version;
            file(
                    tar,
                    folder + "/Cargo.toml",
                    """
                    [package]
                    name = "%s"
                    version = "%s"
                    edition = "2021"
                    %s
                    """
                            .formatted(name, version, String.join("\n", manifest)));
            file(tar, folder + "/src/lib.rs", rust);
        });
    }
}
