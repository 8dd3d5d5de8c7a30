package dev.gantry.cargo;

import dev.gantry.manifest.Manifest.CrateRequest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/// What is to be resolved.
///
/// @param crates for every platform; path requests are relative to the project folder of the
///   [Cargo] that resolves
/// @param bound those of them that the target must have a library for
/// @param lock the text of a Cargo.lock whose choices hold; only what changed is chosen anew
/// @param target whose packages are fetched and whose graph is given
/// @param locked the lock must hold everything
/// @param workspace a folder of our own; written over, survives between resolves
public record Resolve(
        List<CrateRequest> crates,
        List<CrateRequest> bound,
        Optional<String> lock,
        String target,
        boolean locked,
        Cargo.Network network,
        Path workspace) {

    public Resolve {
        crates = List.copyOf(crates);
        bound = List.copyOf(bound);
    }

    /// All crates are bound.
    public Resolve(
            List<CrateRequest> crates,
            Optional<String> lock,
            String target,
            boolean locked,
            Cargo.Network network,
            Path workspace) {
        this(crates, crates, lock, target, locked, network, workspace);
    }

    boolean isOnline() {
        return network == Cargo.Network.ONLINE;
    }

    /// What was resolved; the packages of the target are on this machine.
    ///
    /// @param lock the text of Cargo.lock
    /// @param roots of each request that is bound, in their order: the package that serves it
    /// @param registries the names by which cargo knows the sources of packages: `default`, or as
    ///   the user's configuration names them
    public record Resolved(
            String lock,
            Metadata metadata,
            List<Metadata.Package> roots,
            SortedMap<String, String> registries) {}
}
