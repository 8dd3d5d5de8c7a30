package dev.gantry.build;

import dev.gantry.cargo.Cargo;
import dev.gantry.cargo.CargoConfig;
import dev.gantry.cargo.Toolchain;
import dev.gantry.host.Host;
import dev.gantry.manifest.ManifestReader;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// All that a build looks at, noted when it is read or before: so that nothing is kept that was
/// made of other bytes than its key says, and the next command can tell that nothing changed.
final class Looked {
    /// Files that change what a build does by being there.
    private static final List<String> DECIDING = List.of("rust-toolchain", "rust-toolchain.toml");

    private static final List<String> CONFIGURATIONS = List.of("config", "config.toml");

    private final BuildRequest request;
    private final Host host;
    private final SortedMap<Path, String> texts = new TreeMap<>();
    private final SortedMap<Path, String> contents = new TreeMap<>();
    private final SortedMap<Path, String> folders = new TreeMap<>();
    private final SortedMap<Path, String> stats = new TreeMap<>();
    private final SortedSet<Path> missing = new TreeSet<>();

    Looked(BuildRequest request, Host host) {
        this.request = request;
        this.host = host;
    }

    /// To be called before the project's files are listed.
    void atSources() {
        if (request.file().isPresent()) return;
        var sources = request.project().resolve("src");
        if (!Files.isDirectory(sources)) {
            absent(sources);
            return;
        }
        try (var below = Files.walk(sources, FileVisitOption.FOLLOW_LINKS)) {
            for (var folder : below.filter(Files::isDirectory).toList()) atFolder(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Reads a file, in UTF-8.
    ///
    /// @throws java.nio.charset.CharacterCodingException when it is not UTF-8
    String text(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        content(file, Digest.of(bytes));
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var text = decoder.decode(ByteBuffer.wrap(bytes)).toString();
        texts.put(file, text);
        return text;
    }

    /// The Java files of the program that were read; a file that is alone may have any name.
    SortedMap<Path, String> javaFiles() {
        return javaFiles(ManifestReader.SOURCES);
    }

    /// @param below a folder of the project
    SortedMap<Path, String> javaFiles(String below) {
        var root = request.project().resolve(below);
        var java = new TreeMap<>(texts);
        java.keySet().removeIf(path -> !isJava(path, root));
        return Collections.unmodifiableSortedMap(java);
    }

    private boolean isJava(Path path, Path root) {
        boolean inside = path.startsWith(root) && path.toString().endsWith(".java");
        return request.file().map(path::equals).orElse(inside);
    }

    /// A file that was read by other means.
    void content(Path file, Digest digest) {
        missing.remove(file);
        contents.put(file, digest.hex());
    }

    /// A folder that is about to be listed.
    void atFolder(Path folder) throws IOException {
        folders.put(folder, FreshRecord.namesDigest(folder));
    }

    /// A file that would count if it were there.
    void absent(Path file) {
        missing.add(file);
    }

    /// To be called before the toolchain is asked for and cargo's configuration is read.
    void atSurroundings() {
        try {
            for (var at = request.project(); at != null; at = at.getParent()) {
                for (var name : DECIDING) ifThere(at.resolve(name));
                for (var name : CONFIGURATIONS) configuration(at.resolve(".cargo").resolve(name));
            }
            for (var name : CONFIGURATIONS) configuration(Cargo.home(host).resolve(name));
            ifThere(rustupHome().resolve("settings.toml"));
            for (var tool : List.of("cargo", "rustc", "rustup")) program(tool);
            for (var tool : Surroundings.PROGRAMS) program(tool);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// What PATH leads to may be a proxy, which stays as it is when the toolchain is updated.
    void at(Toolchain toolchain) {
        try {
            for (var tool : List.of(toolchain.rustc(), toolchain.cargo())) {
                var real = toolchain.sysroot().resolve("bin").resolve(tool.getFileName());
                if (Files.exists(real)) stat(real);
                else absent(real);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// Also the places in which another one would be found first. What is there and is no program
    /// stays unseen.
    private void program(String name) throws IOException {
        var found = host.program(name);
        if (found.isPresent()) stat(found.get());
        for (var place : host.placesBefore(name)) {
            var folder = place.resolveSibling("");
            if (Files.notExists(folder)) absent(folder);
            else if (Files.notExists(place)) absent(place);
        }
    }

    private Path rustupHome() {
        return host.variable("RUSTUP_HOME")
                .map(host.workingDirectory()::resolve)
                .orElse(host.home().resolve(".rustup"));
    }

    private void ifThere(Path path) throws IOException {
        if (Files.isRegularFile(path)) content(path, Digest.ofFile(path));
        else absent(path);
    }

    private void configuration(Path path) throws IOException {
        ifThere(path);
        for (var included : CargoConfig.included(path)) ifThere(included);
    }

    private void stat(Path path) throws IOException {
        stats.put(path, Seen.stat(path));
    }

    /// A file that changed since it was noted.
    Optional<Path> changed() {
        try {
            return seen().changed();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The key, when what it was made of is still so; else one that nobody asks for.
    Key settled(Key key) {
        if (changed().isEmpty()) return key;
        return key.with("changed while it was built", UUID.randomUUID().toString());
    }

    /// @param outputs what must still be there, as it is
    FreshRecord record(List<Path> outputs, JavaCommand program, List<Built.Artifact> artifacts) {
        try {
            for (var path : outputs) stat(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        var printed = artifacts.stream().map(artifact -> artifact.path().toString()).toList();
        return new FreshRecord(seen(), program, printed);
    }

    private Seen seen() {
        return new Seen(contents, folders, stats, missing);
    }
}
