package dev.gantry.lockfile;

import dev.gantry.manifest.Coordinates;
import dev.gantry.manifest.Manifest.LibraryRequest;

import java.util.List;

/// The jars of Maven repositories that a lock holds.
///
/// @param requests what was asked for, in its order, which decides: where two libraries need
///   different versions of a third, Maven takes that of the first
/// @param classPath all that they need, in Maven's order
public record LockedJars(List<Coordinates> requests, List<LockedJar> classPath) {
    public static final LockedJars NONE = new LockedJars(List.of(), List.of());

    /// @param sha256 lower-case
    public record LockedJar(Coordinates coordinates, String sha256) {}

    public LockedJars {
        requests = List.copyOf(requests);
        classPath = List.copyOf(classPath);
    }

    /// What a manifest asks for, as a lock says it.
    public static List<Coordinates> requests(List<LibraryRequest> libraries) {
        return libraries.stream().map(LibraryRequest::coordinates).toList();
    }

    public boolean isEmpty() {
        return requests.isEmpty() && classPath.isEmpty();
    }
}
