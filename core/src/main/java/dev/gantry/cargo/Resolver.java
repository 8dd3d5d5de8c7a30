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

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Has cargo choose versions, brings the packages, and has cargo tell what they are.
///
/// ```
/// manifest of one package -> generate-lockfile | update --workspace -> Sources -> metadata -> checks
///                            (index only)                              or fetch   (offline)
/// ```
public final class Resolver {
    private final Cargo cargo;
    private final Store store;
    private final Events events;
    private final Newest newest;
    private @Nullable SortedMap<String, String> registries;
    private @Nullable Sources sources;

    public Resolver(Cargo cargo, Store store, Events events) {
        this.cargo = cargo;
        this.store = store;
        this.events = events;
        this.newest = new Newest(cargo, store, events);
    }

    /// @throws ProblemException with one of the resolution kinds of [CargoProblem]; all crates that
    ///   cannot be bound ([CargoProblem.NoLibrary], [CargoProblem.NewerRustNeeded]) together; with
    ///   [dev.gantry.registry.RegistryProblem]s when a registry gives other crates than it promised
    public Resolved resolve(Resolve resolve) {
        var manifest = resolve.workspace().resolve("Cargo.toml");
        var names = registries(resolve.workspace());
        write(resolve, manifest);
        var told = ofLock(resolve, manifest).orElseGet(() -> anew(resolve, manifest));
        var metadata = MetadataReader.read(told.output().getLast());
        var roots =
                new Roots(metadata, resolve.crates(), resolve.bound(), cargo.toolchain().version());
        roots.requireBindable(request -> newestFitting(resolve, request.name()));
        return new Resolved(lock(resolve), metadata, roots.packages(), names);
    }

    /// A lock that must hold everything: cargo chooses nothing. Empty where the store does not
    /// serve it, also since it does not hold everything: then cargo says why.
    private Optional<Completed> ofLock(Resolve resolve, Path manifest) {
        if (!resolve.locked() || resolve.lock().isEmpty()) return Optional.empty();
        return fromStore(resolve, manifest, resolve.isOnline());
    }

    /// What our own client cannot bring, cargo does; then it is taken from cargo's home.
    private Completed anew(Resolve resolve, Path manifest) {
        choose(resolve, manifest);
        boolean tried = resolve.locked() && resolve.lock().isPresent();
        if (!tried) {
            var told = fromStore(resolve, manifest, resolve.isOnline());
            if (told.isPresent()) return told.get();
            run(Phase.FETCH, cargo.fetch(manifest, resolve.target(), resolve.network()), resolve);
        }
        return fromStore(resolve, manifest, false)
                .orElseGet(() -> {
                    cargo.replacements().tell(false);
                    var metadata = cargo.metadata(manifest, resolve.target());
                    return run(Phase.FETCH, metadata, resolve);
                });
    }

    /// What cargo tells of the lock by the packages in the store; empty when it does not serve.
    private Optional<Completed> fromStore(Resolve resolve, Path manifest, boolean online) {
        var brought = sources(resolve).bring(lock(resolve), Optional.of(resolve.target()), online);
        boolean whole =
                switch (brought) {
                    case ALL -> true;
                    case OURS -> othersAreHere(resolve, manifest);
                    case NOT_ALL -> false;
                };
        if (!whole) return Optional.empty();
        cargo.replacements().tell(true);
        return Optional.of(
                        attempt(
                                Phase.FETCH,
                                cargo.fromStore(cargo.metadata(manifest, resolve.target()))))
                .filter(Completed::success);
    }

    private boolean othersAreHere(Resolve resolve, Path manifest) {
        var others = cargo.fetch(manifest, resolve.target(), resolve.network());
        return attempt(Phase.FETCH, cargo.fromStore(others)).success();
    }

    private Sources sources(Resolve resolve) {
        if (sources == null) {
            sources =
                    new Sources(
                            cargo,
                            store,
                            events,
                            registries(resolve.workspace()),
                            resolve.crates());
        }
        return sources;
    }

    private static String lock(Resolve resolve) {
        return WorkspaceFiles.read(resolve.workspace().resolve("Cargo.lock"));
    }

    /// From source id to cargo's name of the registry, before anything is resolved.
    ///
    /// @param workspace as [Resolve#workspace]
    public SortedMap<String, String> registries(Path workspace) {
        if (registries == null) {
            registries =
                    RegistryNames.learn(
                            cargo,
                            cargo.host().processes(),
                            CargoConfig.of(cargo.project(), cargo.home()).registryNames(),
                            workspace.resolve("registries"));
        }
        return registries;
    }

    private void write(Resolve resolve, Path manifest) {
        var crates = new ResolveWorkspace(resolve.crates(), cargo.project());
        WorkspaceFiles.write(manifest, crates.manifest());
        WorkspaceFiles.write(resolve.workspace().resolve("lib.rs"), "");
        WorkspaceFiles.write(resolve.workspace().resolve("Cargo.lock"), resolve.lock());
        // cargo makes none for these commands, and only there it keeps what rustc told of itself
        WorkspaceFiles.folder(resolve.workspace().resolve("target"));
    }

    /// Without the network, cargo knows only what it has fetched itself: the store is asked first.
    private void choose(Resolve resolve, Path manifest) {
        var choice = choice(resolve, manifest);
        if (!resolve.isOnline() && attempt(Phase.LOCK, cargo.fromStore(choice)).success()) return;
        var unused = run(Phase.LOCK, choice, resolve);
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

    private Completed attempt(Phase phase, Command command) {
        var completed =
                cargo.host()
                        .processes()
                        .run(
                                command,
                                line -> {},
                                line -> events.emit(new Event.ToolOutput(phase, "cargo", line)));
        CargoWords.requireUninterrupted(completed);
        return completed;
    }

    private Completed run(Phase phase, Command command, Resolve resolve) {
        var completed = attempt(phase, command);
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
