package dev.gantry.cargo;

import dev.gantry.host.Command;
import dev.gantry.host.Host;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the tools of a project folder. rustup decides by folder (rust-toolchain.toml, overrides),
/// so it is asked there, once; everything after works in other folders and is told the answer.
public final class ToolchainFinder {
    private final Host host;
    private final ToolchainCache cache;

    /// @param cacheFolder where answers are kept, so that a second command starts no process
    public ToolchainFinder(Host host, Path cacheFolder) {
        this.host = host;
        this.cache = new ToolchainCache(host, cacheFolder);
    }

    /// @throws ProblemException [CargoProblem.ToolchainMissing] when cargo or rustc is not on PATH,
    ///   [CargoProblem.ToolFailed] when one does not answer, as rustup's proxies do when the
    ///   project names a toolchain that is not installed
    public Toolchain find(Path project) {
        var cargo = required("cargo");
        var rustc = required("rustc");
        return cache.get(project, cargo, rustc).orElseGet(() -> ask(project, cargo, rustc));
    }

    private Path required(String program) {
        return host.program(program)
                .orElseThrow(
                        () -> new ProblemException(new CargoProblem.ToolchainMissing(program)));
    }

    private Toolchain ask(Path project, Path cargo, Path rustc) {
        var toolchain =
                new Toolchain(
                        cargo,
                        rustc,
                        Path.of(run(project, rustc, "--print", "sysroot").getFirst()),
                        RustcVersion.parse(run(project, rustc, "-vV")),
                        run(project, cargo, "-V").getFirst(),
                        activeToolchain(project, rustc));
        cache.put(project, toolchain);
        return toolchain;
    }

    /// A proxy of rustup lies beside it. A rustc of a distribution is served even when rustup is
    /// also installed somewhere.
    private Optional<String> activeToolchain(Path project, Path rustc) {
        return host.program("rustup")
                .filter(rustup -> rustup.resolveSibling(rustc.getFileName()).equals(rustc))
                .map(rustup -> run(project, rustup, "show", "active-toolchain").getFirst())
                .map(line -> line.split(" ", 2)[0]);
    }

    private List<String> run(Path project, Path program, String... arguments) {
        var all = new ArrayList<String>();
        all.add(program.toString());
        all.addAll(List.of(arguments));
        var command = new Command(all, ChildEnvironment.toolchain(host), project);
        var completed = host.processes().run(command);
        if (!completed.success() || completed.output().isEmpty()) {
            throw new ProblemException(
                    new CargoProblem.ToolFailed(String.join(" ", all), completed.errors()));
        }
        return completed.output();
    }
}
