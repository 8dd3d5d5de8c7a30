package dev.gantry.cargo;

import dev.gantry.cargo.Resolve.Resolved;
import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.Nearest;
import dev.gantry.problem.ProblemException;
import dev.gantry.store.Store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Has cargo choose versions, bring the packages, and tell what they are.
///
/// ```
/// manifest of one package -> generate-lockfile | update --workspace -> fetch -> metadata
///                            (index only)                                     -> checks
/// ```
public final class Resolver {
    private final Cargo cargo;
    private final Events events;
    private final Newest newest;

    public Resolver(Cargo cargo, Store store, Events events) {
        this.cargo = cargo;
        this.events = events;
        this.newest = new Newest(cargo, store, events);
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
        // cargo makes none for these commands, and only there it keeps what rustc told of itself
        WorkspaceFiles.folder(resolve.workspace().resolve("target"));
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

    /// The newest version of a crate that this compiler accepts. Only asked on the way to an error.
    private Optional<String> newestFitting(Resolve failing, String name) {
        var any = failing.crates().stream().filter(crate -> crate.name().equals(name)).findFirst();
        return any.flatMap(crate -> newest.fitting(failing, crate));
    }

    private Completed run(Phase phase, Command command, Resolve resolve) {
        var completed =
                cargo.host()
                        .processes()
                        .run(
                                command,
                                line -> {},
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        CargoWords.requireUninterrupted(completed);
        if (!completed.success()) {
            var problem = CargoWords.ofResolution(completed.errors(), resolve.crates());
            throw new ProblemException(
                    problem instanceof CargoProblem.UnknownFeature feature
                            ? withFeatures(feature, resolve)
                            : problem);
        }
        return completed;
    }

    /// With the features that there are. cargo goes from version to version, and speaks of the
    /// oldest one in the end: what it says is left out where more is known.
    private CargoProblem withFeatures(CargoProblem.UnknownFeature problem, Resolve resolve) {
        return CargoWords.request(problem.name(), resolve.crates())
                .flatMap(request -> {
                    var has = newest.features(resolve, request);
                    return request.features().stream()
                            .filter(feature -> !has.contains(feature) && !has.isEmpty())
                            .findFirst()
                            .map(feature -> lacking(request, feature, has));
                })
                .orElse(problem);
    }

    private static CargoProblem lacking(CrateRequest request, String feature, Set<String> has) {
        var nearest = Nearest.of(feature, has);
        var sorted = Stream.concat(nearest.stream(), has.stream()).distinct().toList();
        var at = Optional.of(request.featureAt(feature));
        return new CargoProblem.UnknownFeature(request.name(), feature, sorted, List.of(), at);
    }
}
