package dev.gantry.build;

import dev.gantry.lockfile.CargoLock;
import dev.gantry.lockfile.Registries;
import dev.gantry.lockfile.Resolution.Dependency;
import dev.gantry.lockfile.Resolution.LockedPackage;
import dev.gantry.lockfile.Resolution.LockedSource;
import dev.gantry.lockfile.VersionOrder;
import dev.gantry.manifest.Manifest;
import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.manifest.Manifest.Source;
import dev.gantry.problem.ProblemException;

import java.util.Comparator;
import java.util.List;

/// Which package serves a request, from a Cargo.lock alone: cargo's metadata shows only the
/// target's graph, and a lock holds the crates of all.
///
/// @param lock whose members are the package that asks
record LockedRequests(CargoLock lock) {

    /// Where several versions of a crate are locked, the newest that fits, as cargo chooses.
    Dependency of(CrateRequest request) {
        var named =
                lock.members().stream()
                        .flatMap(member -> member.dependencies().stream())
                        .filter(it -> it.name().equals(request.name()))
                        .toList();
        var fitting =
                named.stream()
                        .filter(it -> request.mayBe(it.version()) && isFrom(request.source(), it))
                        .toList();
        return (fitting.isEmpty() ? named : fitting)
                .stream()
                        .max(Comparator.comparing(Dependency::version, VersionOrder.INSTANCE))
                        .orElseThrow(() -> new IllegalArgumentException("not locked: " + request));
    }

    LockedPackage locked(CrateRequest request) {
        return lock.resolution().find(of(request));
    }

    private boolean isFrom(Source source, Dependency dependency) {
        var from = lock.resolution().find(dependency).source();
        return switch (source) {
            case Source.Registry(_, var name) ->
                    from.equals(
                            new LockedSource.Registry(name.isEmpty() ? Registries.DEFAULT : name));
            case Source.Git(var url, _, _) ->
                    from instanceof LockedSource.Git(var other, _, _) && url.equals(other);
            case Source.Path _ -> from instanceof LockedSource.Path;
        };
    }

    /// An alias is one crate on every platform that has it.
    ///
    /// @throws ProblemException [BuildProblem.TwoVersions] where requests that hold together are
    ///   served by different versions
    void requireOneVersion(Manifest manifest) {
        var here = manifest.crates();
        for (var request : manifest.asked()) {
            var before = manifest.asked().subList(0, manifest.asked().indexOf(request));
            for (var other : before) {
                boolean together =
                        other.platform().isEmpty()
                                || here.contains(request) && here.contains(other);
                if (together && other.alias().equals(request.alias())) require(other, request);
            }
        }
    }

    private void require(CrateRequest other, CrateRequest request) {
        var first = of(other);
        var second = of(request);
        if (first.equals(second)) return;
        throw new ProblemException(
                new BuildProblem.TwoVersions(
                        request.alias(),
                        List.of(first.version(), second.version()),
                        other.requirementAt(),
                        request.requirementAt()));
    }
}
