package dev.gantry.cargo;

import dev.gantry.event.Events;
import dev.gantry.host.Host;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.Location;
import dev.gantry.store.Store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// This machine and its Rust tools, with a cargo home, a store and a project of the test's own.
record RealMachine(Path root, Host host, Toolchain toolchain) {
    static final Events SILENT = event -> {};

    static RealMachine in(Path root, Map<String, String> variables) {
        var local = Host.local();
        var environment = new TreeMap<>(local.environment());
        environment.put("CARGO_HOME", root.resolve("cargo-home").toString());
        environment.putAll(variables);
        var host =
                new Host(
                        environment,
                        local.home(),
                        local.workingDirectory(),
                        local.platform(),
                        local.clock(),
                        local.processes());
        var project = folder(root.resolve("work/my shop ü"));
        var finder = new ToolchainFinder(local, root.resolve("toolchains"));
        return new RealMachine(root, host, finder.find(project));
    }

    static Path folder(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path project() {
        return root.resolve("work/my shop ü");
    }

    Cargo cargo() {
        var cargoHome = ChildEnvironment.cargoHome(host);
        var sources = root.resolve("store/sources.toml");
        if (!Files.exists(sources)) WorkspaceFiles.write(sources, "");
        return new Cargo(
                        host,
                        toolchain,
                        project(),
                        folder(root.resolve("store/empty")),
                        CargoConfig.of(project(), cargoHome).passedOn())
                .with(Replacements.of(host, project(), root.resolve("store/registries"), sources));
    }

    Resolver resolver() {
        return new Resolver(cargo(), Store.open(root.resolve("store"), host.clock()), SILENT);
    }

    Resolve request(
            Optional<String> lock, boolean locked, Cargo.Network network, CrateRequest... crates) {
        return new Resolve(
                List.of(crates),
                lock,
                toolchain.version().host(),
                locked,
                network,
                root.resolve("store/resolve ü"));
    }

    Resolve request(CrateRequest... crates) {
        return request(Optional.empty(), false, Cargo.Network.ONLINE, crates);
    }

    static CrateRequest crate(String name, String requirement) {
        return new CrateRequest(
                name, new Source.Registry(requirement), name, List.of(), true, at(name));
    }

    static CrateRequest path(String name, String path) {
        return new CrateRequest(name, new Source.Path(path), name, List.of(), true, at(name));
    }

    static Location at(String name) {
        return new Location(name + ".java", 3, 4, 5, "");
    }

    /// A package in a folder of the project.
    Path write(String name, String manifest, Map<String, String> files) {
        var folder = project().resolve(name);
        WorkspaceFiles.write(folder.resolve("Cargo.toml"), manifest);
        files.forEach((path, text) -> WorkspaceFiles.write(folder.resolve(path), text));
        return folder;
    }

    static String manifest(String name, String rest) {
        return """
        [package]
        name = "%s"
        version = "0.1.0"
        edition = "2021"
        %s
        """
                .formatted(name, rest);
    }
}
