package dev.gantry.cargo;

import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.manifest.Platform;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/// What `#[cfg(..)]` sees of a target, by `rustc --print cfg`: cargo asks the same.
public final class TargetCfg {
    private TargetCfg() {}

    /// Of the compiler's host.
    ///
    /// @param project the folder by which rustup chooses
    /// @throws ProblemException [CargoProblem.ToolFailed] when rustc does not answer
    public static Platform.Target ask(Host host, Toolchain toolchain, Path project) {
        return ask(host, toolchain, project, toolchain.version().host());
    }

    /// Of any target.
    static Platform.Target ask(Host host, Toolchain toolchain, Path project, String triple) {
        var line = List.of(toolchain.rustc().toString(), "--print", "cfg", "--target", triple);
        var command = new Command(line, ChildEnvironment.toolchain(host), project);
        var completed = host.processes().run(command);
        if (!completed.success()) {
            throw new ProblemException(
                    new CargoProblem.ToolFailed(String.join(" ", line), completed.errors()));
        }
        return new Platform.Target(triple, new HashSet<>(completed.output()));
    }
}
