package dev.gantry.cli;

import dev.gantry.manifest.Platform;
import dev.gantry.problem.ProblemException;

import picocli.CommandLine.Option;

import java.util.Optional;

/// Which table of gantry.toml is changed.
final class PlatformFlag {
    @Option(
            names = "--target",
            paramLabel = "PLATFORM",
            description = "Of crates for one platform: a target triple, or 'cfg(windows)'.")
    private Optional<String> platform = Optional.empty();

    /// @throws ProblemException when cargo would refuse it
    Optional<String> checked() {
        platform.ifPresent(text ->
                Platform.fault(text)
                        .ifPresent(what -> {
                            var message = "malformed platform `" + text + "`: " + what;
                            throw new ProblemException(new UsageProblem.BadArgument(message));
                        }));
        return platform;
    }
}
