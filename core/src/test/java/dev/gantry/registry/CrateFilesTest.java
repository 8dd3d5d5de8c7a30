package dev.gantry.registry;

import static dev.gantry.registry.Crates.archive;
import static dev.gantry.registry.Crates.file;

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

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

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

    @Test
    @DisplayName("[REG-16] a package that should not be unpacked is not kept")
    void unsafe() {
        var evil = archive(tar -> file(tar, "foo-1.0.0/../evil", "x"));
        registry.put(PATH, LoopbackRegistry.bytes(evil));
        var problem = refused(RegistryProblem.Unsafe.class, crate(evil));
        assertTrue(problem.reason().contains("leads out"), problem.reason());
    }
}
