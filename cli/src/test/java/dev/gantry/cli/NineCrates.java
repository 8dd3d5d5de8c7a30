package dev.gantry.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The registry's crates that the plain surface is proved on, bound in one library.
///
/// @param folder of all that is built for them
record NineCrates(Path folder, GantryProcess gantry, Path bindings) {
    /// What is written in the program: `Nine.java`.
    private static final Path PROGRAM = Path.of("src", "test", "programs", "Nine.java");

    private static final Path TARGET = Path.of("target", "nine").toAbsolutePath();

    private static final class Once {
        static final NineCrates BUILT = build();
    }

    static NineCrates shared() {
        return Once.BUILT;
    }

    private static NineCrates build() {
        try {
            var folder = Files.createDirectories(TARGET);
            var gantry = GantryProcess.in(folder);
            var program = folder.resolve("Nine.java");
            Files.copy(PROGRAM, program, StandardCopyOption.REPLACE_EXISTING);
            return new NineCrates(folder, gantry, gantry.build(program, "--profile", "dev"));
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Path runtime() throws IOException {
        try (var files = Files.walk(gantry.store().resolve("runtime"))) {
            return files.filter(file -> file.endsWith("gantry-runtime.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    MonkeyRun run() throws IOException {
        return new MonkeyRun(List.of(bindings, runtime()), bindings, "nine.txt", Map.of());
    }

    /// The same classes over a library with AddressSanitizer in it. The JVM, which has none, is
    /// given the sanitizer's own library at its start.
    MonkeyRun runSanitized(Path sanitizer) throws IOException, InterruptedException {
        var copy = folder.resolve("sanitized");
        TestData.copyFolder(bindings, copy);
        Files.copy(sanitized(), library(copy), StandardCopyOption.REPLACE_EXISTING);
        var variables =
                Map.of(
                        "LD_PRELOAD",
                        sanitizer.toString(),
                        "ASAN_OPTIONS",
                        "handle_segv=0:detect_leaks=0:abort_on_error=1");
        return new MonkeyRun(List.of(copy, runtime()), copy, "nine.txt", variables);
    }

    /// Builds what Gantry has generated once more, as it lies in the store.
    private Path sanitized() throws IOException, InterruptedException {
        var target = folder.resolve("sanitized-target");
        var cargo =
                new ProcessBuilder(
                                "cargo", "build", "--offline", "--locked", "--target", hostTarget())
                        .directory(workspace().toFile())
                        .inheritIO();
        // -Z on the stable compiler, for this one library
        cargo.environment().put("RUSTC_BOOTSTRAP", "1");
        cargo.environment().put("RUSTFLAGS", "-Zsanitizer=address -Cforce-frame-pointers=yes");
        cargo.environment().put("CARGO_TARGET_DIR", target.toString());
        cargo.environment().put("CARGO_PROFILE_DEV_OPT_LEVEL", "1");
        int status = cargo.start().waitFor();
        if (status != 0) throw new AssertionError("cargo ended with " + status);
        try (var files = Files.walk(target.resolve(hostTarget()), 2)) {
            return files.filter(file -> file.toString().endsWith(".so")).findFirst().orElseThrow();
        }
    }

    private Path workspace() throws IOException {
        try (var folders = Files.list(gantry.store().resolve("work"))) {
            return folders.map(work -> work.resolve("bridge"))
                    .filter(Files::isDirectory)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Path library(Path bindings) throws IOException {
        try (var files = Files.walk(bindings.resolve("META-INF").resolve("native"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    private static String hostTarget() throws IOException {
        return said("rustc", "-vV")
                .lines()
                .filter(line -> line.startsWith("host: "))
                .map(line -> line.substring("host: ".length()))
                .collect(Collectors.joining());
    }

    /// What a command prints.
    static String said(String... command) throws IOException {
        try (var out = new ProcessBuilder(command).start().getInputStream()) {
            return new String(out.readAllBytes(), UTF_8).strip();
        }
    }
}
