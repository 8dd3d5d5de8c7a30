package dev.gantry.cargo;

import dev.gantry.event.Event;
import dev.gantry.event.Events;
import dev.gantry.event.Phase;
import dev.gantry.host.Command;
import dev.gantry.host.Completed;
import dev.gantry.lockfile.VersionOrder;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.registry.IndexEntry;
import dev.gantry.registry.NoAnswer;
import dev.gantry.registry.SparseIndex;
import dev.gantry.registry.Versions;
import dev.gantry.store.Store;

import java.net.URI;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the version of a crate that would serve, had less been asked of it: in the registry's
/// index, or, where that is left to cargo, by cargo's own resolver. Only on the way to an error, so
/// a registry that cannot be reached is asked once, and the error is told without.
final class Newest {
    private static final String ANY = "*";

    private final Cargo cargo;
    private final Store store;
    private final Events events;
    private final Set<URI> unreached = new HashSet<>();

    Newest(Cargo cargo, Store store, Events events) {
        this.cargo = cargo;
        this.store = store;
        this.events = events;
    }

    /// One that was asked for, else any. Empty when there is none, when the crate comes from no
    /// registry, or when nobody can tell now.
    Optional<String> fitting(Resolve failing, CrateRequest request) {
        if (!(request.source() instanceof Source.Registry(var requirement, var registry))) {
            return Optional.empty();
        }
        var rustc = cargo.toolchain().version();
        return switch (index(failing, request, registry)) {
            case Index.Read(var entries) -> {
                var fitting =
                        entries.stream()
                                .filter(e ->
                                        e.rustVersion().filter(v -> !rustc.satisfies(v)).isEmpty())
                                .toList();
                yield newest(fitting, requirement)
                        .or(() -> newest(fitting, ANY))
                        .map(IndexEntry::version);
            }
            case Index.OfCargo _ ->
                    resolved(failing, request, new Source.Registry(ANY, registry))
                            .filter(p -> p.rustVersion().filter(v -> !rustc.satisfies(v)).isEmpty())
                            .map(Metadata.Package::version);
            case Index.Unreached _ -> Optional.empty();
        };
    }

    /// The features of the crate that a request without any would get, sorted; none when nobody can
    /// tell now.
    Set<String> features(Resolve failing, CrateRequest request) {
        if (!(request.source() instanceof Source.Registry(var requirement, var registry))) {
            return featuresByCargo(failing, request);
        }
        return switch (index(failing, request, registry)) {
            case Index.Read(var entries) ->
                    newest(entries, requirement)
                            .map(IndexEntry::featureNames)
                            .orElseGet(TreeSet::new);
            case Index.OfCargo _ -> featuresByCargo(failing, request);
            case Index.Unreached _ -> Collections.emptySortedSet();
        };
    }

    private Set<String> featuresByCargo(Resolve failing, CrateRequest request) {
        return resolved(failing, request, request.source())
                .map(crate -> new TreeSet<>(crate.features().keySet()))
                .orElseGet(TreeSet::new);
    }

    private static Optional<IndexEntry> newest(List<IndexEntry> entries, String requirement) {
        var accepted = Versions.acceptedBy(requirement);
        return entries.stream()
                .filter(entry -> !entry.yanked() && accepted.test(entry.version()))
                .max(Comparator.comparing(IndexEntry::version, VersionOrder.INSTANCE));
    }

    /// What an index says of a crate.
    private sealed interface Index {
        record Read(List<IndexEntry> entries) implements Index {}

        /// Only cargo knows the way to it, or how to read it.
        record OfCargo() implements Index {}

        /// cargo would wait for it too, and longer.
        record Unreached() implements Index {}
    }

    /// @param registry as the request names it: no other hears of the crate
    private Index index(Resolve failing, CrateRequest request, String registry) {
        if (failing.network() == Cargo.Network.OFFLINE) return new Index.OfCargo();
        var access = cargo.registryAccess();
        var found = access.endpoint(registry, request.name());
        if (found.isEmpty()) return new Index.OfCargo();
        var endpoint = found.get();
        if (unreached.contains(endpoint.index())) return new Index.Unreached();
        try (var http = access.http()) {
            return new Index.Read(new SparseIndex(endpoint, http, store).entries(request.name()));
        } catch (NoAnswer.Unusable unusable) {
            return new Index.OfCargo();
        } catch (NoAnswer unreachable) {
            unreached.add(endpoint.index());
            return new Index.Unreached();
        }
    }

    /// The package that a request without features would get.
    private Optional<Metadata.Package> resolved(
            Resolve failing, CrateRequest request, Source source) {
        var any =
                new CrateRequest(
                        request.name(), source, request.alias(), List.of(), true, request.at());
        var folder = failing.workspace().resolve("newest");
        var manifest = folder.resolve("Cargo.toml");
        var workspace = new ResolveWorkspace(List.of(any), cargo.project());
        WorkspaceFiles.write(folder.resolve("lib.rs"), "");
        WorkspaceFiles.write(folder.resolve("Cargo.lock"), Optional.empty());
        WorkspaceFiles.write(manifest, workspace.manifest());
        var steps =
                List.of(
                        cargo.generateLockfile(manifest, failing.network()),
                        cargo.fetch(manifest, failing.target(), failing.network()),
                        cargo.metadata(manifest, failing.target()));
        var output = List.<String>of();
        for (var step : steps) {
            var completed = run(step);
            if (!completed.success()) {
                return Optional.empty();
            }
            output = completed.output();
        }
        var roots =
                new Roots(
                        MetadataReader.read(output.getLast()),
                        List.of(any),
                        List.of(any),
                        cargo.toolchain().version());
        return roots.packages().stream().findFirst();
    }

    private Completed run(Command command) {
        return cargo.host()
                .processes()
                .run(
                        command,
                        line -> {},
                        line -> events.emit(new Event.ToolOutput(Phase.LOCK, "cargo", line)));
    }
}
