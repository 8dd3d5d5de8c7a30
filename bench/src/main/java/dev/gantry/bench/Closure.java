package dev.gantry.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A hundred crates and more: what cargo has chosen for some dependencies, by the user's own
/// configuration, and what it keeps of them in its home.
///
/// @param folder with Cargo.toml and Cargo.lock
/// @param cargoHome the user's
record Closure(Path folder, Path cargoHome) {
    /// Lines of Cargo.toml and of gantry.toml alike.
    static final String CRATES =
            """
            blake3 = "1"
            clap = { version = "4", features = ["derive"] }
            crossbeam = "0.8"
            grep = "0.3"
            ignore = "0.4"
            indexmap = "2"
            itertools = "0.15"
            jiff = "0.2"
            parking_lot = "0.12"
            rand = "0.9"
            rayon = "1"
            regex = "1"
            serde_json = "1"
            sha2 = "0.10"
            textwrap = "0.16"
            time = { version = "0.3", features = ["formatting", "parsing", "macros"] }
            tokio = { version = "1", features = ["full"] }
            toml = "1"
            tracing = "0.1"
            url = "2"
            uuid = { version = "1", features = ["v4"] }
            """;

    private static final Pattern LOCKED =
            Pattern.compile(
                    "name = \"([^\"]+)\"\nversion = \"([^\"]+)\"\nsource = [^\n]*\nchecksum = ");

    /// @param name with its version, as cargo names the file
    record Locked(String crate, String name) {}

    /// Lets cargo choose, and bring what its home lacks.
    static Closure fetch(Path folder) throws IOException, InterruptedException {
        write(folder);
        var line = List.of("cargo", "fetch");
        var unused = new Timed(line, Map.of(), folder, Timed.Preparation.NOTHING).run();
        return new Closure(folder, home());
    }

    /// A package that depends on them.
    static void write(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("src"));
        Files.writeString(folder.resolve("src/lib.rs"), "");
        Files.writeString(
                folder.resolve("Cargo.toml"),
                """
                [package]
                name = "closure"
                version = "0.1.0"
                edition = "2021"

                [dependencies]
                """
                        + CRATES);
    }

    /// As cargo finds it (The Cargo Book, "Cargo Home").
    private static Path home() {
        return Optional.ofNullable(System.getenv("CARGO_HOME"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".cargo"));
    }

    /// All that the lock names, for all targets.
    List<Locked> locked() throws IOException {
        return LOCKED.matcher(Files.readString(folder.resolve("Cargo.lock")))
                .results()
                .map(it -> new Locked(it.group(1), it.group(1) + "-" + it.group(2)))
                .toList();
    }

    /// What the index says of a crate, a version a line, as cargo keeps it: a head, then each
    /// version and its line, all ended by a zero byte.
    ///
    /// @param path within an index
    /// @return empty when cargo never asked for it
    Optional<String> index(String path) throws IOException {
        var file = newest("index", ".cache/" + path);
        if (file.isEmpty()) return Optional.empty();
        var plain = Files.readString(file.get(), StandardCharsets.ISO_8859_1);
        var lines = new StringBuilder();
        Arrays.stream(plain.split("\0"))
                .filter(it -> it.startsWith("{"))
                .forEach(it -> lines.append(it).append('\n'));
        return Optional.of(utf8(lines.toString()));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /// @param name of a crate with its version
    Optional<byte[]> crate(String name) throws IOException {
        var file = newest("cache", name + ".crate");
        return file.isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file.get()));
    }

    /// The user may have asked several registries; the one that was just asked is meant.
    private Optional<Path> newest(String kind, String path) throws IOException {
        try (Stream<Path> registries = Files.list(cargoHome.resolve("registry").resolve(kind))) {
            return registries
                    .map(it -> it.resolve(path))
                    .filter(Files::isRegularFile)
                    .max((a, b) -> Long.compare(modified(a), modified(b)));
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }
}
