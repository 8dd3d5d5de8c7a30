package dev.gantry.cargo;

import dev.gantry.host.Host;
import dev.gantry.host.Platform;
import dev.gantry.host.Platform.Os;
import dev.gantry.host.Processes;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// A machine that exists only in the test, and the toolchain on it.
final class TestMachine {
    static final String TARGET = "x86_64-unknown-linux-gnu";

    private TestMachine() {}

    static Host host(Os os, Map<String, String> environment, Processes processes) {
        return new Host(
                new TreeMap<>(environment),
                Path.of("/home/ada"),
                Path.of("/proj/shop"),
                new Platform(os, "x86_64"),
                InstantSource.fixed(Instant.EPOCH),
                processes);
    }

    static Toolchain toolchain(String cargo, Optional<String> rustupToolchain) {
        return new Toolchain(
                Path.of(cargo),
                Path.of("/bin/rustc"),
                Path.of("/rust/1.95"),
                rustc("1.95.0"),
                "cargo 1.95.0 (f2d3ce0bd 2026-03-21)",
                rustupToolchain);
    }

    static RustcVersion rustc(String release) {
        return RustcVersion.parse(
                List.of(
                        "rustc " + release + " (59807616e 2026-04-14)",
                        "binary: rustc",
                        "commit-hash: 59807616e1fa2540724bfbac14d7976d7e4a3860",
                        "host: " + TARGET,
                        "release: " + release));
    }
}
