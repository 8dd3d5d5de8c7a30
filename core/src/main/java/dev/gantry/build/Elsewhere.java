package dev.gantry.build;

import dev.gantry.api.CrateId;
import dev.gantry.emit.rust.DependencySpec;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.manifest.Manifest.CrateRequest;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is asked for on other targets: it has its place in every generated lock, and nothing of it
/// is compiled here.
///
/// @param requests each with its platform
/// @param project what path requests are relative to
record Elsewhere(List<CrateRequest> requests, LockedRequests locked, Path project) {

    /// By platform, each crate once.
    SortedMap<String, List<DependencySpec>> specs(Function<LockedPackage, CrateId> id) {
        var byPlatform = new TreeMap<String, SortedMap<CrateId, DependencySpec>>();
        for (var request : requests) {
            var spec = spec(request, id);
            byPlatform
                    .computeIfAbsent(request.platform().orElseThrow(), _ -> new TreeMap<>())
                    .merge(spec.crate(), spec, Elsewhere::both);
        }
        var all = new TreeMap<String, List<DependencySpec>>();
        byPlatform.forEach((platform, specs) -> all.put(platform, List.copyOf(specs.values())));
        return Collections.unmodifiableSortedMap(all);
    }

    private DependencySpec spec(CrateRequest request, Function<LockedPackage, CrateId> id) {
        var crate = locked.locked(request);
        var folder =
                crate.source() instanceof LockedSource.Path(var path)
                        ? project.resolve(path).normalize()
                        : project;
        return new DependencySpec(
                id.apply(crate),
                Closure.source(crate.source(), () -> folder),
                request.features().stream().sorted().toList(),
                request.defaultFeatures());
    }

    private static DependencySpec both(DependencySpec one, DependencySpec other) {
        return new DependencySpec(
                one.crate(),
                one.source(),
                Stream.concat(one.features().stream(), other.features().stream())
                        .sorted()
                        .distinct()
                        .toList(),
                one.defaultFeatures() || other.defaultFeatures());
    }
}
