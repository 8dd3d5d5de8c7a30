package dev.gantry.build;

import dev.gantry.store.Digest;

import java.nio.file.Path;

/// Where everything of one build is.
///
/// ```
/// store/
///   empty/                      compile, check and rustdoc work here, so that no project's cargo config is found
///   toolchains/                 which toolchain serves a folder
///   unpacked/                   where cargo has unpacked what is in registries
///   registries/<name>-<index>/  from which cargo takes packages: one of each registry for all projects
///   cargo/<rustc>/check|build/  cargo's target folders, shared by all projects
///   work/<project>/             the generated workspaces of one project or file, and its records
/// ```
///
/// @param store the root of the store
/// @param key of the project or file: a digest of its canonical path
/// @param output where the user finds what was built
record Layout(Path store, String key, Path output) {

    /// @param target the triple
    static Layout of(Path store, BuildRequest request, String target) {
        var key = key(request);
        var root =
                request.file().isPresent() ? store.resolve("work").resolve(key) : request.project();
        var output =
                root.resolve("build").resolve("gantry").resolve(target).resolve(request.profile());
        return new Layout(store, key, output);
    }

    /// Of the project or file.
    static String key(BuildRequest request) {
        var subject = request.file().orElse(request.project());
        return Digest.of(subject.toString()).hex().substring(0, 16);
    }

    Path jar(String name) {
        return output.resolve(name + ".jar");
    }

    Path emptyFolder() {
        return store.resolve("empty");
    }

    Path registries() {
        return store.resolve("registries");
    }

    /// A file by the name of each folder into which cargo has unpacked crates of a registry.
    Path unpacked() {
        return store.resolve("unpacked");
    }

    /// The configuration by which compilations know where packages are.
    Path sources() {
        return work().resolve("sources.toml");
    }

    Path toolchains() {
        return store.resolve("toolchains");
    }

    /// The folder of all generated workspaces: one prefix for all projects, so that remapped paths,
    /// and with them cargo's fingerprints, are the same for all.
    Path workspaces() {
        return store.resolve("work");
    }

    Path work() {
        return workspaces().resolve(key);
    }

    Path resolveWorkspace() {
        return work().resolve("resolve");
    }

    Path closureWorkspace() {
        return work().resolve("closure");
    }

    Path checkWorkspace() {
        return work().resolve("check");
    }

    Path bridgeWorkspace() {
        return work().resolve("bridge");
    }

    /// Where the bridge waits until it is in the store.
    Path library() {
        return work().resolve("library");
    }

    /// Where the generated Java waits until it is in the store.
    Path java() {
        return work().resolve("java");
    }

    Path lockOfFile() {
        return work().resolve("gantry.lock");
    }

    /// cargo's target folders are apart for checking and building, so that both can run at once.
    Path checkTarget(String toolchain) {
        return store.resolve("cargo").resolve(toolchain).resolve("check");
    }

    Path buildTarget(String toolchain) {
        return store.resolve("cargo").resolve(toolchain).resolve("build");
    }
}
