package dev.gantry.cli.doctor;

import dev.gantry.cli.doctor.Finding.Present;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Which toolchain a build here has, and for which targets.
record RustToolchain(Tools tools) {

    /// In rustup's words, with what made it so: `stable-x86_64-unknown-linux-gnu (overridden by
    /// '/home/me/app/rust-toolchain.toml')`. Empty without rustup.
    Optional<Finding> active() {
        return tools.lines("rustup", "show", "active-toolchain")
                .map(lines -> new Present("toolchain", lines.getFirst()));
    }

    /// Those whose standard library is installed. Empty when rustc does not tell.
    Optional<Finding> targets() {
        return tools.lines("rustc", "--print", "sysroot")
                .map(lines -> Path.of(lines.getFirst(), "lib", "rustlib"))
                .filter(Files::isDirectory)
                .map(folder -> new Present("targets", String.join(", ", installed(folder))));
    }

    /// rustlib has folders of other things too: `etc`, `src`.
    private static List<String> installed(Path rustlib) {
        try (var folders = Files.list(rustlib)) {
            return folders.filter(RustToolchain::hasStd)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean hasStd(Path target) {
        var folder = target.resolve("lib");
        if (!Files.isDirectory(folder)) return false;
        try (var files = Files.list(folder)) {
            return files.anyMatch(
                    file -> String.valueOf(file.getFileName()).matches("libstd-.*\\.rlib"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
