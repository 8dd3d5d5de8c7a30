package dev.gantry.cargo;

import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.host.Host;
import dev.gantry.manifest.Platform;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// What `#[cfg(..)]` sees of a target, by `rustc --print cfg`: cargo asks the same.
public final class TargetCfg {
    private TargetCfg() {}

    /// The triples of all targets that rustc knows, whether or not their standard library is here.
    ///
    /// @throws ProblemException [CargoProblem.ToolFailed] when rustc does not answer
    public static List<String> known(Host host, Toolchain toolchain, Path project) {
        return answer(host, toolchain, project, "target-list").output();
    }

    /// Of the compiler's host.
    ///
    /// @param project the folder by which rustup chooses
    /// @throws ProblemException [CargoProblem.ToolFailed] when rustc does not answer
    public static Platform.Target ask(Host host, Toolchain toolchain, Path project) {
        return ask(host, toolchain, project, toolchain.version().host());
    }

    /// Of any target.
    static Platform.Target ask(Host host, Toolchain toolchain, Path project, String triple) {
        var cfgs = answer(host, toolchain, project, "cfg", "--target", triple).output();
        return new Platform.Target(triple, new HashSet<>(cfgs));
    }

    private static Completed answer(
            Host host, Toolchain toolchain, Path project, String... question) {
        var line = new ArrayList<>(List.of(toolchain.rustc().toString(), "--print"));
        line.addAll(List.of(question));
        var command = new Command(line, ChildEnvironment.toolchain(host), project);
        var completed = host.processes().run(command);
        if (!completed.success()) {
            throw new ProblemException(
                    new CargoProblem.ToolFailed(String.join(" ", line), completed.errors()));
        }
        return completed;
    }
}
