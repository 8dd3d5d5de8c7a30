package dev.gantry.registry;

import dev.gantry.store.Key;
import dev.gantry.store.Store;

import org.apache.commons.codec.digest.Blake3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Both digests of a `.crate` file. The BLAKE3 takes seven times as long as the SHA-256, so it is
/// taken once, and then recorded in the store under the other.
///
/// @param sha256 in lower-case hex, as `blake3`
public record Digests(String sha256, String blake3) {
    private static final int BLAKE3_BYTES = 32;
    private static final int PART = 1 << 16;

    /// Of a file, which is read once.
    public static Digests of(Path file) throws IOException {
        var sha256 = hash();
        var blake3 = Blake3.initHash();
        var part = new byte[PART];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                sha256.update(part, 0, read);
                blake3.update(part, 0, read);
            }
        }
        var hex = HexFormat.of();
        return new Digests(
                hex.formatHex(sha256.digest()), hex.formatHex(blake3.doFinalize(BLAKE3_BYTES)));
    }

    /// The BLAKE3 of the file that has a SHA-256, if it was recorded.
    public static Optional<String> recorded(Store store, String sha256) {
        return store.record(key(sha256).digest());
    }

    /// Keeps the BLAKE3.
    public void record(Store store) {
        store.putRecord(key(sha256).digest(), blake3);
    }

    private static Key key(String sha256) {
        return Key.of("crate-blake3").with("sha256", sha256);
    }

    private static MessageDigest hash() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new AssertionError(everyPlatformHasIt);
        }
    }
}
