package dev.gantry.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.store.Digest;
import dev.gantry.store.Store;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

class CrateFilesTest {
    /// Of no bytes. Sources: FIPS 180-4, and the test vectors of the BLAKE3 paper's repository.
    private static final String SHA256 =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    private static final String BLAKE3 =
            "af1349b9f5f9a1a6a0404dea36dcc9499bcb25c9adc112b7cc9a93cae41f3262";

    private static final LockedPackage KIWI =
            new LockedPackage(
                    "kiwi",
                    "1.0.0",
                    new LockedSource.Registry("default"),
                    List.of(),
                    Optional.of(SHA256));

    @TempDir Path folder;

    @Test
    @DisplayName("[LOCKFILE-6] the BLAKE3 is that of the locked file, and of no other of its name")
    void blake3() throws Exception {
        var cache = folder.resolve("cargo/registry/cache");
        var other = Files.createDirectories(cache.resolve("a")).resolve("kiwi-1.0.0.crate");
        Files.writeString(other, "another registry's");
        try (var store = Store.open(folder.resolve("store"), InstantSource.system())) {
            var before = new CrateFiles(store, folder.resolve("cargo"), folder.resolve("store"));
            assertEquals(Optional.empty(), before.blake3(KIWI));
            Files.createDirectories(cache.resolve("b"));
            Files.createFile(cache.resolve("b/kiwi-1.0.0.crate"));
            var files = new CrateFiles(store, folder.resolve("cargo"), folder.resolve("store"));
            assertEquals(Optional.empty(), files.recorded(KIWI));
            assertEquals(Optional.of(BLAKE3), files.blake3(KIWI));
            assertEquals(Optional.of(BLAKE3), files.recorded(KIWI));
            assertEquals(Optional.empty(), files.other(KIWI));
            Files.delete(cache.resolve("b/kiwi-1.0.0.crate"));
            assertEquals(Optional.of(BLAKE3), files.blake3(KIWI), "it was recorded");
        }
    }

    /// Source of its layout: the Cargo Book, "Index Format".
    private void index(String registry, String sha256) throws Exception {
        var index = folder.resolve("cargo/registry/index").resolve(registry).resolve(".cache");
        var entry = Files.createDirectories(index.resolve("ki/wi")).resolve("kiwi");
        Files.writeString(entry, "{\"name\":\"kiwi\",\"cksum\":\"" + sha256 + "\"}");
    }

    @Test
    @DisplayName("[LOCKFILE-14] in the place of the locked file is another only in its registry")
    void other() throws Exception {
        var cache = folder.resolve("cargo/registry/cache");
        for (var registry : List.of("a", "b")) {
            var file = Files.createDirectories(cache.resolve(registry)).resolve("kiwi-1.0.0.crate");
            Files.writeString(file, "of " + registry);
        }
        index("a", Digest.of("of a").hex());
        try (var store = Store.open(folder.resolve("store"), InstantSource.system())) {
            var files = new CrateFiles(store, folder.resolve("cargo"), folder.resolve("store"));
            assertEquals(Optional.empty(), files.other(KIWI), "nothing is known of b");
            index("b", SHA256);
            assertEquals(Optional.of(Digest.of("of b").hex()), files.other(KIWI));
            Files.writeString(cache.resolve("b/kiwi-1.0.0.crate"), "");
            assertEquals(Optional.empty(), files.other(KIWI));
        }
    }
}
