package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// One compilation of a workspace on disk.
///
/// @param manifest the workspace's or package's Cargo.toml, absolute, beside its Cargo.lock
/// @param packages cargo's package id specs, such as `regex@1.11.1`; empty for the manifest's own
/// @param profile cargo's name: `dev`, `release`, or one the workspace defines
/// @param target the triple; also given when it is the host, so that rustflags never reach build
///   scripts and proc macros
/// @param jobs how many rustc at once, at least 1
/// @param targetFolder where cargo keeps what it makes; passed as a flag, since compiler caches
///   miss when it comes by CARGO_TARGET_DIR
/// @param keepGoing compile all that can be, also after an error
/// @param remap what paths become in panic texts and binaries
/// @param rustc a [RustcScript] on disk, where the platform has one: with it, crates in folders of
///   the user do not change the fingerprints of others
public record Compile(
        Path manifest,
        List<String> packages,
        String profile,
        String target,
        int jobs,
        Path targetFolder,
        boolean keepGoing,
        List<PathRemap> remap,
        Optional<Path> rustc) {

    public Compile {
        packages = List.copyOf(packages);
        remap = List.copyOf(remap);
    }

    /// Where rustdoc leaves the JSON of a library.
    ///
    /// @param library the name of the library target, such as `num_cpus`
    public Path rustdocJson(String library) {
        return targetFolder.resolve(target).resolve("doc").resolve(library + ".json");
    }
}
