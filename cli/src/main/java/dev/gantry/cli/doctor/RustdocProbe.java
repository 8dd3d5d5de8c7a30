package dev.gantry.cli.doctor;

import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;
import dev.gantry.rustdoc.RustdocReader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/// Lets rustdoc document a crate without items, and reads what it wrote.
final class RustdocProbe {
    private RustdocProbe() {}

    /// @param project works there, where rustup takes the toolchain that builds have; nothing is
    ///   written to it
    /// @throws ProblemException when the format is none that we read, or there is no document
    static int format(Host host, Path rustdoc, Path project) {
        try {
            var output = Files.createTempDirectory("gantry-doctor-").toAbsolutePath();
            try {
                return format(host, rustdoc, project, output);
            } finally {
                delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int format(Host host, Path rustdoc, Path project, Path output)
            throws IOException {
        var source = Files.createFile(output.resolve("probe.rs"));
        var environment = new TreeMap<>(host.environment());
        environment.put("RUSTC_BOOTSTRAP", "1"); // JSON is behind -Z, also on stable
        var line =
                List.of(
                        rustdoc.toString(),
                        "-Zunstable-options",
                        "--output-format=json",
                        "--crate-type=lib",
                        "--out-dir=" + output,
                        source.toString());
        var unused = host.processes().run(new Command(line, environment, project));
        return RustdocReader.read(output.resolve("probe.json")).format();
    }

    private static void delete(Path folder) throws IOException {
        try (var below = Files.walk(folder)) {
            for (var path : below.toList().reversed()) {
                Files.delete(path);
            }
        }
    }
}
