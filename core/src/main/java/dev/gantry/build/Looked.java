package dev.gantry.build;

import dev.gantry.cargo.Cargo;
import dev.gantry.host.Host;
import dev.gantry.store.Digest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// All that a build looked at, so that the next command can tell that nothing changed.
final class Looked {
    /// Files that change what a build does by being there.
    private static final List<String> DECIDING =
            List.of("rust-toolchain", "rust-toolchain.toml", ".cargo/config", ".cargo/config.toml");

    private final BuildRequest request;
    private final Host host;
    private final Optional<RustBuild.Result> rust;
    private final SortedMap<Path, String> contents = new TreeMap<>();
    private final SortedMap<Path, String> folders = new TreeMap<>();
    private final SortedSet<Path> stats = new TreeSet<>();
    private final SortedSet<Path> missing = new TreeSet<>();

    Looked(BuildRequest request, Host host, Optional<RustBuild.Result> rust) {
        this.request = request;
        this.host = host;
        this.rust = rust;
    }

    FreshRecord record(
            SortedMap<Path, Digest> sources,
            List<Path> classPath,
            JavaCommand program,
            List<Built.Artifact> artifacts) {
        sources.forEach((path, digest) -> contents.put(path, digest.hex()));
        try {
            own();
            if (rust.isPresent()) ofRust(rust.get());
            for (var path : classPath) stats.add(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var printed = new ArrayList<String>();
        for (var artifact : artifacts) printed.add(artifact.path().toString());
        return new FreshRecord(contents, folders, stats, missing, program, printed);
    }

    private void own() throws IOException {
        if (request.file().isPresent()) return;
        var toml = request.project().resolve("gantry.toml");
        contents.put(toml, Digest.ofFile(toml).hex());
        var sources = request.project().resolve("src");
        if (!Files.isDirectory(sources)) return;
        try (var below = Files.walk(sources)) {
            for (var folder : below.filter(Files::isDirectory).toList()) {
                folders.put(folder, FreshRecord.namesDigest(folder));
            }
        }
    }

    private void ofRust(RustBuild.Result result) throws IOException {
        contents.put(result.lock(), Digest.ofFile(result.lock()).hex());
        for (var input : result.inputs().entrySet()) {
            contents.put(input.getKey(), input.getValue().hex());
            var folder = input.getKey().getParent();
            if (folder != null) folders.put(folder, FreshRecord.namesDigest(folder));
        }
        for (var at = request.project(); at != null; at = at.getParent()) {
            for (var name : DECIDING) file(at.resolve(name));
        }
        var home = Cargo.home(host);
        file(home.resolve("config"));
        file(home.resolve("config.toml"));
        for (var tool : List.of("cargo", "rustc", "rustup")) {
            host.program(tool).ifPresent(stats::add);
        }
        stats.addAll(Surroundings.programs(host));
        var rustup =
                host.variable("RUSTUP_HOME").map(Path::of).orElse(host.home().resolve(".rustup"));
        file(rustup.resolve("settings.toml"));
        if (request.file().isPresent()) {
            var beside = Path.of(request.file().get() + ".lock");
            if (!beside.equals(result.lock())) missing.add(beside);
        }
    }

    private void file(Path path) throws IOException {
        if (Files.isRegularFile(path)) contents.put(path, Digest.ofFile(path).hex());
        else missing.add(path);
    }
}
