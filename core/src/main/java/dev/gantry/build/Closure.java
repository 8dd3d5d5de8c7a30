package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.cargo.Metadata;
import dev.gantry.cargo.PathRemap;
import dev.gantry.cargo.Resolve.Resolved;
import dev.gantry.emit.rust.ClosureCrate;
import dev.gantry.emit.rust.DependencySpec;
import dev.gantry.lockfile.CargoLock;
import dev.gantry.lockfile.Registries;
import dev.gantry.lockfile.Resolution;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/// The crates of one resolution, under the names that the rooms after cargo use.
final class Closure {
    private final List<CrateRequest> requests;
    private final Resolved resolved;
    private final Resolution resolution;
    private final LockedRequests locked;
    private final Elsewhere elsewhere;
    private final Registries registries;
    private final SortedMap<CrateId, Metadata.Package> packages = new TreeMap<>();
    private final Map<String, CrateId> byPackageId = new HashMap<>();

    /// @param requests in the order of `resolved.roots()`
    /// @param elsewhere those of other platforms
    /// @param project what path requests are relative to
    Closure(
            List<CrateRequest> requests,
            List<CrateRequest> elsewhere,
            Resolved resolved,
            CargoLock lock,
            Path project) {
        this.requests = List.copyOf(requests);
        this.resolved = resolved;
        this.resolution = lock.resolution();
        this.locked = new LockedRequests(lock);
        this.elsewhere = new Elsewhere(elsewhere, locked, project);
        this.registries = new Registries(resolved.registries());
        for (var crate : resolved.metadata().packages()) {
            // the package that depends on all that was asked for is ours
            if (resolved.metadata().root().equals(Optional.of(crate.id()))) continue;
            crate.library()
                    .ifPresent(library -> {
                        var id = id(crate, library);
                        if (packages.containsKey(id)) {
                            var both = List.of(metadata(id).id(), crate.id());
                            throw new ProblemException(
                                    new BuildProblem.TwoSources(id.toString(), both));
                        }
                        packages.put(id, crate);
                        byPackageId.put(crate.id(), id);
                    });
        }
    }

    private static CrateId id(Metadata.Package crate, Metadata.Target library) {
        return new CrateId(crate.name(), crate.version(), library.name().replace('-', '_'));
    }

    /// The crate that serves a request.
    CrateId root(CrateRequest request) {
        return crate(resolved.roots().get(requests.indexOf(request)).id()).orElseThrow();
    }

    /// The package that serves a request of any platform.
    Resolution.Dependency dependency(CrateRequest request) {
        return requests.contains(request) ? dependency(root(request)) : locked.of(request);
    }

    /// The member of every generated workspace that depends on all that was asked for.
    ClosureCrate member() {
        return new ClosureCrate(roots(), elsewhere.specs(this::id));
    }

    private CrateId id(LockedPackage locked) {
        return packages.keySet().stream()
                .filter(id -> id.packageName().equals(locked.name()))
                .filter(id -> id.version().equals(locked.version()))
                .findFirst()
                // of a crate that is not here the library may have another name, which nobody says
                .orElseGet(() ->
                        new CrateId(
                                locked.name(), locked.version(), locked.name().replace('-', '_')));
    }

    Optional<CrateId> crate(String packageId) {
        return Optional.ofNullable(byPackageId.get(packageId));
    }

    Metadata.Package metadata(CrateId crate) {
        var found = packages.get(crate);
        if (found == null) throw new IllegalArgumentException("not in the closure: " + crate);
        return found;
    }

    /// How many crates there are.
    int size() {
        return packages.size();
    }

    boolean contains(CrateId crate) {
        return packages.containsKey(crate);
    }

    /// The features that cargo activated for a crate, sorted.
    List<String> activated(CrateId crate) {
        var id = metadata(crate).id();
        return resolved.metadata().nodes().stream()
                .filter(node -> node.id().equals(id))
                .flatMap(node -> node.features().stream())
                .sorted()
                .toList();
    }

    Resolution resolution() {
        return resolution;
    }

    Registries registries() {
        return registries;
    }

    /// What paths of this machine become in panic texts and libraries.
    List<PathRemap> remap(Path cargoHome, Layout layout, Path targetFolder) {
        var all = new LinkedHashSet<PathRemap>(ofRegistries(cargoHome, layout.unpacked()));
        all.addAll(PathRemap.of(resolved.metadata(), cargoHome, layout.workspaces(), targetFolder));
        return List.copyOf(all);
    }

