package dev.gantry.cargo;

import dev.gantry.manifest.Manifest.CrateRequest;
import dev.gantry.problem.Location;
import dev.gantry.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The packages that serve the requests, and whether they can be bound with this compiler; all from
/// cargo's metadata.
///
/// @param requests for every platform
/// @param bound those that are bound
record Roots(
        Metadata metadata,
        List<CrateRequest> requests,
        List<CrateRequest> bound,
        RustcVersion rustc) {

    /// One for each request that is bound, in their order.
    List<Metadata.Package> packages() {
        var byId = metadata.packagesById();
        return edges().stream().flatMap(Optional::stream).map(byId::get).toList();
    }

    /// @param newestFitting asked for crates whose version needs a newer compiler
    /// @throws ProblemException with all that cannot be bound
    void requireBindable(Function<Metadata.Package, Optional<String>> newestFitting) {
        var problems = new ArrayList<CargoProblem>();
        var byId = metadata.packagesById();
        var edges = edges();
        for (var i = 0; i < bound.size(); i++) {
            var request = bound.get(i);
            var crate = edges.get(i).map(byId::get);
            lack(crate)
                    .map(w -> new CargoProblem.NoLibrary(request.name(), w, at(request.name())))
                    .ifPresent(problems::add);
        }
        for (var crate : metadata.packages()) {
            crate.rustVersion()
                    .filter(needed -> !rustc.satisfies(needed))
                    .map(needed -> tooNew(crate, needed, newestFitting.apply(crate)))
                    .ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(problems);
        }
    }

    /// What a package is instead of a library; empty when it has one. cargo leaves packages without
    /// any library out of the graph.
    private static Optional<String> lack(Optional<Metadata.Package> crate) {
        if (crate.isEmpty()) {
            return Optional.of("a program only");
        }
        if (crate.get().library().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                crate.get().targets().stream().anyMatch(Metadata.Target::isProcMacro)
                        ? "a procedural macro, which runs inside the compiler"
                        : "a library for other languages only");
    }

    private CargoProblem tooNew(
            Metadata.Package crate, String needed, Optional<String> newestFitting) {
        return new CargoProblem.NewerRustNeeded(
                crate.name(),
                crate.version(),
                needed,
                rustc.release(),
                newestFitting,
                at(crate.name()));
    }

    private List<Optional<String>> edges() {
        Map<String, String> packageOf =
                metadata.rootNode().map(Metadata.Node::dependencies).orElse(List.of()).stream()
                        .collect(
                                Collectors.toMap(
                                        Metadata.Edge::name,
                                        Metadata.Edge::packageId,
                                        (first, _) -> first));
        return bound.stream()
                .map(it -> ResolveWorkspace.key(it, requests))
                .map(key -> Optional.ofNullable(packageOf.get(key)))
                .toList();
    }

    private Optional<Location> at(String name) {
        return CargoWords.request(name, requests).map(CrateRequest::nameAt);
    }
}
