package dev.gantry.registry;

import static dev.gantry.registry.Crates.archive;
import static dev.gantry.registry.Crates.file;
import static dev.gantry.registry.Crates.special;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Digest;
import dev.gantry.store.Store;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Packages from a registry that lies, and packages that are not what they should be.
class CrateFilesTest {
    private static final String PATH = "/dl/foo/1.0.0/download";
    private static final byte[] GOOD = Crates.library("foo", "1.0.0", "");

    @TempDir Path folder;
    private LoopbackRegistry registry;
    private Store store;

    @BeforeEach
    void open() {
        registry = new LoopbackRegistry();
        store = Store.open(folder.resolve("store"), InstantSource.system());
    }

    @AfterEach
    void close() {
        registry.close();
        store.close();
    }

    private static LockedCrate crate(byte[] bytes) {
        return new LockedCrate("shop", "foo", "1.0.0", Digest.of(bytes).hex());
    }

    private CrateFiles files() {
        return new CrateFiles(store, false, 4 << 20);
    }

    private Path download(LockedCrate crate) throws NoAnswer {
        try (var http = Host.local().http(Optional.of(""), Duration.ofSeconds(6))) {
            return files().download(crate, new SparseIndex(registry.endpoint(), http, store));
        }
    }

    private <P extends RegistryProblem> P refused(Class<P> kind, LockedCrate crate) {
        var thrown = assertThrows(ProblemException.class, () -> download(crate));
        var problem = assertInstanceOf(kind, thrown.problems().getFirst());
        assertTrue(problem.message().contains("`shop`"), problem.message());
        assertTrue(problem.message().contains("crate foo 1.0.0"), problem.message());
        requireNothingKept(crate);
        return problem;
    }

    private void none(Class<? extends NoAnswer> kind) {
        var thrown = assertThrows(kind, () -> download(crate(GOOD)));
        assertTrue(thrown.toString().contains("crate foo 1.0.0"), thrown.toString());
        requireNothingKept(crate(GOOD));
    }

    private void requireNothingKept(LockedCrate crate) {
        assertEquals(Optional.empty(), files().kept(crate));
        assertEquals(List.of(), keptFiles());
    }

