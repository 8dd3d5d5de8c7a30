package dev.gantry.lift;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.rustdoc.Document;
import dev.gantry.rustdoc.RustdocReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Documents of real crates: a workspace that depends on them, and real cargo and rustdoc. The
/// user's own cargo home serves, so mirrors work. The folder is kept between runs, as cargo's
/// caches are.
final class RealCrates implements Closure {
    /// Nine crates at the versions of `corpus-fns.tsv`.
    static final RealCrates CORPUS =
            new RealCrates(
                    "corpus",
                    Optional.empty(),
                    """
                    hex = "=0.4.3"
                    regex = "=1.13.1"
                    url = "=2.5.8"
                    blake3 = "=1.8.7"
                    base64 = "=0.23.1"
                    bytes = "=1.12.1"
                    sha2 = "=0.11.1"
                    time = { version = "=0.3.55", features = ["formatting", "parsing", "macros"] }
                    uuid = { version = "=1.29.1", features = ["v4", "v7", "serde"] }
                    """);

    private static final String RUSTDOC_FLAGS =
            "-Z unstable-options --output-format json --document-hidden-items --cap-lints=allow";

    private final Path folder;
    private final Optional<String> toolchain;
    private final Map<String, CrateId> byPackageId = new HashMap<>();
    private final Map<CrateId, String> repositories = new HashMap<>();
    private final Map<Path, CrateId> byArtifact = new HashMap<>();
    private final Map<CrateId, Document> documents = new LinkedHashMap<>();

    /// @param dependencies lines of a Cargo.toml
    RealCrates(String name, Optional<String> toolchain, String dependencies) {
        this.folder = Path.of("target", "real-crates", name).toAbsolutePath();
        this.toolchain = toolchain;
        write(
                "Cargo.toml",
                "[package]\nname = \"probe\"\nversion = \"0.0.0\"\nedition = \"2021\"\n"
                        + "[workspace]\n[dependencies]\n"
                        + dependencies);
        write("src/lib.rs", "");
        write("rustdoc.sh", "#!/bin/sh\nRUSTC_BOOTSTRAP=1 exec rustdoc \"$@\"\n")
                .toFile()
                .setExecutable(true);
        readMetadata();
    }

    private void readMetadata() {
        var metadata = JsonTree.of(cargo("metadata", "--format-version=1").getFirst());
        for (var crate : metadata.list("packages")) {
            for (var target : crate.list("targets")) {
                var kinds = String.valueOf(target.get("kind").value());
                if (!kinds.contains("lib") && !kinds.contains("proc-macro")) continue;
                var id =
                        new CrateId(
                                crate.text("name"),
                                crate.text("version"),
                                target.text("name").replace('-', '_'));
                byPackageId.put(crate.text("id"), id);
                repositories.put(id, crate.text("repository"));
            }
        }
    }

    CrateId named(String packageName) {
        return repositories.keySet().stream()
                .filter(crate -> crate.packageName().equals(packageName))
                .min(CrateId::compareTo)
                .orElseThrow();
    }

    CrateApi api(String packageName) {
        return api(named(packageName));
    }

    /// @param version since another crate may depend on another one
    CrateApi api(String packageName, String version) {
        return api(
                repositories.keySet().stream()
                        .filter(crate -> crate.packageName().equals(packageName))
                        .filter(crate -> crate.version().equals(version))
                        .findFirst()
                        .orElseThrow());
    }

    private CrateApi api(CrateId crate) {
        return Lift.lift(crate, document(crate).orElseThrow(), this);
    }

    /// Those that were made so far.
    Map<CrateId, Document> documents() {
        return documents;
    }

    Path file(CrateId crate) {
        document(crate);
        return folder.resolve("kept").resolve(crate.libName() + "-" + crate.version() + ".json");
    }

    @Override
    public Optional<CrateId> crate(Document.ExternalCrate external) {
        return Optional.ofNullable(byArtifact.get(Path.of(external.artifact())));
    }

    @Override
    public Optional<Document> document(CrateId crate) {
        return Optional.of(documents.computeIfAbsent(crate, this::documented));
    }

    private Document documented(CrateId crate) {
        var spec = crate.packageName() + "@" + crate.version();
        for (var line : cargo("rustdoc", "--lib", "--message-format=json", "-p", spec)) {
            var message = JsonTree.of(line);
            if (!message.text("reason").equals("compiler-artifact")) continue;
            var of = Optional.ofNullable(byPackageId.get(message.text("package_id")));
            for (var file : (List<?>) message.get("filenames").value()) {
                of.ifPresent(known -> byArtifact.put(Path.of(String.valueOf(file)), known));
            }
        }
        try {
            var kept =
                    folder.resolve("kept")
                            .resolve(crate.libName() + "-" + crate.version() + ".json");
            Files.createDirectories(kept.getParent());
            Files.copy(
                    folder.resolve("target/doc/" + crate.libName() + ".json"),
                    kept,
                    java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            return RustdocReader.read(kept);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public boolean sameRepository(CrateId one, CrateId other) {
        return repositories.getOrDefault(one, "none").equals(repositories.get(other));
    }

    private Path write(String name, String text) {
        try {
            var file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            if (!Files.exists(file) || !Files.readString(file).equals(text))
                Files.writeString(file, text);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<String> cargo(String... arguments) {
        var command = new java.util.ArrayList<>(List.of("cargo"));
        command.addAll(List.of(arguments));
        return run(command);
    }

    /// The lines of the standard output.
    List<String> run(List<String> command) {
        try {
            var errors = folder.resolve("stderr.txt");
            var builder =
                    new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectError(errors.toFile());
            builder.environment().put("RUSTDOC", folder.resolve("rustdoc.sh").toString());
            builder.environment().put("RUSTDOCFLAGS", RUSTDOC_FLAGS);
            builder.environment().remove("RUSTC_BOOTSTRAP");
            toolchain.ifPresent(name -> builder.environment().put("RUSTUP_TOOLCHAIN", name));
            var process = builder.start();
            var output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(
                        command + " failed:\n" + output + Files.readString(errors));
            }
            return output.lines().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
