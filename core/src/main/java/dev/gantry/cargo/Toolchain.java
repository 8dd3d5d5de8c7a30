package dev.gantry.cargo;

import java.nio.file.Path;
import java.util.Optional;

/// The Rust tools that serve a project.
///
/// @param cargo as found on PATH, absolute; with rustup a proxy that goes by its name
/// @param rustc as found on PATH, absolute
/// @param sysroot where the compiler's own files are; `bin/rustdoc` below it is the real one
/// @param cargoVersion the line that `cargo -V` prints
/// @param rustupToolchain what RUSTUP_TOOLCHAIN must be for the proxies to mean this one, also in a
///   folder that no toolchain file governs; empty without rustup
public record Toolchain(
        Path cargo,
        Path rustc,
        Path sysroot,
        RustcVersion version,
        String cargoVersion,
        Optional<String> rustupToolchain) {

    public Path rustdoc() {
        var windows = rustc.getFileName().toString().endsWith(".exe");
        return sysroot.resolve("bin").resolve(windows ? "rustdoc.exe" : "rustdoc");
    }
}
