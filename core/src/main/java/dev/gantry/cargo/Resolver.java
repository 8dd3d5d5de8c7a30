package dev.gantry.cargo;

import dev.gantry.cargo.Resolve.Resolved;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.problem.ProblemException;

import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/// Has cargo choose versions, bring the packages, and tell what they are.
///
/// ```
/// manifest of one package -> generate-lockfile | update --workspace -> fetch -> metadata
///                            (index only)                                     -> checks
/// ```
public final class Resolver {
    private final Cargo cargo;
    private final Events events;

    public Resolver(Cargo cargo, Events events) {
        this.cargo = cargo;
        this.events = events;
    }

    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]; all crates that
    ///   cannot be bound ([CargoProblem.NoLibrary], [CargoProblem.NewerRustNeeded]) together
    public Resolved resolve(Resolve resolve) {
        var manifest = resolve.workspace().resolve("Cargo.toml");
        choose(resolve, manifest);
        run(Phase.FETCH, cargo.fetch(manifest, resolve.target(), resolve.network()), resolve);
        var json =
                run(Phase.FETCH, cargo.metadata(manifest, resolve.target()), resolve)
                        .output()
                        .getLast();
        var metadata = MetadataReader.read(json);
        var roots = new Roots(metadata, resolve.crates(), cargo.toolchain().version());
        roots.requireBindable(request -> newestFitting(resolve, request.name()));
        return new Resolved(
                WorkspaceFiles.read(resolve.workspace().resolve("Cargo.lock")),
                metadata,
                roots.packages(),
                registries(resolve.workspace()));
    }

    /// From source id to cargo's name of the registry, before anything is resolved.
    ///
    /// @param workspace as [Resolve#workspace]
    public SortedMap<String, String> registries(Path workspace) {
        return RegistryNames.learn(
                cargo,
                cargo.host().processes(),
                CargoConfig.of(cargo.project(), cargo.home()).registryNames(),
                workspace.resolve("registries"));
    }

    private void choose(Resolve resolve, Path manifest) {
        var crates = new ResolveWorkspace(resolve.crates(), cargo.project());
        WorkspaceFiles.write(manifest, crates.manifest());
        WorkspaceFiles.write(resolve.workspace().resolve("lib.rs"), "");
        WorkspaceFiles.write(resolve.workspace().resolve("Cargo.lock"), resolve.lock());
        var unused = run(Phase.LOCK, choice(resolve, manifest), resolve);
    }

    private Command choice(Resolve resolve, Path manifest) {
        if (resolve.locked()) {
            // Refuses a lock that does not hold everything.
            return cargo.fetch(manifest, resolve.target(), resolve.network());
        }
        return resolve.lock().isPresent()
                ? cargo.updateWorkspace(manifest, resolve.network())
                : cargo.generateLockfile(manifest, resolve.network());
    }

    /// The newest version of a crate that this compiler accepts, as cargo's resolver sees it. Only
    /// asked on the way to an error.
    private Optional<String> newestFitting(Resolve failing, String name) {
        var any = failing.crates().stream().filter(crate -> crate.name().equals(name)).findFirst();
        return any.flatMap(crate -> new Newest(cargo, events).fitting(failing, crate));
    }

    private Completed run(Phase phase, Command command, Resolve resolve) {
        var completed =
                cargo.host()
                        .processes()
                        .run(
                                command,
                                line -> {},
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        if (!completed.success()) {
            throw new ProblemException(
                    CargoWords.ofResolution(completed.errors(), resolve.crates()));
        }
        return completed;
    }
}
