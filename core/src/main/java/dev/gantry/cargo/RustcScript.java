package dev.gantry.cargo;

import dev.gantry.host.Platform;

import java.nio.file.Path;
import java.util.Optional;

/// What stands in for rustc where a project has crates in folders of the user. Their paths must not
/// be in binaries, but as flags of cargo's they would be part of every fingerprint, and each such
/// project would compile all its registry crates anew. So this script adds them, out of a variable.
///
/// @param fileName as rustc's own, because build scripts look at it
/// @param text to be written to an executable file, once for each toolchain
public record RustcScript(String fileName, String text) {
    /// Holds the flags, with U+001F between.
    static final String VARIABLE = "GANTRY_RUSTC_FLAGS";

    /// Empty on Windows: a batch file cannot take a list apart, and the flags stay cargo's.
    public static Optional<RustcScript> of(Toolchain toolchain, Platform platform) {
        if (platform.isWindows()) return Optional.empty();
        var quoted = "'" + rustc(toolchain).toString().replace("'", "'\\''") + "'";
        return Optional.of(
                new RustcScript(
                        "rustc",
                        "#!/bin/sh\nset -f\nIFS='\u001f'\nexec %s \"$@\" $%s\n"
                                .formatted(quoted, VARIABLE)));
    }

    /// As cargo does it, the compiler itself rather than rustup's proxy for it.
    private static Path rustc(Toolchain toolchain) {
        return toolchain.rustupToolchain().isPresent()
                ? toolchain.sysroot().resolve("bin").resolve("rustc")
                : toolchain.rustc();
    }
}
