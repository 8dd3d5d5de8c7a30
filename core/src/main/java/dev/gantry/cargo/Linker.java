package dev.gantry.cargo;

import dev.gantry.host.Command;
import dev.gantry.host.Host;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The C compiler that rustc calls to link, where the target does not bring its own.
///
/// @param version the first line of `cc --version`
public record Linker(Path program, String version) {

    /// `cc` of PATH, which is rustc's choice on Unix; empty when there is none.
    public static Optional<Linker> find(Host host) {
        return host.program("cc").map(program -> new Linker(program, version(host, program)));
    }

    private static String version(Host host, Path program) {
        var command =
                new Command(
                        List.of(program.toString(), "--version"),
                        ChildEnvironment.toolchain(host),
                        host.workingDirectory());
        return host.processes().run(command).output().stream().findFirst().orElse("unknown");
    }
}
