package dev.gantry.registry;

import static dev.gantry.registry.Crates.archive;
import static dev.gantry.registry.Crates.file;
import static dev.gantry.registry.Crates.special;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packages that are not what they should be.
class CrateArchiveTest {
    private static final byte[] GOOD = Crates.library("foo", "1.0.0", "");

    @TempDir Path folder;

    private void unsafe(String reason, Crates.Content content) {
        unsafe(reason, archive(content));
    }

    private void unsafe(String reason, byte[] bytes) {
        var thrown = assertThrows(CrateArchive.Unsafe.class, () -> inspect(bytes, false));
        assertTrue(String.valueOf(thrown.getMessage()).contains(reason), thrown.toString());
    }

    private void inspect(byte[] bytes, boolean ignoresCase) throws Exception {
        var file = Files.write(folder.resolve("foo"), bytes);
        CrateArchive.inspect(file, new LockedCrate("shop", "foo", "1.0.0", ""), ignoresCase);
    }

    @Test
    @DisplayName("[REG-16] no file leads out of the package's folder")
    void leadsOut() {
        for (var name :
                List.of(
                        "../evil",
                        "foo-1.0.0/../evil",
                        "foo-1.0.0/a/../../evil",
                        "/etc/evil",
                        "//evil",
                        "C:/evil",
                        "foo-1.0.0\\..\\evil",
                        "bar-1.0.0/evil",
                        "evil",
                        "./evil")) {
            unsafe("leads out of the folder foo-1.0.0", tar -> file(tar, name, "x"));
        }
    }

    @Test
    @DisplayName("[REG-16] no link leads out of the package's folder")
    void linksOut() {
        for (var to :
                List.of("../../evil", "/etc/passwd", "..", "a/../../../x", "d/l/../x", "..\\x")) {
            unsafe(
                    "leads out of the folder",
                    tar -> special(tar, "foo-1.0.0/link", TarConstants.LF_SYMLINK, to));
        }
        for (var to : List.of("../evil", "/etc/passwd", "other/x")) {
            unsafe(
                    "leads out of the folder",
                    tar -> special(tar, "foo-1.0.0/link", TarConstants.LF_LINK, to));
        }
    }

    @Test
    @DisplayName("[REG-16] links inside do no harm")
    void linksInside() throws Exception {
        var bytes =
                archive(tar -> {
                    file(tar, "foo-1.0.0/Cargo.toml", "");
                    special(tar, "foo-1.0.0/a/l", TarConstants.LF_SYMLINK, "../Cargo.toml");
                    special(tar, "foo-1.0.0/m", TarConstants.LF_LINK, "foo-1.0.0/Cargo.toml");
                });
        inspect(bytes, false);
    }

    @Test
    @DisplayName("[REG-16] nothing lies behind a link, where `..` leads elsewhere than it says")
    void behindLinks() {
        var link = TarConstants.LF_SYMLINK;
        unsafe(
                "lies behind a link",
                tar -> {
                    special(tar, "foo-1.0.0/s", link, ".");
                    special(tar, "foo-1.0.0/s/l", link, "..");
                    file(tar, "foo-1.0.0/l/evil", "x");
                });
        unsafe(
                "lies behind a link",
                tar -> {
                    special(tar, "foo-1.0.0//./s", link, ".");
                    file(tar, "foo-1.0.0/s/x", "");
                });
        unsafe(
                "lies behind a link",
                tar -> {
                    file(tar, "foo-1.0.0/s/x", "");
                    special(tar, "foo-1.0.0/s", link, ".");
                });
        // a hard link to a symbolic one is the same, in another folder
        unsafe(
                "lies behind a link",
                tar -> {
                    special(tar, "foo-1.0.0/a/s", link, "..");
                    special(tar, "foo-1.0.0/h", TarConstants.LF_LINK, "foo-1.0.0/a/s");
                });
    }

    @Test
    @DisplayName("[REG-16] a slash or a point behind a link's name makes it no deeper")
    void slashBehindLink() {
        for (var name : List.of("foo-1.0.0/l/", "foo-1.0.0/l/.", "foo-1.0.0//l")) {
            unsafe(
                    "leads out of the folder",
                    tar -> special(tar, name, TarConstants.LF_SYMLINK, "../.."));
            unsafe(
                    "leads out of the folder",
                    tar -> special(tar, name, TarConstants.LF_SYMLINK, ".."));
        }
    }

    @Test
    @DisplayName("[REG-16] a name that stands in a header of its own is looked at too")
    void longNames() throws Exception {
        var longer = "foo-1.0.0/" + "a".repeat(150);
        var modes =
                List.of(TarArchiveOutputStream.LONGFILE_GNU, TarArchiveOutputStream.LONGFILE_POSIX);
        for (int mode : modes) {
            unsafe(
                    "leads out of the folder",
                    tar -> {
                        tar.setLongFileMode(mode);
                        file(tar, longer + "/../../evil", "x");
                    });
        }
        for (int mode : modes) {
            var bytes =
                    archive(tar -> {
                        tar.setLongFileMode(mode);
                        file(tar, "foo-1.0.0/Cargo.toml", "");
                        file(tar, longer, "x");
                        special(tar, "foo-1.0.0/l", TarConstants.LF_SYMLINK, "a".repeat(150));
                    });
            inspect(bytes, false);
        }
    }

