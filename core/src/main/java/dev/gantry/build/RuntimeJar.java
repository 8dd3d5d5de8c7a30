package dev.gantry.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The runtime that generated Java calls, as an entry of a class path. Gantry's jar holds it as a
/// jar, since its classes must not share a class path with those of Gantry.
public final class RuntimeJar {
    private static final String RESOURCE = "/META-INF/gantry/runtime/gantry-runtime.jar";

    private RuntimeJar() {}

    /// The jar, copied into the store under its digest when it is not there; in a build of Gantry
    /// itself, where nothing is packed yet, the folder of the runtime's classes.
    ///
    /// @param store the root of the store
    public static Path in(Path store) {
        try (var packed = RuntimeJar.class.getResourceAsStream(RESOURCE)) {
            return packed == null ? unpacked() : stored(packed, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path stored(InputStream packed, Path store) throws IOException {
        byte[] bytes = packed.readAllBytes();
        var folder = store.resolve("runtime").resolve(sha256(bytes));
        var jar = folder.resolve("gantry-runtime.jar");
        if (!Files.exists(jar) || Files.size(jar) != bytes.length) {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, "runtime", ".tmp");
            // the bytes reach the disk before their name does
            try (var file = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) file.write(left);
                file.force(true);
            }
            Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    private static Path unpacked() {
        try {
            // Every package of ours has this class, and it is found without loading any other.
            var found = Class.forName("dev.gantry.runtime.package-info").getProtectionDomain();
            return Path.of(found.getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("Gantry's jar holds no runtime", e);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has it
        }
    }
}