    /// Of every folder into which cargo has unpacked crates for this store, used here or not: the
    /// flags are part of cargo's fingerprints, and the first crate of a registry is not to
    /// recompile all others. Folders of other stores are in the same place, and do not matter.
    private List<PathRemap> ofRegistries(Path cargoHome, Path known) {
        var sources = cargoHome.resolve("registry").resolve("src");
        var names = new TreeSet<String>();
        packages.values().stream()
                .map(crate -> crate.folder().getParent())
                .filter(folder -> folder != null && sources.equals(folder.getParent()))
                .forEach(folder -> names.add(folder.getFileName().toString()));
        try {
            Files.createDirectories(known);
            for (var name : names) {
                if (!Files.exists(known.resolve(name))) {
                    Files.write(known.resolve(name), new byte[0]);
                }
            }
            try (var all = Files.list(known)) {
                all.forEach(file -> names.add(file.getFileName().toString()));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return names.stream()
                .map(name -> new PathRemap(sources.resolve(name), "/gantry/registry"))
                .toList();
    }

    /// How cargo finds each crate of the closure; only those that were asked for have features of
    /// their own.
    SortedMap<CrateId, DependencySpec> specs() {
        var specs = new TreeMap<CrateId, DependencySpec>();
        for (var id : packages.keySet()) specs.put(id, spec(id));
        return Collections.unmodifiableSortedMap(specs);
    }

    /// The crates that were asked for, sorted.
    List<CrateId> roots() {
        return List.copyOf(new TreeSet<>(requests.stream().map(this::root).toList()));
    }

    private DependencySpec spec(CrateId id) {
        var features = new TreeSet<String>();
        boolean defaults = false;
        for (var request : requests) {
            if (!root(request).equals(id)) continue;
            features.addAll(request.features());
            defaults |= request.defaultFeatures();
        }
        return new DependencySpec(id, source(id), List.copyOf(features), defaults);
    }

    private DependencySpec.Source source(CrateId id) {
        return source(locked(id).source(), () -> metadata(id).folder());
    }

    /// @param folder of a path crate
    static DependencySpec.Source source(LockedSource locked, Supplier<Path> folder) {
        return switch (locked) {
            case LockedSource.Registry(var name) ->
                    name.equals(Registries.DEFAULT)
                            ? new DependencySpec.Source.DefaultRegistry()
                            : new DependencySpec.Source.NamedRegistry(name);
            case LockedSource.Git(var url, var reference, _) ->
                    new DependencySpec.Source.Git(url, plain(reference));
            case LockedSource.Path _ ->
                    new DependencySpec.Source.Path(folder.get().toString().replace('\\', '/'));
        };
    }

    /// A lock writes `?branch=a%2Fb`.
    private static String plain(String reference) {
        if (reference.isEmpty()) return "";
        return URLDecoder.decode(reference.substring(1), StandardCharsets.UTF_8);
    }

    /// Platforms may have one version from different sources: that of this target is meant.
    private LockedPackage locked(CrateId id) {
        var same =
                resolution.packages().stream()
                        .filter(p -> p.name().equals(id.packageName()))
                        .filter(p -> p.version().equals(id.version()))
                        .toList();
        var from = metadata(id).source();
        return same.stream()
                .filter(p -> isFrom(p.source(), from))
                .findFirst()
                .or(() -> same.stream().findFirst())
                .orElseThrow(() -> new IllegalArgumentException("not locked: " + id));
    }

    /// @param id cargo's id of a source; empty for a path
    private boolean isFrom(LockedSource locked, Optional<String> id) {
        return switch (locked) {
            case LockedSource.Path _ -> id.isEmpty();
            case LockedSource.Registry(var name) ->
                    id.map(registries.names()::get).filter(name::equals).isPresent();
            case LockedSource.Git(var url, _, var commit) ->
                    id.filter(text -> text.startsWith("git+" + url) && text.endsWith(commit))
                            .isPresent();
        };
    }

    /// The dependency on a crate, as Cargo.lock says it.
    Resolution.Dependency dependency(CrateId id) {
        var same = new ArrayList<LockedPackage>(resolution.packages());
        same.removeIf(p -> !p.name().equals(id.packageName()) || !p.version().equals(id.version()));
        return new Resolution.Dependency(
                id.packageName(),
                id.version(),
                same.size() > 1 ? Optional.of(locked(id).source()) : Optional.empty());
    }
}