    /// Contents in the store, and what is half done.
    private List<Path> keptFiles() {
        var all = new TreeSet<Path>();
        for (var part : List.of("files", "staging")) {
            try (var files = Files.walk(folder.resolve("store").resolve(part))) {
                files.filter(Files::isRegularFile).forEach(all::add);
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        }
        return List.copyOf(all);
    }

    @Test
    @DisplayName("[REG-14] a package is kept under its digest")
    void downloads() throws Exception {
        registry.put(PATH, LoopbackRegistry.bytes(GOOD));
        var file = download(crate(GOOD));
        assertArrayEquals(GOOD, Files.readAllBytes(file));
        assertEquals(Optional.of(file), files().kept(crate(GOOD)));
    }

    @Test
    @DisplayName("[REG-14] other bytes than promised are not kept")
    void wrongDigest() {
        registry.put(PATH, LoopbackRegistry.bytes(GOOD));
        var other = Crates.library("foo", "1.0.0", "// other");
        var problem = refused(RegistryProblem.WrongDigest.class, crate(other));
        assertEquals(Digest.of(other).hex(), problem.expected());
        assertEquals(Digest.of(GOOD).hex(), problem.found());
    }

    @Test
    @DisplayName("[REG-21] part of a package, a failing server and a stalling one leave nothing")
    void failures() {
        registry.put(PATH, LoopbackRegistry.truncated(GOOD));
        none(NoAnswer.Unreached.class);
        registry.put(PATH, LoopbackRegistry.status(500));
        none(NoAnswer.Unreached.class);
        registry.put(PATH, LoopbackRegistry.status(404));
        none(NoAnswer.Unusable.class);
        registry.put(PATH, LoopbackRegistry.stalled());
        none(NoAnswer.Unreached.class);
        registry.put(PATH, LoopbackRegistry.redirect(302, "ftp://127.0.0.1/foo"));
        none(NoAnswer.Unusable.class);
    }

    @Test
    @DisplayName("[REG-11] a package is had from elsewhere, without the token")
    void elsewhere() throws Exception {
        try (var other = new LoopbackRegistry();
                var http = Host.local().http(Optional.of(""), Duration.ofSeconds(10))) {
            registry.put(
                    "/index/config.json",
                    "{\"dl\": \"" + registry.address("/dl") + "\", \"auth-required\": true}");
            registry.put(PATH, LoopbackRegistry.redirect(302, other.address("/foo").toString()));
            other.put("/foo", LoopbackRegistry.bytes(GOOD));
            var index = new SparseIndex(registry.endpoint("s3cret"), http, store);
            assertArrayEquals(GOOD, Files.readAllBytes(files().download(crate(GOOD), index)));
            assertEquals(Optional.empty(), other.asked().getFirst().authorization());
            assertEquals(Optional.of("s3cret"), registry.asked().getLast().authorization());
        }
    }

    @Test
    @DisplayName("[REG-8] a package without end is cut off")
    void endless() {
        registry.put(PATH, LoopbackRegistry.endless(new byte[1 << 20]));
        assertEquals(4 << 20, refused(RegistryProblem.TooLarge.class, crate(GOOD)).limit());
    }

    @Test
    @DisplayName("[REG-15] an entry that a disk has spoilt is no entry, and is replaced")
    void spoilt() throws Exception {
        registry.put(PATH, LoopbackRegistry.bytes(GOOD));
        var file = download(crate(GOOD));
        Files.write(file, new byte[] {1}, StandardOpenOption.APPEND);
        assertEquals(Optional.empty(), files().kept(crate(GOOD)));
        assertArrayEquals(GOOD, Files.readAllBytes(download(crate(GOOD))));
        assertEquals(2, registry.count(PATH));
    }

    @Test
    @DisplayName("[REG-15] a file that somebody else brought counts by its bytes")
    void copies() throws IOException {
        var local = new LocalRegistry(folder.resolve("local"));
        var file = Files.write(folder.resolve("foo"), GOOD);
        var other = crate(new byte[] {1});
        assertEquals(Optional.empty(), local.copy(other, file));
        assertFalse(local.holds(other));
        assertTrue(local.copy(crate(GOOD), file).isPresent());
        assertTrue(local.holds(crate(GOOD)));
        assertFalse(local.holds(other));
        try (var left = Files.list(folder.resolve("local"))) {
            assertEquals(1, left.count(), "nothing half done");
        }
    }

    @Test
    @DisplayName("[REG-14] both digests are taken at once, and the BLAKE3 is recorded")
    void digests() throws Exception {
        // of no bytes: FIPS 180-4, and the test vectors of the BLAKE3 paper's repository
        var sha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        var blake3 = "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";
        assertEquals(
                new Digests(sha256, blake3),
                Digests.of(Files.write(folder.resolve("none"), new byte[0])));
        registry.put(PATH, LoopbackRegistry.bytes(GOOD));
        var file = download(crate(GOOD));
        var recorded = Digests.recorded(store, crate(GOOD).sha256());
        assertEquals(Optional.of(Digests.of(file).blake3()), recorded);
    }

    private void unsafe(String reason, Crates.Content content) {
        unsafe(reason, archive(content));
    }

    private void unsafe(String reason, byte[] bytes) {
        registry.put(PATH, LoopbackRegistry.bytes(bytes));
        var problem = refused(RegistryProblem.Unsafe.class, crate(bytes));
        assertTrue(problem.reason().contains(reason), problem.reason());
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
        for (var to : List.of("../../evil", "/etc/passwd", "..", "a/../../../x", "..\\x")) {
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
        registry.put(PATH, LoopbackRegistry.bytes(bytes));
        assertTrue(Files.exists(download(crate(bytes))));
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
            registry.put(PATH, LoopbackRegistry.bytes(bytes));
            assertTrue(Files.exists(download(crate(bytes))));
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
    @DisplayName("[REG-17] 100,000 files are too many")
    void manyFiles() {
        unsafe(
                "more than 50,000 files",
                tar -> {
                    for (int i = 0; i < 100_000; i++) file(tar, "foo-1.0.0/" + i, "");
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
        registry.put(PATH, LoopbackRegistry.bytes(bytes));
        assertTrue(Files.exists(download(crate(bytes))));
        var thrown =
                assertThrows(
                        CrateArchive.Unsafe.class,
                        () ->
                                CrateArchive.inspect(
                                        Files.write(folder.resolve("x"), bytes),
                                        crate(bytes),
                                        true));
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