    @Test
    @DisplayName("[REG-16] a header that two readers may understand in two ways is refused")
    void ambiguous() {
        unsafe(
                "two of one field",
                tar -> {
                    for (var name : List.of("foo-1.0.0/a", "foo-1.0.0/b")) {
                        var kind = TarConstants.LF_GNUTYPE_LONGNAME;
                        var entry = new TarArchiveEntry("LongLink", kind);
                        entry.setSize(name.length());
                        tar.putArchiveEntry(entry);
                        tar.write(name.getBytes(StandardCharsets.UTF_8));
                        tar.closeArchiveEntry();
                    }
                    file(tar, "foo-1.0.0/c", "");
                });
        unsafe(
                "understood in two ways",
                gzip(bytes -> {
                    bytes[264] = '1'; // of the version, and its sum with it
                    bytes[153]++;
                    return bytes;
                }));
        unsafe(
                "checksum is wrong",
                gzip(bytes -> {
                    bytes[0] ^= 1;
                    return bytes;
                }));
    }

    /// A tar of one file, changed before it is packed.
    private static byte[] gzip(UnaryOperator<byte[]> change) {
        var packed = new ByteArrayOutputStream();
        try (var tar = new GZIPInputStream(new ByteArrayInputStream(GOOD));
                var gzip = new GZIPOutputStream(packed)) {
            gzip.write(change.apply(tar.readAllBytes()));
        } catch (IOException failed) {
            throw new AssertionError(failed);
        }
        return packed.toByteArray();
    }

    @Test
    @DisplayName("[REG-16] nothing but files, folders and links is unpacked")
    void devices() {
        for (var kind : List.of(TarConstants.LF_CHR, TarConstants.LF_BLK, TarConstants.LF_FIFO)) {
            unsafe("neither a file nor a folder", tar -> special(tar, "foo-1.0.0/x", kind, ""));
        }
    }

    @Test
    @DisplayName("[REG-17] what unpacks to too much is refused")
    void bomb() {
        unsafe(
                "unpacks to more than 512 MiB",
                tar -> {
                    var entry = new TarArchiveEntry("foo-1.0.0/zeros", true);
                    entry.setSize(600L << 20);
                    tar.putArchiveEntry(entry);
                    var zeros = new byte[1 << 20];
                    for (int i = 0; i < 600; i++) tar.write(zeros);
                    tar.closeArchiveEntry();
                });
    }

    @Test
    @DisplayName("[REG-17] a name of 8 MB is not read")
    void nameThatIsABomb() {
        unsafe(
                "header is too long",
                tar -> {
                    var entry = new TarArchiveEntry("LongLink", TarConstants.LF_GNUTYPE_LONGNAME);
                    entry.setSize(8 << 20);
                    tar.putArchiveEntry(entry);
                    tar.write(new byte[8 << 20]);
                    tar.closeArchiveEntry();
                });
    }

    @Test
    @DisplayName("[REG-17] 50,001 files, or folders, are too many")
    void many() {
        unsafe(
                "more than 50,000 files, folders and links",
                tar -> {
                    for (int i = 0; i < 50_001; i++) file(tar, "foo-1.0.0/" + i, "");
                });
        unsafe(
                "more than 50,000 files, folders and links",
                tar -> {
                    for (int i = 0; i < 50_001; i++) file(tar, "foo-1.0.0/" + i + "/", "");
                });
    }

    @Test
    @DisplayName("[REG-17] folders that only names tell of count too")
    void deep() {
        unsafe(
                "more than 50,000 files, folders and links",
                tar -> {
                    for (int i = 0; i < 51; i++) {
                        file(tar, "foo-1.0.0/" + i + "/a".repeat(1000) + "/x", "");
                    }
                });
    }

    @Test
    @DisplayName("[REG-18] names that differ in case only are refused where they are one file")
    void sameButForCase() throws Exception {
        var bytes =
                archive(tar -> {
                    file(tar, "foo-1.0.0/Cargo.toml", "");
                    file(tar, "foo-1.0.0/src/Lib.rs", "");
                    file(tar, "foo-1.0.0/src/lib.rs", "");
                });
        inspect(bytes, false);
        var thrown = assertThrows(CrateArchive.Unsafe.class, () -> inspect(bytes, true));
        var message = String.valueOf(thrown.getMessage());
        assertTrue(message.contains("differ in case only"), message);
    }

    @Test
    void whatIsNoArchive() {
        unsafe("cannot be read to its end", new byte[] {1, 2, 3});
        unsafe("cannot be read to its end", Arrays.copyOf(GOOD, GOOD.length / 2));
        unsafe("it has no foo-1.0.0/Cargo.toml", tar -> file(tar, "foo-1.0.0/src/lib.rs", ""));
    }
}
