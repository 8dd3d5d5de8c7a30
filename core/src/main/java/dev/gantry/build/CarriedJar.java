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

/// A jar that Gantry's own jar holds as a resource, and what it is for: an entry of a class path.
/// Its classes must not share a class path with those of Gantry.
public enum CarriedJar {
    /// What generated Java calls.
    RUNTIME("gantry-runtime.jar", "dev.gantry.runtime.package-info"),
    /// The annotations of the bindings that say what may be null, for compilers and editors. The
    /// JVM ignores annotations whose class is missing, so no program has the jar on its class path.
    NULLNESS("jspecify.jar", "org.jspecify.annotations.NullMarked"),
    /// What fails a test that leaves handles open.
    JUNIT("gantry-junit.jar", "dev.gantry.junit.NoHandlesLeft");

    private final String file;
    private final String witness;

    /// @param witness a class of it that is found without loading any other
    CarriedJar(String file, String witness) {
        this.file = file;
        this.witness = witness;
    }

    /// The jar, copied into the store under its digest when it is not there; in a build of Gantry
    /// itself, where nothing is packed yet, where the class path has its classes.
    ///
    /// @param store the root of the store
    public Path in(Path store) {
        var resource = "/META-INF/gantry/runtime/" + file;
        try (var packed = CarriedJar.class.getResourceAsStream(resource)) {
            return packed == null ? unpacked() : stored(packed, store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path stored(InputStream packed, Path store) throws IOException {
        byte[] bytes = packed.readAllBytes();
        var folder = store.resolve("runtime").resolve(sha256(bytes));
        var jar = folder.resolve(file);
        if (!Files.exists(jar) || Files.size(jar) != bytes.length) {
            Files.createDirectories(folder);
            var half = Files.createTempFile(folder, "jar", ".tmp");
            // the bytes reach the disk before their name does
            try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
                var left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) channel.write(left);
                channel.force(true);
            }
            Files.move(half, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        return jar;
    }

    private Path unpacked() {
        try {
            var found = Class.forName(witness).getProtectionDomain();
            return Path.of(found.getCodeSource().getLocation().toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new IllegalStateException("Gantry's jar holds no " + file, e);
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
