package dev.gantry.runtime;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;

/// Builds testdata/rt-harness with cargo, offline, and lays its library where the class path looks
/// for it.
public final class HarnessBuild implements BeforeAllCallback {

    /// `META-INF` of the harness is below; the folder is on the class path.
    static final Path CLASSES = Path.of("target", "test-classes");

    private static final Path WORKSPACE = Path.of("..", "testdata", "rt-harness");
    private static final Path TARGET = Path.of("target", "rt-harness");

    static final Path LIBRARY =
            TARGET.resolve("release").resolve(System.mapLibraryName("gantry_harness"));

    private static boolean built;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        build();
    }

    private static synchronized void build() throws IOException, InterruptedException {
        if (built) return;
        cargo();
        resources(CLASSES);
        built = true;
    }

    private static void cargo() throws IOException, InterruptedException {
        var command =
                new ProcessBuilder(
                        "cargo",
                        "build",
                        "--release",
                        "--offline",
                        "--locked",
                        "--manifest-path",
                        WORKSPACE.resolve("Cargo.toml").toString(),
                        "--target-dir",
                        TARGET.toAbsolutePath().toString());
        Path log = Files.createTempFile("rt-harness", ".log");
        command.redirectErrorStream(true).redirectOutput(log.toFile());
        Process cargo = command.start();
        if (!cargo.waitFor(10, TimeUnit.MINUTES) || cargo.exitValue() != 0) {
            cargo.destroy();
            throw new IllegalStateException(Files.readString(log));
        }
    }

    /// Lays the resources that a generated jar has.
    static void resources(Path root) throws IOException {
        String name = System.mapLibraryName("gantry-harness");
        Path index = root.resolve("META-INF/gantry/harness-harness_1.properties");
        Files.createDirectories(index.getParent());
        Files.writeString(index, Platform.current() + "=" + name + "\n");
        Path library = root.resolve("META-INF/native/" + Platform.current()).resolve(name);
        Files.createDirectories(library.getParent());
        Files.copy(LIBRARY, library, StandardCopyOption.REPLACE_EXISTING);
    }
}
