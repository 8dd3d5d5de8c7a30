package dev.gantry.build;

import dev.gantry.cargo.CargoConfig;
import dev.gantry.host.Host;
import dev.gantry.store.Digest;
import dev.gantry.store.Key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/// What of the machine can change a compilation, besides the toolchain: cargo home's configuration,
/// the variables that compilations may read, and which programs build scripts find.
final class Surroundings {
    /// Which of these PATH leads to is in the key, instead of PATH itself, which differs from shell
    /// to shell.
    static final List<String> PROGRAMS =
            List.of(
                    "cc",
                    "gcc",
                    "clang",
                    "c++",
                    "g++",
                    "clang++",
                    "ar",
                    "ld",
                    "cmake",
                    "make",
                    "nasm",
                    "perl",
                    "pkg-config",
                    "python3",
                    "protoc");

    /// In bytes; what is not larger is read, and the others are known by size and time.
    private static final long LARGEST_SHIM = 16_384;

    private static final List<String> LEFT_OUT = List.of("PATH", "TMPDIR", "TEMP", "TMP");

    private Surroundings() {}

    /// @param environment the whole environment of a compilation
    static Key key(
            Host host,
            Path cargoHome,
            SortedMap<String, String> environment,
            List<String> passedOn) {
        var key =
                Key.of("surroundings")
                        .with("the project's cargo configuration", passedOn.toString());
        for (var variable : environment.entrySet()) {
            if (LEFT_OUT.contains(variable.getKey())) continue;
            var value = variable.getValue();
            // our script, which lies in the store: the library is to be the same from any
            if (variable.getKey().equals("RUSTC")) value = digest(Path.of(value)).hex();
            key = key.with("variable " + variable.getKey(), value);
        }
        for (var name : PROGRAMS) {
            var path = host.program(name);
            if (path.isPresent()) key = key.with("program " + name, stamp(path.get()));
        }
        var configuration = "cargo home's configuration";
        for (var file : CargoConfig.of(cargoHome, cargoHome).ofHome().keySet()) {
            if (Files.isRegularFile(file)) key = key.with(configuration, digest(file));
            configuration = "what cargo home's configuration includes, after " + file;
        }
        return key;
    }

    /// Folders of PATH may be links to one another, and what makes shims writes them anew with the
    /// same text: neither makes another program.
    static String stamp(Path found) {
        try {
            var program = found.toRealPath();
            long size = Files.size(program);
            return size <= LARGEST_SHIM
                    ? program + " " + Digest.ofFile(program).hex().substring(0, 16)
                    : program + " " + size + " " + Files.getLastModifiedTime(program);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Digest digest(Path file) {
        try {
            return Digest.ofFile(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
